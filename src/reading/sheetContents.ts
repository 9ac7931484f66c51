import { Binder } from "./binding";
import type { Binding } from "./binding";
import { isYearLine, titleOf } from "./identity";
import { readIndicators } from "./indicatorTables";
import type { IndicatorReading } from "./indicatorTables";
import { labelOf } from "./label";
import type { Box, Layout } from "./layout";
import { readTasks } from "./tasks";
import type { TaskReading } from "./tasks";

/** What was found in a sheet before it is decided whether it is a declaration. */
export interface Found {
  readonly layout: Layout;
  readonly title: Box | null;
  readonly years: readonly Box[];
  readonly indicators: IndicatorReading;
  readonly tasks: TaskReading;
  readonly binding: Binding;
}

/** Finds the tables of a sheet, and the labels outside them with their values. */
export function look(layout: Layout): Found {
  const indicators = readIndicators(layout);
  const inIndicators = within(indicators.spans);
  const tasks = readTasks(layout, inIndicators);
  const inTasks = within(tasks.spans);
  const firstTable = Math.min(...[...indicators.spans, ...tasks.spans].map(({ first }) => first), Infinity);
  const title = titleOf(layout, firstTable);
  const years = layout.boxes
    .slice(0, 40)
    .filter((box) => box !== title && box.row < firstTable && isYearLine(box) && alone(layout, box));
  const free = (box: Box) =>
    box !== title &&
    !years.includes(box) &&
    !inIndicators(box.row) &&
    !inTasks(box.row) &&
    !indicators.used.has(box) &&
    !tasks.used.has(box);
  const { bound, labels } = new Binder(layout, free).bind();
  const binding = {
    bound: [...bound, ...indicators.side.bound],
    labels: [...labels, ...indicators.side.labels],
  };
  return { layout, title, years, indicators, tasks, binding };
}

/**
 * The first text of its row, with nothing merged down beside it and no other year: 2019年 | 2020年 head columns; or between cells
 * that each hold label and value: 填报单位：甲局 | 2024年度 | 单位：万元.
 */
function alone(layout: Layout, box: Box): boolean {
  const others = layout.inRow(box.row).filter((other) => other !== box);
  if (typeof box.cell?.value !== "string" || others.some(isYearLine)) return false;
  if (others.length > 0 && others.every(({ text }) => /[:：]/.test(text))) return true;
  if (others.some(({ column }) => column < box.column)) return false;
  return box.column === 0 || layout.at(box.row, box.column - 1).cell === null;
}

function within(spans: readonly { first: number; last: number }[]): (row: number) => boolean {
  const rows = new Set<number>();
  for (const { first, last } of spans) for (let row = first; row <= last; row++) rows.add(row);
  return (row) => rows.has(row);
}

const LOOKED_FOR =
  "绩效目标（如“年度目标”“总体目标”）、绩效指标表（“一级指标”“二级指标”“三级指标”“指标值”）以及部门或项目名称";

/** What speaks against a sheet being a declaration, as a sentence for the user, or null. */
export function reasonAgainst({ layout, title, indicators, binding }: Found): string | null {
  if (layout.boxes.length === 0) return "这张工作表是空的，没有可以校核的内容。";
  const paths = new Set(binding.bound.map(({ asks }) => (asks.kind === "field" ? asks.path : asks.kind)));
  const identity = ["project.name", "unit.name", "project.supervisor", "project.implementer"].some((path) =>
    paths.has(path as never),
  );
  const goal = [...paths].some((path) => path.startsWith("goal."));
  const table = indicators.indicators.length > 0 || indicators.groups.length > 1;
  const titled = title !== null && /绩效/.test(labelOf(title.text).key + title.text);
  const valued =
    indicators.tables.length > 0 &&
    indicators.fields.some(
      ({ path }) => path === "indicators.annualValue" || path === "indicators.periodValue",
    );
  const evidence = [identity, goal, table && valued, titled, paths.has("funding")].filter(Boolean).length;
  // 职责活动 with grades for each, below a title of 绩效目标, is a list: without levels a table needs more than a title.
  const levelled = indicators.indicators.some(({ level1, level2 }) => level1?.level ?? level2?.level);
  if (table && valued && evidence >= (identity || goal || levelled ? 2 : 3)) return null;
  if (goal && evidence >= 3) return null;
  return `这张工作表不像预算绩效目标申报表或自评表：没有同时找到${LOOKED_FOR}。如果申报表在别的工作表里，请先切换过去。`;
}
