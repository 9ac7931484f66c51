import type { Bound } from "./binding";
import { isAmount } from "./amountCell";
import type { HeadBlock } from "./indicatorHeads";
import { asksOf } from "./labelled";
import type { LabelBox } from "./labelled";
import type { Box, Layout } from "./layout";

/**
 * Labels in the head of an indicator table, left of its columns, whose values stand below them in the table's rows: lists print
 * 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | … and merge each value over its indicators.
 */
export interface SideLabels {
  readonly labels: readonly LabelBox[];
  /** The column that says whose the rows are. */
  readonly nameColumn: number;
}

/** The side labels of a table, or null where the table is no such list. */
export function sideLabelsOf(layout: Layout, block: HeadBlock): SideLabels | null {
  const left = Math.min(...block.segments.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const labels: LabelBox[] = [];
  for (let row = block.row; row <= block.lastRow; row++)
    for (let column = 0; column < left; column++) {
      const box = layout.at(row, column);
      if (typeof box.cell?.value !== "string" || labels.some((other) => other.box === box)) continue;
      // What is merged down over the table's rows heads them; it has no values below it.
      if (box.row + box.rows - 1 > block.lastRow) continue;
      const label = layout.label(box);
      const asks = asksOf(label);
      if (asks) labels.push({ box, label, asks });
    }
  // A unit that is merged over several projects may begin above the project's own rows.
  const firsts: number[] = [];
  for (const row of layout.rowsBelow(block.lastRow)) if (firsts.push(row) === 2) break;
  const named = (path: string) =>
    labels.find(
      ({ asks, box }) =>
        asks.kind === "field" &&
        asks.path === path &&
        firsts.some((row) => layout.at(row, box.column).cell !== null),
    );
  const name = named("project.name") ?? named("unit.name");
  return name ? { labels, nameColumn: name.box.column } : null;
}

/** The values of side labels: the first filled cell below each, no further down than the first name. */
export function sideValues(layout: Layout, block: HeadBlock, { labels, nameColumn }: SideLabels): Bound[] {
  const rows: number[] = [];
  for (const row of layout.rowsBelow(block.lastRow)) {
    rows.push(row);
    if (layout.at(row, nameColumn).cell) break;
  }
  return labels.flatMap(({ asks, box }): Bound[] => {
    if (asks.kind === "section") return [];
    const values = rows.map((row) => layout.at(row, box.column));
    const value = values.find(({ cell }) => cell) ?? values[values.length - 1];
    if (value?.column !== box.column || (asks.kind === "funding" && value.cell && !isAmount(value)))
      return [];
    return [{ asks, label: box, value, within: null, head: null }];
  });
}

/** The rows of each project of a list, in order: a new name starts the next; rows without one belong to the name above. */
export function rowsByName(
  layout: Layout,
  { nameColumn }: SideLabels,
  first: number,
  last: number,
): number[][] {
  const groups: number[][] = [];
  let current: Box | null = null;
  for (const row of layout.rowsBelow(first - 1)) {
    if (row > last) break;
    const box = layout.at(row, nameColumn);
    if (box.cell && box !== current && box.text !== current?.text) {
      groups.push([]);
      current = box;
    }
    groups[groups.length - 1]?.push(row);
  }
  return groups;
}
