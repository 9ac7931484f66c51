import type { Dimension, Severity } from "../rules/rule";

/** What has been said to a finding last. The officer says `fixed` and `justified`, the reviewer `accepted` and `returned`. */
export const STATUSES = ["open", "fixed", "justified", "accepted", "returned"] as const;
export type Status = (typeof STATUSES)[number];

/** As reports name them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  open: "待处理",
  fixed: "已修改",
  justified: "不改，说明理由",
  accepted: "同意理由",
  returned: "退回",
};

/**
 * What a decision speaks of, without address or row, so that inserted and moved rows leave it where it belongs.
 * `matchTargets` finds it again.
 */
export interface Target {
  /** The declaration's id when the decision was kept: its sheet's name, with its own where the sheet held several. */
  readonly sheet: string;
  /** A rule's id, or `OWN_RULE`. */
  readonly rule: string;
  /** The finding's subject; for a finding of the reviewer's own its id. */
  readonly subject: string;
  /** What the blamed cells are where they are one field, row or column of the form; tells findings of one subject apart. */
  readonly place: string;
  /** A trace of what else the row holds; tells rows of equal names apart. */
  readonly detail: string;
  /** Among findings of this rule, subject and place in reading order, from 0 … */
  readonly ordinal: number;
  /** … of so many. */
  readonly alike: number;
}

/** What one side wrote, when (ISO 8601, UTC), and under which name, if any was entered. */
export interface Statement {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** What people say to one finding. */
export interface Decision {
  readonly target: Target;
  readonly status: Status;
  /** Who chose the status (empty: no name was entered), and when. */
  readonly by: string;
  readonly at: string;
  /** 审核人意见. */
  readonly opinion: Statement | null;
  /** 单位反馈. */
  readonly reply: Statement | null;
}

/** Stands for a rule in targets and lists where a person found it. */
export const OWN_RULE = "review/own";

/** Where a finding of the reviewer's own belongs. */
export interface Anchor {
  /** What the cell is in the declaration, as in `Target`; empty where it is no field's. */
  readonly place: string;
  readonly detail: string;
  /** What stands in the other cells of its row, for a cell of no field; empty if nothing does. */
  readonly row: readonly string[];
  /** The address that it had: its column, and the last resort. */
  readonly cell: string;
}

/** A finding that a reviewer added. */
export interface OwnFinding {
  readonly id: string;
  /** The declaration's id, as in `Target`. */
  readonly sheet: string;
  readonly anchor: Anchor;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly message: string;
  readonly by: string;
  readonly at: string;
  /** Taken back; it is kept so that a coauthor's copy does not bring it back. */
  readonly removed: boolean;
}

/** A declaration's place among those of its sheet: its index from the top, and how many there are. */
export type Among = readonly [index: number, of: number];

/** What a declaration was when something was kept for it: finds it again under another id. */
export interface KeptSheet {
  /** The declaration's id, as in `Target`. */
  readonly sheet: string;
  /** Kind, stage and name of the project or unit. */
  readonly about: string;
  /** Which it was of its sheet's declarations, from 0, and of how many; absent where that was not known. */
  readonly among?: Among;
  readonly at: string;
}

/** One text for equal targets. */
export function targetKey({ sheet, rule, subject, place, detail, ordinal }: Target): string {
  return JSON.stringify([sheet, rule, subject, place, detail, ordinal]);
}
