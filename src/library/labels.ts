import type { IndicatorGroup } from "../declaration/declaration";
import type { Area } from "../grid/address";
import type { Edit } from "../grid/edit";
import { areaAt, cellAt } from "../grid/grid";
import type { Grid } from "../grid/grid";

/**
 * The edits that let the labels beside a group reach over a row inserted below its last row. Merged areas that end there do
 * not grow by themselves; where the form repeats its labels in each row, or prints them once without merging, it stays so.
 */
export function growLabels(grid: Grid, group: IndicatorGroup): Edit[] {
  const sheet = grid.sheet;
  const last = group.lastRow;
  const inner = new Set<number>(Object.values(group.columns));
  const grown = (area: Area): Area => ({ ...area, rows: area.rows + 1 });

  const ending = grid.merges.filter(
    (area) => area.rows > 1 && area.row + area.rows - 1 === last && !inner.has(area.column),
  );
  const edits = ending.flatMap((area): Edit[] => [
    { kind: "unmerge", sheet, area },
    { kind: "merge", sheet, area: grown(area) },
  ]);

  for (const column of new Set([group.level2Column, group.level1Column])) {
    if (column === null) continue;
    const label = cellAt(grid, last, column);
    const area = areaAt(grid, last, column);
    if (!label || area.rows > 1) continue;
    if (mergesLabels(grid, column, group)) edits.push(...merge(grid, area));
    else if (repeatsLabels(grid, column)) {
      edits.push({ kind: "write", at: { sheet, row: last + 1, column }, before: null, after: label.value });
    }
  }
  return edits;
}

function merge(grid: Grid, area: Area): Edit[] {
  const sheet = grid.sheet;
  // The new row resembles the last one, so it has the label's merged width already.
  const wide: Edit[] =
    area.columns > 1
      ? [area, { ...area, row: area.row + 1 }].map((part) => ({ kind: "unmerge", sheet, area: part }))
      : [];
  return [...wide, { kind: "merge", sheet, area: { ...area, rows: 2 } }];
}

/** Whether labels of this column are merged over the rows that they govern. */
function mergesLabels(grid: Grid, column: number, group: IndicatorGroup): boolean {
  const columns = [column, group.level1Column, group.level2Column];
  return grid.merges.some(
    (area) =>
      area.rows > 1 && columns.includes(area.column) && cellAt(grid, area.row, area.column) !== undefined,
  );
}

/** Whether every row has its labels: then some label of the column stands in two rows, one below the other. */
function repeatsLabels(grid: Grid, column: number): boolean {
  for (let row = 1; row < grid.rows; row++) {
    const text = cellAt(grid, row, column)?.text;
    if (text !== undefined && text === cellAt(grid, row - 1, column)?.text) return true;
  }
  return false;
}
