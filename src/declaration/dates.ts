/** Dates and periods as people write them. Days are numbers such as 20251231, so that they compare in their order. */
export type Day = number;

/** A date or period found in a text. */
export interface DateText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First and last day that it covers; null where it names no year (`12月底前`, `年底`). */
  readonly first: Day | null;
  readonly last: Day | null;
  /** Named without a year: month and day of its last day, `1231`; null for words that name no day (全年, 年内). */
  readonly monthDay: number | null;
}

const YEAR = "(?:19|20)\\d{2}";
const FULL = new RegExp(
  `(${YEAR})\\s?年度?(?:\\s?(\\d{1,2})\\s?月份?(?:\\s?(\\d{1,2})\\s?[日号])?)?`, "g"); // prettier-ignore
const NUMERIC = new RegExp(`(?<![\\d.])(${YEAR})([-./])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![\\d.]|[-/]\\d)`, "g");
// 205609家 counts: what is asked for by a sign or has a unit is no day.
const DIGITS = new RegExp(
  `(?<![\\d.≥≤><=]\\s?)(${YEAR})(0[1-9]|1[0-2])([0-3]\\d)?(?![\\d.]|\\s?(?:[%‰]|(?![前之以底至到止完开起竣验年月日])\\p{Script=Han}))`, "gu"); // prettier-ignore
const YEARS = new RegExp(`(?<!\\d)(${YEAR})\\s?[-—–~至到]{1,2}\\s?(${YEAR})\\s?年?度?(?!\\d)`, "g");
const MONTH = /(?<![\d年.])(\d{1,2})\s?月份?(?:\s?(\d{1,2})\s?[日号])?/g;
const CHINESE_YEAR = /[二一][〇零九][〇零一二三四五六七八九]{2}年度?/g;
const NAMED =
  /(?:[本当全]年|年(?:底|末|内|中|初|度内)|[上下]半年|第?[一二三四1-4]季度|十[二三四五六]五(?!年|[个家项户名])|本年度|次年|明年)(?:末|底)?/g;
// 底 and the like narrow a date, 前 makes a deadline of it; both belong to its text.
const TAIL = /^(?:上旬|中旬|下旬|月?底|末|初)?(?:之前|以前|前)?/;

/** 2025年春节前 is no later than February. */
const NEW_YEAR = /^\s?(?:春节|元旦|元宵节)/;

/** What every date holds; most short values hold none of it. */
const HINT = /[年月季]|\d{4}|十[二三四五六]五/;

/** The dates of a text with half-width signs, in order; longer ones win over those inside them. */
export function datesIn(text: string): DateText[] {
  if (!HINT.test(text)) return [];
  const found: DateText[] = [];
  const taken = new Uint8Array(text.length);
  const add = (at: number, length: number, first: Day | null, last: Day | null, monthDay: number | null) => {
    if (taken.subarray(at, at + length).includes(1)) return;
    const end = at + length + (TAIL.exec(text.slice(at + length, at + length + 6))?.[0].length ?? 0);
    taken.fill(1, at, end);
    found.push({ start: at, end, text: text.slice(at, end), first, last, monthDay });
  };
  for (const m of text.matchAll(YEARS)) {
    add(m.index, m[0].length, day(m[1], "1", "1"), day(m[2], "12", "31"), null);
  }
  for (const m of [...text.matchAll(FULL), ...numeric(text)]) {
    const month = m[2] ?? (NEW_YEAR.test(text.slice(m.index + m[0].length)) ? "2" : undefined);
    const dayOf = m[3];
    if (month !== undefined && !validMonth(month)) continue;
    const last = day(m[1], month ?? "12", dayOf ?? lastOf(month ?? "12", m[1]));
    add(m.index, m[0].length, day(m[1], month ?? "1", dayOf ?? "1"), last, null);
  }
  for (const m of text.matchAll(CHINESE_YEAR)) add(m.index, m[0].length, null, null, null);
  for (const m of text.matchAll(MONTH)) {
    if (!validMonth(m[1]) || /^\s?[个]/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 2)))
      continue;
    add(m.index, m[0].length, null, null, Number(m[1]) * 100 + Number(m[2] ?? lastOf(m[1])));
  }
  for (const m of text.matchAll(NAMED)) {
    const ends = /年底|年末/.test(m[0]) ? 1231 : null;
    add(m.index, m[0].length, null, null, ends);
  }
  return found.sort((left, right) => left.start - right.start);
}

interface Numbers {
  readonly index: number;
  readonly 0: string;
  readonly 1?: string | undefined;
  readonly 2?: string | undefined;
  readonly 3?: string | undefined;
}

/** `2024-01-31`, `2024.1`, `202401` with year, month and day as groups 1 to 3. */
function numeric(text: string): Numbers[] {
  return [
    ...[...text.matchAll(NUMERIC)].map((m) => ({ index: m.index, 0: m[0], 1: m[1], 2: m[3], 3: m[4] })),
    ...[...text.matchAll(DIGITS)],
  ];
}

function validMonth(month: string | undefined): boolean {
  const number = Number(month);
  return number >= 1 && number <= 12;
}

/** The last day of a month; of February in an unknown year the 29th. */
function lastOf(month: string | undefined, year = "2000"): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function day(year: string | undefined, month: string, dayOf: string): Day {
  return Number(year) * 10_000 + Number(month) * 100 + Number(dayOf);
}

/**
 * The period from the first day to the last that a text names: `2023年4月-2024年2月`, `2022年1月—12月`, `202001-202012`,
 * `2021年度`; null: none.
 */
export function periodOf(text: string): { first: Day; last: Day } | null {
  const dates = datesIn(text);
  const dated = dates.filter((date) => date.first !== null && date.last !== null);
  const first = dated[0]?.first;
  const end = dated[dated.length - 1];
  if (typeof first !== "number" || typeof end?.last !== "number") return null;
  const next = dates[dates.indexOf(end) + 1];
  const open = next && RANGE.test(text.slice(end.end, next.start)) ? next.monthDay : null;
  if (open === null) return { first, last: end.last };
  const last = Math.floor(end.last / 10_000) * 10_000 + open;
  return { first, last: last < first ? last + 10_000 : last };
}

/** Between the two ends of a period. */
const RANGE = /^\s?[-—–~至到]{1,2}\s?$/;

/** The day of an Excel serial number (1900 system), or null outside of 1950 to 2100. */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isInteger(serial) || serial < 18_264 || serial > 73_415) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** `20251231` → `2025年12月31日`. */
export function dayText(value: Day): string {
  return `${String(Math.floor(value / 10_000))}年${String(Math.floor(value / 100) % 100)}月${String(value % 100)}日`;
}
