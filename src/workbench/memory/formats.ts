import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { cellKey, keyPosition } from "../../grid/grid";
import { NORMAL } from "../book";
import type { Axis, Border, CellFormat, FormatPatch, Side } from "../book";
import { keysIn } from "./state";
import type { SheetState } from "./state";

/** The format with the patch applied. */
export function patched(format: CellFormat, patch: FormatPatch): CellFormat {
  if (!patch.borders) return { ...format, ...patch, borders: format.borders };
  const borders = new Map(Object.entries(format.borders) as [Side, Border][]);
  for (const [side, border] of Object.entries(patch.borders) as [Side, Border | null][]) {
    if (border) borders.set(side, border);
    else borders.delete(side);
  }
  return { ...format, ...patch, borders: Object.fromEntries(borders) };
}

/** Applies a patch to every cell of an area, or (null) takes every format off. Entire rows and columns are kept as such. */
export function patchFormats(draft: SheetState, area: Area, patch: FormatPatch | null): void {
  const axis: Axis | null = area.rows === MAX_ROWS ? "columns" : area.columns === MAX_COLUMNS ? "rows" : null;
  const look = (row: number, column: number) =>
    draft.formats.get(cellKey(row, column)) ??
    draft.lineFormats.rows.get(row) ??
    draft.lineFormats.columns.get(column) ??
    NORMAL;
  const change = (format: CellFormat) => (patch ? patched(format, patch) : NORMAL);
  if (!axis) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        setOne(draft, row, column, change(look(row, column)));
    return;
  }
  for (const key of keysIn(draft.formats, area)) {
    const { row, column } = keyPosition(key);
    draft.formats.set(key, change(look(row, column)));
  }
  // Where a formatted column crosses a formatted row the row's format shows: such cells get their own.
  if (axis === "columns")
    for (const row of draft.lineFormats.rows.keys())
      for (let column = area.column; column < area.column + area.columns; column++)
        draft.formats.set(cellKey(row, column), change(look(row, column)));
  const map = draft.lineFormats[axis];
  const [from, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  for (let index = from; index < from + count; index++) map.set(index, change(map.get(index) ?? NORMAL));
}

function setOne(draft: SheetState, row: number, column: number, format: CellFormat): void {
  const plain = format === NORMAL;
  const lined = draft.lineFormats.rows.has(row) || draft.lineFormats.columns.has(column);
  if (plain && !lined) draft.formats.delete(cellKey(row, column));
  else draft.formats.set(cellKey(row, column), format);
}
