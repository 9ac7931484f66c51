import MiniSearch from "minisearch";
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

/** Makes presets searchable: Chinese by pairs of characters, so that any part of a name finds it. */
export function indexOf(presets: readonly Preset[]): Index {
  const byCode = new Map(presets.map((preset) => [preset.code, preset]));
  const index = new MiniSearch<Preset>({
    idField: "code",
    fields: ["name", "keywords", "field", "level2", "definition", "unit"],
    extractField: (preset, field) =>
      field === "keywords" ? (preset.keywords ?? []).join(" ") : String(preset[field as keyof Preset] ?? ""),
    tokenize: tokens,
    processTerm: (term) => term.toLowerCase(),
    searchOptions: {
      boost: { name: 6, keywords: 4, field: 3, level2: 2 },
      prefix: (term) => term.length === 1 || /^[a-z]/.test(term),
    },
  });
  index.addAll(presets);

  return {
    presets,
    search(query, filter = {}) {
      if (query.trim() === "") return presets.filter((preset) => passes(preset, filter));
      // A single character has no pair: whatever name holds it fits.
      if (SINGLE.test(query.trim())) {
        const sign = query.trim();
        return presets.filter((preset) => preset.name.includes(sign) && passes(preset, filter));
      }
      const hits = index.search(query);
      const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
      return hits.flatMap(({ id, score }) => {
        const preset = byCode.get(String(id));
        return preset && score >= least && passes(preset, filter) ? [preset] : [];
      });
    },
  };
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
