import type { Grid } from "../grid/grid";
import { labelOf } from "./label";
import { levelKey } from "./levels";
import type { Profile } from "./profile";

/** What was taught, by how it came here: plain data. */
export interface Profiles {
  /** Those that the user has chosen, the first taking precedence: the workbook's, then what was loaded. */
  readonly own: readonly Profile[];
  /** Those for everyone: each counts where it fits the form. */
  readonly maintained: readonly Profile[];
}

const NO_PROFILES: Profiles = { own: [], maintained: [] };

/** Longer texts are no labels. */
const LONGEST = 60;

/** The profiles to read a sheet by, the first taking precedence. */
export function profilesFor(grid: Grid, { own, maintained }: Profiles = NO_PROFILES): Profile[] {
  if (maintained.length === 0) return [...own];
  const words = wordsOf(grid);
  return [...own, ...maintained.filter((profile) => fits(words, profile))];
}

/** The labels that a sheet may print: whole cells, and what stands before a colon. */
function wordsOf(grid: Grid): { readonly labels: ReadonlySet<string>; readonly levels: ReadonlySet<string> } {
  const texts = new Set<string>();
  for (const { value } of grid.cells.values()) {
    if (typeof value !== "string") continue;
    if (value.length <= LONGEST) texts.add(value);
    const colon = value.slice(0, LONGEST).search(/[:：]/);
    if (colon > 0) texts.add(value.slice(0, colon));
  }
  return {
    labels: new Set([...texts].map((text) => labelOf(text).key)),
    levels: new Set([...texts].map(levelKey)),
  };
}

/** Whether the sheet prints at least half of what a profile teaches. */
function fits(
  { labels, levels }: ReturnType<typeof wordsOf>,
  { labels: taught, columns, values, levels: words }: Profile,
): boolean {
  const keys = [...taught, ...values].map(({ label }) => label).concat(columns.map(({ head }) => head));
  const found = [
    ...[...new Set(keys.map((text) => labelOf(text).key))].map((key) => labels.has(key)),
    ...words.map(({ word }) => levels.has(levelKey(word))),
  ];
  return found.length > 0 && found.filter(Boolean).length * 2 >= found.length;
}
