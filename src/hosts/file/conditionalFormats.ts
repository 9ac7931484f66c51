import { parseArea } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { ConditionalFormat, DifferentialStyle } from "./workbook";
import type { XmlNode } from "./xmlTree";

/** The conditional formats of a sheet, those that apply first in front. */
export function conditionalFormatsOf(
  elements: readonly XmlNode[],
  styles: readonly DifferentialStyle[],
): ConditionalFormat[] {
  return elements
    .flatMap((element) => {
      const areas = areasOf(element.attribute("sqref"));
      return element.all("cfRule").map((rule): ConditionalFormat => ({
        areas,
        type: rule.attribute("type") ?? "",
        operator: rule.attribute("operator") ?? null,
        formulas: rule.all("formula").map((node) => node.text),
        text: rule.attribute("text") ?? null,
        priority: rule.number("priority") ?? 0,
        stopIfTrue: rule.flag("stopIfTrue"),
        style: styles[rule.number("dxfId") ?? -1] ?? null,
      }));
    })
    .sort((a, b) => a.priority - b.priority);
}

/** `A1:B2 C3` → two areas; what is no area is left out. */
export function areasOf(references: string | undefined): Area[] {
  return (references ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}
