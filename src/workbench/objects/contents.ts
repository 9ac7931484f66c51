import type { Area, Position } from "../../grid/address";
import type { Content } from "../../grid/edit";
import { cellKey } from "../../grid/grid";
import type { CellState, Sheet } from "../book";
import { parseEntry } from "../entry";
import type { Entry } from "../entry";
import { invalid } from "./args";
import { guardContents } from "./guard";
import { isEntireColumn, isEntireRow } from "./place";
import type { Place } from "./place";

const EMPTY: CellState = { value: null, text: "" };
// What Excel on the web, too, refuses to put into one request.
const MOST_CELLS = 5_000_000;

/** Rows × columns of an area, from something of each cell; null for entire rows and columns, as Excel answers. */
export function matrix<V>({ sheet, area }: Place, pick: (cell: CellState, at: Position) => V): V[][] | null {
  if (isEntireColumn(area) || isEntireRow(area) || area.rows * area.columns > MOST_CELLS) return null;
  const cells = new Map(sheet.cells(area).map((cell) => [cellKey(cell.row, cell.column), cell]));
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const at = { row: area.row + r, column: area.column + c };
      return pick(cells.get(cellKey(at.row, at.column)) ?? EMPTY, at);
    }),
  );
}

/** What to set each cell of an area to: one value for all, or rows × columns of the area's size. @throws RichError `InvalidArgument` */
export function perCell(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const first = rows[0];
  const one = rows.length === 1 && Array.isArray(first) && first.length === 1;
  if (one) return () => (first as readonly unknown[])[0];
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw sizeMismatch();
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

export function sizeMismatch() {
  return invalid(
    "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
  );
}

/** Rewrites a formula for the cell that it is written to. */
type Translate = (formula: string, at: Position) => string;

/** Writes values or formulas as if they were typed: texts are parsed as Excel parses them; null leaves a cell alone. @throws RichError, BookError */
export function writeContents(
  { sheet, area }: Place,
  value: unknown,
  translate: Translate = (formula) => formula,
): void {
  guardContents(sheet, area);
  if (area.rows * area.columns > MOST_CELLS) throw invalid("a range of that size");
  const wanted = perCell(value, area);
  const formats: { at: Position; entry: Entry }[] = [];
  const contents: (Content | undefined)[][] = [];
  for (let r = 0; r < area.rows; r++) {
    const row: (Content | undefined)[] = [];
    for (let c = 0; c < area.columns; c++) {
      const at = { row: area.row + r, column: area.column + c };
      const typed = wanted(r, c);
      const isFormula = typeof typed === "string" && typed.startsWith("=");
      const entry = entryOf(isFormula ? translate(typed, at) : typed, sheet, at);
      row.push(entry?.content);
      if (entry) formats.push({ at, entry });
    }
    contents.push(row);
  }
  sheet.write(area, contents);
  for (const { at, entry } of formats) adoptFormat(sheet, at, entry);
}

function entryOf(value: unknown, sheet: Sheet, at: Position): Entry | null {
  if (value === null || value === undefined) return null;
  const { numberFormat } = sheet.format(at.row, at.column);
  if (typeof value === "string") return parseEntry(value, numberFormat);
  if (typeof value !== "number" && typeof value !== "boolean") throw invalid("values");
  if (numberFormat !== "@") return { content: value };
  return { content: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
}

function adoptFormat(sheet: Sheet, at: Position, { numberFormat, quotePrefix = false }: Entry): void {
  const before = sheet.format(at.row, at.column);
  const adopts = numberFormat !== undefined && before.numberFormat === "General";
  if (!adopts && before.quotePrefix === quotePrefix) return;
  const cell = { row: at.row, column: at.column, rows: 1, columns: 1 };
  sheet.setFormat(cell, { ...(adopts ? { numberFormat } : {}), quotePrefix });
}
