import type { CellRef } from "./address";
import type { Plan } from "./edit";
import type { Grid } from "./grid";

/** Why a host could not do what it was asked. */
export type HostProblem =
  /** The sheet differs from what the plan expected: nothing was changed. */
  | "stale"
  /** The user is typing in a cell, or a dialog is open: nothing was read or changed. */
  | "busy"
  | "protected"
  | "read-only"
  /** The sheet was deleted or renamed. */
  | "no-sheet"
  /** A table, a spilled formula or an active filter is in the way. */
  | "obstacle"
  | "connection"
  /** The change failed midway and could not be taken back entirely; `cells` says where. */
  | "partial"
  | "unsupported"
  | "unknown";

/** A host's refusal; the pane turns it into a sentence. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly problem: HostProblem,
    /** The cells that differ (`stale`, `partial`), or the sheet's first cell. */
    readonly cells: readonly CellRef[] = [],
    /** For the maintainer: what the host's library said. */
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(`${problem}${detail && `: ${detail}`}`, options);
  }
}

/** Which sheets to read: the active one, every visible one, or those named. */
export type SheetSelection = "active" | "visible" | readonly string[];

/** What applying a plan left to say. */
export interface Applied {
  /** Cells whose message was not placed because a person's own note, comment or validation is there. */
  readonly keptMessages: readonly CellRef[];
  /** How messages are shown on this host; `none`: in the list only. */
  readonly messages: "note" | "prompt" | "none";
}

/** What stands between the program and a workbook. There are two: Excel, and a file. */
export interface Host {
  /**
   * The sheets, in workbook order.
   * @throws HostError
   */
  read(which: SheetSelection): Promise<Grid[]>;
  /**
   * Applies a plan whole or not at all; verifies first that every cell holds what the plan expects.
   * @throws HostError
   */
  apply(plan: Plan): Promise<Applied>;
}
