import type { FieldPath, TaskField } from "../declaration/fieldPaths";
import { isAmount } from "./amountCell";
import { fundingLabelOf, isExecutionPoints } from "./fundingLabel";
import type { Label } from "./label";
import type { Box, Layout } from "./layout";
import { meaningOf } from "./lexicon";
import type { ColumnField } from "./profile";

export type ItemPath = Exclude<FieldPath, `indicators.${string}` | `budget.${string}` | `goal.${string}`>;
/** `detail`: a list of items that no field is for. */
type Kind = "tasks" | "plan" | "detail";

const HEADS: readonly (readonly [ItemPath, RegExp])[] = [
  [
    "tasks.item",
    /^(?:支出|预算|对应|涉及|相关|具体)?(?:预算|支出)?项目(?:支出)?名称$|^(?:对应|支出)(?:预算)?项目$/,
  ],
  ["unit.duties", /^(?:部门|单位)?(?:主要)?(?:职能|职责|职能职责)$/],
  [
    "tasks.expected",
    /^(?:期望|预期|预计|拟)?(?:达到|实现|完成)?的?(?:绩效)?(?:目标|效果|成果|成效)(?:概述)?$|^工作目标$/,
  ],
  ["tasks.content", /^(?:主要|任务|工作|具体)?(?:实施|工作|任务|支出)?内容$|^任务(?:描述|说明|概述)$/],
  [
    "tasks.funding",
    /^(?:拟|计划|预计)?(?:投入)?的?(?:预算|项目|任务|安排|投入|所需|支出|年度|申报|申请|批复|涉及)*(?:资金|金额|经费|预算|预算数|数额)(?:安排|总额|数|投入|情况|来源)?$/,
  ],
  ["tasks.name", /^(?:年度|重点|主要|工作|目标|任务|履职|具体)*(?:任务|工作|事项|履职目标)(?:名称)?$|^名称$/],
  ["tasks.remark", /^备注$/],
];
export const TASKS = /任务|履职|重点工作/;
const PLAN = /进度计划|实施计划|进度安排/;
const DETAIL =
  /^(?:子项|子项目|明细|支出|费用|经费)(?:名称|内容|明细|项目|科目)?$|^(?:支出|经济)(?:经济)?(?:分类)?科目$|^明细项目$|^测算.{0,6}$/;
/** Heads over amounts of a list, whose words alone would say too little elsewhere: 金额, 支出金额, 申请数. */
const LIST_AMOUNT =
  /(?:金额|经费|资金|预算|数额|预算数|实际数|执行数|支出数|申请数|安排数|小计|合计|总额|总价)$/;
/** What heads a row of sums in a list. */
export const SUMS = /^(?:金额|费用|资金|项目)?(?:合计|总计|小计|共计|总和)(?:金额)?$/;

/** A column of a list, and the field of its values. */
export interface Head {
  readonly box: Box;
  readonly path: ItemPath | null;
}

/** The head of a list: its columns, and the label that names it. */
export interface TableHead {
  readonly kind: Kind;
  readonly heads: readonly Head[];
  readonly side: Box | null;
}

/** The head of a list of tasks, steps or items that a row is, or null. */
export function headAt(layout: Layout, row: number): TableHead | null {
  const boxes = layout.inRow(row);
  if (boxes.length < 2 || boxes.some((box) => box.text.length > 30 || typeof box.cell?.value === "number"))
    return null;
  const labels = boxes.map((box) => ({ box, label: layout.label(box) }));
  const first = labels[0];
  const others = labels.slice(1).map(({ label }) => label);
  const headRows = Math.max(1, ...boxes.slice(1).map(({ rows }) => rows));
  const own = first && isSide(first.box, first.label, others, headRows) ? first.box : null;
  const side = own ?? sideOf(layout, row, boxes[0]) ?? headingAbove(layout, row);
  const rest = labels.filter(({ box }) => box !== side);
  const section = side ? layout.label(side).key : "";
  const taught = rest.some(({ label }) => label.taught?.column?.startsWith("tasks."));
  if (
    !taught &&
    PLAN.test(section) &&
    rest.length >= 2 &&
    rest.some(({ label }) => /时间|日期|内容|进度/.test(label.key))
  )
    return { kind: "plan", heads: rest.map(({ box }) => ({ box, path: "project.plan" })), side };
  if (
    !taught &&
    rest.length >= 2 &&
    rest.some(({ box, label }) => DETAIL.test(label.key) && !headsBudget(layout, box)) &&
    rest.some(({ label }) => isAmountHead(label))
  )
    return { kind: "detail", heads: rest.map(({ box }) => ({ box, path: null })), side };
  const heads = rest.map(({ box, label }): Head => ({
    box,
    path: pathOf(label),
  }));
  const paths = new Set(heads.map(({ path }) => path));
  if (!taught && !TASKS.test(section) && !rest.some(({ label }) => TASKS.test(label.key)))
    return listsItems(layout, row, rest)
      ? { kind: "detail", heads: rest.map(({ box }) => ({ box, path: null })), side }
      : null;
  const main = paths.has("tasks.name") || paths.has("tasks.content") || paths.has("tasks.item");
  const more = ["tasks.funding", "tasks.expected", "tasks.content"].filter((path) =>
    paths.has(path as ItemPath),
  ).length;
  return main && more > 0 && heads.filter(({ path }) => path).length >= 2
    ? { kind: "tasks", heads, side }
    : null;
}

/** 支出项目 over 基本支出: the budget itself, no detail of it. */
function headsBudget(layout: Layout, head: Box): boolean {
  const below = layout.below(head);
  const funding = below.cell ? fundingLabelOf(layout.label(below)) : null;
  return funding !== null && (funding.kind === "basic" || funding.kind === "fiscal" || funding.side !== null);
}

/** What heads the names of a list, where amounts stand beside them in every row: 项目名称, 项目, 内容. */
const ITEM = /^(?:(?:二级|支出|具体|子)?项目(?:名称)?|(?:主要|支出)?内容|名称|事项|用途|类别|科目名称)$/;

/** Whether below a head of names and heads of amounts stand several items, none of them a source of the budget. */
function listsItems(
  layout: Layout,
  row: number,
  heads: readonly { readonly box: Box; readonly label: Label }[],
): boolean {
  const name = heads.find(({ label }) => ITEM.test(label.key));
  const amount = heads.find(({ label }) => isAmountHead(label));
  if (!name || !amount || amount.box.column <= name.box.column) return false;
  let items = 0;
  let last = row;
  for (const r of layout.rowsBelow(row)) {
    const box = layout.at(r, name.box.column);
    if (r > last + 1 || box.row !== r || box.column !== name.box.column || !box.cell) break;
    last = r;
    const label = layout.label(box);
    if (SUMS.test(label.key)) continue;
    const money = layout.at(r, amount.box.column);
    if (fundingLabelOf(label) || (money.cell && !isAmount(money)) || meaningOf(label)?.kind === "field")
      break;
    if (money.cell) items++;
  }
  return items > 1;
}

/** Whether a head stands over amounts that can be added up. */
export function isAmountHead(label: Label): boolean {
  const funding = fundingLabelOf(label);
  return funding
    ? funding.kind !== "executionRate" && !isExecutionPoints(funding)
    : LIST_AMOUNT.test(label.key);
}

/** The label at the left of a head that names the table: 年度重点工作任务 beside 任务名称. */
function isSide(box: Box, label: Label, rest: readonly Label[], rows: number): boolean {
  if (box.rows > rows || PLAN.test(label.key)) return true;
  const named = rest.some((other) => pathOf(other) === "tasks.name" || DETAIL.test(other.key));
  return named && (TASKS.test(label.key) || meaningOf(label)?.kind === "section");
}

function pathOf({ key, taught }: Label): ItemPath | null {
  if (taught?.column) return isTaskField(taught.column) ? taught.column : null;
  if (taught?.field) return HEADS.find(([path]) => path === taught.field)?.[0] ?? null;
  return HEADS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

function isTaskField(column: ColumnField): column is TaskField {
  return column.startsWith("tasks.");
}

/** The line above a head that names the table: 二、部门年度重点工作任务. */
function headingAbove(layout: Layout, row: number): Box | null {
  const [only, ...others] = layout.inRow(row - 1);
  return only && others.length === 0 && only.text.length < 30 && TASKS.test(layout.label(only).key)
    ? only
    : null;
}

function sideOf(layout: Layout, row: number, first: Box | undefined): Box | null {
  const start = first?.column ?? 0;
  for (let column = start - 1; column >= Math.max(0, start - 3); column--) {
    const box = layout.at(row, column);
    if (box.cell) return box;
  }
  return null;
}
