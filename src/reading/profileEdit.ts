import { labelOf } from "./label";
import { levelKey } from "./levels";
import type { Profile } from "./profile";
import { wordingOf } from "./taught";

/** Kinds of entries. */
export type ProfileList = "labels" | "columns" | "levels" | "values";
export const PROFILE_LISTS: readonly ProfileList[] = ["labels", "values", "columns", "levels"];

/** One text for all entries of a list that teach the same words: two of them in one profile contradict each other. */
export const SAMENESS: { readonly [List in ProfileList]: (entry: Profile[List][number]) => string } = {
  labels: ({ label, under }) => sameness(label, under),
  columns: ({ head, under }) => sameness(head, under),
  levels: ({ word }) => levelKey(word),
  values: ({ label, under, down = 0, right = 0 }) => [sameness(label, under), down, right].join("\n"),
};

function sameness(text: string, under: string | undefined): string {
  const { key, hints } = wordingOf(labelOf(text));
  return [key, hints, under === undefined ? "" : labelOf(under).key].join("\n");
}

/** A profile with what another teaches; where both teach the same words, as the other does. */
export function withTaught(profile: Profile, more: Profile): Profile {
  const joined = <List extends ProfileList>(list: List): readonly Profile[List][number][] => {
    const same = SAMENESS[list] as (entry: Profile[List][number]) => string;
    const fresh: readonly Profile[List][number][] = more[list];
    const taken = new Set(fresh.map(same));
    const before: readonly Profile[List][number][] = profile[list];
    return [...before.filter((entry) => !taken.has(same(entry))), ...fresh];
  };
  return {
    name: profile.name || more.name,
    labels: joined("labels"),
    columns: joined("columns"),
    levels: joined("levels"),
    values: joined("values"),
  };
}

/** A profile without one entry. */
export function without(profile: Profile, list: ProfileList, index: number): Profile {
  return { ...profile, [list]: profile[list].filter((_, i) => i !== index) };
}

/** How many entries a profile has. */
export function entriesIn(profile: Profile): number {
  return PROFILE_LISTS.reduce((sum, list) => sum + profile[list].length, 0);
}

/** The profile as a file holds it: what is empty is left out. */
export function profileJson({ name, labels, columns, levels, values }: Profile): unknown {
  const lists = Object.entries({ labels, columns, levels, values });
  return { name, ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)) };
}
