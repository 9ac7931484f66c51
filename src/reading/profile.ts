import type { Level1, Level2 } from "../declaration/declaration";
import {
  EXECUTION_FIELDS,
  INDICATOR_FIELDS,
  MONEY_FIELDS,
  SIMPLE_FIELDS,
  TASK_FIELDS,
} from "../declaration/fieldPaths";
import type { FundingField, IndicatorField, SimpleField, TaskField } from "../declaration/fieldPaths";

/** What a label, or a cell at its place beside a label, can be taught to mean. The title is found without a label. */
export type ValueField = Exclude<SimpleField, "title"> | FundingField;
/** What a column's head can be taught to mean; `indicators.level1` is the column of level-1 labels. */
export type IndicatorColumn = IndicatorField | "indicators.level1" | "indicators.level2";
export type ColumnField = IndicatorColumn | TaskField;

export const VALUE_FIELDS: readonly ValueField[] = [
  ...SIMPLE_FIELDS.filter((path) => path !== "title"),
  ...MONEY_FIELDS,
  ...EXECUTION_FIELDS,
];
export const COLUMN_FIELDS: readonly ColumnField[] = [
  "indicators.level1",
  "indicators.level2",
  ...INDICATOR_FIELDS,
  ...TASK_FIELDS,
];

/** A label of the form and the field that its value is. */
export interface TaughtLabel {
  /** As printed; compared like every label, without spaces, numbering, stars, colons and hints such as （万元）. */
  readonly label: string;
  /** A heading left of the label or above it, where the form prints the label more than once. */
  readonly under?: string;
  readonly field: ValueField;
}

/** A column of the table of indicators, or of tasks. */
export interface TaughtColumn {
  readonly head: string;
  readonly under?: string;
  readonly field: ColumnField;
}

/** A level label in the form's own words. */
export type TaughtLevel = { readonly word: string } & (
  { readonly level1: Level1; readonly level2?: never } | { readonly level2: Level2; readonly level1?: never }
);

/** One value cell by its place beside a label, so that it is found on the next year's form too. */
export interface TaughtValue {
  readonly label: string;
  readonly under?: string;
  /** Rows below the label's first row; 0 where left out. */
  readonly down?: number;
  /** Cells right of the label in that row, a merged area counting as one; 0 where left out. */
  readonly right?: number;
  readonly field: ValueField;
}

/** What was taught for a kind of form. */
export interface Profile {
  /** What people call the template: `某市2026年项目支出绩效目标申报表`. */
  readonly name: string;
  readonly labels: readonly TaughtLabel[];
  readonly columns: readonly TaughtColumn[];
  readonly levels: readonly TaughtLevel[];
  readonly values: readonly TaughtValue[];
}

export const EMPTY_PROFILE: Profile = { name: "", labels: [], columns: [], levels: [], values: [] };

/** How far a value may stand from its label. */
export const FARTHEST = 50;
