import { MAX_COLUMNS } from "../../grid/address";
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
 */
export function newRows(grid: Grid, row: number, like: number): NewRows {
  const covered = grid.merges.filter(
    (area) => area.rows > 1 && ((area.row < row && row < area.row + area.rows) || coversRow(area, like)),
  );
  const columns: { column: number; columns: number }[] = [];
  let next = 0;
  for (const { column, columns: width } of [...covered].sort((a, b) => a.column - b.column)) {
    if (column > next) columns.push({ column: next, columns: column - next });
    next = Math.max(next, column + width);
  }
  columns.push({ column: next, columns: MAX_COLUMNS - next });
  const merges = grid.merges
    .filter((area) => area.rows === 1 && area.row === like)
    .map(({ column, columns: width }) => ({ column, columns: width }));
  return { columns, merges };
}

const coversRow = (area: Area, row: number) => area.row <= row && row < area.row + area.rows;
