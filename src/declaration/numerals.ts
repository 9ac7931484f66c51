import Big from "big.js";

/** A number in a text, Arabic or Chinese, before its unit. */
export interface Numeral {
  /** Where it ends: the place behind its last character. */
  readonly end: number;
  readonly low: number;
  /** Differs from `low` only for Chinese pairs: 三五 → 3 to 5. */
  readonly high: number;
  /** 十余, 20多, 数十: the true number is not said. */
  readonly approximate: boolean;
  /** 百分之: the unit is %. */
  readonly percent: boolean;
  readonly chinese: boolean;
  /** No place, magnitude or decimal was written: `3` or `三`. */
  readonly singleDigit: boolean;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y;
// 百分点 is a unit, 百姓 and 百强 are words: a magnitude behind an Arabic number is followed by neither.
const MAGNITUDE = /(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![米克瓦伏])|百)(?!分)/y;
const MORE = /余|多(?!数|元|种|样)|来(?=[人个家户名])/y;

const DIGIT: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** The number that starts at a place of a text with half-width signs, or null. */
export function numeralAt(text: string, at: number): Numeral | null {
  if (text.startsWith("百分之", at)) {
    const rest = arabicAt(text, at + 3) ?? chineseAt(text, at + 3);
    return rest && { ...rest, percent: true };
  }
  return arabicAt(text, at) ?? chineseAt(text, at);
}

/** @param below what its magnitude must be smaller than: the parts of one number descend, so that a run of numbers is not read to its end */
function arabicAt(text: string, at: number, below = Infinity): Numeral | null {
  const digits = match(ARABIC, text, at);
  if (digits === null) return null;
  let end = at + digits.length;
  let value = new Big(digits.replaceAll(",", ""));
  let approximate = false;
  const early = match(MORE, text, end);
  if (early !== null && /[万千百亿]/.test(text[end + early.length] ?? "")) {
    approximate = true;
    end += early.length;
  }
  const magnitude = match(MAGNITUDE, text, blank(text, end));
  // Behind another magnitude 万 counts whatever follows: 3亿5000万元 are 350,000,000元.
  const continued = below < Infinity;
  if (magnitude !== null && (continued || !isMoneyMagnitude(text, blank(text, end) + magnitude.length))) {
    const factor = magnitudeOf(magnitude);
    if (factor >= below) return null;
    end = blank(text, end) + magnitude.length;
    value = value.times(factor);
    // 1万2千, 3亿5000万
    const next = arabicAt(text, end, factor);
    if (next && next.low < factor && next.low >= 100 && !next.approximate) {
      value = value.plus(next.low);
      end = next.end;
    }
  }
  const late = match(MORE, text, end);
  if (late !== null) {
    approximate = true;
    end += late.length;
  }
  const number = value.toNumber();
  return {
    end, low: number, high: number, approximate, percent: false, chinese: false, singleDigit: /^\d$/.test(digits) && magnitude === null,
  }; // prettier-ignore
}

/** 万 of 万元 belongs to the unit: `5万元` is 5 of them. */
function isMoneyMagnitude(text: string, at: number): boolean {
  return text[at] === "元";
}

function chineseAt(text: string, at: number): Numeral | null {
  let approximate = false;
  let start = at;
  // 近万人次, 上百场: about one of that magnitude, or above it.
  const nearly = /[近上超逾]/.test(text[at - 1] ?? "") && !/[以之]/.test(text[at - 2] ?? "");
  if (/[数几]/.test(text[at] ?? "") && /[十百千万]/.test(text[at + 1] ?? "")) {
    approximate = true;
    start = at + 1;
  }
  let word = match(CHINESE, text, start);
  if (word === null) return null;
  // 十万元: the last magnitude belongs to the unit only after another number word; keep it in the number.
  let end = start + word.length;
  if (word.startsWith("百") || word.startsWith("千") || word.startsWith("万") || word.startsWith("亿")) {
    // 百余场, 百分之百
    const alone = nearly || /[余多]/.test(text[end] ?? "") || text.startsWith("百分之", start - 3);
    if (!approximate && !(alone && word.length === 1)) return null;
    approximate ||= text[at - 1] === "上";
    word = `一${word}`;
  }
  const pair = pairOf(word);
  const value = pair ?? chineseValue(word);
  if (value === null) return null;
  const [low, high] = typeof value === "number" ? [value, value] : value;
  const more = match(MORE, text, end);
  if (more !== null) {
    approximate = true;
    end += more.length;
    const magnitude = match(MAGNITUDE, text, end);
    // 十余万
    if (magnitude !== null && text[end + magnitude.length] !== "元") {
      const factor = magnitudeOf(magnitude);
      return {
        end: end + magnitude.length, low: low * factor, high: high * factor, approximate, percent: false, chinese: true, singleDigit: false,
      }; // prettier-ignore
    }
  }
  return { end, low, high, approximate, percent: false, chinese: true, singleDigit: word.length === 1 };
}

/** 三五 → [3, 5], 七八十 → [70, 80]; null for a plain number. */
function pairOf(word: string): [number, number] | null {
  const found = /^([一二两三四五六七八])([二三四五六七八九])([十百千万]?)$/.exec(word);
  if (!found) return null;
  const low = DIGIT[found[1] ?? ""] ?? 0;
  const high = DIGIT[found[2] ?? ""] ?? 0;
  const place = PLACE[found[3] ?? ""] ?? 1;
  return high === low + 1 || (low === 3 && high === 5) ? [low * place, high * place] : null;
}

/** A Chinese number by its places, or null where the characters are none (`二〇二五`, `一一`). */
export function chineseValue(word: string): number | null {
  const [whole = "", part] = word.split("点");
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = 0;
  for (const sign of whole) {
    const value = DIGIT[sign];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const place = PLACE[sign] ?? 1;
    lastPlace = place;
    if (place >= 10_000) {
      total = (total + section + (digit ?? 0)) * place;
      section = 0;
    } else section += (digit ?? 1) * place;
    digit = null;
  }
  // 两万五 means 25,000: a last digit behind 百, 千 or 万 without 零 counts the next lower place.
  const tail = digit ?? 0;
  const shortened = lastPlace >= 100 && tail > 0 && !/[零〇]/.test(whole.slice(-2, -1));
  total += section + (shortened ? (tail * lastPlace) / 10 : tail);
  if (part === undefined) return total;
  const decimals = [...part].map((sign) => String(DIGIT[sign] ?? 0)).join("");
  return Number(`${String(total)}.${decimals}`);
}

function magnitudeOf(word: string): number {
  return [...word].reduce((product, sign) => product * (PLACE[sign] ?? 1), 1);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The place behind one blank, if there is one. */
function blank(text: string, at: number): number {
  return text[at] === " " ? at + 1 : at;
}

/** The place behind the run of digits, or of Chinese number characters, at a place; at least one character is taken. */
export function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  const run = /\d/.test(text.charAt(at)) ? /[\d.,]/ : /[零〇一二两三四五六七八九十百千万亿]/;
  while (end < text.length && run.test(text.charAt(end))) end++;
  return end;
}
