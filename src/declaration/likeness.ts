/** How alike the words of two texts are, where one is the name of an indicator. */
export interface Likeness {
  /** 0: different things; above, the higher the liker. */
  readonly score: number;
  /** The same thing in other words; otherwise the scope may differ (科技型企业 against 企业). */
  readonly same: boolean;
}

export const UNLIKE: Likeness = { score: 0, same: false };

/** The part of a text's pairs of characters that must occur in the other; below it they speak of different things. */
const ENOUGH = 0.6;

/** The better of two; of equal ones the first. The same thing comes before any likeness of words. */
export function liker(one: Likeness, other: Likeness): Likeness {
  return rank(other) > rank(one) ? other : one;
}

/** What likenesses are ordered by. */
export function rank({ score, same }: Likeness): number {
  return score + Number(same);
}

const VERBS =
  /^(?:再建|全年|计划|组织|开展|举办|召开|举行|完成|实现|推动|推进|促进|新增|新建|建设|建成|修建|改造|引进|引入|购置|采购|编制|制定|发放|培训|培育|走访|服务|涉及|惠及|覆盖|参与|确保|使|对|其中|目标|任务|共|约|新(?!能源|材料|型|兴|增|建))+/;

/** How well words go with the core of a name. The sentence may hold the verb that a list of things shares. */
export function textLikeness(words: string, core: string, sentence: string): Likeness {
  // Cheap first: texts that share few characters share nothing.
  if (sharedSigns(core, words) * 2 < core.length || excluded(words, core)) return UNLIKE;
  const variants = new Set([core]);
  // 资料发放 is 发放资料.
  if (core.length >= 4) {
    variants.add(core.slice(-2) + core.slice(0, -2));
    variants.add(core.slice(2) + core.slice(0, 2));
  }
  for (const variant of [...variants]) {
    const verb = VERBS.exec(variant)?.[0] ?? "";
    const object = variant.slice(verb.length);
    if (verb !== "" && object.length >= 2 && (sentence.includes(verb) || EMPTY_VERB.test(verb)))
      variants.add(object);
  }
  // 城镇新增就业 is 新增城镇就业.
  const shared = SHARED_VERB.exec(core)?.[0];
  if (shared !== undefined && words.includes(shared)) {
    return liker(
      bestOf(words, variants),
      bestOf(
        words.replace(shared, ""),
        new Set([core.replace(shared, "")].filter((rest) => rest.length >= 2)),
      ),
    );
  }
  return bestOf(words, variants);
}

function bestOf(words: string, variants: ReadonlySet<string>): Likeness {
  return [...variants].map((variant) => variantLikeness(words, variant)).reduce(liker, UNLIKE);
}

const EMPTY_VERB = /^(?:完成|实现|开展|组织|新建|建设)$/;
const SHARED_VERB = /新增|新建|完成|实现|开展|建设/;

function variantLikeness(words: string, core: string): Likeness {
  const shared = commonLength(words, core);
  const cover = coverage(core, words);
  if (shared >= core.length * 0.85 && cover >= ENOUGH) {
    const plain = words.replace(VERBS, "");
    const same =
      shared === core.length &&
      [words, plain, words.replace(/^.*的/, "")].some(
        (text) =>
          text.length - core.length <= Math.floor(core.length / 5) &&
          commonLength(text, core) === core.length,
      );
    return { score: cover + shared / Math.max(words.length, core.length), same };
  }
  // The name says more than the sentence: 优良天数比例 of 空气质量优良天数比例.
  const reverse = coverage(words, core);
  if (words.length >= 4 && words.length * 2 >= core.length && shared === words.length && reverse >= 0.8) {
    return { score: reverse * 0.9 * (words.length / core.length) + ENOUGH / 2, same: false };
  }
  return UNLIKE;
}

/** How many of the characters of a text another one has. */
export function sharedSigns(text: string, by: string): number {
  let shared = 0;
  for (const sign of text) if (by.includes(sign)) shared++;
  return shared;
}

/** The part of the pairs of characters of one text that the other has too: 0 to 1. */
export function coverage(text: string, by: string): number {
  const own = bigrams(text);
  if (own.size === 0) return Number(by.includes(text));
  let common = 0;
  for (const pair of own) if (by.includes(pair)) common++;
  return common / own.size;
}

const EXCLUSIVE: readonly RegExp[] = [
  /国家(?:级|(?=[345]A))|省级|市级|区级|县级|镇级|乡级|村级|校级/g,
  /新建|改建|扩建|续建|改造|维修|维护|拆除/g,
  /小学|初中|高中|幼儿园|大学|中职/g,
  /城市|城镇|农村|乡村/g,
  /线上|线下/g,
  /新增|存量/g,
  /上半年|下半年/g,
  /竣工|开工/g,
  /签约|落地|洽谈/g,
  /不合格|合格/g,
];
/** Words that only a text with them can mean: 净增12家 is not what the 150家 in all are. */
const OWN = /净增/;

/** 省级 against 市级, 新建 against 改造: words that never speak of one thing. */
export function excluded(left: string, right: string): boolean {
  if (OWN.test(right) && !OWN.test(left)) return true;
  return EXCLUSIVE.some((words) => {
    const ours = left.match(words);
    const theirs = right.match(words);
    return (
      ours !== null && theirs !== null && !theirs.some((word) => ours.some((own) => isOneWord(own, word)))
    );
  });
}

/** 国家级 and 国家 of 国家4A级 are of one level. */
function isOneWord(left: string, right: string): boolean {
  return left === right || (left.startsWith("国家") && right.startsWith("国家"));
}

/** The pairs of neighbouring characters of a text. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2));
  return found;
}

/** Longer texts are compared by their ends, so that it stays cheap. */
const COMPARED = 60;
/** The row of the table that `commonLength` works on; it is called far too often to make one each time. */
const lengths = new Uint8Array(COMPARED + 1);

/** Length of the longest common subsequence of the ends of two texts. */
function commonLength(left: string, right: string): number {
  const [a, b] = [left.slice(-COMPARED), right.slice(-COMPARED)];
  lengths.fill(0, 0, b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const sign = a.charCodeAt(i);
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = lengths[j] ?? 0;
      lengths[j] = sign === b.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, lengths[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return lengths[b.length] ?? 0;
}
