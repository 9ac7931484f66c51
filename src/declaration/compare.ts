import type { Operator } from "./measure";
import type { Unit } from "./units";

/** A number as far as comparing needs it. */
export interface Compared {
  readonly operator: Operator | null;
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  readonly unit: Unit | null;
}

/**
 * How a number of an indicator stands to one that was promised: `agrees`; `implies`: stricter, whoever reaches it keeps the
 * promise (≥60 for ≥50, 80 for ≥50); `contradicts`: whoever reaches it may miss the promise; `unclear`: one of the two is
 * only approximate and they differ.
 */
export type Verdict = "agrees" | "implies" | "contradicts" | "unclear";

/** Compares what was promised with what an indicator asks for, in one unit; the units must be compatible. */
export function compare(promised: Compared, asked: Compared): Verdict {
  const [a, b] = [interval(promised), interval(asked)];
  const slack = promised.unit && asked.unit && promised.unit.factor !== asked.unit.factor ? 0.005 : 1e-9;
  const approximate = promised.approximate || asked.approximate;
  const near = (x: number, y: number) =>
    x === y || Math.abs(x - y) <= (approximate ? 0.1 : slack) * Math.max(Math.abs(x), Math.abs(y));
  // The same number is the same target, whether or not one of them writes the operator.
  if (near(a.low, b.low) && near(a.high, b.high))
    return opposed(promised.operator, asked.operator) ? "contradicts" : "agrees";
  if (approximate) return "unclear";
  const within = b.from >= a.from && b.to <= a.to;
  return within ? "implies" : "contradicts";
}

interface Interval {
  readonly low: number;
  readonly high: number;
  /** The numbers that fulfil it. */
  readonly from: number;
  readonly to: number;
}

function interval({ operator, low, high, unit }: Compared): Interval {
  const factor = unit?.factor ?? 1;
  const [least, most] = [low * factor, high * factor];
  const open = operator === "≥" || operator === ">";
  const closed = operator === "≤" || operator === "<";
  return { low: least, high: most, from: closed ? -Infinity : least, to: open ? Infinity : most };
}

function opposed(left: Operator | null, right: Operator | null): boolean {
  const side = (operator: Operator | null) =>
    operator === "≥" || operator === ">" ? 1 : operator === "≤" || operator === "<" ? -1 : 0;
  return side(left) * side(right) < 0;
}
