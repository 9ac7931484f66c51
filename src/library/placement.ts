import type { Declaration, IndicatorGroup, IndicatorTable } from "../declaration/declaration";
import { cellAt } from "../grid/grid";
import type { Grid } from "../grid/grid";
import { homesOf, level1Of } from "./preset";
import type { Preset } from "./preset";

/** Where an indicator is to go. */
export interface Place {
  readonly group: IndicatorGroup;
  readonly row: number;
  /** Whether the row exists and is empty, or is to be inserted below the group's last row. */
  readonly insert: boolean;
}

/** Which of a form's tables: the year's, unless the form has only one for the whole period. */
export type Span = "annual" | "period";

/** The groups that a preset fits, in form order: of its best level-2 label, and of the year's table if the form has two. */
export function homesIn(declaration: Declaration, preset: Preset, span: Span): readonly IndicatorGroup[] {
  for (const level2 of homesOf(preset)) {
    const groups = declaration.groups.filter((group) => group.level2?.level === level2);
    const own = groups.filter((group) => {
      const horizon = tableOf(declaration, group)?.horizon ?? "both";
      return horizon === "both" || horizon === span;
    });
    if (groups.length > 0) return own.length > 0 ? own : groups;
  }
  return [];
}

/** The group that a person would choose where the form has no block of that kind: the last of the same level 1. */
export function nearestIn(declaration: Declaration, preset: Preset): IndicatorGroup | null {
  const siblings = declaration.groups.filter((group) => group.level1?.level === level1Of(preset));
  return siblings[siblings.length - 1] ?? declaration.groups[declaration.groups.length - 1] ?? null;
}

/** The first empty row of a group, or a new one below its last. */
export function placeIn(grid: Grid, whole: IndicatorGroup): Place {
  const group = withoutOpenEnd(grid, whole);
  const columns = Object.values(group.columns);
  for (let row = group.firstRow; row <= group.lastRow; row++) {
    const empty = columns.every((column) => cellAt(grid, row, column) === undefined);
    if (empty && !coveredFromAbove(grid, row, columns)) return { group, row, insert: false };
  }
  return { group, row: group.lastRow + 1, insert: true };
}

/** The group without rows at its end that have a label of their own, `……`: whatever is filled in there is not labelled as the group. */
function withoutOpenEnd(grid: Grid, group: IndicatorGroup): IndicatorGroup {
  const { firstRow, level2, level2Column } = group;
  if (level2Column === null || !level2) return group;
  const isOther = (row: number) => {
    const label = cellAt(grid, row, level2Column);
    return label !== undefined && label.text !== "" && label.text !== level2.text;
  };
  let { lastRow } = group;
  while (lastRow > firstRow && isOther(lastRow)) lastRow--;
  return lastRow === group.lastRow ? group : { ...group, lastRow };
}

/** Whether an indicator's cell of the row belongs to a merged area that begins in a row above: it is no row of its own. */
function coveredFromAbove(grid: Grid, row: number, columns: readonly number[]): boolean {
  return grid.merges.some(
    (area) =>
      area.row < row &&
      area.row + area.rows > row &&
      columns.some((column) => column >= area.column && column < area.column + area.columns),
  );
}

function tableOf(declaration: Declaration, group: IndicatorGroup): IndicatorTable | undefined {
  return declaration.tables[group.table];
}
