import type { Level1, Level2 } from "../declaration/declaration";
import type { Severity } from "../grid/edit";
import type { Dimension } from "./rule";

/** How a declaration is graded. */
export type Grade = "优" | "良" | "中" | "差";

/** How the suggested score comes about. */
export interface Scoring {
  /** Points of each dimension; all together they are the full score. */
  readonly points: Readonly<Record<Dimension, number>>;
  /** Points that one finding takes from its dimension. */
  readonly deductions: Readonly<Record<Severity, number>>;
  /** Least score of each grade, falling; what has less is 差. */
  readonly bands: Readonly<Record<Exclude<Grade, "差">, number>>;
}

/** Texts whose length a city may limit. */
export const LIMITED_TEXTS = ["goal", "taskContent", "overview", "value"] as const;
export type LimitedText = (typeof LIMITED_TEXTS)[number];

export const COST_PLACES = ["any", "成本指标", "产出指标"] as const;
export type CostPlace = (typeof COST_PLACES)[number];

/** What differs between cities: read by the rules, never hard-wired in them. */
export interface Settings {
  /** What people call this set of values: `财政部2021年指引`. */
  readonly name: string;
  /** Level-1 kinds that every declaration must have; a missing one is an error. */
  readonly requiredLevel1: readonly Level1[];
  /** Level-1 kinds that a declaration usually has; a missing one is a question. */
  readonly expectedLevel1: readonly Level1[];
  /** Level-2 kinds that every declaration of the city must have, beyond those that the form prints. */
  readonly wantedLevel2: readonly Level2[];
  /** Points of a declaration's indicators, all together: any of these is right where the form prints none. */
  readonly weightTotals: readonly number[];
  /** Usual points of a level 1: least and most. */
  readonly level1Weights: Readonly<Partial<Record<Level1, readonly [number, number]>>>;
  /** By how many hundredths of the coarser unit two amounts may differ: 1 is 0.01 万元. */
  readonly moneyTolerance: number;
  /** Indicators of a declaration: fewer or more is worth a hint. */
  readonly indicatorCount: readonly [number, number];
  /** Characters of an indicator's name. */
  readonly nameLimit: number;
  /** Characters below which a goal is no sentence. */
  readonly goalLeast: number;
  /** Most characters of a text, where the city sets any; signs and blanks count. */
  readonly characterLimits: Readonly<Partial<Record<LimitedText, number>>>;
  /** Where the city's template prints cost: a level 1 of its own, a level 2 of 产出指标, or either. */
  readonly costPlace: CostPlace;
  readonly scoring: Scoring;
  /** Rules that are off. */
  readonly off: readonly string[];
  /** Rules whose findings have another severity here. */
  readonly severities: Readonly<Record<string, Severity>>;
}

export const DEFAULT_SETTINGS: Settings = {
  name: "通用",
  requiredLevel1: ["产出指标", "效益指标"],
  expectedLevel1: ["满意度指标"],
  wantedLevel2: [],
  weightTotals: [90, 100],
  level1Weights: {
    成本指标: [0, 20],
    产出指标: [40, 60],
    效益指标: [20, 40],
    满意度指标: [5, 15],
  },
  moneyTolerance: 1,
  indicatorCount: [6, 25],
  nameLimit: 30,
  goalLeast: 6,
  characterLimits: {},
  costPlace: "any",
  scoring: {
    points: { 完整性: 20, 相关性: 30, 适当性: 30, 可行性: 20 },
    deductions: { error: 3, warning: 1, info: 0 },
    bands: { 优: 90, 良: 80, 中: 60 },
  },
  off: ["completeness/seal-empty"],
  severities: {},
};

/** The grade of a score. */
export function gradeOf(total: number, { bands }: Scoring): Grade {
  if (total >= bands.优) return "优";
  if (total >= bands.良) return "良";
  return total >= bands.中 ? "中" : "差";
}
