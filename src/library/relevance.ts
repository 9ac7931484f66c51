import { bigrams } from "../declaration/likeness";
import { comparableName } from "../declaration/normalise";
import type { Preset } from "./preset";

/** How much of a name must stand in one clause before a text can be said to speak of it. */
const SPOKEN_OF = 0.7;
/** What one keyword of a preset counts, where no other preset has it; a short one is less sure. */
const KEYWORD = 0.5;
const SHORT_KEYWORD = 0.28;
/** How well a text goes with a preset. */
export interface Fit {
  /** 0 not at all, about 1 and more where the text speaks of it. */
  readonly score: number;
  /** The longest word of the preset that stands in the text; null where only parts of its name do. */
  readonly word: string | null;
  /** The part of its name that stands anywhere in the text: 0 to 1. */
  readonly part: number;
}

/** What a preset is known by, prepared once for all texts. */
interface Known {
  readonly core: string;
  readonly pairs: readonly string[];
  readonly words: readonly { readonly text: string; readonly weight: number }[];
}

/** A text prepared for many presets: its pairs of characters tell at once of most words that they are not there. */
interface Spoken {
  readonly whole: string;
  readonly pairs: ReadonlySet<string>;
  readonly clauses: readonly ReadonlySet<string>[];
}

/** Holds texts against the presets of a library. A keyword that many presets have tells little. */
export function relevanceFor(presets: readonly Preset[]): (text: string) => (preset: Preset) => Fit {
  const frequency = new Map<string, number>();
  for (const { keywords = [] } of presets)
    for (const word of keywords) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const known = new Map(presets.map((preset) => [preset, knownOf(preset, frequency)]));
  return (text) => {
    const clauses = text.split(/[。；;，,！!？?：:\n]/).map(comparableName);
    const sets = clauses.map(bigrams);
    const spoken: Spoken = {
      whole: clauses.join("\n"),
      pairs: new Set(sets.flatMap((set) => [...set])),
      clauses: sets,
    };
    return (preset) => fitOf(known.get(preset) ?? knownOf(preset, frequency), spoken);
  };
}

function knownOf({ name, keywords = [] }: Preset, frequency: ReadonlyMap<string, number>): Known {
  const core = coreOf(name);
  return {
    core,
    pairs: [...bigrams(core)],
    words: keywords
      .map((keyword) => ({ text: comparableName(keyword), owners: frequency.get(keyword) ?? 1 }))
      .filter(({ text }) => text.length >= 2)
      .map(({ text, owners }) => ({
        text,
        weight: (text.length === 2 ? SHORT_KEYWORD : KEYWORD) / Math.sqrt(owners),
      })),
  };
}

function fitOf({ core, pairs, words }: Known, spoken: Spoken): Fit {
  const isSaid = (word: string) =>
    word.length >= 2 && spoken.pairs.has(word.slice(0, 2)) && spoken.whole.includes(word);
  const found = words.filter(({ text }) => isSaid(text));
  const longest = [...(isSaid(core) ? [core] : []), ...found.map(({ text }) => text)].reduce(
    (best, word) => (word.length > best.length ? word : best),
    "",
  );
  const part = shareIn(pairs, spoken.pairs);
  const named =
    part < SPOKEN_OF ? 0 : spoken.clauses.reduce((most, clause) => Math.max(most, shareIn(pairs, clause)), 0);
  return {
    part,
    score: (named < SPOKEN_OF ? 0 : named) + distinct(found).reduce((sum, { weight }) => sum + weight, 0),
    word: longest === "" ? null : longest,
  };
}

function shareIn(pairs: readonly string[], text: ReadonlySet<string>): number {
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.has(pair)).length / pairs.length;
}

/** Words that are not a part of another one: 教师 says nothing new beside 教师培训. */
export function distinct<T extends { readonly text: string }>(words: readonly T[]): T[] {
  return words.filter((word) => !words.some((other) => other !== word && other.text.includes(word.text)));
}

/** A name without what says only how it is counted. */
export function coreOf(name: string): string {
  return comparableName(name.replace(/[（(][^（()）]*[）)]/g, "")).replace(
    /(?:总数|[家个户人件次项台套期场条篇宗处座所门份批]数量?|数量|人次|场次|家次|批次|金额|面积|长度|里程|数)$/,
    "",
  );
}
