import type { Amount } from "../declaration/amount";
import type { Declaration, Money } from "../declaration/declaration";
import type { MoneyField } from "../declaration/fieldPaths";
import { cellsOf, compareSums, differenceText, isSum, moneyFields, sumOf } from "./money";
import type { NoSum, Sum } from "./money";
import type { Found, Outcome } from "./rule";
import type { Settings } from "./settings";
import { strayText, straysBeside, withStrays } from "./strayAmounts";
import type { Stray } from "./strayAmounts";
import { labelOf, listed } from "./wording";

/** Sums that the budget block of a form should satisfy. */
export type RelationKind = "income-expenditure" | "sources-total" | "parts-total" | "levels-total";

export interface Relation {
  readonly kind: RelationKind;
  /** Any of these may be what the parts make up: 21's parts make up the annual amount, others' the whole. */
  readonly totals: readonly (readonly Money[])[];
  /** Any of these may be the complete set of parts: a form may print 其中 lines that belong to another part. */
  readonly parts: readonly (readonly Money[])[];
  /** The form may lack a part, so that the parts must not exceed the total but may fall short of it. */
  readonly partial: boolean;
  /** Amounts beside the parts that may be parts too, since nobody knows what their labels mean. */
  readonly strays: readonly Stray[];
}

const EXPENDITURE: readonly MoneyField[] = [
  "budget.basic",
  "budget.project",
  "budget.special",
  "budget.development",
];
const INCOME: readonly MoneyField[] = ["budget.income.fiscal", "budget.income.other"];

/** What the form's spending is altogether: its total where it prints one that is filled, else its parts. */
export function expenditureOf(declaration: Declaration): readonly Money[] {
  return wholeOf(declaration, ["budget.expenditure.total"], EXPENDITURE);
}

/** What the form's income is altogether: its total where it prints one that is filled, else its parts. */
export function incomeOf(declaration: Declaration): readonly Money[] {
  return wholeOf(declaration, ["budget.income.total"], INCOME);
}

function wholeOf(
  declaration: Declaration,
  total: readonly MoneyField[],
  parts: readonly MoneyField[],
): readonly Money[] {
  const fields = moneyFields(declaration, total).filter((field) => field.amount !== null);
  return fields.length > 0 ? fields : moneyFields(declaration, parts);
}

/** The relations between amounts that this form allows to check. */
export function relationsOf(declaration: Declaration): Relation[] {
  const of = (...paths: MoneyField[]) => moneyFields(declaration, paths);
  const relations: Relation[] = [];
  const add = (
    kind: RelationKind,
    totals: readonly (readonly Money[])[],
    parts: readonly (readonly Money[])[],
    partial = false,
  ) => {
    const present = totals.filter((fields) => fields.length > 0);
    const complete = parts.filter((fields) => fields.length > 0);
    if (present.length > 0 && complete.length > 0)
      relations.push({
        kind,
        totals: present,
        parts: complete,
        partial,
        strays: straysBeside(declaration, present.flat(), complete.flat()),
      });
  };
  const several = (fields: Money[]) => (fields.length > 1 ? fields : []);

  const income = incomeOf(declaration);
  const expenditure = expenditureOf(declaration);
  const whole = of("budget.total");
  add("income-expenditure", [income], [expenditure]);
  add(
    "sources-total",
    [of("budget.income.total")],
    [several(of(...INCOME)), several(of(...INCOME, "budget.further"))],
  );
  add("parts-total", [of("budget.expenditure.total")], [several(of(...EXPENDITURE))]);
  if (of("budget.expenditure.total").length === 0 && income.length === 0)
    add("parts-total", [whole], [several(of(...EXPENDITURE))]);
  const levels = several(of("budget.level.own", "budget.level.transfer"));
  add("levels-total", [income.length > 0 ? income : expenditure.length > 0 ? expenditure : whole], [levels]);

  const annual = of("budget.annual.total");
  const annualParts = of("budget.annual.fiscal", "budget.annual.carryover", "budget.annual.other");
  const fiscal = of("budget.fiscal");
  const byLevel = of("budget.fiscal.superior", "budget.fiscal.local");
  const government = fiscal.length > 0 ? fiscal : byLevel;
  const rest = of("budget.carryover", "budget.own", "budget.other");
  // A bond or a government fund stands beside the fiscal part in one form and within it in another.
  const further = of("budget.further");
  if (government.length > 0)
    add(
      "sources-total",
      annualParts.length > 0 ? [whole] : [whole, annual],
      [
        [...government, ...rest],
        [...government, ...of("budget.own", "budget.other")],
        [...government, ...of("budget.other")],
        ...(further.length > 0 ? [[...government, ...further, ...rest]] : []),
      ],
      of("budget.other", "budget.own", "budget.further").length === 0,
    );
  // Without the annual fiscal part the form's sources are not told by year.
  if (of("budget.annual.fiscal").length > 0)
    add(
      "sources-total",
      [annual],
      [annualParts, of("budget.annual.fiscal", "budget.annual.other")],
      of("budget.annual.other").length === 0,
    );
  if (byLevel.length > 1) add("parts-total", [fiscal], [byLevel]);
  return relations;
}

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
  let broken: { total: Sum; parts: Sum; unfilled: readonly Money[] } | null = null;
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
      else if (!broken || (broken.unfilled.length === 0 && unfilled.length > 0))
        broken = { total, parts, unfilled };
    }
  if (unknown !== null) return { kind: "unknown", because: unknown };
  if (!broken) return { kind: "holds" };
  const { total, parts, unfilled } = broken;
  return relation.kind === "levels-total"
    ? { kind: "broken", blamed: parts, other: total, unfilled }
    : { kind: "broken", blamed: total, other: parts, unfilled };
}

function because(sum: Sum | NoSum): string | null {
  return isSum(sum) ? null : sum.because;
}

/** Where a form has one kind of amount in several cells (a column for each year), nobody knows which of them add up. */
function repeated(fields: readonly Money[]): string | null {
  const twice = fields.find((field, index) =>
    fields.some(
      // Further sources are several by nature.
      ({ path }, other) => other < index && path === field.path && path !== "budget.further",
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
      const changed: Money = { ...field, amount: { ...amount, number } };
      const swap = (list: readonly Money[]) => list.map((other) => (other === field ? changed : other));
      const repaired = { ...relation, totals: relation.totals.map(swap), parts: relation.parts.map(swap) };
      if (judge(repaired, settings).kind === "holds")
        return { field, amount: changed.amount ?? amount, others: fields.filter((other) => other !== field) };
    }
  return null;
}
