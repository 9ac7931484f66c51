import type { Package } from "./package";
import { FileProblem } from "./problem";
import { partOfType, relationshipsOf } from "./relationships";
import type { Relationship } from "./relationships";
import type { DefinedName, SheetContent } from "./workbook";
import { readTree } from "./xmlTree";
import type { XmlNode } from "./xmlTree";

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetContent["visibility"];
}

/** The workbook part: what there is and where. */
export interface WorkbookPart {
  readonly relationships: readonly Relationship[];
  /** Worksheets in order; sheets of other kinds (charts, old macro sheets) hold no cells and are left out. */
  readonly sheets: readonly SheetEntry[];
  /** Index into `sheets`. */
  readonly activeSheet: number;
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

/**
 * Finds and reads the workbook part.
 * @throws FileProblem `not-xlsx` where the package is something else, `no-sheets` where it has no worksheet
 */
export function readWorkbookPart(source: Package): WorkbookPart {
  const part = partOfType(relationshipsOf(source, ""), "officeDocument");
  if (part === null) throw notWorkbook(otherKind(source));
  if (!/\.xml$/i.test(part)) throw notWorkbook("它是二进制工作簿（.xlsb）或其他文件");
  const root = readTree(source, part);
  if (root.name.startsWith("w:")) throw notWorkbook("它是 Word 文档");
  if (root.name.startsWith("p:")) throw notWorkbook("它是演示文稿");
  if (root.name !== "workbook") throw notWorkbook("里面没有工作簿");
  const relationships = relationshipsOf(source, part);
  const listed = root.child("sheets")?.all("sheet") ?? [];
  const sheets = listed.map((node) => sheetEntry(node, relationships));
  const worksheets = sheets.filter((sheet) => sheet !== null);
  if (worksheets.length === 0)
    throw new FileProblem("no-sheets", "工作簿里没有工作表，没有可读的内容。请确认文件是否正确。");
  const active = sheets[root.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0];
  return {
    relationships,
    sheets: worksheets,
    activeSheet: Math.max(0, active ? worksheets.indexOf(active) : 0),
    definedNames: (root.child("definedNames")?.all("definedName") ?? []).map((node) => ({
      name: node.attribute("name") ?? "",
      formula: node.text,
      sheet: listed[node.number("localSheetId") ?? -1]?.attribute("name") ?? null,
      hidden: node.flag("hidden"),
    })),
    date1904: root.child("workbookPr")?.flag("date1904") ?? false,
  };
}

function sheetEntry(node: XmlNode, relationships: readonly Relationship[]): SheetEntry | null {
  const name = node.attribute("name") ?? "";
  const target = relationships.find(({ id }) => id === node.attribute("r:id"));
  if (!target)
    throw new FileProblem(
      "broken",
      `文件已损坏：找不到工作表“${name}”的内容。请用 Excel 或 WPS 修复后另存再试。`,
    );
  if (target.type !== "worksheet") return null;
  const state = node.attribute("state");
  return {
    name,
    part: target.part,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
  };
}

/** What a zip archive without a main document is, as far as its names tell. */
function otherKind(source: Package): string {
  if (source.has("content.xml") && source.has("mimetype")) return "它是 OpenDocument 文件（如 .ods）";
  return "它是普通的压缩包";
}

function notWorkbook(what: string): FileProblem {
  return new FileProblem(
    "not-xlsx",
    `这不是 Excel 工作簿（.xlsx）：${what}。请选择 .xlsx 文件，或在 Excel、WPS 中另存为 .xlsx 后再试。`,
  );
}
