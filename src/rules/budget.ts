import type { Amount } from "../declaration/amount";
import type { Declaration, Money } from "../declaration/declaration";
import { cellsOf, compareSums, differenceText, isSum, sumOf } from "./money";
import type { NoSum, Sum } from "./money";
import { relationsOf } from "./relations";
import type { Relation, RelationKind } from "./relations";
import type { Found, Outcome } from "./rule";
import type { Settings } from "./settings";
import { strayText, withStrays } from "./strayAmounts";
import { labelOf, listed } from "./wording";

/** How a relation stands. */
export type Verdict =
  | { readonly kind: "holds" }
  | {
      readonly kind: "broken";
      /** The side to be marked: the total, or the split by level where the total is itself made up of parts. */
      readonly blamed: Sum;
      readonly other: Sum;
      /** Amounts on the smaller side that are left empty and may be what is lacking. */
      readonly unfilled: readonly Money[];
    }
  | { readonly kind: "unknown"; readonly because: string };

/** Judges a relation: it holds if any of its readings does, and is unknown if any cannot be decided. */
export function judge(relation: Relation, settings: Settings): Verdict {
  let unknown: string | null = null;
  let broken: Broken | null = null;
  for (const totalFields of relation.totals)
    for (const partFields of relation.parts) {
      const total = sumOf(totalFields);
      const parts = sumOf(partFields);
      const reason = repeated([...totalFields, ...partFields]) ?? because(total) ?? because(parts);
      if (reason !== null || !isSum(total) || !isSum(parts)) {
        unknown ??= reason;
        continue;
      }
      const order = compareSums(total, parts, settings);
      if (order === 0) return { kind: "holds" };
      const unfilled = order > 0 ? parts.empty : total.empty;
      if (order > 0 && relation.partial && unfilled.length === 0) return { kind: "holds" };
      if (order > 0 && relation.strays.length > 0) {
        const all = withStrays(parts, relation.strays, total.unit);
        const left = compareSums(total, all, settings);
        if (left === 0) return { kind: "holds" };
        // More than everything that stands below it: no reading of the labels makes that right.
        if (left > 0) broken ??= { total, parts: all, unfilled };
        else unknown ??= `没有看懂${strayText(relation.strays)}是什么资金，无法核对${total.label}。`;
        continue;
      }
      if (order > 0 && relation.partial)
        unknown ??= `${listed(unfilled.map(labelOf))}没有填写，无法核对${total.label}。`;
      else if (!broken || isLikelier({ total, parts, unfilled }, broken)) broken = { total, parts, unfilled };
    }
  if (unknown !== null) return { kind: "unknown", because: unknown };
  if (!broken) return { kind: "holds" };
  const { total, parts, unfilled } = broken;
  return relation.kind === "levels-total"
    ? { kind: "broken", blamed: parts, other: total, unfilled }
    : { kind: "broken", blamed: total, other: parts, unfilled };
}

interface Broken {
  readonly total: Sum;
  readonly parts: Sum;
  readonly unfilled: readonly Money[];
}

/** Whether a reading that does not hold is more likely meant than another: it explains itself by what is empty, or is nearer. */
function isLikelier(one: Broken, other: Broken): boolean {
  if (one.unfilled.length > 0 !== other.unfilled.length > 0) return one.unfilled.length > 0;
  const difference = ({ total, parts }: Broken) => total.yuan.minus(parts.yuan).abs();
  return difference(one).lt(difference(other));
}

function because(sum: Sum | NoSum): string | null {
  return isSum(sum) ? null : sum.because;
}

/** Where a form has one kind of amount in several cells (a column for each year), nobody knows which of them add up. */
function repeated(fields: readonly Money[]): string | null {
  const twice = fields.find((field, index) =>
    fields.some(
      // Further sources are several by nature.
      ({ path }, other) => other < index && path === field.path && !path.endsWith(".further"),
    ),
  );
  return twice ? `表中有多处${labelOf(twice)}，无法确定哪几处应当相加。` : null;
}

/** Judges all relations of a kind, as a rule ends. `absent` says what block the form lacks. */
export function checkRelations(
  kind: RelationKind,
  declaration: Declaration,
  settings: Settings,
  absent: string,
): Outcome {
  const relations = relationsOf(declaration).filter((relation) => relation.kind === kind);
  if (relations.length === 0) return { notChecked: absent };
  const explained = (relation: Relation) =>
    !settings.off.includes(MIXED_UNITS) && suspectIn(relation, settings) !== null;
  const verdicts = relations.map((relation): Verdict => {
    const verdict = judge(relation, settings);
    return verdict.kind === "broken" && explained(relation) ? { kind: "holds" } : verdict;
  });
  const found = verdicts.flatMap((verdict): Found[] =>
    verdict.kind === "broken"
      ? [
          {
            blamed: cellsOf(verdict.blamed.fields),
            related: cellsOf(verdict.other.fields),
            ...(verdict.unfilled.length > 0 && { severity: "warning" }),
            message: `${differenceText(verdict.blamed, verdict.other)}${unfilledText(verdict.unfilled)}。`,
            subject: verdict.blamed.fields.map(({ path }) => path).join("+"),
          },
        ]
      : [],
  );
  const unknown = verdicts.find((verdict) => verdict.kind === "unknown");
  return found.length > 0 || !unknown ? found : { notChecked: unknown.because };
}

/** An empty amount counts as nothing, but whoever left it empty may have forgotten it: a question, no error. */
function unfilledText(fields: readonly Money[]): string {
  return fields.length > 0 ? `，而${listed(fields.map(labelOf))}没有填写` : "";
}

/** The rule that speaks of amounts in the wrong unit, in place of the sums that they break. */
export const MIXED_UNITS = "funding/mixed-units";

/** An amount that is ten thousand times too large or too small. */
export interface Suspect {
  readonly field: Money;
  /** What it should be. */
  readonly amount: Amount;
  readonly others: readonly Money[];
}

/** Amounts below this, in their own unit, are none. */
const LEAST = 0.1;

/**
 * The one amount of a broken relation that, ten thousand times smaller or larger, makes it hold. In a form in 万元 an amount
 * typed in 元 is the usual slip, so a smaller one is tried first, in a form in 元 a larger one.
 */
export function suspectIn(relation: Relation, settings: Settings): Suspect | null {
  const fields = [...new Set([...relation.totals, ...relation.parts].flat())];
  for (const down of [true, false])
    for (const field of fields) {
      const { amount } = field;
      if (!amount || amount.number.eq(0) || amount.unit === null) continue;
      const smaller = down === (amount.unit !== "元");
      const number = smaller ? amount.number.div(10_000) : amount.number.times(10_000);
      // What the change makes next to nothing fits to any empty side.
      if (number.abs().lt(LEAST)) continue;
      const changed: Money = { ...field, amount: { ...amount, number } };
      const swap = (list: readonly Money[]) => list.map((other) => (other === field ? changed : other));
      const repaired = { ...relation, totals: relation.totals.map(swap), parts: relation.parts.map(swap) };
      if (judge(repaired, settings).kind === "holds")
        return { field, amount: changed.amount ?? amount, others: fields.filter((other) => other !== field) };
    }
  return null;
}
