import { remembering } from "./remembered";

/** Texts in one spelling, so that labels, names and values can be compared whatever way they were typed. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
// NFKC makes ① a bare 1, which would melt into a number that follows it.
const CIRCLED = /[\u2460-\u2473]/g;

/** Chinese characters, letters, digits and half-width signs without blanks. */
const PLAIN = /^[!-~\u3001\u3002\u4e00-\u9fff]*$/;

/** NFKC (half-width letters, digits and signs), circled numbers as `(1)`, invisible characters removed, blanks and line breaks collapsed to one space, trimmed. */
export function plainText(text: string): string {
  // Most texts are plain already; normalising is slow.
  if (PLAIN.test(text)) return text;
  return text
    .replace(CIRCLED, (sign) => `(${String(sign.charCodeAt(0) - 0x245f)})`)
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim();
}

const withoutSpaces = remembering((text) => plainText(text).replaceAll(" ", ""));

/** `plainText` without any white space: `项 目\n名 称` → `项目名称`. */
export function compact(text: string): string {
  return PLAIN.test(text) ? text : withoutSpaces(text);
}

/**
 * The text with half-width signs, in exactly the same length, so that places found in it are places in the text. Characters
 * that have no half-width form of one character stay; tags of HTML and invisible characters become blanks.
 */
export function sameLengthText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e\u3000\uffe5\u00a0]/g, halfWidth)
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{2,}(?=[元圆])/g, ofCapitals)
    .replace(INVISIBLE, " ")
    .replace(/[\r\t]/g, " ")
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, (tag) => " ".repeat(tag.length));
}

const [CAPITALS, PLAIN_NUMERALS] = ["壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千"];

/** 壹佰万 → 一百万. */
function ofCapitals(number: string): string {
  return [...number].map((sign) => PLAIN_NUMERALS[CAPITALS.indexOf(sign)] ?? sign).join("");
}

function halfWidth(sign: string): string {
  const folded = sign.normalize("NFKC");
  return folded.length === 1 ? folded : sign;
}

/** The name of an indicator, task or project for comparing: compact, lower case, without list numbers, quotes, stars and full stop. */
export const comparableName: (text: string) => string = remembering((text) =>
  compact(text)
    .toLowerCase()
    .replace(/^(?:指标|任务|目标)?(?:\(?\d{1,2}\)?[.、:：)]|[(（]?[一二三四五六七八九十]{1,3}[)）、])/, "")
    .replace(/["'“”‘’「」《》★☆*_。.;:,、\-—·]/g, ""),
);
