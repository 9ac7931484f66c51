import type { Declaration, Indicator } from "../../declaration/declaration";
import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { indicatorSubject } from "../indicators";
import type { Found } from "../rule";
import { isFilled, quote } from "../wording";

/** An indicator with its filled target values, the period's first. */
export interface TargetRow {
  readonly indicator: Indicator;
  readonly targets: readonly IndicatorTarget[];
}

const known = new WeakMap<Declaration, readonly TargetRow[]>();

/** The indicators that have a target value, in order; computed once for a declaration. */
export function targetRows(declaration: Declaration): readonly TargetRow[] {
  let rows = known.get(declaration);
  if (!rows) known.set(declaration, (rows = rowsOf(declaration)));
  return rows;
}

function rowsOf(declaration: Declaration): TargetRow[] {
  const rows = new Map<Indicator, IndicatorTarget[]>();
  for (const target of indicatorTargets(declaration)) {
    const row = rows.get(target.indicator);
    if (row) row.push(target);
    else rows.set(target.indicator, [target]);
  }
  return [...rows].map(([indicator, targets]) => ({ indicator, targets }));
}

/**
 * One finding for each indicator some of whose values have the problem: it blames these values and names the indicator.
 * @param sentence What is wrong, after the indicator's name; gets the values as written.
 */
export function flagTargets(
  declaration: Declaration,
  hasProblem: (target: IndicatorTarget) => boolean,
  sentence: (written: string, first: IndicatorTarget) => string,
  more: (targets: readonly IndicatorTarget[]) => Partial<Found> = () => ({}),
): Found[] {
  return targetRows(declaration).flatMap(({ indicator, targets }): Found[] => {
    const wrong = targets.filter(hasProblem);
    const [first] = wrong;
    if (!first) return [];
    return [
      {
        blamed: wrong.map(({ field }) => field.at),
        related: isFilled(indicator.name) ? [indicator.name.at] : [],
        message: sentence(written(wrong), first),
        subject: indicatorSubject(indicator),
        ...more(wrong),
      },
    ];
  });
}

/** The values as written, each once: `“3场”`, `“3场”、“5场”`. */
export function written(targets: readonly IndicatorTarget[]): string {
  return [...new Set(targets.map(({ field }) => quote(field.text)))].join("、");
}
