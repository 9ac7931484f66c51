/** What a cell holds: Excel's words on one side, Univer's cell data on the other. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { Area, Position } from "../../grid/address";
import type { Content } from "../../grid/edit";
import type { CellValue } from "../../grid/grid";
import { displayed } from "../text";
import type { CellState } from "../book";
import type { ExtraFormat } from "./format";

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export const EMPTY: CellState = { value: null, text: "" };

/** What a cell is set to; `undefined` members would leave the old ones. */
export function cellDataOf(content: Content): ICellData {
  const plain = { f: null, si: null, p: null };
  if (content === null) return { v: null, t: null, ...plain };
  if (typeof content === "object") return { v: null, t: null, ...plain, f: content.formula };
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER, ...plain };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN, ...plain };
  return { v: content, t: CellValueType.STRING, ...plain };
}

/** The value that a cell holds or shows; null where it is empty. */
export function valueOf(cell: Nullable<ICellData>): CellValue | null {
  // Text with several formats or lines is a document, which ends with a line break of its own.
  const stream = cell?.p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1";
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return cell?.t ? String(value) : value;
}

/** @param formula resolved, where the cell shares another's */
export function stateOf(cell: Nullable<ICellData>, numberFormat: string, formula: string | null): CellState {
  const value = valueOf(cell);
  if (formula) return { value: value ?? 0, text: displayed(value ?? 0, numberFormat), formula };
  return value === null ? EMPTY : { value, text: displayed(value, numberFormat) };
}

/** Whether the cell has content, or only looks. */
export function isFilled(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si || valueOf(cell) !== null));
}

/** What is kept with the cell because Univer's style has no word for it. */
export function extraFormat(cell: Nullable<Pick<ICellData, "custom">>): ExtraFormat | undefined {
  return (cell?.custom as { format?: ExtraFormat } | null | undefined)?.format;
}

/** The cells of an area that Univer keeps, in reading order; an area without end costs no more than its cells. */
export function* cellsIn(matrix: Matrix, area: Area): Generator<Position & { cell: ICellData }> {
  const within = (keys: object, from: number, count: number) =>
    Object.keys(keys)
      .map(Number)
      .filter((key) => key >= from && key < from + count)
      .sort((a, b) => a - b);
  for (const row of within(matrix, area.row, area.rows)) {
    const cells = matrix[row];
    if (!cells) continue;
    for (const column of within(cells, area.column, area.columns)) {
      const cell = cells[column];
      if (cell) yield { row, column, cell };
    }
  }
}
