import type { Measure } from "./measure";

/** Where a quantity stands. */
export interface Place {
  readonly measure: Measure;
  readonly previous: Measure | null;
  readonly next: Measure | null;
  readonly sentenceStart: number;
  readonly clauseStart: number;
}

const ACHIEVE =
  "实现|达到?|力争|确保|保证|保持|完成(?![率度情数])|\\d{2,4}年度?|预计|计划|争取|努力|推动|推进|加快|重点(?=推进|加快|抓|做|完成|保障)|全力|继续|积极|常年|稳定|维持|年内|全年|今年|年度|年底前?|月底前?|年均|年(?=接待|受理|服务|处理|发电|节约|节水|供水|培训|产)|目标|共|总计|累计|合计|均|将|拟|要|为|在(?![线校岗册建园职押库])|到|至|的|使|其中|同比|环比|较上年|比上年|以上|并|且|及|和|与";
// One word at a time: a repeated alternative of words that hold each other could run away.
const LEADING = new RegExp(`^(?:${ACHIEVE}|[、,，:： ()（）\\d.])`);
const TRAILING = new RegExp(
  `(?:${ACHIEVE}|[从由自]|增长|增加|提高|提升|上升|递增|下降|降低|减少|压减|[、,，:： (（])$`,
);
/** How far the words behind a quantity reach. */
const REACH = 40;
const BARE_RATE = /^[\p{Script=Han}]{2}率$/u;
const STOP = /[,，。;；:：!?！？\n(（、)）]/;

/** The words around a quantity that say what it counts. */
export function subjectOf(text: string, place: Place): { before: string; after: string } {
  const { measure, previous, next, sentenceStart, clauseStart } = place;
  // 收入20万元以上的村占比: the number before belongs to the words.
  const whole = previous !== null && text.startsWith("的", previous.end);
  const from = previous && previous.end > clauseStart && !whole ? previous.end : clauseStart;
  let before = clean(text.slice(from, measure.start));
  let afterEnd = measure.end;
  const limit = Math.min(next ? next.start : text.length, measure.end + REACH);
  while (afterEnd < limit && !STOP.test(text[afterEnd] ?? "")) afterEnd++;
  const after = measure.growth ? "" : withoutWords(text.slice(measure.end, afterEnd), LEADING);
  // 收入超3100亿元，实现同比增长8%: the clause before says of what.
  const labelled = /[:：]/.test(text[clauseStart - 1] ?? "") && from === clauseStart;
  if (before === "" && (after === "" || labelled)) before = clauseBefore(text, place, sentenceStart);
  // 由12%下降到8%: both numbers are of what the first one is of.
  if (before === "" && after === "" && from === previous?.end)
    before = clean(text.slice(clauseStart, previous.start).replace(/[从由自]$/, ""));
  // 开展质量检测，合格率达到97%: a bare rate is one of what the clause before names.
  else if (BARE_RATE.test(before)) {
    const whole = clauseBefore(text, place, sentenceStart, true);
    if (!whole.endsWith("率")) before = whole + before;
  }
  return { before, after };
}

/** So many clauses back the words are looked for: 6月底支出进度50%，9月底75%，年底98%. */
const CLAUSES_BACK = 3;
/** Where the words of a clause end and its number begins. */
const NUMBER = /(?:不(?:低|少|高|大|小|超)[于过]|达到?|超过?|≥|≤|>|<)?\d.*$/;

/** @param around Whether what stands behind the clause's number counts too: 4900路视频监控运行，在线率… */
function clauseBefore(
  text: string,
  { previous, clauseStart }: Place,
  sentenceStart: number,
  around = false,
): string {
  let from = clauseStart;
  for (let back = 0; back < CLAUSES_BACK && from > sentenceStart; back++) {
    let start = from - 1;
    while (start > sentenceStart && !/[,，:：]/.test(text[start - 1] ?? "")) start--;
    const cut = previous !== null && previous.start > start && previous.start < from;
    const own = clean(text.slice(start, cut ? previous.start : from - 1));
    const behind = around && cut ? clean(text.slice(previous.end, from - 1)) : "";
    const words = clean(own.replace(back === 0 ? /$/ : NUMBER, "")) + behind;
    if (words !== "") return words;
    from = start;
  }
  return "";
}

function clean(words: string): string {
  const open =
    words.lastIndexOf("(") > words.lastIndexOf(")") ? words.slice(words.lastIndexOf("(") + 1) : words;
  return withoutWords(withoutWords(open, LEADING), TRAILING);
}

/** The longest word that may be taken off. */
const WORD_REACH = 8;

/** The text without the words that the pattern finds at its side, one after the other. */
function withoutWords(text: string, word: RegExp): string {
  let rest = text.trim();
  const atEnd = word === TRAILING;
  for (;;) {
    const found = word.exec(atEnd ? rest.slice(-WORD_REACH) : rest.slice(0, WORD_REACH))?.[0].length ?? 0;
    if (found === 0) return rest;
    rest = (atEnd ? rest.slice(0, -found) : rest.slice(found)).trim();
  }
}
