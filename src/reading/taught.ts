import { moneyUnitIn } from "../declaration/amount";
import { isPoints, labelOf } from "./label";
import type { Label } from "./label";
import { levelKey } from "./levels";
import type { LevelWord } from "./levels";
import type { ColumnField, Profile, ValueField } from "./profile";

/** What was taught of a label. */
export interface TaughtMeaning {
  readonly field: ValueField | null;
  readonly column: ColumnField | null;
}

/** How a taught text is compared: its words, and the hints that tell labels apart (`长期`, not `万元`). */
export interface Wording {
  readonly key: string;
  readonly hints: string;
}

const IDLE_HINT = /选填|可不填|如有|若有|必填|盖章|公章|签章|签字|^单位/;

export function wordingOf({ key, hints }: Label): Wording {
  const telling = hints.filter(
    (hint) => !IDLE_HINT.test(hint) && !isPoints(hint) && moneyUnitIn(`(${hint})`) === null,
  );
  return { key, hints: telling.join() };
}

/** Whether a text can serve as a label: it has words. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(labelOf(text).key);
}

interface Entry<Means> {
  readonly wording: Wording;
  readonly under: string | null;
  readonly means: Means;
  /** Of several that fit the lowest counts: profiles in their order, in a profile the one that says more. */
  readonly rank: number;
}

/** A value's place beside a label that fits. */
export interface ValuePlace {
  readonly field: ValueField;
  readonly down: number;
  readonly right: number;
}

/** What some profiles teach, ready for looking up. Profiles that come first take precedence. */
export class Taught {
  private readonly fields = new Map<string, Entry<ValueField>[]>();
  private readonly columns = new Map<string, Entry<ColumnField>[]>();
  private readonly values = new Map<string, Entry<ValuePlace>[]>();
  private readonly levels = new Map<string, LevelWord>();

  constructor(profiles: readonly Profile[]) {
    profiles.forEach(({ labels, columns, levels, values }, rank) => {
      for (const { label, under, field } of labels) add(this.fields, rank, label, under, field);
      for (const { head, under, field } of columns) add(this.columns, rank, head, under, field);
      for (const { label, under, down = 0, right = 0, field } of values)
        add(this.values, rank, label, under, { field, down, right });
      for (const { word, level1 = null, level2 = null } of levels) {
        const key = levelKey(word);
        if (key !== "" && !this.levels.has(key)) this.levels.set(key, { level1, level2 });
      }
    });
  }

  /** Whether anything was taught of labels with these words. */
  knows(key: string): boolean {
    return this.fields.has(key) || this.columns.has(key);
  }

  /** @param around the headings around the label, asked for only where they decide */
  meaning(label: Label, around: () => readonly Label[]): TaughtMeaning | undefined {
    const field = best(this.fields.get(label.key), label, around)?.means ?? null;
    const column = best(this.columns.get(label.key), label, around)?.means ?? null;
    return field || column ? { field, column } : undefined;
  }

  level(text: string): LevelWord | null {
    return this.levels.size === 0 || text.length > 60 ? null : (this.levels.get(levelKey(text)) ?? null);
  }

  /** Where values of this label stand: of each place one. */
  places(label: Label, around: () => readonly Label[]): readonly ValuePlace[] {
    const entries = this.values.get(label.key);
    if (!entries) return [];
    const places = new Map<string, Entry<ValuePlace>>();
    for (const entry of entries) {
      const where = `${String(entry.means.down)} ${String(entry.means.right)}`;
      const before = places.get(where);
      if (fits(entry, label, around) && (!before || entry.rank < before.rank)) places.set(where, entry);
    }
    return [...places.values()].map(({ means }) => means);
  }
}

function add<Means>(
  to: Map<string, Entry<Means>[]>,
  profile: number,
  text: string,
  under: string | undefined,
  means: Means,
): void {
  const wording = wordingOf(labelOf(text));
  if (wording.key === "") return;
  const heading = under === undefined ? "" : labelOf(under).key;
  const says = (heading === "" ? 0 : 2) + (wording.hints === "" ? 0 : 1);
  const entry = { wording, under: heading || null, means, rank: profile * 4 - says };
  to.set(wording.key, [...(to.get(wording.key) ?? []), entry]);
}

function fits<Means>(
  { wording, under }: Entry<Means>,
  label: Label,
  around: () => readonly Label[],
): boolean {
  if (wording.hints !== "" && wording.hints !== wordingOf(label).hints) return false;
  return under === null || around().some(({ key }) => key === under);
}

function best<Means>(
  entries: readonly Entry<Means>[] | undefined,
  label: Label,
  around: () => readonly Label[],
): Entry<Means> | undefined {
  let found: Entry<Means> | undefined;
  for (const entry of entries ?? [])
    if (fits(entry, label, around) && (!found || entry.rank < found.rank)) found = entry;
  return found;
}
