import { numeralAt } from "./numerals";
import { unitAt } from "./units";
import type { Unit } from "./units";

export type Operator = "≥" | ">" | "≤" | "<" | "=";
export type Growth = "up" | "down";

/** A number with what is written around it: `不少于50家`, `3—5场`, `95%以上`, `同比增长16%`. */
export interface Measure {
  /** Place in the text, operator words included. */
  readonly start: number;
  readonly end: number;
  /** Place of the number itself. */
  readonly numberStart: number;
  /** Null where nothing is said: the number as it stands. */
  readonly operator: Operator | null;
  /** Magnitudes are multiplied out (`1.2万人次` → 12000); `high` differs from `low` for a range. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  /** 左右, 约, 余, 数十: the number is not meant exactly. */
  readonly approximate: boolean;
  /** The number is a change, not a level: `增长16%`, but not `提高到95%`. */
  readonly growth: Growth | null;
  /** Written in Chinese characters. */
  readonly chinese: boolean;
  readonly singleDigit: boolean;
}

const BEFORE: readonly (readonly [Operator | "≈", RegExp])[] = [
  ["≥", /(?:不(?:得|应|能)?(?:少于|低于|小于|短于|下于)|(?:至少|最低|最少)(?:补助|奖励|补贴|资助|完成|建成|举办|开展)?|≥|≧|⩾|> ?=|(?:大于|高于|多于)(?:或|且)?等于)(?:为|达到?|:)?$/],
  ["≤", /(?:不(?:得|应|能)?(?:超过|高于|大于|多于|长于|超出|突破|超)|(?:至多|最多|最高)(?:补助|奖励|补贴|资助|给予)?|≤|≦|⩽|< ?=|(?:小于|低于|少于)(?:或|且)?等于|控制[在到])(?:为|:)?$/],
  [">", /(?:超过|超出|突破|高于|大于|多于|超|逾|>)$/],
  ["<", /(?:低于|少于|小于|不足|不到|<)$/],
  ["=", /(?:=|等于)$/],
  ["≈", /(?:约为?|近|接近|大概)$/],
]; // prettier-ignore
/** What any of them ends with: a look that saves trying them all. */
const LAST_BEFORE = /[于少低短多高大足到过出破等超逾约近概助励贴资成建办展为达:≥≧⩾≤≦⩽>=<予在]$/;
/** What any of those behind a number starts with. */
const FIRST_AFTER = /^ ?[(及或其以起之内左上]/;
const AFTER: readonly (readonly [Operator | "≈", RegExp])[] = [
  ["≥", /^ ?(?:\(含\))?(?:[及或(]?其?以上\)?|起步)/],
  ["≤", /^ ?(?:\(含\))?(?:[及或(]?以[下内]\)?|之内|内(?![部容外涵涝河陆环存置资需]))/],
  ["≈", /^ ?(?:左右|上下(?!游))/],
];
const CHANGE =
  /(?:(增长|增加|提高|(?<!改造)提升|上升|递增|上涨|增幅|增速|增长率|增长幅度|提升率|提升幅度)|(下降|降低|减少|压减|压降|压缩|精简|下调|缩减|削减|降幅|下降率|降低率|减少率|压减率|下降幅度|降低幅度))$/;
// 提高到 says a level; 增速达到 a change.
/** What a change ends with, perhaps linked to its number. */
const LAST_OF_CHANGE = /[长加高升增涨幅速率度低少减降缩简调为在:了约到达持]$/;
const LINK = /(?:(?<=[率幅速度])(?:达到?|为|在|保持在?|:)|了|约)?$/;
const RANGE = /^ ?[-—–−~～至到]{1,2} ?/;

/** How far back operator words reach. */
const REACH = 12;

/** The measure whose number starts at a place of a text with half-width signs, or null. */
export function measureAt(text: string, at: number): Measure | null {
  const numeral = numeralAt(text, at);
  if (!numeral) return null;
  let { low, high, end, approximate } = numeral;
  let unit: Unit | null = null;
  const readUnit = () => {
    if (numeral.percent) {
      unit = unitAt("%", 0)?.unit ?? null;
      return;
    }
    const found = unitAt(text, end) ?? (text[end] === " " ? unitAt(text, end + 1) : null);
    if (!found) return;
    unit = found.unit;
    end = text.startsWith(" ", end) && !unitAt(text, end) ? end + 1 + found.length : end + found.length;
    const more = /^[余多](?![\p{Script=Han}])/u.exec(text.slice(end));
    if (more) {
      approximate = true;
      end += 1;
    }
  };
  readUnit();
  const range = RANGE.exec(text.slice(end, end + 6));
  const upper = range && numeralAt(text, end + range[0].length);
  if (range && upper && upper.chinese === numeral.chinese && !approximate) {
    const lower = { unit, end };
    unit = null;
    end = upper.end;
    readUnit();
    const most = mostOf(low, lower.unit, upper.high, unit);
    if (most === null) ({ unit, end } = lower);
    else {
      high = most;
      // 3—5万元, 1-2万人: the magnitude stands once and counts for both.
      if (upper.low >= 10_000 && low < 100 && !lower.unit) low = rescaled(low, upper.high);
      unit = lower.unit ?? unit;
    }
  }
  return withWords(text, {
    low,
    high,
    end,
    approximate,
    unit,
    at,
    chinese: numeral.chinese,
    singleDigit: numeral.singleDigit,
  });
}

/** The upper end of a range in the unit of its lower one, which may lack one (8000元至2.5万元); null where it is none. */
function mostOf(low: number, lower: Unit | null, high: number, upper: Unit | null): number | null {
  if (lower === null || lower.name === upper?.name) return high > low ? high : null;
  if (lower.kind !== upper?.kind || lower.kind === "per" || upper.factor <= lower.factor) return null;
  const most = (high * upper.factor) / lower.factor;
  return most > low ? most : null;
}

function rescaled(low: number, high: number): number {
  const magnitude = high >= 100_000_000 ? 100_000_000 : 10_000;
  return low < high / magnitude ? low * magnitude : low;
}

interface Bare {
  readonly at: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  readonly approximate: boolean;
  readonly chinese: boolean;
  readonly singleDigit: boolean;
}

/** Adds what the words around the number say. */
function withWords(text: string, bare: Bare): Measure {
  let { approximate, end } = bare;
  let start = bare.at;
  let operator: Operator | null = null;
  for (;;) {
    const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
    const gap = start - Math.max(0, start - REACH) - before.length;
    const found = LAST_BEFORE.test(before) && BEFORE.find(([, pattern]) => pattern.test(before));
    if (!found) break;
    const length = found[1].exec(before)?.[0].length ?? 0;
    if (found[0] === "≈") approximate = true;
    else operator ??= found[0];
    start -= length + gap;
  }
  for (;;) {
    const after = text.slice(end, end + 8);
    const found = FIRST_AFTER.test(after) && AFTER.find(([, pattern]) => pattern.test(after));
    if (!found) break;
    if (found[0] === "≈") approximate = true;
    else operator ??= found[0];
    end += found[1].exec(after)?.[0].length ?? 0;
  }
  const lead = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const change = LAST_OF_CHANGE.test(lead) ? CHANGE.exec(lead.replace(LINK, "")) : null;
  const growth = change ? (change[1] ? "up" : "down") : null;
  const { low, high, unit, chinese, singleDigit, at } = bare;
  return {
    start,
    end,
    numberStart: at,
    operator,
    low,
    high,
    unit,
    approximate,
    growth,
    chinese,
    singleDigit,
  };
}
