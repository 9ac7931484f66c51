import type { FundingField } from "../declaration/fieldPaths";
import type { Form } from "../declaration/declaration";
import type { Bound } from "./binding";
import type { FundingKind, FundingLabel } from "./fundingLabel";
import type { LabelBox } from "./labelled";
import { LabelIndex } from "./labelIndex";
import type { Layout } from "./layout";

/** An amount's cell under its path, or null where no field is for it. */
export interface FundingPlace {
  readonly bound: Bound;
  readonly path: FundingField | null;
}

interface Context {
  readonly kind: FundingKind;
  readonly annual: boolean;
  readonly budget: boolean;
  readonly side: "income" | "expenditure" | null;
  readonly government: number | null;
  /** The label, or the sum that it is a part of, is of the budget after adjustments. */
  readonly adjusted: boolean;
}

/** Which field each amount is for: labels mean what they mean below and beside others. */
export function fundingPaths(
  layout: Layout,
  bound: readonly Bound[],
  labels: readonly LabelBox[],
  form: Form,
): FundingPlace[] {
  const index = new LabelIndex(layout, labels);
  const amounts = bound.flatMap((b) =>
    b.asks.kind === "funding" ? [{ bound: b, funding: b.asks.funding }] : [],
  );
  const contexts = amounts.map(({ bound: b, funding }) => contextOf(index, b, funding));
  // In a matrix 调整后预算数 beside 年初预算数 is no other span of time.
  const hasWhole = contexts.some(
    ({ kind, annual }, i) =>
      (amounts[i]?.bound.head?.kind ?? kind) === "total" &&
      !annual &&
      !amounts[i]?.bound.head?.budget &&
      !amounts[i]?.funding.adjusted,
  );
  const governments = contexts.flatMap(({ kind, government }) =>
    kind === "local" && government !== null ? [government] : [],
  );
  const explicit = contexts.some(({ kind, government }) => kind === "local" && government === null);
  const lowest = explicit ? Infinity : Math.max(...governments, -1);
  const initial = amounts.some(({ bound: b, funding }) =>
    b.head ? b.head.budget && b.head.initial : funding.initial,
  );
  const places = amounts.map(({ bound: b }, i): FundingPlace => {
    const context = contexts[i];
    if (!context) return { bound: b, path: null };
    const kind =
      context.kind === "local" && context.government !== null && context.government < lowest
        ? "superior"
        : context.kind;
    // 全年预算数 beside 年初预算数 is the budget after adjustments.
    const adjusted = b.head ? b.head.budget && !b.head.initial : context.adjusted;
    if (initial && adjusted) return { bound: b, path: kind === "total" ? "budget.adjusted" : null };
    const taught = taughtPath(b, amounts[i]?.funding.taught ?? null);
    if (taught) return { bound: b, path: taught };
    return { bound: b, path: pathOf({ ...context, kind, annual: context.annual && hasWhole }, form) };
  });
  if (places.some(({ path }) => path?.startsWith("budget.income."))) return places;
  // 支出预算 over 资金总额, 财政拨款 and 其他资金 is all that the department has, not one side of it.
  return places.map((place, i) =>
    place.path === "budget.expenditure.total" && amounts[i]?.funding.side === null
      ? { ...place, path: "budget.total" }
      : place,
  );
}

/** The path that a profile says: of the row's label, or of the head over a sum; what was spent is no part's budget. */
function taughtPath({ asks, head }: Bound, own: FundingField | null): FundingField | null {
  if (!head) return own;
  if (head.taught && asks.kind === "funding" && asks.funding.kind === "total") return head.taught;
  return isPlan(head.kind) ? own : null;
}

function contextOf(index: LabelIndex, bound: Bound, own: FundingLabel): Context {
  const section = index.section(bound.label);
  const governing = own.kind === "total" && !own.part ? null : index.governing(bound, section);
  const combined = bound.head ? combine(own, bound.head) : own;
  const kind =
    governing?.kind === "executed" && isPlan(combined.kind) ? partExecuted(combined.kind) : combined.kind;
  const annual = combined.annual || (governing?.annual ?? false);
  const budget = combined.budget || (governing?.budget ?? false) || (bound.head?.budget ?? false);
  const spent =
    section !== null && /执行|使用/.test(index.words(section)) && !/使用单位/.test(index.words(section));
  const heading = [section ? index.words(section) : "", ...index.headings(bound.label)].join(" ");
  const side =
    combined.side ??
    governing?.side ??
    sideOf(index.beside(bound.label), combined.kind) ??
    (/收入/.test(heading) || (/资金来源/.test(heading) && !bound.head)
      ? "income"
      : /支出/.test(heading) && combined.kind === "total"
        ? "expenditure"
        : null);
  const hidden = spent && !budget && isPlan(kind);
  const adjusted = own.adjusted || (isPlan(kind) && (governing?.adjusted ?? false));
  return { kind: hidden ? "none" : kind, annual, budget, side, government: own.government, adjusted };
}

/** The side that the heading right before a label names: 年度预算收入 | 合计 … 年度预算支出 | 合计. */
function sideOf(heading: string, kind: FundingKind): Context["side"] {
  if (/收入/.test(heading)) return "income";
  return /支出/.test(heading) && kind === "total" ? "expenditure" : null;
}

/** A row's label and a column's head together: 其中：财政拨款 × 全年执行数. */
function combine(label: FundingLabel, head: FundingLabel): FundingLabel {
  // 年度财政资金总额 in the row of a matrix is its total.
  const row = label.kind === "fiscal" && label.sum ? { ...label, kind: "total" as const } : label;
  if (!isPlan(head.kind)) {
    return { ...row, kind: row.kind === "total" ? head.kind : "none" };
  }
  const kind = row.kind === "total" ? head.kind : row.kind;
  return { ...row, kind, annual: row.annual || head.annual, budget: row.budget || head.budget };
}

/** Whether an amount was planned, rather than spent or said of what was spent. */
function isPlan(kind: FundingKind): boolean {
  return !["executed", "executionRate", "weight", "score", "none"].includes(kind);
}

function partExecuted(kind: FundingKind): FundingKind {
  return kind === "total" ? "executed" : "none";
}

const WHOLE: Readonly<Record<FundingKind, FundingField | null>> = {
  total: "budget.total",
  fiscal: "budget.fiscal",
  superior: "budget.fiscal.superior",
  local: "budget.fiscal.local",
  carryover: "budget.carryover",
  other: "budget.other",
  own: "budget.own",
  further: "budget.further",
  basic: "budget.basic",
  project: "budget.project",
  special: "budget.special",
  development: "budget.development",
  levelOwn: "budget.level.own",
  levelTransfer: "budget.level.transfer",
  executed: "budget.executed",
  executionRate: "budget.executionRate",
  weight: "budget.weight",
  score: "budget.score",
  none: null,
};
const ANNUAL: Readonly<Partial<Record<FundingKind, FundingField>>> = {
  total: "budget.annual.total",
  fiscal: "budget.annual.fiscal",
  carryover: "budget.annual.carryover",
  other: "budget.annual.other",
  further: "budget.annual.further",
  own: "budget.annual.further",
};
const INCOME: Readonly<Partial<Record<FundingKind, FundingField>>> = {
  total: "budget.income.total",
  fiscal: "budget.income.fiscal",
  other: "budget.income.other",
};

function pathOf({ kind, annual, side }: Context, form: Form): FundingField | null {
  if (form === "department" && side === "income" && INCOME[kind]) return INCOME[kind] ?? null;
  if (form === "department" && side === "expenditure" && kind === "total") return "budget.expenditure.total";
  if (annual && form === "project" && ANNUAL[kind]) return ANNUAL[kind] ?? null;
  return WHOLE[kind];
}
