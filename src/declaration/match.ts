import { UNLIKE, bigrams, liker, textLikeness } from "./likeness";
import type { Likeness } from "./likeness";
import type { Growth } from "./measure";
import { comparableName } from "./normalise";
import type { Quantity } from "./quantity";
import { compatible } from "./units";
import type { Unit, UnitClass } from "./units";

/** An indicator as far as matching needs it. */
export interface Candidate {
  readonly name: string;
  /** Of its target value; null: none is written. */
  readonly unit: Unit | null;
}

/** The candidate that a quantity speaks of. */
export interface Match extends Likeness {
  readonly index: number;
}

/**
 * Finds the candidate that a quantity speaks of, by subject and compatible unit, or null; of equal ones the first. Only
 * candidates that share a pair of characters with the quantity's words are looked at.
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
  return (quantity) => {
    const words = wordsOf(quantity);
    const near = new Set(
      words.texts.flatMap((text) => [...bigrams(text)].flatMap((pair) => byPair.get(pair) ?? [])),
    );
    let best: Match | null = null;
    for (const index of [...near].sort((left, right) => left - right)) {
      const candidate = candidates[index];
      if (!candidate || !compatible(quantity.unit, candidate.unit)) continue;
      const likeness = likenessTo(words, candidate.name);
      if (likeness.score > 0 && (!best || liker(best, likeness) === likeness)) best = { ...likeness, index };
    }
    return best;
  };
}

/** What a quantity says of its subject, ready for comparing. */
interface Words {
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
    texts: [...texts].map((text) => coreOf(text, quantity, isRate && growth !== null)),
  };
}

const GROWTH_WORD =
  /(?:同比|环比)?(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压降|节约|变动|增)(?:率|幅度?|速度?|比例|百分比)|增速|增幅|降幅|同比增长|增长/g;
const FALL = /下降|降低|减少|压减|压降|降幅/;

/** How well the words around a quantity go with the name of an indicator, whatever the units. */
function likenessTo({ quantity, isRate, growth, texts }: Words, name: string): Likeness {
  if (isRate && (growth !== null) !== isGrowthName(name)) return UNLIKE;
  if (isRate && growth !== null && (growth === "down") !== FALL.test(name)) return UNLIKE;
  const withoutGrowth = isRate && growth !== null;
  const core = coreOf(name, quantity, withoutGrowth);
  if (core === "") return UNLIKE;
  return texts
    .filter((words) => !isRate || withoutGrowth || sameRate(words, core))
    .map((words) => textLikeness(words, core, quantity.sentence))
    .reduce(liker, UNLIKE);
}

function growthOf({ growth, before }: Quantity): Growth | null {
  const named = /(增长率|增速|增幅|提升率)|(下降率|降幅|降低率|减少率|压减率)$/.exec(before);
  return growth ?? (named ? (named[1] ? "up" : "down") : null);
}

/** 增长率, 增速, 下降幅度 … speak of a change; 提高农民收入情况 does not. */
export function isGrowthName(name: string): boolean {
  return /增长|增速|增幅|降幅|(?:提高|提升|上升|下降|降低|减少|压减|压降|变动)(?:率|幅度|比例|百分比)/.test(
    name,
  );
}

const COUNT_TAIL =
  /(?:完成)?(?:数量|总数|[家个户人名场次件项台套期条篇宗处栋幢座辆所间门份部批册]数|场次|人次|批次|总量|数额|总额|数|情况)$/;

/** Words of the dimension that the unit says already: 面积 in 亩, 金额 in 万元. */
const DIMENSION: Readonly<Partial<Record<UnitClass, RegExp>>> = {
  area: /(?:总?面积|数量|规模)$/,
  length: /(?:总?长度|里程|总长|长)$/,
  money: /(?:总?金额|总额|额|规模)$/,
  time: /(?:时间|时限|期限|天数|年限|时长)$/,
  volume: /(?:总?量|容量|体积)$/,
  mass: /(?:总?量|重量|产量)$/,
  per: /(?:标准)$/,
};

/** A name or the words around a quantity without what says only how it is counted. */
function coreOf(words: string, { unit }: Quantity, withoutGrowth: boolean): string {
  let core = comparableName(words.replace(/[(（][^()（）]*[)）]/g, ""));
  if (withoutGrowth) core = core.replace(GROWTH_WORD, "");
  for (const tail of [COUNT_TAIL, unit && DIMENSION[unit.kind]]) {
    const shorter = tail ? core.replace(tail, "") : core;
    if (shorter.length >= 2) core = shorter;
  }
  return core;
}

const RATE = /(?:[\p{Script=Han}]{2}(?:率|度|比例|比重|占比|水平)|比例)$/u;

/** 合格率 is not 完成率: a rate needs its own word in the text. */
function sameRate(words: string, core: string): boolean {
  const own = RATE.exec(core)?.[0];
  const theirs = RATE.exec(words)?.[0];
  if (own === undefined) return theirs === undefined;
  const stem = own.replace(/(?:率|度|比例|比重|占比|水平)$/, "");
  if (theirs !== undefined) return theirs.startsWith(stem) || theirs === own;
  return words.includes(own) || (stem !== "" && words.endsWith(stem));
}
