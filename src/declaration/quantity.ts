import { datesIn } from "./dates";
import { measureAt } from "./measure";
import type { Measure } from "./measure";
import { sameLengthText } from "./normalise";
import { endOfNumber } from "./numerals";
import { isIdiom } from "./idioms";
import { subjectOf } from "./subject";
import { unitNamed } from "./units";
import type { Unit } from "./units";

/** What a number in prose is for. Only a target promises something. */
export type Role =
  | "target"
  /** Where a change starts: 从80%提高到90%. */
  | "base"
  /** What is or was already: 现有, 已完成, 截至. */
  | "past"
  /** For each of several: 每村不少于3次. */
  | "each"
  /** A property of the thing: 厚15cm, 投资500万元以上的项目. */
  | "attribute";

/** A quantity in prose. */
export interface Quantity extends Measure {
  /** As written, operator words included. */
  readonly text: string;
  readonly role: Role;
  /** The words before it in its clause, without operator and verbs of achieving; those of the clause before where there are none. */
  readonly before: string;
  /** The words behind it up to the next sign or number. */
  readonly after: string;
  /** The noun phrase that it counts, as well as words can tell: `after` where there is one, else `before`. */
  readonly subject: string;
  /** The words right before it, operator words left out: what tells a total (`共240人`). */
  readonly lead: string;
  /** The clause that it stands in. */
  readonly clause: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
}

const START = /[\d零一二两三四五六七八九十百千万数几]/;
const SENTENCE_END = "。;；!?！？\n";
const CLAUSE_END = `,，:：${SENTENCE_END}`;

/** The quantities of a text, in order; dates, list numbers, document numbers, names and idioms are none. Places are those of the given text. */
export function quantitiesIn(prose: string): Quantity[] {
  const text = sameLengthText(prose);
  const skipped = endsOf(text.length, [...datesIn(text), ...quoted(text)]);
  const measures: Measure[] = [];
  let at = 0;
  while (at < text.length) {
    if (!START.test(text[at] ?? "")) {
      at++;
      continue;
    }
    const inside = skipped[at] ?? 0;
    if (inside > 0) {
      at = inside;
      continue;
    }
    const measure = quantityAt(text, at);
    if (!measure) {
      at = endOfNumber(text, at);
      continue;
    }
    const overlapped = skipped.subarray(measure.numberStart, measure.end).find((end) => end > 0);
    if (overlapped !== undefined) {
      at = Math.max(overlapped, at + 1);
      continue;
    }
    measures.push(measure);
    at = measure.end;
  }
  const found: Quantity[] = [];
  for (const [index, measure] of measures.entries())
    found.push(inContext(prose, text, measures, measure, index, found[index - 1] ?? null));
  return found;
}

/** The quantity whose number starts at a place, or null where the number is none. */
function quantityAt(text: string, at: number): Measure | null {
  const before = text[at - 1] ?? "";
  if (/[A-Za-z第.+×*#№〔[\d]/.test(before)) return null;
  const measure = measureAt(text, at);
  if (!measure) return null;
  // `1.3家企业` at the start of a clause is list number 1 and 3家.
  const listed = /^\d{1,2}\.(?=\d)/.exec(text.slice(at));
  if (listed && startsClause(text, at) && measure.low % 1 !== 0 && isCounted(measure)) {
    return measureAt(text, at + listed[0].length);
  }
  if (/^[+×*]/.test(text.slice(measure.end))) return null;
  if (!measure.unit) {
    const people = peopleBehind(text, measure);
    if (people) return { ...measure, unit: people };
    return isNamedNumber(text, measure) ? measure : null;
  }
  return isIdiom(text, measure) ? null : measure;
}

function isCounted(measure: Measure): boolean {
  const kind = measure.unit?.kind;
  return kind === "item" || kind === "people" || kind === "occasion" || kind === "visits";
}

function startsClause(text: string, at: number): boolean {
  return at === 0 || /[,，:：。;；!?！？\n ]/.test(text[at - 1] ?? "");
}

const PEOPLE =
  /^(?:名)?(?:常住|户籍|城乡|农村|城镇)?(?:人口|居民|群众|市民|村民|农民|学生|师生|老人|老年人|职工|儿童|患者|游客|用户)/;

/** 为100万常住人口: a large number right before people counts them. */
function peopleBehind(text: string, { numberStart, end, low }: Measure): Unit | null {
  const large = low >= 10_000 && /[万亿]$/.test(text.slice(numberStart, end));
  return large && PEOPLE.test(text.slice(end, end + 8)) ? unitNamed("人") : null;
}

/** `培训人数280，`: a number without unit is a quantity only right behind a word for a count or rate. */
function isNamedNumber(text: string, { start, numberStart, end, chinese }: Measure): boolean {
  if (chinese || !/^ ?(?:$|[,，。;；、)\n])/.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  return (
    start < numberStart ||
    /(?:[人户家个场次件项台门]数|数量|总数|人次|次数|总量|比例|[率额])(?:为|达到?|:)?$/.test(before)
  );
}

/** Short texts in Chinese quotes are names and slogans: “10分钟生活圈”, “积极谋划一片”. */
function quoted(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[“「][^“”「」]{1,24}[”」]/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** For each place of a text the end of the span that covers it, or 0. */
function endsOf(length: number, spans: readonly { start: number; end: number }[]): Int32Array {
  const ends = new Int32Array(length);
  for (const { start, end } of spans) ends.fill(end, start, end);
  return ends;
}

/** How far the words right before a quantity reach. */
const LEAD = 4;
/** How far a sentence is followed to either side: people write no longer ones. */
const SENTENCE_REACH = 200;

function inContext(
  prose: string,
  text: string,
  measures: readonly Measure[],
  measure: Measure,
  index: number,
  last: Quantity | null,
): Quantity {
  const sentenceStart = back(text, measure.start, SENTENCE_END);
  const sentenceEnd = forth(text, measure.end, SENTENCE_END);
  const clauseStart = back(text, measure.start, CLAUSE_END);
  const { before, after } = subjectOf(text, {
    measure,
    previous: measures[index - 1] ?? null,
    next: measures[index + 1] ?? null,
    sentenceStart,
    clauseStart,
  });
  // 每期10天、30人: both are for each.
  const inList = last !== null && /^ ?[、和及] ?$/.test(text.slice(last.end, measure.start));
  const listed = last?.role === "each" && inList;
  // 分别增长10%、12%: both grow.
  const growth =
    measure.growth ??
    (inList && measure.unit?.kind === "percent" && last.unit?.kind === "percent" ? last.growth : null);
  return {
    ...measure,
    growth,
    text: prose.slice(measure.start, measure.end).trim(),
    role: listed ? "each" : roleOf(text, measure, sentenceStart),
    before,
    after,
    subject: after === "" ? before : after,
    lead: text.slice(Math.max(clauseStart, measure.start - LEAD), measure.start).trimEnd(),
    clause: prose.slice(clauseStart, forth(text, measure.end, CLAUSE_END)).trim(),
    sentence: prose.slice(sentenceStart, sentenceEnd).trim(),
  };
}

function back(text: string, from: number, signs: string): number {
  let at = from;
  while (at > 0 && from - at < SENTENCE_REACH && !signs.includes(text.charAt(at - 1))) at--;
  return at;
}

function forth(text: string, from: number, signs: string): number {
  let at = from;
  while (at < text.length && at - from < SENTENCE_REACH && !signs.includes(text.charAt(at))) at++;
  return at;
}

const PAST =
  /(?:(?<![较比同与])(?:上年|去年|上一年)|截至|目前|现有|现辖|已(?!定)|原有|共有|往年|历年|下辖|(?<![对为向在]|面向)辖区|以来|内设|下设|核定编制|编制内)[^,，。;；]{0,20}$/;
const BASE_AHEAD =
  /^[^,，。;；]{0,6}(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|压缩|缩短|调整|降|升|增)[到至为]/;
// 每千人口, 每万户: a rate of a population.
const EACH = /每(?![年百千万十])(?:一|个|两|半)?[^,，。;；:：、\d]{1,14}$/u;
/** 治理河段长6.8公里, 全长18公里: what is built in kilometres is counted by its length. */
const BUILT_LENGTH = /\p{Script=Han}长度?[为约]?$/u;
const PROPERTY =
  /(?:(?:^|[,，、;；(:： ]|[\p{Script=Han}])(?:长度?|宽度?|高度?|厚度?|深度?|直径|管径|口径|容积|规格|单价|间距|时速|车速)(?:为|约)?)$/u;

function roleOf(text: string, measure: Measure, sentenceStart: number): Role {
  const lead = text.slice(Math.max(sentenceStart, measure.start - 30), measure.start).trimEnd();
  const rest = text.slice(measure.end, measure.end + 16);
  if (/[从由自][^,，。;；]{0,12}$/.test(lead) && BASE_AHEAD.test(rest)) return "base";
  if (EACH.test(lead)) return "each";
  if (isProperty(measure, lead, rest)) return "attribute";
  if (measure.unit?.kind === "area" && /占地(?:面积)?[为约]?$/.test(lead)) return "attribute";
  // 投资500万元以上的项目, 2000平方米以上场所: the number tells which ones, not how many.
  if (/以[上下内]$/.test(text.slice(measure.end - 2, measure.end)) && isQualifier(measure, lead, rest))
    return "attribute";
  // 上年度收入的40% is a share of it.
  if (measure.unit?.kind === "percent" && lead.endsWith("的")) return "target";
  return PAST.test(lead) || /^[^,，。;；]{0,8}的?基础上/.test(rest) ? "past" : "target";
}

/** A number that says how large, strong or far a thing is, not how much of it. */
function isProperty({ unit, operator }: Measure, lead: string, rest: string): boolean {
  if (unit?.kind === "length") {
    // 500米覆盖率
    if (/^\p{Script=Han}{0,2}(?:覆盖|半径|范围)/u.test(rest)) return true;
    if (!PROPERTY.test(lead)) return false;
    return unit.factor < 1000 || rest.startsWith("的") || !BUILT_LENGTH.test(lead);
  }
  // 60kW发电机组, 配置2路CPU, 256GB内存
  if (unit?.kind === "energy")
    return operator === null && unit.name !== "千瓦时" && /^\p{Script=Han}/u.test(rest);
  if (unit?.kind === "data" && /^(?:内存|存储|硬盘|显存|缓存)/.test(rest)) return true;
  return /(?:配置|配备|内存|主频)为?$/.test(lead) && /^\d/.test(rest);
}

function isQualifier({ unit }: Measure, lead: string, rest: string): boolean {
  if (rest.startsWith("的") || /(?:支持|对|针对|面向|凡)$/.test(lead)) return true;
  const measured =
    unit?.kind === "money" ||
    unit?.kind === "area" ||
    unit?.kind === "length" ||
    unit?.kind === "time" ||
    unit?.name === "岁";
  // 死亡3人以上事故, 5人以上家庭
  if (unit?.kind === "people" && /^[\p{Script=Han}]{0,3}(?:事故|家庭|企业|单位|案件)/u.test(rest))
    return true;
  return measured && /^[\p{Script=Han}]/u.test(rest);
}
