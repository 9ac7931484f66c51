import { compare } from "./compare";
import { otherChange, relatedRate } from "./core";
import { bigrams, excluded } from "./likeness";
import type { Candidate, Words } from "./match";
import { comparableName } from "./normalise";
import type { Quantity } from "./quantity";
import { mayCountAlike } from "./units";

/** Pairs of characters that many names share whatever they speak of. */
const COMMON_PAIRS: ReadonlySet<string> = new Set(
  "数量 人数 户数 次数 场次 人次 完成 项目 建设 工作 开展 情况 指标 资金 管理 服务 活动 全年 年度 新增 实现 新建 改建".split(
    " ",
  ),
);
/** 共240人, 合计6台: the number sums up what the sentence lists. */
const TOTAL = /(?:共|合计|总计|共计|总共)$/;

/**
 * For each quantity the candidate that has the very number in a compatible unit and shares some of its words, or none. A number
 * of two significant digits or more that is not round (1860, 24.6万) needs no shared word if only one candidate has it.
 */
export function agreeing(
  candidates: readonly Candidate[],
): (quantity: Quantity, words: Words) => number | null {
  const byWorth = new Map<string, number[]>();
  candidates.forEach(({ numbers = [], unit }, index) => {
    for (const { low, unit: own } of numbers) {
      const worth = worthOf(low, (own ?? unit)?.factor);
      const holders = byWorth.get(worth);
      if (!holders) byWorth.set(worth, [index]);
      else if (!holders.includes(index)) holders.push(index);
    }
  });
  return (quantity, words) => {
    const holders = (byWorth.get(worthOf(quantity.low, quantity.unit?.factor)) ?? []).filter((index) => {
      const candidate = candidates[index];
      return candidate !== undefined && mayBe(quantity, words, candidate);
    });
    let best: number | null = null;
    let most = 0;
    for (const index of holders) {
      const shared = sharedPairs(quantity, candidates[index]?.name ?? "");
      // One of a thing and one of another are soon there by chance.
      if (quantity.low === 1 && shared < 2) continue;
      if (shared > most) [best, most] = [index, shared];
    }
    if (best !== null || words.isRate) return best;
    const [only, ...others] = holders;
    return only !== undefined && others.length === 0 && isDistinctive(quantity, candidates[only])
      ? only
      : null;
  };
}

function worthOf(number: number, factor = 1): string {
  return (number * factor).toPrecision(6);
}

function mayBe(
  quantity: Quantity,
  { isRate, growth }: Words,
  { name, unit, numbers = [] }: Candidate,
): boolean {
  if (!mayCountAlike(quantity.unit, unit)) return false;
  if (excluded(quantity.clause, name) || excluded(quantity.subject, name)) return false;
  if (
    isRate &&
    (otherChange(name, growth) || !(growth !== null || relatedRate(quantity.before, comparableName(name))))
  )
    return false;
  return numbers.some((number) => compare(quantity, number) === "agrees");
}

/** Pairs of characters of a name that stand in the quantity's clause; of a total's in its whole sentence. */
function sharedPairs({ before, clause, sentence, lead }: Quantity, name: string): number {
  const text = comparableName(TOTAL.test(lead) ? sentence : `${before} ${clause}`);
  let shared = 0;
  for (const pair of bigrams(comparableName(name)))
    if (!COMMON_PAIRS.has(pair) && text.includes(pair)) shared++;
  return shared;
}

/** A number that hardly two things of a form have by chance. */
function isDistinctive({ low, unit }: Quantity, candidate: Candidate | undefined): boolean {
  if (!unit || !candidate?.unit || candidate.unit.kind !== unit.kind || low < 21) return false;
  const digits = low
    .toPrecision(12)
    .replace(/[.]/g, "")
    .replace(/^0+|0+$/g, "");
  return digits.length >= 2;
}
