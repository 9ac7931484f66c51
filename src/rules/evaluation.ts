import Big from "big.js";
import { inYuan } from "../declaration/amount";
import { fieldsOf } from "../declaration/declaration";
import type { Declaration, Field } from "../declaration/declaration";
import type { FieldPath } from "../declaration/fieldPaths";
import { compact } from "../declaration/normalise";
import { moneyFields } from "./money";
import { pointsIn } from "./weights";

/** Points that a self-evaluation states, and where. */
export interface Points {
  readonly field: Field;
  readonly points: Big;
}

/** What a self-evaluation says of how its budget was spent. What it does not say, or says twice, is null. */
export interface Execution {
  readonly weight: Points | null;
  readonly score: Points | null;
  /** In percent; of the form or, failing that, what its amounts come to. */
  readonly rate: number | null;
}

/** The points for the execution of the budget: those of the first row that states any, the total's. */
export function executionOf(declaration: Declaration): Execution {
  const score = firstPoints(declaration, "budget.score");
  const weight = firstPoints(declaration, "budget.weight");
  const [field] = fieldsOf(declaration, "budget.executionRate");
  return { weight, score, rate: (field && percentIn(field)) ?? rateOfAmounts(declaration) };
}

/** The line of the total below the indicators; of several lines that disagree nobody knows which counts. */
export function totalLineOf(declaration: Declaration): Record<"weight" | "score", Points | null> {
  return {
    weight: onlyPoints(declaration, "evaluation.weight"),
    score: onlyPoints(declaration, "evaluation.score"),
  };
}

function pointsOf(declaration: Declaration, path: FieldPath): Points[] {
  return fieldsOf(declaration, path).flatMap((field) => pointsAt(field) ?? []);
}

/** The points that a cell states, or null. */
export function pointsAt(field: Field | undefined): Points | null {
  const points = field && pointsIn(field.text);
  return points ? { field, points } : null;
}

/** How many decimals a number is written with. */
export function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function firstPoints(declaration: Declaration, path: FieldPath): Points | null {
  return pointsOf(declaration, path)[0] ?? null;
}

function onlyPoints(declaration: Declaration, path: FieldPath): Points | null {
  const [first, ...more] = pointsOf(declaration, path);
  return first && more.every(({ points }) => points.eq(first.points)) ? first : null;
}

/** The percentage that a field of a rate states: `96%`, `99.7` under 执行率（%）, `0.96`; or null. */
export function percentIn({ text, label }: Pick<Field, "text" | "label">): number | null {
  const [, number, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(compact(text)) ?? [];
  if (number === undefined) return null;
  const value = Number(number);
  if (sign === "%" || /[%％]/.test(label) || value > MOST_SHARE) return value;
  return new Big(number).times(100).toNumber();
}

/** A bare number above it is no share of one. */
const MOST_SHARE = 1.5;

/** Executed amount by the budget as it was at the end of the year, in percent. */
function rateOfAmounts(declaration: Declaration): number | null {
  const [executed, ...others] = moneyFields(declaration, ["budget.executed"]);
  const [budget] = moneyFields(declaration, ["budget.adjusted", "budget.total", "budget.annual.total"]);
  const spent = executed?.amount && inYuan(executed.amount);
  const whole = budget?.amount && inYuan(budget.amount);
  return spent && whole?.gt(0) && others.length === 0 ? spent.div(whole).times(100).toNumber() : null;
}
