/** A form of a region as a text table, and what a careful human reads in it. */
export interface RegionalForm {
  readonly title: string;
  /** form, stage, unit of money, year */
  readonly head: string;
  /** Value cells outside the indicator tables. */
  readonly cells: string;
  /** The columns of the indicator tables, one text for each way the rows have. */
  readonly columns: readonly string[];
  /** Row and levels of each row with an indicator. */
  readonly indicators: readonly string[];
  readonly amounts: string;
  readonly table: string;
}
