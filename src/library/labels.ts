import type { IndicatorGroup } from "../declaration/declaration";
import type { Area } from "../grid/address";
import type { Edit } from "../grid/edit";
import { areaAt, cellAt, mergeAt } from "../grid/grid";
import type { Grid } from "../grid/grid";

/** What lets labels reach over a row inserted below a group's last one: edits for before and after the insertion. */
export interface LabelEdits {
  readonly before: readonly Edit[];
  readonly after: readonly Edit[];
}

/**
 * The edits that let the labels beside a group reach over a row inserted below its last row. Merged areas that end there do
 * not grow by themselves; where the form repeats its labels in each row, or prints them once without merging, it stays so.
 * They are taken apart before the row comes, so that it can take over the looks of the whole row above it. Where another table
 * stands beside, the row is one of its group that ends there as well.
 * @param all the form's groups, that one among them: those of its table tell how the form prints its labels
 */
export function growLabels(grid: Grid, group: IndicatorGroup, all: readonly IndicatorGroup[]): LabelEdits {
  const sheet = grid.sheet;
  const last = group.lastRow;
  const beside = all.filter((other) => other.table !== group.table && other.lastRow === last);
  const groups = all.filter(({ table }) => [group, ...beside].some((one) => one.table === table));
  const inner = new Set<number>(Object.values(group.columns));
  const growing = grid.merges.filter(
    (area) => area.rows > 1 && area.row + area.rows - 1 === last && !inner.has(area.column),
  );
  const repeated: Edit[] = [];
  const columns = [
    ...new Set([group, ...beside].flatMap(({ level2Column, level1Column }) => [level2Column, level1Column])),
  ].filter((column) => column !== null);
  const habits = columns.map((column) => habitOf(grid, column, groups));
  columns.forEach((column, index) => {
    const label = cellAt(grid, last, column);
    const area = areaAt(grid, last, column);
    if (!label || area.rows > 1) return;
    const habit = habits[index] ?? habits.find((other) => other !== null) ?? usual(grid, groups);
    if (habit === "merge") growing.push(area);
    else if (habit === "repeat")
      repeated.push({
        kind: "write",
        at: { sheet, row: last + 1, column },
        before: null,
        after: label.value,
      });
  });
  const grown = (area: Area): Area => ({ ...area, rows: area.rows + 1 });
  return {
    before: growing
      .filter((area) => area.rows * area.columns > 1)
      .map((area): Edit => ({ kind: "unmerge", sheet, area })),
    after: [...growing.map((area): Edit => ({ kind: "merge", sheet, area: grown(area) })), ...repeated],
  };
}

/** Where no label of the form tells: what merges cells over rows at all would merge labels, too. */
function usual(grid: Grid, groups: readonly IndicatorGroup[]): Habit {
  const beside = ({ rows, row, columns }: Area) =>
    rows > 1 &&
    columns < grid.columns &&
    groups.some(({ firstRow }) => row <= firstRow && firstRow < row + rows);
  return grid.merges.some(beside) ? "merge" : "repeat";
}

/** How a column prints the labels of several rows: merged over them, in each of them, or in the first one alone. */
type Habit = "merge" | "repeat" | "once";

/** @returns null where each label of the column governs a single row */
function habitOf(grid: Grid, column: number, groups: readonly IndicatorGroup[]): Habit | null {
  const rows = groups
    .filter(({ level1Column, level2Column }) => column === level1Column || column === level2Column)
    .flatMap(({ firstRow, lastRow }) =>
      Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index),
    );
  const labelled = (row: number) => {
    const area = areaAt(grid, row, column);
    return cellAt(grid, area.row, area.column) !== undefined;
  };
  if (rows.some((row) => labelled(row) && areaAt(grid, row, column).rows > 1)) return "merge";
  const text = (row: number) => cellAt(grid, row, column)?.text;
  if (rows.some((row) => text(row) !== undefined && rows.includes(row - 1) && text(row) === text(row - 1)))
    return "repeat";
  return rows.some((row) => text(row) === undefined && !mergeAt(grid, row, column)) ? "once" : null;
}
