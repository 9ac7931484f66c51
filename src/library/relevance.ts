import { coverage } from "../declaration/likeness";
import { comparableName } from "../declaration/normalise";
import type { Preset } from "./preset";

/** How much of a name must stand in a text before the text can be said to speak of it. */
const SPOKEN_OF = 0.6;
/** What a field of work adds to its presets, beside what each preset has itself. */
const FIELD_SHARE = 0.5;
/** What fits anywhere fits a little. */
const GENERAL = 0.25;

/** How well a text goes with presets: 0 not at all, about 1 and more where it speaks of one. */
export interface Relevance {
  /** By the preset's own name and keywords. */
  of(preset: Preset): number;
  /** Its field's share included: for choosing among presets of which the text says nothing. */
  withField(preset: Preset): number;
}

/** Holds a text against all presets of a library. A keyword that many presets have tells little. */
export function relevanceOf(text: string, presets: readonly Preset[]): Relevance {
  const plain = comparableName(text);
  const frequency = new Map<string, number>();
  for (const { keywords = [] } of presets)
    for (const word of keywords) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const own = new Map<Preset, number>();
  const best = new Map<string, number>();
  for (const preset of presets) {
    const score = nameScore(preset.name, plain) + keywordScore(preset.keywords ?? [], plain, frequency);
    own.set(preset, score);
    best.set(preset.field, Math.max(best.get(preset.field) ?? 0, score));
  }
  const of = (preset: Preset) => own.get(preset) ?? 0;
  return {
    of,
    withField: (preset) =>
      of(preset) + FIELD_SHARE * (best.get(preset.field) ?? 0) + (preset.field === "通用" ? GENERAL : 0),
  };
}

function nameScore(name: string, text: string): number {
  const core = coreOf(name);
  const share = core.length < 2 ? 0 : coverage(core, text);
  return share >= SPOKEN_OF ? share : 0;
}

function keywordScore(
  keywords: readonly string[],
  text: string,
  frequency: ReadonlyMap<string, number>,
): number {
  return keywords
    .filter((word) => word.length >= 2 && text.includes(comparableName(word)))
    .reduce((sum, word) => sum + 0.5 / Math.sqrt(frequency.get(word) ?? 1), 0);
}

/** A name without what says only how it is counted. */
export function coreOf(name: string): string {
  return comparableName(name.replace(/[（(][^（()）]*[）)]/g, "")).replace(
    /(?:总数|[家个户人件次项台套期场条篇宗处座所门份批]数量?|数量|人次|场次|家次|批次|金额|面积|长度|里程|数)$/,
    "",
  );
}
