import { postingsOf } from "./postings";
import { level1Of } from "./preset";
import type { Preset } from "./preset";
import type { Level1, Level2 } from "../declaration/declaration";

/** What narrows a search; absent members do not. */
export interface Filter {
  readonly level1?: Level1;
  readonly level2?: Level2;
  readonly field?: string;
}

/** A library that can be searched. */
export interface Index {
  readonly presets: readonly Preset[];
  /** Presets that fit the query, best first; all that pass the filter, in library order, for an empty query. */
  search(query: string, filter?: Filter): readonly Preset[];
}

/** Whether a preset passes a filter. */
export function passes(preset: Preset, { level1, level2, field }: Filter): boolean {
  return (
    (!level1 || level1Of(preset) === level1) &&
    (!level2 || preset.level2 === level2) &&
    (!field || preset.field === field)
  );
}

const SINGLE = /^\p{Script=Han}$/u;
// A hit that shares a single character pair with a long query is noise beside one that shares all.
const WORTH_SHOWING = 0.25;
/** Of a hit whose name has none of the signs. */
const LEAST_SHARE = 0.2;

/** The searched members, and what a hit in each counts. */
const MEMBERS: readonly (readonly [(preset: Preset) => string, number])[] = [
  [({ name }) => name, 6],
  [({ keywords = [] }) => keywords.join(" "), 4],
  [({ field }) => field, 3],
  [({ level2 }) => level2, 2],
  [({ definition }) => definition, 1],
  [({ unit }) => unit, 1],
];

/** Makes presets searchable: Chinese by pairs of characters, so that any part of a name finds it. */
export function indexOf(presets: readonly Preset[]): Index {
  // Levels, units and fields of work come again and again.
  const known = new Map<string, readonly string[]>();
  const words = (text: string) => {
    const found = known.get(text) ?? tokens(text.toLowerCase());
    if (text.length < 12) known.set(text, found);
    return found;
  };
  const postings = postingsOf(
    presets.map((preset) => MEMBERS.map(([text]) => words(text(preset)))),
    MEMBERS.map(([, boost]) => boost),
  );
  const isPrefix = (word: string) => word.length === 1 || /^[a-z]/.test(word);

  return {
    presets,
    search(query, filter = {}) {
      if (query.trim() === "") return presets.filter((preset) => passes(preset, filter));
      // A single character has no pair: whatever name holds it fits.
      if (SINGLE.test(query.trim())) {
        const sign = query.trim();
        return presets.filter((preset) => preset.name.includes(sign) && passes(preset, filter));
      }
      const asked = query.normalize("NFKC").toLowerCase();
      const signs = Array.from(new Set(asked.match(/[\p{L}\p{N}]/gu) ?? []));
      const hits = postings
        .ranked(tokens(query.toLowerCase()), isPrefix)
        .map((hit) => ({
          ...hit,
          score: hit.whole ? hit.score : hit.score * shareOf(signs, presets[hit.document]?.name ?? ""),
        }))
        .sort((one, other) => other.score - one.score);
      const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
      return hits.flatMap(({ document, score }) => {
        const preset = presets[document];
        return preset && score >= least && passes(preset, filter) ? [preset] : [];
      });
    },
  };
}

/**
 * What a hit counts that holds only part of what was asked, by the signs that its name has: 培训次数 asks rather for 培训人次 than
 * for anything else of 培训.
 */
function shareOf(signs: readonly string[], name: string): number {
  const held = signs.filter((sign) => name.toLowerCase().includes(sign)).length;
  return LEAST_SHARE + (1 - LEAST_SHARE) * (held / signs.length) ** 2;
}

/** Pairs of Chinese characters, single ones where they stand alone, and words and numbers of other scripts. */
export function tokens(text: string): string[] {
  const words = text.normalize("NFKC").match(/\p{Script=Han}+|[\p{L}\p{N}]+|%/gu) ?? [];
  return words.flatMap((word) => {
    if (!/^\p{Script=Han}{2,}$/u.test(word)) return [word];
    const characters = Array.from(word);
    return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
  });
}
