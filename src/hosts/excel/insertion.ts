import type { Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";

/** How new rows are made to look like their neighbour. */
export interface NewRows {
  /** Columns whose formats are copied: all but those of merged areas that hang over the neighbour or grow over the new rows. */
  readonly columns: readonly { readonly column: number; readonly columns: number }[];
  /** Merged areas of the neighbour that each new row has too, by column. */
  readonly merges: readonly { readonly column: number; readonly columns: number }[];
}

/**
 * What an insertion copies from its neighbour, with the grid of just before it. Part of a merged area cannot be copied, and
 * nothing can be pasted into part of one: those columns keep what Excel gives new rows, the look of the row above.
 * @param width columns of the sheet that have a content or a format
 */
export function newRows(grid: Grid, row: number, like: number, width: number): NewRows {
  const covered = grid.merges.filter(
    (area) => area.rows > 1 && ((area.row < row && row < area.row + area.rows) || coversRow(area, like)),
  );
  const columns: { column: number; columns: number }[] = [];
  let next = 0;
  for (const area of [...covered].sort((a, b) => a.column - b.column)) {
    if (area.column > next) columns.push({ column: next, columns: area.column - next });
    next = Math.max(next, area.column + area.columns);
  }
  if (next < width) columns.push({ column: next, columns: width - next });
  const merges = grid.merges
    .filter((area) => area.rows === 1 && area.row === like)
    .map((area) => ({ column: area.column, columns: area.columns }));
  return { columns, merges };
}

const coversRow = (area: Area, row: number) => area.row <= row && row < area.row + area.rows;
