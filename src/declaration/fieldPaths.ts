/** The field paths of a declaration, as the truth of the real forms names them (test/forms/README.md). Array indices are left out. */
export const SIMPLE_FIELDS = [
  "title",
  "year",
  "formDate",
  "moneyUnit",
  "unit.name",
  "unit.code",
  "unit.staffCount",
  "unit.subordinateCount",
  "unit.duties",
  "project.name",
  "project.code",
  "project.attribute",
  "project.category",
  "project.nature",
  "project.supervisor",
  "project.supervisorCode",
  "project.implementer",
  "project.leader",
  "project.phone",
  "project.period",
  "project.start",
  "project.end",
  "project.overview",
  "project.basis",
  "project.necessity",
  "project.feasibility",
  "project.measures",
  "project.plan",
  "goal.overall",
  "goal.period",
  "goal.annual",
  // Self-evaluation forms; not in the truth's list.
  "goal.actual",
  /** The line of the total: the points that can be had (100), those that were earned, and the grade (优). */
  "evaluation.weight",
  "evaluation.score",
  "evaluation.grade",
] as const;

/** Amounts of money. `budget.*` is the whole amount or the only block; `budget.annual.*` where both stand side by side. */
export const MONEY_FIELDS = [
  "budget.total",
  "budget.fiscal",
  "budget.fiscal.superior",
  "budget.fiscal.local",
  "budget.other",
  "budget.carryover",
  "budget.own",
  "budget.annual.total",
  "budget.annual.fiscal",
  "budget.annual.carryover",
  "budget.annual.other",
  "budget.basic",
  "budget.project",
  "budget.special",
  "budget.development",
  "budget.expenditure.total",
  "budget.income.fiscal",
  "budget.income.other",
  "budget.income.total",
  "budget.level.own",
  "budget.level.transfer",
  // Not in the truth's list: sources of a kind of their own (专项债券, 政府性基金, 财政专户, 贷款), and what self-evaluations say.
  "budget.further",
  "budget.annual.further",
  "budget.adjusted",
  "budget.executed",
] as const;

/** What a self-evaluation says beside its amounts of how they were spent: a rate, the points for it, and those earned. */
export const EXECUTION_FIELDS = ["budget.executionRate", "budget.weight", "budget.score"] as const;

export const TASK_FIELDS = [
  "tasks.name",
  "tasks.item",
  "tasks.content",
  "tasks.funding",
  "tasks.expected",
  "tasks.remark",
] as const;

export const INDICATOR_FIELDS = [
  "indicators.name",
  "indicators.annualValue",
  "indicators.periodValue",
  "indicators.previousValue",
  "indicators.actualValue",
  "indicators.direction",
  "indicators.kind",
  "indicators.unit",
  "indicators.weight",
  "indicators.definition",
  "indicators.scoring",
  "indicators.basis",
  "indicators.remark",
  "indicators.score",
  "indicators.deviation",
] as const;

export type SimpleField = (typeof SIMPLE_FIELDS)[number];
export type MoneyField = (typeof MONEY_FIELDS)[number];
export type ExecutionField = (typeof EXECUTION_FIELDS)[number];
/** What stands in a block of amounts: the amounts, and what is said of their execution. */
export type FundingField = MoneyField | ExecutionField;
export type TaskField = (typeof TASK_FIELDS)[number];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];
export type FieldPath = SimpleField | FundingField | TaskField | IndicatorField;

const MONEY: ReadonlySet<string> = new Set(MONEY_FIELDS);

const FUNDING: ReadonlySet<string> = new Set([...MONEY_FIELDS, ...EXECUTION_FIELDS]);

export function isMoneyField(path: string): path is MoneyField {
  return MONEY.has(path);
}

export function isFundingField(path: string): path is FundingField {
  return FUNDING.has(path);
}

/** `indicators.annualValue` → `annualValue`. */
export type MemberOf<Path extends string> = Path extends `${string}.${infer Member}` ? Member : never;
