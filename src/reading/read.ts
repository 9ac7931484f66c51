import { amountOfNumber, moneyUnitIn, parseAmount } from "../declaration/amount";
import type { Amount, MoneyUnit } from "../declaration/amount";
import type { Declaration, Field, Form, Goal, Money, Stage } from "../declaration/declaration";
import { isMoneyField } from "../declaration/fieldPaths";
import type { MoneyField, SimpleField } from "../declaration/fieldPaths";
import { cellKey } from "../grid/grid";
import type { Grid } from "../grid/grid";
import { isOwnSheet } from "../grid/marks";
import { Binder } from "./binding";
import type { Binding, Bound } from "./binding";
import { fieldAt, fieldWithin, placeOf, sourced } from "./field";
import { fundingPaths } from "./funding";
import { fundingLabelOf } from "./fundingLabel";
import { formInTitle, isYearLine, stageInTitle, titleOf, yearIn } from "./identity";
import { readIndicators } from "./indicatorTables";
import type { IndicatorReading } from "./indicatorTables";
import { itemListOf } from "./itemLists";
import { labelOf } from "./label";
import { Layout } from "./layout";
import type { Box } from "./layout";
import type { Profile } from "./profile";
import { partsOf } from "./split";
import { readTasks, taskOf } from "./tasks";
import { Taught } from "./taught";
import { withIds, withUnread } from "./together";
import type { ReadPart } from "./together";
import type { TaskReading } from "./tasks";

/** What was found in a sheet before it is decided whether it is a declaration. */
interface Found {
  readonly layout: Layout;
  readonly title: Box | null;
  readonly years: readonly Box[];
  readonly indicators: IndicatorReading;
  readonly tasks: TaskReading;
  readonly binding: Binding;
}

/**
 * Reads a worksheet as a declaration, or null where it is none: then `whyNot` says what was looked for. Of several on one sheet
 * the first: the others' cells stand in `unrecognised`, and `readAll` reads them. Pure; never throws, whatever the sheet holds.
 * @param profiles what was taught for this kind of form; the first takes precedence, all of them over the lexicon
 */
export function read(grid: Grid, profiles: readonly Profile[] = []): Declaration | null {
  const { layout, parts } = readParts(grid, profiles);
  return withUnread(layout, parts.slice(0, 1))[0] ?? null;
}

/**
 * Reads every declaration of a worksheet, in order: one below another, or as a list of projects with one table of indicators.
 * Each knows its own cells only; what belongs to none of them stands in `unrecognised` of the one above it. Empty where the
 * sheet holds none.
 */
export function readAll(grid: Grid, profiles: readonly Profile[] = []): Declaration[] {
  const { layout, parts } = readParts(grid, profiles);
  return withUnread(layout, parts);
}

/** Why a sheet is no declaration, in one Chinese sentence; null where it is one. */
export function whyNot(grid: Grid, profiles: readonly Profile[] = []): string | null {
  if (isOwnSheet(grid)) return "这张表是本程序生成的审核意见，不是申报表。";
  const looked = lookAtParts(grid, profiles).looked.map(({ found }) => reasonAgainst(found));
  return looked.includes(null) ? null : (looked[0] ?? null);
}

/** The declarations of a sheet, each with the cells that it was read from. */
function readParts(
  grid: Grid,
  profiles: readonly Profile[],
): { readonly layout: Layout; readonly parts: readonly ReadPart[] } {
  const { layout, looked } = lookAtParts(grid, profiles);
  if (isOwnSheet(grid)) return { layout, parts: [] };
  const read = looked.flatMap(({ part, found }): ReadPart[] => {
    if (reasonAgainst(found) !== null) return [];
    return [{ grid: part.grid, declaration: { ...declarationOf(found), rows: part.rows } }];
  });
  return { layout, parts: withIds(read) };
}

function lookAtParts(grid: Grid, profiles: readonly Profile[]) {
  const layout = layoutOf(grid, profiles);
  const looked = (partsOf(layout) ?? [{ grid, rows: null }]).map((part) => ({
    part,
    found: look(part.grid === grid ? layout : layoutOf(part.grid, profiles)),
  }));
  return { layout, looked };
}

function layoutOf(grid: Grid, profiles: readonly Profile[]): Layout {
  return new Layout(grid, profiles.length > 0 ? new Taught(profiles) : null);
}

function look(layout: Layout): Found {
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

/** The first text of its row, with nothing merged down beside it and no other year: 2019年 | 2020年 head columns. */
function alone(layout: Layout, box: Box): boolean {
  const [first, ...others] = layout.inRow(box.row);
  if (first !== box || typeof box.cell?.value !== "string" || others.some(isYearLine)) return false;
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
function reasonAgainst({ layout, title, indicators, binding }: Found): string | null {
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
  if (table && valued && evidence >= 2) return null;
  if (goal && evidence >= 3) return null;
  return `这张工作表不像预算绩效目标申报表或自评表：没有同时找到${LOOKED_FOR}。如果申报表在别的工作表里，请先切换过去。`;
}

function declarationOf(found: Found): Declaration {
  const { layout, title, years, indicators, tasks, binding } = found;
  const form = formOf(found);
  const fields: Field[] = [...indicators.fields, ...tasks.fields];
  if (title) fields.push(fieldAt(layout, "title", title, placeOf(layout, title)));
  for (const year of years) fields.push(fieldAt(layout, "year", year, placeOf(layout, year)));
  const used = new Set<Box>([...indicators.used, ...tasks.used, ...years, ...(title ? [title] : [])]);
  for (const { box, asks } of binding.labels)
    if (asks.kind !== "section" || asks.section !== "unfielded") used.add(box);
  const funding = new Map(
    fundingPaths(layout, binding.bound, binding.labels, form).map(({ bound, path }) => [bound, path]),
  );
  for (const bound of binding.bound) {
    used.add(bound.value);
    used.add(bound.label);
    const path = bound.asks.kind === "field" ? fieldPath(layout, bound, bound.asks.path) : funding.get(bound);
    if (path) fields.push(fieldOfBound(layout, bound, path));
  }
  fields.sort((a, b) => cellKey(a.at.row, a.at.column) - cellKey(b.at.row, b.at.column));
  const moneyUnit = unitOf(layout, fields);
  const money = fields.flatMap((field) => (isMoney(field) ? moneyOfField(field, moneyUnit) : []));
  const taskFunding = new Map<number, Money>();
  for (const amount of money)
    if (amount.path === "tasks.funding" && !taskFunding.has(amount.at.row))
      taskFunding.set(amount.at.row, amount);
  return {
    sheet: layout.grid.sheet,
    id: layout.grid.sheet,
    rows: null,
    hidden: layout.grid.hidden,
    form,
    stage: stageOf(found),
    moneyUnit: moneyUnit ?? commonUnit(money),
    year: yearOf(fields),
    fields,
    money,
    goals: fields.flatMap((field) => (isGoal(field) ? [goalOf(field)] : [])),
    tasks: tasks.rows.map((task) => taskOf(task, taskFunding.get(task.row))),
    itemLists: tasks.lists.map((list) => itemListOf(layout, list, moneyUnit)),
    tables: indicators.tables,
    groups: indicators.groups,
    indicators: indicators.indicators,
    unrecognised: layout.boxes.filter((box) => !used.has(box)).map((box) => sourced(layout, box)),
  };
}

/** 预期目标 beside the heading 年度总体目标 is the year's goal. */
function fieldPath(layout: Layout, bound: Bound, path: SimpleField): SimpleField {
  const { row, column } = bound.label;
  if (path !== "goal.overall" || bound.within || column === 0 || layout.label(bound.label).taught)
    return path;
  const left = layout.at(row, column - 1);
  const heading = layout.label(left);
  if (!left.cell || !/目标/.test(heading.key) || left.text.length > 20) return path;
  if (/年度|当年/.test(heading.key)) return "goal.annual";
  return /长期|中期|实施期/.test(heading.key) ? "goal.period" : path;
}

function fieldOfBound(layout: Layout, bound: Bound, path: Field["path"]): Field {
  if (bound.within) return fieldWithin(layout, path, bound.value, bound.within.label, bound.within.value);
  return fieldAt(layout, path, bound.value, placeOf(layout, bound.label));
}

function isMoney(field: Field): field is Field & { path: Money["path"] } {
  return isMoneyField(field.path) || field.path === "tasks.funding";
}

/** A money field with its amount; a text may name further amounts of known kinds (财政拨款…其中：上级…) besides. */
function moneyOfField(field: Field & { path: Money["path"] }, declared: MoneyUnit | null): Money[] {
  const unit = moneyUnitIn(field.label) ?? declared;
  if (typeof field.value === "number") return [{ ...field, amount: amountOfNumber(field.value, unit) }];
  const text = parseAmount(field.text, unit);
  const amount: Amount | null = text && !text.typedTwice ? text.amount : null;
  const more = (text?.parts ?? []).slice(1).flatMap((part): Money[] => {
    const path = fundingLabelOf(labelOf(part.label.replace(/^.*[、。;；]/, "")));
    const named = path && PART_PATHS[path.kind];
    return named ? [{ ...field, path: named, label: part.label, amount: part.amount }] : [];
  });
  return [{ ...field, amount }, ...more];
}

const PART_PATHS: Readonly<Partial<Record<string, MoneyField>>> = {
  fiscal: "budget.fiscal",
  superior: "budget.fiscal.superior",
  local: "budget.fiscal.local",
  own: "budget.own",
  other: "budget.other",
  carryover: "budget.carryover",
};

function isGoal(field: Field): field is Field & { path: Goal["path"] } {
  return field.path === "goal.overall" || field.path === "goal.period" || field.path === "goal.annual";
}

function goalOf(field: Field & { path: Goal["path"] }): Goal {
  const horizon =
    field.path === "goal.annual" ? "annual" : field.path === "goal.period" ? "period" : "overall";
  return { ...field, horizon };
}

function formOf({ title, binding, tasks }: Found): Form {
  const paths = new Set(binding.bound.map(({ asks }) => (asks.kind === "field" ? asks.path : asks.kind)));
  const named = title && formInTitle(title.text);
  if (named) return named;
  if (paths.has("project.name")) return "project";
  return paths.has("unit.staffCount") || paths.has("unit.name") || tasks.rows.length > 0
    ? "department"
    : "project";
}

function stageOf({ title, indicators, binding }: Found): Stage {
  const named = title && stageInTitle(title.text);
  if (named) return named;
  const actual = indicators.fields.some(
    ({ path }) => path === "indicators.actualValue" || path === "indicators.score",
  );
  const executed = binding.bound.some(
    ({ asks, head }) =>
      (asks.kind === "funding" && asks.funding.kind === "executed") || head?.kind === "executed",
  );
  return actual || executed ? "self-evaluation" : "target";
}

/** The unit that the form declares: in a field of its own, else most often in the labels of its amounts. */
function unitOf(layout: Layout, fields: readonly Field[]): MoneyUnit | null {
  const own = fields.find(({ path }) => path === "moneyUnit");
  const said = own && moneyUnitIn(`单位:${own.text}`);
  if (said) return said;
  const counts = new Map<MoneyUnit, number>();
  for (const box of layout.boxes) {
    if (box.text.length > 40 || typeof box.cell?.value !== "string") continue;
    const unit = moneyUnitIn(box.text);
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The one unit that all amounts carry themselves, where the form declares none. */
function commonUnit(money: readonly Money[]): MoneyUnit | null {
  const units = new Set(money.flatMap(({ amount }) => (amount?.unit ? [amount.unit] : [])));
  const [unit] = units;
  return units.size === 1 && unit ? unit : null;
}

function yearOf(fields: readonly Field[]): number | null {
  for (const path of ["year", "title", "project.period", "formDate"] as const)
    for (const field of fields) {
      const year = field.path === path ? yearIn(field.text) : null;
      if (year !== null) return year;
    }
  return null;
}
