import { datesIn } from "./dates";
import type { DateText } from "./dates";
import { measureAt } from "./measure";
import type { Measure, Operator } from "./measure";
import { endOfNumber } from "./numerals";
import { compact, sameLengthText } from "./normalise";

/** One number of a target value. */
export interface TargetMeasure extends Measure {
  /** As written, operator words included. */
  readonly text: string;
  /** The words before it: `统计数据上报完成率在`; empty where the value is the number alone. */
  readonly subject: string;
}

/**
 * `operator`: an operator without number; `number`: one or more measures (durations too: their unit is one of time);
 * `date`: dates and no measure; `frequency`: 每季度一次; `text`: words alone.
 */
export type TargetKind = "empty" | "operator" | "number" | "date" | "frequency" | "text";

/** What the text of a target value (指标值) says. */
export interface TargetValue {
  readonly kind: TargetKind;
  readonly text: string;
  readonly measures: readonly TargetMeasure[];
  readonly dates: readonly DateText[];
  /** The operator of a value that is nothing else. */
  readonly operator: Operator | null;
  /** What is left of the text without numbers, dates, operators and signs. */
  readonly words: string;
}

const ONLY_OPERATOR =
  /^(?:[≥≧>]=?|[≤≦<]=?|=|不[少低小]于|不[超高大][过于]?|大于等于|小于等于|大于|小于|等于)[%‰]?$/;
const FREQUENCY =
  /每(?:半年|季度?|个?月|周|星期|日|天|年|学期|旬)[\p{Script=Han}、]{0,8}?(?:至少|不少于|不低于|≥)?[一二两三四五六七八九十\d]{1,3}(?:[-—~至][一二两三四五六七八九十\d]{1,3})?[次场期回轮]|(?:一[年月周季]|[年月周季]度?)一?次|按[年季月周旬](?:度)?|逐[年月]|每[年季月日周]度?/u;
const DIGIT = /[\d零一二两三四五六七八九十百千数几]/;

/** What a target value says. A long sentence is read like a short value; only the rules judge it. */
export function parseTarget(text: string): TargetValue {
  const plain = sameLengthText(text).replace(/[\n]/g, " ");
  const bare = compact(plain);
  const result = { text, measures: [], dates: [], operator: null, words: "" };
  if (bare === "") return { ...result, kind: "empty" };
  if (ONLY_OPERATOR.test(bare)) return { ...result, kind: "operator", operator: operatorNamed(bare) };
  const frequency = /[每一按逐次]/.test(plain) ? FREQUENCY.exec(plain) : null;
  const dates = datesIn(plain);
  const measures = measuresIn(plain, text, dates);
  const words = wordsLeft(plain, measures, dates);
  const counted = measures.filter((measure) => measure.unit?.kind !== "time");
  const onlyFrequent = frequency && counted.every((measure) => measure.unit?.kind === "occasion");
  const kind: TargetKind = onlyFrequent
    ? "frequency"
    : measures.length > 0
      ? "number"
      : dates.length > 0
        ? "date"
        : "text";
  return { ...result, kind, measures, dates, words };
}

/** The operator that a text such as `≥`, `>=`, `不低于`, `大于等于` names, or null. */
export function operatorNamed(text: string): Operator | null {
  const plain = compact(text);
  if (/^(?:≥|≧|>=|不[少低小]于|大于等于|大于或等于|以上)/.test(plain)) return "≥";
  if (/^(?:≤|≦|<=|不[超高大]|小于等于|小于或等于|以下)/.test(plain)) return "≤";
  if (/^(?:>|大于|高于|超过?)/.test(plain)) return ">";
  if (/^(?:<|小于|低于)/.test(plain)) return "<";
  return /^(?:=|等于)/.test(plain) ? "=" : null;
}

function measuresIn(plain: string, text: string, dates: readonly DateText[]): TargetMeasure[] {
  const found: TargetMeasure[] = [];
  let at = 0;
  let last = 0;
  let nextDate = 0;
  while (at < plain.length) {
    // Dates come in order: those behind us need no look.
    while ((dates[nextDate]?.end ?? Infinity) <= at) nextDate++;
    const date = dates[nextDate];
    if (date && at >= date.start) {
      at = date.end;
      continue;
    }
    const measure = DIGIT.test(plain[at] ?? "") ? valueAt(plain, at) : null;
    if (!measure || (date && measure.end > date.start)) {
      at = DIGIT.test(plain.charAt(at)) ? endOfNumber(plain, at) : at + 1;
      continue;
    }
    found.push({
      ...measure,
      text: text.slice(measure.start, measure.end).trim(),
      subject: plain.slice(last, measure.start).replace(/^[\s,;:、。]+|[\s,;:、。]+$/g, ""),
    });
    at = last = measure.end;
  }
  return found;
}

/** More generous than in prose: a bare number is a value; but codes and list numbers are none. */
function valueAt(plain: string, at: number): Measure | null {
  const before = plain.slice(Math.max(0, at - 2), at);
  if (/[A-Za-z第.№〔[\d]$/.test(before) && !/[=<>]$/.test(before)) return null;
  const measure = measureAt(plain, at);
  if (!measure) return null;
  const after = plain.slice(measure.end, measure.end + 4);
  if (measure.chinese && !measure.unit) return null;
  // 一 within words (统一, 一体化) counts nothing; a value that is a number in words ends with its unit.
  if (measure.chinese && measure.singleDigit && /^[\p{Script=Han}]/u.test(after)) return null;
  if (
    !measure.unit &&
    /^(?:[\p{Script=Han}A-Za-z]|[、.．)](?!\d))/u.test(after) &&
    !/[及以左]/.test(after[0] ?? "")
  ) {
    return null;
  }
  if (/^[号版]/.test(after)) return null;
  return negative(plain, measure);
}

/** A minus sign in front of the first number: `-5%`. */
function negative(plain: string, measure: Measure): Measure {
  const sign = /(?:^|[=≥≤<>(\s])[-−]\s?$/.exec(plain.slice(Math.max(0, measure.start - 3), measure.start));
  if (!sign || measure.low !== measure.high) return measure;
  const start = measure.start - sign[0].replace(/^[=≥≤<>(\s]/, "").length;
  return { ...measure, start, low: -measure.low, high: -measure.high };
}

function wordsLeft(plain: string, measures: readonly Measure[], dates: readonly DateText[]): string {
  const spans = [...measures, ...dates].sort((left, right) => left.start - right.start);
  let at = 0;
  let words = "";
  for (const { start, end } of spans) {
    words += plain.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return (words + plain.slice(at)).replace(/[\s,;:、。()（）%≥≤<>=“”"'-]/g, "");
}
