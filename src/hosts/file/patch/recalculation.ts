import type { Package } from "../package";
import { relationshipsOf } from "../relationships";
import type { WorkbookPart } from "../workbookPart";
import { partText } from "./partText";
import { spansOf, spliced, withAttribute, withLastChild } from "./spans";

/** Children of the workbook element that stand in front of `calcPr`. */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/**
 * The parts to change so that whoever opens the file calculates all formulas anew: the workbook says so, and the chain of
 * calculation, which names cells that may hold no formula any more, is dropped; Excel makes another.
 * @returns new contents by part; null: the part is removed
 */
export function withRecalculation(source: Package, workbook: WorkbookPart): Map<string, Uint8Array | null> {
  const changes = new Map<string, Uint8Array | null>();
  const change = (part: string, edit: (text: string) => string) => {
    changes.set(part, new TextEncoder().encode(edit(partText(source, part))));
  };
  const [main] = relationshipsOf(source, "").filter(({ type }) => type === "officeDocument");
  if (!main) return changes;
  change(main.part, (text) => withFullCalculation(text, main.part));
  const chain = workbook.relationships.find(({ type }) => type === "calcChain");
  if (chain && source.has(chain.part)) {
    changes.set(chain.part, null);
    const links = main.part.replace(/([^/]*)$/, "_rels/$1.rels");
    change(links, (text) => withoutChild(text, links, "Id", chain.id));
    const types = "[Content_Types].xml";
    if (source.has(types)) change(types, (text) => withoutChild(text, types, "PartName", `/${chain.part}`));
  }
  return changes;
}

function withFullCalculation(text: string, part: string): string {
  const root = spansOf(text, part, 2);
  const calculation = root.children.find(({ name }) => name === "calcPr");
  if (calculation) return withAttribute(text, calculation, "fullCalcOnLoad", "1");
  const before = root.children.filter(({ name }) => BEFORE_CALCULATION.has(name));
  const xml = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  const end = before[before.length - 1]?.end;
  return end === undefined ? withLastChild(text, root, xml) : spliced(text, end, end, xml);
}

function withoutChild(text: string, part: string, attribute: string, value: string): string {
  const child = spansOf(text, part, 2).children.find(
    ({ attributes }) => attributes.get(attribute)?.toLowerCase() === value.toLowerCase(),
  );
  return child ? spliced(text, child.start, child.end, "") : text;
}
