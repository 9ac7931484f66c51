/**
 * Which texts Excel would take for something else when they are typed: a formula, a number, a date, a time, a truth value, an
 * error. A leading apostrophe keeps them as they are, and keeps the cell's number format. Better one too many than one too
 * few: it does not show; but prose and target values such as `≥90%` or `3场` need none and get none.
 */

/** The text as it must be typed so that the cell holds exactly this text. */
export function typedAs(text: string): string {
  return wouldBeParsed(text) ? `'${text}` : text;
}

/** Begins a formula (also full-width, which Chinese Excel accepts), an error value, or hides the next character. */
const FIRST = /^[=+\-@'#]/;
/** Signs around digits in numbers, dates, times, money, fractions. No `≥`, `~`, `、`: with those it is a text. */
const NUMBER_LIKE = /^[\p{Nd}\p{Sc}\s+\-−–*/.,:;%‰()'"^&#_|\\]*$/u;
/** Months, AM, E, TRUE, currencies … of any alphabet: Excel's own language is not ours to know. */
const LETTERS = /[\p{L}\p{M}〇]+/gu;
const HAN = /\p{Script=Han}/u;
/** Han characters that Excel reads in dates and times. */
const DATE_WORDS = /^(?:上午|下午|年|月|日|时|時|分|秒|[零〇一二三四五六七八九十])+$/;
/** 分 alone counts points, 日 and 月 alone are a day and a month. */
const CLOCK = /[时時:]/;

function wouldBeParsed(text: string): boolean {
  const plain = halfWidth(text).trim();
  if (FIRST.test(text) || FIRST.test(plain)) return true;
  if (/^(?:true|false)$/i.test(plain)) return true;
  if (!NUMBER_LIKE.test(plain.replace(LETTERS, ""))) return false;
  const words = plain.match(LETTERS) ?? [];
  const han = words.filter((word) => HAN.test(word));
  if (!han.every((word) => DATE_WORDS.test(word))) return false;
  if (/[分秒]/.test(plain) && !CLOCK.test(plain)) return false;
  return /\p{Nd}/u.test(plain) || han.some((word) => /[年月日时時]/.test(word));
}

/** Full-width signs and digits as Chinese Excel reads them. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[￥￦]/g, "¥")
    .replace(/\u3000/g, " ");
}
