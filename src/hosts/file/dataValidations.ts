import { parseArea } from "../../grid/address";
import { cellAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { areasOf } from "./conditionalFormats";
import type { DataValidation, DefinedName } from "./workbook";
import type { SheetElements } from "./sheetLook";
import type { XmlNode } from "./xmlTree";

/** Lists that are longer are not unfolded: nobody picks from them. */
const LONGEST_LIST = 10_000;

const TYPES: ReadonlySet<string> = new Set<DataValidation["type"]>([
  "none",
  "whole",
  "decimal",
  "list",
  "date",
  "time",
  "textLength",
  "custom",
]);

/** The elements that `dataValidationsOf` needs. */
export const VALIDATION_ELEMENTS: readonly string[] = ["dataValidations", "extLst"];

/** What a list may refer to. */
export interface ListSources {
  readonly grids: readonly Grid[];
  readonly definedNames: readonly DefinedName[];
}

/** The data validations of a sheet; lists that refer to other sheets stand in an extension. */
export function dataValidationsOf(
  elements: SheetElements,
  sheet: string,
  sources: ListSources,
): DataValidation[] {
  const plain = (elements.get("dataValidations") ?? []).flatMap((node) => node.all("dataValidation"));
  const extended = (elements.get("extLst") ?? [])
    .flatMap((node) => node.all("ext"))
    .flatMap((node) => node.all("x14:dataValidations"))
    .flatMap((node) => node.all("x14:dataValidation"));
  return [...plain, ...extended].map((node) => {
    const type = node.attribute("type") ?? "none";
    const formula1 = formulaOf(node, "formula1");
    return {
      areas: areasOf(node.attribute("sqref") ?? node.child("xm:sqref")?.text),
      type: TYPES.has(type) ? (type as DataValidation["type"]) : "none",
      operator: node.attribute("operator") ?? null,
      formula1,
      formula2: formulaOf(node, "formula2"),
      choices: type === "list" && formula1 !== null ? choicesOf(formula1, sheet, sources) : null,
      allowBlank: node.flag("allowBlank"),
      // In the file the attribute says the opposite of its name.
      showDropDown: !node.flag("showDropDown"),
      prompt: node.flag("showInputMessage") ? promptOf(node) : null,
      error: node.flag("showErrorMessage") ? errorOf(node) : null,
    };
  });
}

function formulaOf(node: XmlNode, name: string): string | null {
  const text = node.child(name)?.text ?? node.child(`x14:${name}`)?.child("xm:f")?.text;
  return text === undefined || text === "" ? null : text;
}

function promptOf(node: XmlNode): DataValidation["prompt"] {
  const title = node.attribute("promptTitle") ?? "";
  const text = node.attribute("prompt") ?? "";
  return title === "" && text === "" ? null : { title, text };
}

function errorOf(node: XmlNode): DataValidation["error"] {
  const style = node.attribute("errorStyle");
  return {
    style: style === "warning" || style === "information" ? style : "stop",
    title: node.attribute("errorTitle") ?? "",
    text: node.attribute("error") ?? "",
  };
}

/** Typed choices, or those of an area, also by way of a name; null for what would have to be calculated. */
function choicesOf(formula: string, sheet: string, sources: ListSources): string[] | null {
  const typed = /^"(.*)"$/s.exec(formula)?.[1];
  if (typed !== undefined)
    return typed
      .replaceAll('""', '"')
      .split(",")
      .map((choice) => choice.trim());
  const named = sources.definedNames.find(
    ({ name, sheet: local }) =>
      name.toLowerCase() === formula.toLowerCase() && (local === null || local === sheet),
  );
  return cellsOf(named?.formula ?? formula, sheet, sources.grids);
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?([^!]+)$/;

function cellsOf(reference: string, sheet: string, grids: readonly Grid[]): string[] | null {
  const [, quoted, plain, address = ""] = REFERENCE.exec(reference.trim()) ?? [];
  const name = (quoted?.replaceAll("''", "'") ?? plain ?? sheet).toLowerCase();
  const grid = grids.find((other) => other.sheet.toLowerCase() === name);
  const area = parseArea(address);
  if (!grid || !area) return null;
  const rows = Math.min(area.row + area.rows, grid.rows);
  const columns = Math.min(area.column + area.columns, grid.columns);
  if ((rows - area.row) * (columns - area.column) > LONGEST_LIST) return null;
  const choices: string[] = [];
  for (let row = area.row; row < rows; row++)
    for (let column = area.column; column < columns; column++) {
      const text = cellAt(grid, row, column)?.text;
      if (text !== undefined && text !== "") choices.push(text);
    }
  return choices;
}
