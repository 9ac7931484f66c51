import { MAX_COLUMNS } from "../../grid/address";
import type { ColorReader } from "./colors";
import type { ColumnLook, PrintSetup, Protection, SheetContent } from "./workbook";
import type { XmlNode } from "./xmlTree";

/** The children of a worksheet part, by name. */
export type SheetElements = ReadonlyMap<string, readonly XmlNode[]>;

/** What a sheet states about itself outside its cells. */
export type SheetLook = Pick<
  SheetContent,
  | "tabColor"
  | "defaultColumnWidth"
  | "defaultRowHeight"
  | "columns"
  | "frozen"
  | "showGridLines"
  | "protection"
  | "print"
>;

/** The elements that `sheetLook` needs. */
export const LOOK_ELEMENTS: readonly string[] = [
  "sheetPr",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetProtection",
  "printOptions",
  "pageMargins",
  "pageSetup",
];

export function sheetLook(elements: SheetElements, color: ColorReader): SheetLook {
  const first = (name: string) => elements.get(name)?.[0];
  const format = first("sheetFormatPr");
  const view = first("sheetViews")?.child("sheetView");
  return {
    tabColor: color(first("sheetPr")?.child("tabColor")),
    defaultColumnWidth: format?.number("defaultColWidth") ?? widthOf(format?.number("baseColWidth") ?? 8),
    defaultRowHeight: format?.number("defaultRowHeight") ?? 15,
    columns: columnsOf(first("cols")),
    frozen: frozenOf(view?.child("pane")),
    showGridLines: view?.flag("showGridLines", true) ?? true,
    protection: isProtected(elements) ? protectionOf(first("sheetProtection")) : null,
    print: printOf(elements),
  };
}

/** Whether the sheet is protected at the moment: the element may be there and say no. */
export function isProtected(elements: SheetElements): boolean {
  return elements.get("sheetProtection")?.[0]?.flag("sheet") ?? false;
}

/** So many characters and five pixels of padding, rounded up to eight pixels, as Excel does; at seven pixels a digit. */
function widthOf(characters: number): number {
  const pixels = Math.ceil((characters * 7 + 5) / 8) * 8;
  return Math.trunc((pixels / 7) * 256) / 256;
}

function columnsOf(cols: XmlNode | undefined): ColumnLook[] {
  const columns: ColumnLook[] = [];
  let next = 0;
  const stated = (cols?.all("col") ?? []).map((node) => ({
    first: (node.number("min") ?? 1) - 1,
    last: Math.min(node.number("max") ?? 1, MAX_COLUMNS) - 1,
    width: node.number("width") ?? null,
    hidden: node.flag("hidden"),
    style: node.number("style") ?? null,
  }));
  for (const column of stated.sort((a, b) => a.first - b.first)) {
    const first = Math.max(column.first, next);
    if (first > column.last) continue;
    columns.push({ ...column, first });
    next = column.last + 1;
  }
  return columns;
}

function frozenOf(pane: XmlNode | undefined): SheetContent["frozen"] {
  const state = pane?.attribute("state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return { rows: 0, columns: 0 };
  return { rows: Math.round(pane.number("ySplit") ?? 0), columns: Math.round(pane.number("xSplit") ?? 0) };
}

function protectionOf(node: XmlNode | undefined): Protection {
  // The file says what is locked. Most things are unless it says otherwise.
  const allows = (name: string, locked = true) => !(node?.flag(name, locked) ?? locked);
  const password = node?.attribute("password") ?? node?.attribute("hashValue") ?? "";
  return {
    hasPassword: password !== "",
    allowFormatCells: allows("formatCells"),
    allowFormatRows: allows("formatRows"),
    allowFormatColumns: allows("formatColumns"),
    allowInsertRows: allows("insertRows"),
    allowInsertColumns: allows("insertColumns"),
    allowDeleteRows: allows("deleteRows"),
    allowDeleteColumns: allows("deleteColumns"),
    allowSort: allows("sort"),
    allowAutoFilter: allows("autoFilter"),
    allowSelectLockedCells: allows("selectLockedCells", false),
    allowSelectUnlockedCells: allows("selectUnlockedCells", false),
  };
}

function printOf(elements: SheetElements): PrintSetup {
  const setup = elements.get("pageSetup")?.[0];
  const margins = elements.get("pageMargins")?.[0];
  const fits = elements.get("sheetPr")?.[0]?.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  return {
    landscape: setup?.attribute("orientation") === "landscape",
    paperSize: setup?.number("paperSize") ?? 9,
    scale: setup?.number("scale") ?? 100,
    fitTo: fits
      ? { width: setup?.number("fitToWidth") ?? 1, height: setup?.number("fitToHeight") ?? 1 }
      : null,
    horizontalCentered: elements.get("printOptions")?.[0]?.flag("horizontalCentered") ?? false,
    margins: {
      left: margins?.number("left") ?? 0.7,
      right: margins?.number("right") ?? 0.7,
      top: margins?.number("top") ?? 0.75,
      bottom: margins?.number("bottom") ?? 0.75,
    },
  };
}
