import type { Declaration, Field, Form, Goal, Money, Stage } from "../declaration/declaration";
import type { SimpleField } from "../declaration/fieldPaths";
import { cellKey } from "../grid/grid";
import type { Bound } from "./binding";
import { fieldAt, fieldWithin, placeOf, sourced } from "./field";
import { fundingPaths } from "./funding";
import { declaredYear, formInTitle, stageInTitle, yearIn } from "./identity";
import { itemListOf } from "./itemLists";
import type { Box, Layout } from "./layout";
import { commonUnit, isMoney, moneyOfField, unitOf } from "./moneyFields";
import type { Found } from "./sheetContents";
import { taskOf } from "./tasks";

/** The declaration that what was found in a sheet makes up. */
export function declarationOf(found: Found): Declaration {
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
  const annual = binding.bound.some(({ asks }) => asks.kind === "field" && asks.path === "goal.annual");
  for (const bound of binding.bound) {
    used.add(bound.value);
    used.add(bound.label);
    const path =
      bound.asks.kind === "field" ? fieldPath(layout, bound, bound.asks.path, annual) : funding.get(bound);
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
    year: yearOf(fields) ?? declaredYear(layout),
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
function fieldPath(layout: Layout, bound: Bound, path: SimpleField, annual: boolean): SimpleField {
  const { row, column } = bound.label;
  // 总目标 is the whole project's, where the form asks for the year's, too.
  if (path === "goal.overall" && annual && layout.label(bound.label).key === "总目标") return "goal.period";
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

function yearOf(fields: readonly Field[]): number | null {
  for (const path of ["year", "title", "project.period", "formDate"] as const)
    for (const field of fields) {
      const year = field.path === path ? yearIn(field.text) : null;
      if (year !== null) return year;
    }
  return null;
}
