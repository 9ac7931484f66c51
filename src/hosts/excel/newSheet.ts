import type { Area } from "../../grid/address";
import { sheetOf } from "../../grid/edit";
import type { Content, Edit } from "../../grid/edit";
import { PAGE_FOOTER, PAGE_MARGINS } from "../../grid/look";
import type { CellStyle, ColumnLook, PageLook } from "../../grid/look";
import { cellsOf, rowsOf } from "./ranges";
import { typedAs } from "./writeText";

/** Points of a column as Excel lays out its usual font: seven pixels a digit and five around, 96 pixels an inch. */
const POINTS_A_DIGIT = 7 * 0.75;
const POINTS_AROUND = 5 * 0.75;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICALS = { top: "Top", center: "Center" } as const;
const LINES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

/** The names of the sheets that edits add, or take away. */
export function sheetsOfItsOwn(
  edits: readonly Edit[],
  kind: "addSheet" | "removeSheet",
): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (edit.kind === kind ? [edit.sheet] : [])));
}

/**
 * Queues a whole new sheet: its look, its merged areas, its contents as one block, and last the heights of its rows. Contents
 * are no edits of their own here, so that a sheet of a hundred rows costs no more actions than one of ten.
 * @param edits all edits of the plan; those of other sheets are passed over
 */
export function addSheet(
  context: Excel.RequestContext,
  { sheet: name, look }: Extract<Edit, { kind: "addSheet" }>,
  edits: readonly Edit[],
): void {
  const sheet = context.workbook.worksheets.add(name);
  look.columns.forEach((column, index) => setColumn(sheet, index, column));
  for (const { area, style } of look.styles) setStyle(cellsOf(sheet, area), area, style);
  for (const { area, list, free } of look.choices ?? []) {
    const { dataValidation } = cellsOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    if (free) dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  setPage(sheet, look.page);
  if (look.frozenRows > 0) sheet.freezePanes.freezeRows(look.frozenRows);
  const own = edits.filter((edit) => sheetOf(edit) === name);
  for (const edit of own) if (edit.kind === "merge") cellsOf(sheet, edit.area).merge(false);
  const block = blockOf(own);
  if (!block) return;
  cellsOf(sheet, block.area).formulas = block.typed;
  const { rows } = block.area;
  const heights = Array.from({ length: rows }, (_, row) => look.heights?.[row] ?? null);
  for (const { row, count, points } of sameHeights(heights))
    if (points === null) rowsOf(sheet, row, count).format.autofitRows();
    else rowsOf(sheet, row, count).format.rowHeight = points;
}

/** Rows one below the other that are equally high. */
function sameHeights(
  heights: readonly (number | null)[],
): { row: number; count: number; points: number | null }[] {
  const found: { row: number; count: number; points: number | null }[] = [];
  heights.forEach((points, row) => {
    const last = found[found.length - 1];
    if (last?.points === points) last.count++;
    else found.push({ row, count: 1, points });
  });
  return found;
}

function setColumn(sheet: Excel.Worksheet, column: number, { width, hidden }: ColumnLook): void {
  const range = cellsOf(sheet, { row: 0, column, rows: 1, columns: 1 });
  range.format.columnWidth = width * POINTS_A_DIGIT + POINTS_AROUND;
  if (hidden) range.columnHidden = true;
}

function setStyle({ format }: Excel.Range, area: Area, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = ALIGNMENTS[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICALS[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border !== undefined)
    for (const side of LINES) {
      if (side === "InsideVertical" && area.columns === 1) continue;
      if (side === "InsideHorizontal" && area.rows === 1) continue;
      const line = format.borders.getItem(side);
      line.style = "Continuous";
      line.color = style.border;
    }
}

function setPage({ pageLayout }: Excel.Worksheet, { landscape, titleRows }: PageLook): void {
  pageLayout.paperSize = "A4";
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  // As many pages long as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Points", PAGE_MARGINS);
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
  if (titleRows)
    pageLayout.setPrintTitleRows(`$${String(titleRows.row + 1)}:$${String(titleRows.row + titleRows.rows)}`);
}

/** All that is written to the sheet, as the smallest block of what is to be typed; null for nothing. */
function blockOf(edits: readonly Edit[]): { area: Area; typed: (string | number | boolean)[][] } | null {
  const contents = new Map<number, Map<number, Content>>();
  let [rows, columns] = [0, 0];
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    const { row, column } = edit.at;
    contents.set(row, (contents.get(row) ?? new Map<number, Content>()).set(column, edit.after));
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  if (rows === 0) return null;
  const typed = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => typedContent(contents.get(row)?.get(column) ?? null)),
  );
  return { area: { row: 0, column: 0, rows, columns }, typed };
}

function typedContent(content: Content): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" ? typedAs(content) : content;
}
