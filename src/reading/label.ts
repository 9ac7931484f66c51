import { compact } from "../declaration/normalise";
import type { TaughtMeaning } from "./taught";

/** A label's text, taken apart so that it can be looked up whatever way it was typed. */
export interface Label {
  /** The words alone: no brackets, points, numbering, stars, `其中`, colons or white space; simplified characters. */
  readonly key: string;
  /** What stood in brackets, in order: `万元`, `盖章`, `长期`. */
  readonly hints: readonly string[];
  /** The label starts with 其中: a part of what stands above or before. */
  readonly part: boolean;
  /** The label says that its value may stay empty. */
  readonly optional: boolean;
  /** The label ends with a colon, or holds nothing but brackets after one. */
  readonly colon: boolean;
  /** What a profile teaches of it (taught.ts): more than the lexicon knows. */
  readonly taught?: TaughtMeaning;
}

/** Characters that occur in labels of these forms, traditional → simplified. */
const TRADITIONAL = new Map(
  (
    "來来個个備备價价億亿內内別别則则劃划動动務务區区參参員员單单圖图執执報报實实審审專专對对屬属從从復复態态應应採采撥拨據据擬拟數数時时會会條条業业極极構构標标權权歷历歸归測测準准滿满" +
    "濟济為为無无營营環环產产異异當当發发眾众確确碼码稱称積积節节範范簽签籌筹級级終终結结絡络經经編编縣县總总績绩繫系續续聯联職职與与萬万蓋盖處处號号見见規规覽览計计設设註注評评話话認认" +
    "說说議议負负財财責责費费資资質质購购較较轉转週周進进運运達达鄉乡錄录鎮镇長长門门開开間间關关際际電电響响項项須须預预額额類类餘余點点況况佔占於于製制擇择徵征協协隊队護护農农"
  )
    .match(/../gu)
    ?.map((pair): [string, string] => [pair[0] ?? "", pair[1] ?? ""]) ?? [],
);

/** One spelling for looking up: compact, simplified, straight punctuation. */
export function spelling(text: string): string {
  let out = "";
  for (const sign of compact(text)) out += TRADITIONAL.get(sign) ?? sign;
  return out
    .replace(/[﹕∶]/g, ":")
    .replace(/[【〔［]/g, "[")
    .replace(/[】〕］]/g, "]");
}

const STARS = /[★☆*▲△●○◆※]/g;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.,:]|\(?\d{1,2}[)、]|\d{1,2}\.(?!\d)|\([一二三四五六七八九十]{1,3}\)|[ⅠⅡⅢ]+[、.])/;
const POINTS = /\(?\d{1,3}(?:\.\d+)?(?:[-—–~至]\d{1,3}(?:\.\d+)?)?\)?分\)?/g;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/;
const OPTIONAL = /选填|可不填|如有|若有|非必填/;

/** Takes a label apart. Any text can be given; a text that is no label gives a key that no lexicon knows. */
export function labelOf(text: string): Label {
  let rest = spelling(text).replace(STARS, "").replace(NUMBERING, "");
  // 资金来源:(1)财政拨款: the label is what stands behind the numbering.
  rest = rest
    .replace(/^(?:[^:]{2,8}:(?=\(\d\)|其中)|(?:(?:资金|经费|收入)来源|按[^:]{1,6}):(?=.))/, "")
    .replace(NUMBERING, "");
  const hints: string[] = [];
  // Innermost brackets first; a label has few of them.
  for (let turn = 0; turn < 6; turn++) {
    const match = BRACKETS.exec(rest);
    if (!match) break;
    hints.push(match[1] ?? match[2] ?? "");
    rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
  }
  rest = rest.replace(POINTS, "").replace(/分$/, (sign) => (hints.some(isPoints) ? "" : sign));
  const colon = rest.endsWith(":");
  const part = rest.startsWith("其中");
  if (part) rest = rest.replace(/^其中[:,;、]?/, "");
  const key = rest.replace(/^[:,;、.\-—]+|[:,;、。.\-—()[\]]+$/g, "");
  return { key, hints, part, optional: OPTIONAL.test(text), colon };
}

/** Whether a hint tells points: `40-50`. */
export function isPoints(hint: string): boolean {
  return /^\d{1,3}(?:\.\d+)?(?:[-—–~至]\d{1,3}(?:\.\d+)?)?$/.test(hint);
}

/** Whether a text is a number of points: `9.5`, `10分`. */
export function isPointsValue(text: string): boolean {
  return /^\d{1,3}(?:\.\d+)?\s*分?$/.test(text);
}

/** Points printed in a label: `(40-50)分` → [40, 50], `产出指标(20分)` → [20, 20]; null where it prints none. */
export function pointsIn(text: string): readonly [number, number] | null {
  const match = /(\d{1,3}(?:\.\d+)?)(?:[-—–~至](\d{1,3}(?:\.\d+)?))?\)?分/.exec(spelling(text));
  if (!match) return null;
  const low = Number(match[1]);
  return [low, match[2] === undefined ? low : Number(match[2])];
}
