import Big from "big.js";
import type { Dimension, Finding } from "../rules/rule";
import { gradeOf } from "../rules/settings";
import type { Grade, Scoring } from "../rules/settings";

/** The order in which reviewers judge. */
export const DIMENSIONS: readonly Dimension[] = ["完整性", "相关性", "适当性", "可行性"];

/** What one finding takes. */
export interface Deduction {
  readonly finding: Finding;
  readonly points: number;
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** Points that it can have. */
  readonly full: number;
  /** Points that it has: what all deductions together leave, never below zero. */
  readonly points: number;
  /** One a finding of the dimension that takes something, in the order of the findings. */
  readonly deductions: readonly Deduction[];
}

/** A suggestion; the reviewer decides. */
export interface Score {
  readonly dimensions: readonly DimensionScore[];
  readonly full: number;
  readonly total: number;
  readonly grade: Grade;
}

/** The score that a declaration's findings suggest. */
export function scoreOf(findings: readonly Finding[], scoring: Scoring): Score {
  const dimensions = DIMENSIONS.map((dimension) => dimensionScore(dimension, findings, scoring));
  const total = sum(dimensions.map(({ points }) => points));
  return {
    dimensions,
    full: sum(dimensions.map(({ full }) => full)),
    total,
    grade: gradeOf(total, scoring),
  };
}

function dimensionScore(
  dimension: Dimension,
  findings: readonly Finding[],
  scoring: Scoring,
): DimensionScore {
  const deductions = findings
    .filter((finding) => finding.dimension === dimension)
    .map((finding) => ({ finding, points: scoring.deductions[finding.severity] }))
    .filter(({ points }) => points > 0);
  const full = scoring.points[dimension];
  const left = new Big(full).minus(sum(deductions.map(({ points }) => points)));
  return { dimension, full, points: left.lt(0) ? 0 : left.toNumber(), deductions };
}

/** Exact: a city may deduct tenths. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total.plus(number), new Big(0)).toNumber();
}
