import type { Declaration, Money } from "../declaration/declaration";
import type { MoneyField } from "../declaration/fieldPaths";
import { moneyFields } from "./money";
import { straysBeside } from "./strayAmounts";
import type { Stray } from "./strayAmounts";

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

/** Sources that some forms print beside those of the income, and others within them. */
const BESIDE_INCOME: readonly MoneyField[] = ["budget.own", "budget.further", "budget.carryover"];

/** What may make up a form's income, the fullest first; nothing where it prints no income. */
function incomeSources(declaration: Declaration): (readonly Money[])[] {
  const plain = moneyFields(declaration, INCOME);
  if (plain.length === 0) return [];
  return BESIDE_INCOME.map((path) => moneyFields(declaration, [path]))
    .filter((fields) => fields.length > 0)
    .reduce<(readonly Money[])[]>(
      (sets, fields) => [...sets.map((set) => [...set, ...fields]), ...sets],
      [plain],
    );
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
  const several = (fields: readonly Money[]) => (fields.length > 1 ? fields : []);

  const income = incomeOf(declaration);
  const expenditure = expenditureOf(declaration);
  const whole = of("budget.total");
  const incomes = income.some(({ path }) => path === "budget.income.total")
    ? [income]
    : incomeSources(declaration);
  add("income-expenditure", income.length > 0 ? incomes : [], [expenditure]);
  add("sources-total", [of("budget.income.total")], incomeSources(declaration).map(several));
  add("parts-total", [of("budget.expenditure.total")], [several(of(...EXPENDITURE))]);
  if (of("budget.expenditure.total").length === 0 && income.length === 0)
    add("parts-total", [whole], [several(of(...EXPENDITURE))]);
  const levels = several(of("budget.level.own", "budget.level.transfer"));
  add("levels-total", income.length > 0 ? incomes : [expenditure.length > 0 ? expenditure : whole], [levels]);

  const annual = of("budget.annual.total");
  const annualParts = of("budget.annual.fiscal", "budget.annual.carryover", "budget.annual.other");
  const fiscal = of("budget.fiscal");
  const byLevel = of("budget.fiscal.superior", "budget.fiscal.local");
  const government = fiscal.length > 0 ? fiscal : byLevel;
  // 自筹 and the like in the year's column are the year's.
  const ofYear = (field: Money) => isInColumnOf(field, annual) && !isInColumnOf(field, whole);
  const wholeOfRest = (...paths: MoneyField[]) => of(...paths).filter((field) => !ofYear(field));
  const rest = wholeOfRest("budget.carryover", "budget.own", "budget.other");
  // A bond or a government fund stands beside the fiscal part in one form and within it in another.
  const further = alongside(of("budget.further"), government);
  if (government.length > 0)
    add(
      "sources-total",
      annualParts.length > 0 ? [whole] : [whole, annual],
      [
        [...government, ...rest],
        [...government, ...wholeOfRest("budget.own", "budget.other")],
        [...government, ...wholeOfRest("budget.other")],
        ...(further.length > 0 ? [[...government, ...further, ...rest]] : []),
      ],
      [...of("budget.other", "budget.own"), ...further].length === 0,
    );
  // Without the annual fiscal part the form's sources are not told by year.
  if (of("budget.annual.fiscal").length > 0) {
    const restOfYear = of("budget.own", "budget.other").filter(ofYear);
    const ownYear = of("budget.annual.further");
    const furtherAnnual = ownYear.length > 0 ? ownYear : alongside(of("budget.further"), annualParts);
    add(
      "sources-total",
      [annual],
      [
        [...annualParts, ...restOfYear],
        [...of("budget.annual.fiscal", "budget.annual.other"), ...restOfYear],
        ...(furtherAnnual.length > 0 ? [[...annualParts, ...restOfYear, ...furtherAnnual]] : []),
      ],
      [...of("budget.annual.other"), ...restOfYear, ...furtherAnnual].length === 0,
    );
  }
  if (byLevel.length > 1) add("parts-total", [fiscal], [byLevel]);
  return relations;
}

function isInColumnOf({ at }: Money, others: readonly Money[]): boolean {
  return others.some((other) => other.at.column === at.column);
}

/** Those fields that stand in a column of the parts; where they stand in none, the form does not print columns. */
function alongside(fields: readonly Money[], parts: readonly Money[]): readonly Money[] {
  const beside = fields.filter(({ at }) => parts.some((part) => part.at.column === at.column));
  return beside.length > 0 ? beside : fields;
}
