import Big from "big.js";
import { MONEY_UNITS, inYuan } from "../declaration/amount";
import type { Declaration, Money, Task } from "../declaration/declaration";
import type { CellRef } from "../grid/address";
import { judge } from "../rules/budget";
import { relationsOf } from "../rules/relations";
import type { Relation, RelationKind } from "../rules/relations";
import { cellsOf, compareSums, isSum, money, sumOf } from "../rules/money";
import type { Sum } from "../rules/money";
import type { Settings } from "../rules/settings";
import { isEmpty, isFilled, labelOf } from "../rules/wording";
import type { Item } from "./overview";
import { shortened } from "./shortened";

/** One side of a comparison. */
export interface Side {
  /** `项目支出＋财政专项资金`. */
  readonly label: string;
  /** `73,008.00 万元`. */
  readonly amount: string;
  /** Its part of the larger side, 0 to 1: both sides on one scale. */
  readonly share: number;
  readonly cells: readonly CellRef[];
}

/** Two sums that should agree. */
export type MoneySum = { readonly kind: RelationKind } & (
  | {
      /** `within`: the parts fall short of the total, as they may where the form prints only some of them. */
      readonly state: "agrees" | "within" | "differs";
      /** The total, and what makes it up. */
      readonly sides: readonly [Side, Side];
      /** `4,587.99 万元`; null where they agree. */
      readonly difference: string | null;
    }
  | { readonly state: "unknown"; readonly because: string; readonly cells: readonly CellRef[] }
  /** Nothing is filled in yet. */
  | { readonly state: "unfilled"; readonly cells: readonly CellRef[] }
);

/** How the sums stand that the form's budget should satisfy. */
export function sumsOf(declaration: Declaration, settings: Settings): MoneySum[] {
  return relationsOf(declaration).map((relation) => sumOfRelation(relation, settings));
}

function sumOfRelation(relation: Relation, settings: Settings): MoneySum {
  const { kind } = relation;
  const fields = [...new Set([...relation.totals, ...relation.parts].flat())];
  if (fields.every(isEmpty)) return { kind, state: "unfilled", cells: cellsOf(fields) };
  const verdict = judge(relation, settings);
  if (verdict.kind === "unknown")
    return { kind, state: "unknown", because: verdict.because, cells: cellsOf(fields) };
  if (verdict.kind === "broken") {
    // The split by level is blamed, though it is what makes up the total.
    const [total, parts] =
      kind === "levels-total" ? [verdict.other, verdict.blamed] : [verdict.blamed, verdict.other];
    return compared(kind, "differs", total, parts);
  }
  const readings = relation.totals.flatMap((total) =>
    relation.parts.map((parts) => [sumOf(total), sumOf(parts)] as const),
  );
  const sums = readings.flatMap(([total, parts]) =>
    isSum(total) && isSum(parts) ? [{ total, parts, order: compareSums(total, parts, settings) }] : [],
  );
  const equal = sums.find(({ order }) => order === 0);
  if (equal) return compared(kind, "agrees", equal.total, equal.parts);
  const within = sums.find(({ order }) => order > 0);
  if (within) return compared(kind, "within", within.total, within.parts);
  throw new Error(`A relation ${kind} holds in none of its readings`);
}

function compared(
  kind: RelationKind,
  state: "agrees" | "within" | "differs",
  total: Sum,
  parts: Sum,
): MoneySum {
  const sums = [total, parts] as const;
  const largest = sums.map(({ yuan }) => yuan.abs()).reduce((a, b) => (a.gt(b) ? a : b));
  const side = ({ label, yuan, unit, fields }: Sum): Side => ({
    label,
    amount: money(yuan, unit),
    share: portion(yuan, largest),
    cells: cellsOf(fields),
  });
  const unit = MONEY_UNITS[total.unit] >= MONEY_UNITS[parts.unit] ? total.unit : parts.unit;
  const difference = state === "agrees" ? null : money(total.yuan.minus(parts.yuan).abs(), unit);
  return { kind, state, sides: [side(total), side(parts)], difference };
}

/** 0 to 1, for the length of a bar; what is negative has none. */
export function portion(part: Big, whole: Big): number {
  if (whole.lte(0) || part.lte(0)) return 0;
  return Math.min(1, part.div(whole).round(4).toNumber());
}

/** The amounts of the budget, whatever they add up to; a rate is told as it is written. */
export function amountsOf({ money: fields }: Declaration): Item[] {
  return fields
    .filter(({ path }) => path !== "tasks.funding")
    .map((field) => ({ label: labelOf(field), text: amountText(field), at: field.at }));
}

function amountText(field: Money): string {
  const yuan = field.amount ? inYuan(field.amount) : null;
  return yuan && field.amount?.unit ? money(yuan, field.amount.unit) : shortened(field.text, TEXT);
}

/** Characters of a task, or of a text where an amount was expected. */
const TEXT = 40;

/** A task and its part of the tasks' money. */
export interface TaskShare {
  readonly name: string;
  readonly at: CellRef;
  /** As an amount; empty where none is written. */
  readonly amount: string;
  /** 0 to 1; null where it cannot be told. */
  readonly share: number | null;
  /** `45.1%`; empty where it cannot be told. */
  readonly percent: string;
}

export interface TaskShares {
  readonly tasks: readonly TaskShare[];
  /** `73,008.00 万元`; null where the tasks' money cannot be added up. */
  readonly total: string | null;
}

/** The tasks with their share of the tasks' money; rows in which nothing is written are left out. */
export function sharesOf(declaration: Declaration): TaskShares {
  const funding = declaration.tasks.flatMap((task) => task.funding ?? []).filter(isFilled);
  const sum = funding.length > 0 ? sumOf(funding) : null;
  const total = sum && isSum(sum) ? sum : null;
  return {
    tasks: declaration.tasks.flatMap((task) => taskShare(task, total) ?? []),
    total: total && money(total.yuan, total.unit),
  };
}

function taskShare(task: Task, total: Sum | null): TaskShare | null {
  const title = [task.name, task.item, task.content].find(isFilled) ?? task.funding;
  if (!title || (title === task.funding && !isFilled(title))) return null;
  const { funding } = task;
  const own = isFilled(funding) ? sumOf([funding]) : null;
  const known = own && isSum(own) && total?.yuan.gt(0) ? own.yuan.div(total.yuan) : null;
  return {
    name: title === funding ? "" : shortened(title.text, TEXT),
    at: title.at,
    amount: isFilled(funding) ? amountText(funding) : "",
    share: known && portion(known, new Big(1)),
    percent: known ? `${known.times(100).toFixed(1)}%` : "",
  };
}
