import type { Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";

/** Columns side by side. */
export interface Columns {
  readonly column: number;
  readonly columns: number;
}

/** How new rows are made to look like their neighbour. */
export interface NewRows {
  /** Columns whose formats are copied: all but those of merged areas that hang over the neighbour or grow over the new rows. */
  readonly columns: readonly Columns[];
  /** Merged areas of the neighbour that each new row has too, by column. */
  readonly merges: readonly Columns[];
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
  const columns: Columns[] = [];
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

/**
 * The parts of the columns that lie in wanted ones. Excel gives a new row the looks of the row above, all but conditional
 * formats that end there; copying formats into rows where they go on would cut them in pieces.
 */
export function onlyWanted({ columns, merges }: NewRows, wanted: readonly Columns[]): NewRows {
  const needed = (at: number) => wanted.some((one) => within(one, at));
  const parts: Columns[] = [];
  for (const { column, columns: width } of columns)
    for (let at = column; at < column + width;) {
      // Part of a merged area cannot be copied.
      const merged = merges.find((one) => within(one, at));
      const next = merged ? merged.column + merged.columns : at + 1;
      const step = Array.from({ length: next - at }, (_, index) => at + index);
      if (step.some(needed)) {
        const last = parts[parts.length - 1];
        if (last && last.column + last.columns === at)
          parts[parts.length - 1] = { ...last, columns: next - last.column };
        else parts.push({ column: at, columns: next - at });
      }
      at = next;
    }
  return { columns: parts, merges };
}

const within = ({ column, columns }: Columns, at: number) => column <= at && at < column + columns;
