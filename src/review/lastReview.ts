import type { Severity } from "../rules/rule";
import type { Target } from "./decision";

/** A finding of the last review, as it was. */
export interface KeptFinding extends Omit<Target, "sheet"> {
  readonly severity: Severity;
  readonly message: string;
  /** Address of the first blamed cell, then. */
  readonly cell: string;
}

/** The filled fields of one row of a table, or of the rest of the form. */
export interface SnapshotEntry {
  /** What the row is, as in `Place.row`: an indicator with its levels, a task; empty for the fields that stand alone. */
  readonly of: string;
  /** Each filled field: its column (`annualValue`), or its path where it stands alone, with its text as displayed. */
  readonly texts: readonly (readonly [string, string])[];
}

/** What a sheet was when a reviewer had finished with it. */
export interface Review {
  readonly sheet: string;
  /** Counts the reviews of this sheet from 1. */
  readonly round: number;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly findings: readonly KeptFinding[];
  /** The form's fields; null where they did not fit into the part. */
  readonly snapshot: readonly SnapshotEntry[] | null;
}
