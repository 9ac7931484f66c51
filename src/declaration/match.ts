import { agreeing } from "./agreement";
import type { Compared } from "./compare";
import { compare } from "./compare";
import { coresOf, countedOtherwise, otherChange, sameRate } from "./core";
import { UNLIKE, bigrams, liker, rank, textLikeness } from "./likeness";
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
  const pairs: number[] = [];
  candidates.forEach(({ name }, index) => {
    const own = bigrams(comparableName(name));
    pairs.push(own.size);
    for (const pair of own) {
      const holders = byPair.get(pair);
      if (holders) holders.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const sameNumber = agreeing(candidates);
  const coresOfName = new Map<string, readonly string[]>();
  const cores: CoresOfName = (name, quantity, withoutGrowth) => {
    const key = `${withoutGrowth ? "-" : "+"}${quantity.unit?.kind ?? ""} ${name}`;
    let found = coresOfName.get(key);
    if (!found) coresOfName.set(key, (found = coresOf(name, quantity, withoutGrowth)));
    return found;
  };
  // Of two that are as like (the whole period's and the year's of one name) the one that states the number is meant.
  const isBetter = (other: Match, best: Match, quantity: Quantity) =>
    rank(other) > rank(best) ||
    (rank(other) === rank(best) &&
      states(candidates[other.index], quantity) &&
      !states(candidates[best.index], quantity));
  return (quantity) => {
    const words = wordsOf(quantity);
    const near = nearest(words.texts, byPair, pairs);
    let best: Match | null = null;
    for (const index of near) {
      const candidate = candidates[index];
      if (!candidate || !compatible(quantity.unit, candidate.unit)) continue;
      const likeness = likenessTo(words, candidate, cores);
      const match = { ...likeness, index };
      if (likeness.score > 0 && (!best || isBetter(match, best, quantity))) best = match;
    }
    if (best && (best.same || states(candidates[best.index], quantity))) return best;
    const index = sameNumber(quantity, words);
    return index === null ? best : { index, score: 1, same: false };
  };
}

/** So many candidates are compared: those that share the largest part of their name's pairs of characters. */
const NEAREST = 16;

/** The candidates that share pairs of characters with the words, in their order. */
function nearest(
  texts: readonly string[],
  byPair: ReadonlyMap<string, readonly number[]>,
  pairs: readonly number[],
): number[] {
  const shared = new Map<number, number>();
  const looked = new Set(texts.flatMap((text) => [...bigrams(text)]));
  for (const pair of looked)
    for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  const part = (index: number) => (shared.get(index) ?? 0) / (pairs[index] ?? 1);
  let near = [...shared.keys()];
  if (near.length > NEAREST)
    near = near.sort((left, right) => part(right) - part(left) || left - right).slice(0, NEAREST);
  return near.sort((left, right) => left - right);
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

/** `coresOf`, each name once. */
type CoresOfName = (name: string, quantity: Quantity, withoutGrowth: boolean) => readonly string[];

/** How well the words around a quantity go with the name of an indicator, whatever the units. */
function likenessTo(
  { quantity, isRate, growth, texts }: Words,
  { name }: Candidate,
  cores: CoresOfName,
): Likeness {
  if (isRate && otherChange(name, growth)) return UNLIKE;
  if (countedOtherwise(name, quantity.unit)) return UNLIKE;
  const withoutGrowth = isRate && growth !== null;
  return cores(name, quantity, withoutGrowth)
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
