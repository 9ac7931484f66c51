import type { Declaration } from "../declaration/declaration";
import type { CellRef } from "../grid/address";
import type { Content, Severity } from "../grid/edit";
import type { Settings } from "./settings";

export type { Severity };
export type Dimension = "完整性" | "相关性" | "适当性" | "可行性";

/** A change that a click applies: one cell, old content to new. */
export interface Fix {
  /** What it does: `改为 ≥90%`. */
  readonly title: string;
  readonly at: CellRef;
  readonly before: Content;
  readonly after: Content;
  /** Whether the meaning stays the same for certain, so that 全部修正 may include it. */
  readonly safe: boolean;
}

/** A phrase of the form that a finding rests on. */
export interface Evidence {
  readonly at: CellRef;
  /** As written, shortened to its clause. */
  readonly phrase: string;
  /** The part of the phrase that is to be emphasised. */
  readonly number: string;
}

/** What a rule found, before the engine adds what is the same for all findings of the rule. */
export interface Found {
  /** Cells that are marked; at least one. */
  readonly blamed: readonly CellRef[];
  /** The other side: shown, can be jumped to, not marked. */
  readonly related?: readonly CellRef[];
  /** One Chinese sentence that names both sides with numbers. */
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly howToFix?: string;
  readonly fixes?: readonly Fix[];
  /** The phrases side by side, with the number to emphasise in each, where the rule compares texts. */
  readonly evidence?: readonly Evidence[];
  /** What it speaks of, without address or row: a field path, or levels and normalised name of an indicator. Keys decisions. */
  readonly subject: string;
}

/** How a rule ends: what it found (nothing: an empty list), or why it was not checked. */
export type Outcome = readonly Found[] | { readonly notChecked: string };

/** A form that the rule accepts or flags, as a little text table (see grid/table.ts). */
export interface Example {
  readonly title: string;
  readonly form: string;
  /** Other sheets of the same workbook, by name, where the rule looks across sheets. */
  readonly otherSheets?: Readonly<Record<string, string>>;
  /** Where it shows what a city's own settings do. */
  readonly settings?: Partial<Settings>;
}
export interface FlaggedExample extends Example {
  /** The cells that it blames, `C5` (on another sheet `'name'!C5`); exactly these, in any order. */
  readonly cells: readonly string[];
}

/** What a rule may look at. */
export interface Checked {
  readonly declaration: Declaration;
  /** All declarations of the workbook, this one included. */
  readonly workbook: readonly Declaration[];
  readonly settings: Settings;
}

export interface Rule {
  /** Kebab case, by subject: `funding/parts-equal-total`. Never changes: decisions are keyed by it. */
  readonly id: string;
  /** Entries of the catalogue that it covers (rules.md). */
  readonly catalogue: readonly number[];
  readonly title: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly why: string;
  readonly howToFix: string;
  /** The regulation, named, never quoted. */
  readonly basis?: string;
  /** Where it finds something, nothing else is worth saying: no other rule is asked (a form that nobody has begun to fill). */
  readonly standsAlone?: boolean;
  /** It judges how targets were set. A self-evaluation cannot change them any more: there its findings are hints. */
  readonly ofPlanning?: true;
  /** Rules that say less of the same cells: their findings there give way to this rule's. */
  readonly supersedes?: readonly string[];
  readonly examples: { readonly accepts: readonly Example[]; readonly flags: readonly FlaggedExample[] };
  check(checked: Checked): Outcome;
}

/** What was found, complete. */
export interface Finding extends Required<Omit<Found, "fixes" | "evidence">> {
  readonly rule: string;
  readonly sheet: string;
  readonly dimension: Dimension;
  readonly fixes: readonly Fix[];
  readonly evidence?: readonly Evidence[];
}

/** A rule that could not judge a form. */
export interface NotChecked {
  readonly rule: string;
  readonly sheet: string;
  readonly because: string;
  /** Present where the rule itself failed: what its error said, for the maintainer. No test may pass with one. */
  readonly defect?: string;
}

/** The result for one declaration. */
export interface Report {
  readonly declaration: Declaration;
  /** What it was checked by. */
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}
