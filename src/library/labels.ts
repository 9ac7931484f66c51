import type { IndicatorGroup } from "../declaration/declaration";
import type { Area } from "../grid/address";
import type { Edit } from "../grid/edit";
import { areaAt, cellAt } from "../grid/grid";
import type { Grid } from "../grid/grid";

/** What lets labels reach over a row inserted below a group's last one: edits for before and after the insertion. */
export interface LabelEdits {
  readonly before: readonly Edit[];
  readonly after: readonly Edit[];
}

/**
 * The edits that let the labels beside a group reach over a row inserted below its last row. Merged areas that end there do
 * not grow by themselves; where the form repeats its labels in each row, or prints them once without merging, it stays so.
 * They are taken apart before the row comes, so that it can take over the looks of the whole row above it.
 */
export function growLabels(grid: Grid, group: IndicatorGroup): LabelEdits {
  const sheet = grid.sheet;
  const last = group.lastRow;
  const inner = new Set<number>(Object.values(group.columns));
  const growing = grid.merges.filter(
    (area) => area.rows > 1 && area.row + area.rows - 1 === last && !inner.has(area.column),
  );
  const repeated: Edit[] = [];
  for (const column of new Set([group.level2Column, group.level1Column])) {
    if (column === null) continue;
    const label = cellAt(grid, last, column);
    const area = areaAt(grid, last, column);
    if (!label || area.rows > 1) continue;
    if (mergesLabels(grid, column, group)) growing.push(area);
    else if (repeatsLabels(grid, column))
      repeated.push({
        kind: "write",
        at: { sheet, row: last + 1, column },
        before: null,
        after: label.value,
      });
  }
  const grown = (area: Area): Area => ({ ...area, rows: area.rows + 1 });
  return {
    before: growing
      .filter((area) => area.rows * area.columns > 1)
      .map((area): Edit => ({ kind: "unmerge", sheet, area })),
    after: [...growing.map((area): Edit => ({ kind: "merge", sheet, area: grown(area) })), ...repeated],
  };
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
