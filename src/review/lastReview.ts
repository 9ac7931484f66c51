import type { Severity } from "../rules/rule";
import type { Target } from "./decision";

/** A finding of the last review, as it was. */
export interface KeptFinding extends Omit<Target, "sheet"> {
  readonly severity: Severity;
  readonly message: string;
  /** Address of the first blamed cell, then. */
  readonly cell: string;
}

/** The rows of one block of a table as they were, or what stands alone in the form as one row. */
export interface SnapshotBlock {
  /** What its rows are but for their names: `indicators//产出指标/数量指标/`, `tasks/`; empty for what stands alone. */
  readonly of: string;
  /** `name`, `annualValue`; paths for what stands alone, several times where the form has several fields of a path. */
  readonly columns: readonly string[];
  /** Texts as displayed, one for each column; empty: nothing there. */
  readonly rows: readonly (readonly string[])[];
}

/** What a declaration was when a reviewer had finished with it. */
export interface Review {
  /** The declaration's id, as in `Target`. */
  readonly sheet: string;
  /** Counts the reviews of this declaration from 1. */
  readonly round: number;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly findings: readonly KeptFinding[];
  /** The form's fields; null where they did not fit into the part. */
  readonly snapshot: readonly SnapshotBlock[] | null;
}
