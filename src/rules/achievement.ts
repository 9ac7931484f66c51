import type { Declaration, Field, Indicator } from "../declaration/declaration";
import type { Operator } from "../declaration/measure";
import { levelOf } from "./indicators";
import { isFilled } from "./wording";

/** How an indicator of a self-evaluation turned out. */
export interface Achievement {
  readonly indicator: Indicator;
  readonly target: Field;
  readonly actual: Field;
  /** The actual number falls short of what the target demands. */
  readonly missed: boolean;
  /** The actual number as a share of the target's: 1.5 is half as much again. */
  readonly share: number;
  /** By how much it falls short of a minimum or exceeds a limit, in the target's unit. */
  readonly short: number;
  /** Target and actual value are percentages. */
  readonly percent: boolean;
}

/** The indicators whose target and actual value are each one number, in one unit, and can be compared for certain. */
export function achievementsOf(declaration: Declaration): Achievement[] {
  return declaration.indicators.flatMap((indicator): Achievement[] => {
    const { annualValue, periodValue, actualValue: actual } = indicator;
    const target = isFilled(annualValue) ? annualValue : periodValue;
    if (!isFilled(target) || !isFilled(actual)) return [];
    const wanted = levelOf(declaration, indicator, target);
    const reached = levelOf(declaration, indicator, actual);
    if (!wanted || !reached || wanted.low !== wanted.high || reached.low !== reached.high) return [];
    const [from, to] = [wanted.unit, reached.unit];
    if (from && to && (from.kind !== to.kind || from.name.includes("/"))) return [];
    // Durations without an operator may be limits or minima: only written operators tell.
    const operator = wanted.operator ?? (from?.kind === "time" || to?.kind === "time" ? null : "=");
    if (operator === null) return [];
    const [wantedWorth, reachedWorth] = [
      wanted.low * (from?.factor ?? 1),
      reached.low * (to?.factor ?? from?.factor ?? 1),
    ];
    const missed = fallsShort(operator, wantedWorth, reachedWorth);
    const short = Math.abs(wantedWorth - reachedWorth) / (from?.factor ?? 1);
    const share = wantedWorth === 0 ? 1 : reachedWorth / wantedWorth;
    return [{ indicator, target, actual, missed, share, short, percent: from?.kind === "percent" }];
  });
}

function fallsShort(operator: Operator, target: number, actual: number): boolean {
  switch (operator) {
    case "≤":
      return actual > target;
    case "<":
      return actual >= target;
    case ">":
      return actual <= target;
    case "≥":
      return actual < target;
    case "=":
      // A target of none (0次事故) is missed by any; other amounts by less than they say.
      return target === 0 ? actual > 0 : actual < target;
  }
}
