import type { Defect, Sheet } from "./sheet";

/** A kind of defect that officers make. */
export interface Kind {
  /** The defects of this kind that can be put into a form: none where it lacks what the defect breaks. */
  readonly seed: (sheet: Sheet) => readonly Defect[];
  /** Rules of which one must then name a seeded cell in a finding that was not there before. */
  readonly foundBy: readonly string[];
  /** Rules that may find something new elsewhere, since it follows from the same defect. */
  readonly consequences?: readonly string[];
}
