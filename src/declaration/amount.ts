import Big from "big.js";
import { compact } from "./normalise";

/** Units in which declarations state money, with their worth in 元. */
export const MONEY_UNITS = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** An exact decimal with its unit. */
export interface Amount {
  readonly number: Big;
  /** The unit written with the number or, failing that, declared by the form; null: not known, not comparable. */
  readonly unit: MoneyUnit | null;
  /** Decimals written: the amount is rounded to them. */
  readonly decimals: number;
}

/** The amount in 元, or null where its unit is not known. */
export function inYuan(amount: Amount): Big | null {
  return amount.unit === null ? null : amount.number.times(MONEY_UNITS[amount.unit]);
}

/** One amount found in a text. */
export interface AmountPart {
  readonly amount: Amount;
  /** The words since the amount before it, without signs: `高标准农田建设`. */
  readonly label: string;
  /** Whether its unit is written with it. */
  readonly unitWritten: boolean;
}

/** What a text for money says. */
export interface AmountText {
  /** The first amount: the total where parts follow. */
  readonly amount: Amount;
  readonly unitWritten: boolean;
  /** What is left of the text without the first amount and its currency sign; empty where the text is the amount alone. */
  readonly rest: string;
  /** The first amount stands there twice in a row: `854万854万`. */
  readonly typedTwice: boolean;
  /** All amounts in order, the first one included. */
  readonly parts: readonly AmountPart[];
}

const NUMBER = /\d(?:[\d,.]*\d)?/g;
const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const UNIT = /^(?:(亿|百万|万|千)元?|元)(?:整|人民币)?/;
/** What follows a number that is no amount: a rate, a date, a count, a list number. */
const NOT_MONEY_AFTER = /^[%‰年月日号个人项家户次条场天周期/℃\p{L}]/u;
const SPAN_AFTER = /^[-—–~至]\d{1,2}[年月日]/;
const LIST_NUMBER_AFTER = /^[、.．)](?!\d)/;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly unitWritten: boolean;
}

/**
 * The amounts that a text states, or null where it states none or one that cannot be read for certain (`1,23.4`). Where any
 * amount of the text names its unit, numbers without one are taken for something else (list numbers, years).
 * @param declared The form's unit, for a number that names none.
 */
export function parseAmount(text: string, declared: MoneyUnit | null): AmountText | null {
  const plain = compact(text).replace(/[¥￥]|人民币|RMB|CNY/g, "");
  const accounting = /^\(([\d,.]+(?:(?:亿|百万|万|千)?元)?)\)$/.exec(plain);
  if (accounting) {
    const inner = parseAmount(accounting[1] ?? "", declared);
    return inner && { ...inner, amount: negated(inner.amount), parts: inner.parts.map(negatedPart) };
  }
  const found = tokens(plain, declared);
  if (found === null) return null;
  const withUnit = found.filter((token) => token.unitWritten);
  const used = withUnit.length > 0 ? withUnit : found;
  const [first, second] = used;
  if (!first) return null;
  const parts = used.map((token, index) => ({
    amount: token.amount,
    unitWritten: token.unitWritten,
    label: label(plain.slice(used[index - 1]?.end ?? 0, token.start)),
  }));
  return {
    amount: first.amount,
    unitWritten: first.unitWritten,
    rest: plain.slice(0, first.start) + plain.slice(first.end),
    typedTwice: second?.start === first.end && sameAmount(first.amount, second.amount),
    parts,
  };
}

/**
 * The amount of a number cell: exact in the decimals that a person typed, without the noise of binary fractions. Null for what
 * a file says beyond all numbers (`1E999`).
 */
export function amountOfNumber(value: number, declared: MoneyUnit | null): Amount | null {
  if (!Number.isFinite(value)) return null;
  const number = new Big(value).round(8);
  return { number, unit: declared, decimals: decimalsOf(number.toFixed()) };
}

/** Null where a number is malformed. */
function tokens(plain: string, declared: MoneyUnit | null): Token[] | null {
  const found: Token[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const digits = match[0];
    const before = plain.slice(Math.max(0, match.index - 2), match.index);
    let end = match.index + digits.length;
    const unit = UNIT.exec(plain.slice(end, end + 6));
    const rest = end + (unit?.[0].length ?? 0);
    const after = plain.slice(rest, rest + 4);
    // A price (1600元/亩) is no amount of the budget, nor is a rate, a date, a code.
    if (after.startsWith("/") || after.startsWith("每")) continue;
    if (!unit && (NOT_MONEY_AFTER.test(after) || LIST_NUMBER_AFTER.test(after))) continue;
    // 1-7月执行数
    if (!unit && SPAN_AFTER.test(after)) continue;
    if (/[\p{Script=Latin}第\d[〔]$/u.test(before)) continue;
    if (!WELL_FORMED.test(digits)) return null;
    end += unit?.[0].length ?? 0;
    const sign = /[-−–]$/.test(before) && !/[\d\p{L}][-−–]$/u.test(before) ? "-" : "";
    const plainDigits = digits.replaceAll(",", "");
    const token: Token = {
      start: match.index - sign.length,
      end,
      amount: {
        number: new Big(sign + plainDigits),
        unit: unit ? unitOf(unit[1]) : declared,
        decimals: decimalsOf(plainDigits),
      },
      unitWritten: unit !== null,
    };
    const last = found[found.length - 1];
    const whole = last && compound(last, token, plain);
    if (whole) found[found.length - 1] = whole;
    else found.push(token);
  }
  return found;
}

/** `3亿` and `5000万元` in a row are one amount. */
function compound(left: Token, right: Token, plain: string): Token | null {
  if (left.end !== right.start || !left.unitWritten || !right.unitWritten) return null;
  if (plain[left.end - 1] === "元" || left.amount.unit === null || right.amount.unit === null) return null;
  const factor = MONEY_UNITS[left.amount.unit] / MONEY_UNITS[right.amount.unit];
  if (factor <= 1 || right.amount.number.gte(factor)) return null;
  const number = left.amount.number.times(factor).plus(right.amount.number);
  return { ...right, start: left.start, amount: { ...right.amount, number } };
}

/** The magnitude as the pattern of units allows it: 亿, 百万, 万, 千 or none. */
function unitOf(magnitude = ""): MoneyUnit {
  return `${magnitude}元` as MoneyUnit;
}

function sameAmount(left: Amount, right: Amount): boolean {
  return left.unit === right.unit && left.number.eq(right.number);
}

function negated(amount: Amount): Amount {
  return { ...amount, number: amount.number.times(-1) };
}

function negatedPart(part: AmountPart): AmountPart {
  return { ...part, amount: negated(part.amount) };
}

function decimalsOf(digits: string): number {
  const point = digits.indexOf(".");
  return point < 0 ? 0 : digits.length - point - 1;
}

function label(words: string): string {
  return words.replace(/^[\s,;:、。(){}[\]]+|[\s,;:、。(){}[\]]+$/g, "");
}

const UNIT_WORD = "(百万元|千元|万元|亿元|元)";
const UNIT_LABELS = [
  // 金额单位:万元, 单位为元
  new RegExp(`单位[:为是]?(?:人民币)?${UNIT_WORD}(?![/每人\\p{Script=Han}])`, "u"),
  // 预算金额(万元), 资金(单位:元); not (万元/人)
  new RegExp(`[([](?:[\\p{Script=Han}]{0,6}[:])?(?:人民币)?${UNIT_WORD}[)\\]]`, "u"),
  // 预算数万元, 金额:元
  new RegExp(`(?:金额|资金|预算|经费|支出|收入|拨款|数|额)[:]?${UNIT_WORD}$`),
];

/** The unit of money that a label names for its numbers, or null: `金额单位：万元`, `预算金额（万元）`; not `万元/人`. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = compact(text);
  for (const pattern of UNIT_LABELS) {
    const unit = pattern.exec(plain)?.[1];
    if (unit !== undefined) return unit as MoneyUnit;
  }
  return null;
}
