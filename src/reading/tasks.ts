import type { Field, Money, Task } from "../declaration/declaration";
import { fieldAt, placeOf } from "./field";
import { fundingLabelOf } from "./fundingLabel";
import { headBlockAt } from "./indicatorHeads";
import type { Label } from "./label";
import type { Box, Layout } from "./layout";
import { meaningOf } from "./lexicon";
import { headAt, isAmountHead, SUMS, TASKS } from "./taskHeads";
import type { TableHead } from "./taskHeads";

/** Tables with one row for each task, step or item. */
export interface TaskReading {
  readonly rows: TaskRow[];
  readonly fields: Field[];
  readonly used: Set<Box>;
  readonly spans: { readonly first: number; readonly last: number }[];
  /** Lists with columns of amounts: tasks, and items that no field is for. */
  readonly lists: ListReading[];
}

/** A list with columns of amounts, before its amounts have a unit. */
export interface ListReading {
  readonly kind: "items" | "tasks";
  readonly headRow: number;
  readonly heading: Box | null;
  /** Heads of amounts. */
  readonly columns: readonly Box[];
  readonly rows: { readonly row: number; readonly sum: boolean }[];
}

export interface TaskRow {
  readonly row: number;
  readonly fields: readonly Field[];
  readonly optional: boolean;
}

/** Reads the tables of tasks, of plan steps, and passes over lists of items. */
export function readTasks(layout: Layout, taken: (row: number) => boolean): TaskReading {
  const reading: TaskReading = { rows: [], fields: [], used: new Set(), spans: [], lists: [] };
  let last = -1;
  for (const row of layout.rows) {
    if (row <= last || taken(row)) continue;
    const table = headAt(layout, row);
    if (!table) continue;
    last = readTable(layout, reading, row, table, taken);
    reading.spans.push({ first: row, last });
  }
  return reading;
}

function readTable(
  layout: Layout,
  reading: TaskReading,
  row: number,
  head: TableHead,
  taken: (row: number) => boolean,
): number {
  let last = row;
  const sub = subHeadRow(layout, row, head);
  for (const box of layout.inRow(row)) reading.used.add(box);
  if (sub !== null) for (const box of layout.inRow(sub)) reading.used.add(box);
  if (head.side) reading.used.add(head.side);
  const start = Math.min(...head.heads.map(({ box }) => box.column));
  const list: ListReading = {
    kind: head.kind === "tasks" ? "tasks" : "items",
    headRow: row,
    heading: head.side,
    columns: amountColumns(layout, head, sub),
    rows: [],
  };
  let gap = 0;
  for (const r of layout.rowsBelow(sub ?? row)) {
    if (taken(r) || headBlockAt(layout, r)) break;
    gap = r - last - 1;
    if (gap > 3) break;
    const [first] = layout.inRow(r);
    if (!first) break;
    const side = first.column < start ? first : null;
    const label = layout.label(first);
    if (side && side !== head.side && !TASKS.test(label.key) && !label.optional) break;
    const sums = SUMS.test(label.key) || SUMS.test(layout.label(layout.at(r, start)).key);
    if (!side && !sums && first.column === start && endsTable(label, first, head)) break;
    if (side) reading.used.add(side);
    last = r;
    list.rows.push({ row: r, sum: sums });
    for (const { column } of list.columns) reading.used.add(layout.at(r, column));
    addRow(layout, reading, r, head, { optional: side ? label.optional : false, skip: sums });
  }
  if (head.kind !== "plan" && list.columns.length > 0) reading.lists.push(list);
  return Math.max(last, sub ?? row);
}

/** Whether the first cell of a row is the label of another block. */
function endsTable(label: Label, box: Box, head: TableHead): boolean {
  const nameColumn = head.heads[0]?.box;
  if (nameColumn && box.columns > nameColumn.columns + 1) return true;
  if (label.taught?.field) return true;
  const meaning = meaningOf(label);
  if (head.kind === "tasks" && meaning?.kind === "field" && meaning.path.startsWith("goal.")) return true;
  return meaning?.kind === "section" && (meaning.section === "indicators" || meaning.section === "closing");
}

/** 预算金额 over 总额, 财政拨款, 其他资金. */
function subHeadRow(layout: Layout, row: number, head: TableHead): number | null {
  const below = layout.inRow(row + 1);
  const money = head.heads.find(
    ({ box, path }) => path === "tasks.funding" || isAmountHead(layout.label(box)),
  );
  if (!money || below.length < 2) return null;
  const all = below.every((box) => {
    const label = fundingLabelOf(layout.label(box));
    return typeof box.cell?.value === "string" && label !== null && box.column >= money.box.column;
  });
  return all ? row + 1 : null;
}

/** The heads over amounts, those of the second row instead of the one above them. */
function amountColumns(layout: Layout, head: TableHead, sub: number | null): Box[] {
  const lower = sub === null ? [] : layout.inRow(sub);
  const covered = (box: Box) =>
    lower.some(({ column }) => column >= box.column && column < box.column + box.columns);
  const upper = head.heads
    .filter(({ box, path }) => path === "tasks.funding" || isAmountHead(layout.label(box)))
    .map(({ box }) => box);
  return [...upper.filter((box) => !covered(box)), ...lower].sort((a, b) => a.column - b.column);
}

function addRow(
  layout: Layout,
  reading: TaskReading,
  row: number,
  head: TableHead,
  how: { optional: boolean; skip: boolean },
): void {
  const fields: Field[] = [];
  for (const { box: top, path } of head.heads) {
    const box = layout.at(row, top.column);
    if (box.row !== row || box.column !== top.column) continue;
    if (head.kind === "detail" || how.skip) {
      reading.used.add(box);
      continue;
    }
    if (!path) continue;
    const label = { ...placeOf(layout, top), optional: how.optional };
    fields.push(fieldAt(layout, path, box, label));
    reading.used.add(box);
  }
  reading.fields.push(...fields);
  if (head.kind === "tasks" && !how.skip) reading.rows.push({ row, fields, optional: how.optional });
}

/** A task of the model from its row's fields. */
export function taskOf({ row, fields, optional }: TaskRow, funding: Money | undefined): Task {
  const members: Record<string, Field> = {};
  for (const field of fields)
    if (field.path.startsWith("tasks.")) members[field.path.slice("tasks.".length)] = field;
  return { ...members, row, optional, ...(funding ? { funding } : {}) };
}
