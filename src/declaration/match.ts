import { agreeing } from "./agreement";
import type { Compared } from "./compare";
import { compare } from "./compare";
import { coresOf, countedOtherwise, otherChange, sameRate } from "./core";
import { UNLIKE, bigrams, liker, textLikeness } from "./likeness";
import type { Likeness } from "./likeness";
import type { Growth } from "./measure";
import { comparableName } from "./normalise";
import type { Quantity } from "./quantity";
import { compatible } from "./units";
import type { Unit } from "./units";

/** An indicator as far as matching needs it. */
export interface Candidate {
  readonly name: string;
  /** Of its target value; null: none is written. */
  readonly unit: Unit | null;
  /** The numbers of its target values, where they are known: an agreeing number needs fewer words. */
  readonly numbers?: readonly Compared[];
}

/** The candidate that a quantity speaks of. */
export interface Match extends Likeness {
  readonly index: number;
}

/**
 * Finds the candidate that a quantity speaks of, or null: by subject and compatible unit, of equal ones the first; failing
 * that, or where another one has the very number, by the number and some of the words. Only candidates that share a pair of
 * characters or the number are looked at.
 */
export function matcher(candidates: readonly Candidate[]): (quantity: Quantity) => Match | null {
  const byPair = new Map<string, number[]>();
  candidates.forEach(({ name }, index) => {
    for (const pair of bigrams(comparableName(name))) {
      const holders = byPair.get(pair);
      if (holders) holders.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const sameNumber = agreeing(candidates);
  return (quantity) => {
    const words = wordsOf(quantity);
    const near = new Set(
      words.texts.flatMap((text) => [...bigrams(text)].flatMap((pair) => byPair.get(pair) ?? [])),
    );
    let best: Match | null = null;
    for (const index of [...near].sort((left, right) => left - right)) {
      const candidate = candidates[index];
      if (!candidate || !compatible(quantity.unit, candidate.unit)) continue;
      const likeness = likenessTo(words, candidate);
      if (likeness.score > 0 && (!best || liker(best, likeness) === likeness)) best = { ...likeness, index };
    }
    if (best && (best.same || states(candidates[best.index], quantity))) return best;
    const index = sameNumber(quantity, words);
    return index === null ? best : { index, score: 1, same: false };
  };
}

function states(candidate: Candidate | undefined, quantity: Quantity): boolean {
  return candidate?.numbers?.some((number) => compare(quantity, number) === "agrees") ?? false;
}

/** What a quantity says of its subject, ready for comparing. */
export interface Words {
  readonly quantity: Quantity;
  readonly isRate: boolean;
  readonly growth: Growth | null;
  /** The words behind it, before it, and both. */
  readonly texts: readonly string[];
}

function wordsOf(quantity: Quantity): Words {
  const isRate = quantity.unit?.kind === "percent" || quantity.unit?.kind === "point";
  const growth = growthOf(quantity);
  const texts = new Set([quantity.after, quantity.before, quantity.before + quantity.after]);
  texts.delete("");
  return {
    quantity,
    isRate,
    growth,
    texts: [...new Set([...texts].flatMap((text) => coresOf(text, quantity, isRate && growth !== null)))],
  };
}

/** How well the words around a quantity go with the name of an indicator, whatever the units. */
function likenessTo({ quantity, isRate, growth, texts }: Words, { name }: Candidate): Likeness {
  if (isRate && otherChange(name, growth)) return UNLIKE;
  if (countedOtherwise(name, quantity.unit)) return UNLIKE;
  const withoutGrowth = isRate && growth !== null;
  return coresOf(name, quantity, withoutGrowth)
    .flatMap((core) =>
      texts
        .filter((words) => !isRate || withoutGrowth || sameRate(words, core))
        .map((words) => textLikeness(words, core, quantity.sentence)),
    )
    .reduce(liker, UNLIKE);
}

function growthOf({ growth, before }: Quantity): Growth | null {
  const named = /(增长率|增速|增幅|提升率)|(下降率|降幅|降低率|减少率|压减率)$/.exec(before);
  return growth ?? (named ? (named[1] ? "up" : "down") : null);
}
