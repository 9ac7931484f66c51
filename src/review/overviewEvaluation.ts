import Big from "big.js";
import { levelName, fieldOf } from "../declaration/declaration";
import type { Declaration, Field, Indicator, Money } from "../declaration/declaration";
import type { MoneyField } from "../declaration/fieldPaths";
import type { CellRef } from "../grid/address";
import { achievementsOf } from "../rules/achievement";
import { executionOf, pointsAt, totalLineOf } from "../rules/evaluation";
import type { Points } from "../rules/evaluation";
import { isSum, money, sumOf } from "../rules/money";
import { isFilled } from "../rules/wording";
import type { Side } from "./overviewMoney";
import { portion } from "./overviewMoney";
import { shortened } from "./shortened";

/** Points that were earned, of those that could be. */
export interface Score {
  /** As numbers; empty where the form does not tell. */
  readonly score: string;
  readonly weight: string;
  /** 0 to 1, for the length of a bar; null where one of both is missing. */
  readonly share: number | null;
  readonly cells: readonly CellRef[];
}

/** How an indicator turned out. */
export interface Outcome {
  /** Its level 2, else its level 1; empty: none. */
  readonly level: string;
  readonly name: string;
  /** As displayed; empty where nothing is written. */
  readonly target: string;
  readonly actual: string;
  /** `unknown`: they cannot be compared for certain, as texts cannot. */
  readonly state: "reached" | "missed" | "unknown" | "unfilled";
  /** Null: the form has no points. */
  readonly score: Score | null;
  /** Why it was missed, as written; empty: nothing. */
  readonly deviation: string;
  readonly cells: readonly CellRef[];
}

/** What a self-evaluation says of the year. */
export interface Evaluation {
  /** The budget of the year and what was spent of it, on one scale; those that the form tells. */
  readonly execution: readonly Side[];
  /** `95.45%`; empty: it is not told, nor can it be told from the amounts. */
  readonly rate: string;
  readonly executionScore: Score | null;
  readonly outcomes: readonly Outcome[];
  /** The points of the indicators and of the execution added up; null where one of them is missing. */
  readonly added: Score | null;
  /** What the form gives as the total; null: nothing. */
  readonly stated: Score | null;
  /** 优, 良 …, as written; empty: none. */
  readonly grade: string;
}

/** Amounts of the execution, in the order in which money goes. */
const EXECUTION: readonly MoneyField[] = [
  "budget.total",
  "budget.annual.total",
  "budget.adjusted",
  "budget.executed",
];

/** Characters of a name or value: the cell has it whole. */
const TEXT = 48;

/** What a self-evaluation says of the year; null for a form of another stage. */
export function evaluationOf(declaration: Declaration): Evaluation | null {
  if (declaration.stage !== "self-evaluation") return null;
  const { weight, score, rate } = executionOf(declaration);
  const total = totalLineOf(declaration);
  const executionScore = scoreOf(weight, score);
  const named = declaration.indicators.filter(({ name }) => isFilled(name));
  return {
    execution: executionSides(declaration),
    rate: rate === null ? "" : `${new Big(rate).round(2).toFixed()}%`,
    executionScore,
    outcomes: outcomesOf(declaration, named),
    added: addedUp(named, { weight, score }),
    stated: scoreOf(total.weight, total.score),
    grade: shortened(fieldOf(declaration, "evaluation.grade")?.text ?? "", TEXT),
  };
}

function executionSides({ money: fields }: Declaration): Side[] {
  const amounts = EXECUTION.flatMap(
    (path) => fields.find((field) => field.path === path && isFilled(field)) ?? [],
  );
  if (!amounts.some(({ path }) => path === "budget.executed")) return [];
  const adjusted = amounts.some(({ path }) => path === "budget.adjusted");
  const sums = amounts.map((field) => sumOf([field]));
  const largest = sums.reduce((most, sum) => (isSum(sum) && sum.yuan.gt(most) ? sum.yuan : most), new Big(0));
  return amounts.map((field, index): Side => {
    const sum = sums[index];
    const known = sum && isSum(sum) ? sum : null;
    return {
      label: nameOf(field.path, adjusted),
      amount: known ? money(known.yuan, known.unit) : shortened(field.text, TEXT),
      share: known ? portion(known.yuan, largest) : 0,
      cells: [field.at],
    };
  });
}

/** Several columns share the label of their row: what each of them is. */
function nameOf(path: Money["path"], adjusted: boolean): string {
  if (path === "budget.executed") return "全年执行数";
  if (path === "budget.adjusted") return "全年预算数";
  return adjusted ? "年初预算数" : "预算数";
}

function outcomesOf(declaration: Declaration, named: readonly Indicator[]): Outcome[] {
  const achieved = new Map(achievementsOf(declaration).map((each) => [each.indicator, each]));
  return named.map((indicator): Outcome => {
    const { name, annualValue, periodValue, unit, actualValue, deviation, level1, level2 } = indicator;
    const target = isFilled(annualValue) ? annualValue : periodValue;
    const known = achieved.get(indicator);
    const text = (field: Field | undefined) => withUnit(field, unit);
    return {
      level: levelName(level2, 2) || levelName(level1, 1),
      name: shortened(name?.text ?? "", TEXT),
      target: text(target),
      actual: text(actualValue),
      state: !isFilled(actualValue) ? "unfilled" : !known ? "unknown" : known.missed ? "missed" : "reached",
      score: indicatorScore(indicator),
      deviation: isFilled(deviation) ? shortened(deviation.text, TEXT) : "",
      cells: name ? [name.at] : [],
    };
  });
}

/** A bare number with the unit that stands in a column of its own. */
function withUnit(field: Field | undefined, unit: Field | undefined): string {
  const text = shortened(field?.text ?? "", TEXT);
  return text !== "" && /^[\d.,≥≤<>=＝]+$/.test(text) && isFilled(unit) ? `${text}${unit.text}` : text;
}

function indicatorScore({ weight, score }: Indicator): Score | null {
  if (!weight && !score) return null;
  return scoreOf(pointsAt(weight), pointsAt(score));
}

function scoreOf(weight: Points | null, score: Points | null): Score | null {
  if (!weight && !score) return null;
  return {
    score: score?.points.toFixed() ?? "",
    weight: weight?.points.toFixed() ?? "",
    share: weight && score ? portion(score.points, weight.points) : null,
    cells: [score, weight].flatMap((points) => (points ? [points.field.at] : [])),
  };
}

/** Only where every indicator states both: else the sum would be of something else. */
function addedUp(
  named: readonly Indicator[],
  execution: Record<"weight" | "score", Points | null>,
): Score | null {
  const all = named.map(({ weight, score }) => [pointsAt(weight), pointsAt(score)] as const);
  if (all.length === 0 || all.some(([weight, score]) => !weight || !score)) return null;
  const both = execution.weight && execution.score ? [[execution.weight, execution.score] as const] : [];
  const sum = (index: 0 | 1) =>
    [...all, ...both].reduce((rest, pair) => rest.plus(pair[index]?.points ?? 0), new Big(0));
  const [weight, score] = [sum(0), sum(1)];
  return {
    score: score.toFixed(),
    weight: weight.toFixed(),
    share: portion(score, weight),
    cells: all.flatMap(([, points]) => (points ? [points.field.at] : [])),
  };
}
