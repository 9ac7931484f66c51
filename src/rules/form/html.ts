import type { Found, Rule } from "../rule";
import { rewrite, typedText } from "../rewriting";
import { labelOf, quote } from "../wording";

const TAG =
  /<\/?(?:p|br|div|span|b|i|u|strong|em|font|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|a|img|style|sup|sub|o:p)(?:\s[^<>]{0,300})?\/?>/gi;
const ENTITY = /&(?:([a-z]{2,8})|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  times: "×",
  ge: "≥",
  le: "≤",
};

export const html: Rule = {
  id: "form/html",
  catalogue: [13],
  title: "文字中夹带网页代码",
  severity: "error",
  dimension: "完整性",
  why: "从网页系统复制的文字常带有 <p>、&nbsp; 一类代码，打印和公开时会原样出现。",
  howToFix: "请删去代码，文字本身不变。",
  examples: {
    accepts: [
      {
        title: "大于号、小于号不是网页代码",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 水质监测 | 主管部门 | 环保局 |
          | 年度目标 | 监测点位氨氮浓度<1.5毫克/升，达标率>90% | < | < |`,
      },
    ],
    flags: [
      {
        title: "目标外面包着 <p>",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 水质监测 | 主管部门 | 环保局 |
          | 年度目标 | <p>完成全区&nbsp;12个点位的水质监测。</p> | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const text = typedText(field);
      if (text === null) return [];
      const codes = codesIn(text);
      if (codes.length === 0) return [];
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}中有网页代码${[...new Set(codes)]
            .slice(0, 3)
            .map((code) => quote(code))
            .join("、")}。`,
          fixes: rewrite(field, withoutCodes(text), true, "删去网页代码"),
          subject: field.path,
        },
      ];
    });
  },
};

function codesIn(text: string): string[] {
  if (!text.includes("<") && !text.includes("&")) return [];
  const entities = [...text.matchAll(ENTITY)].filter((match) => decoded(match) !== match[0]);
  return [...(text.match(TAG) ?? []), ...entities.map(([code]) => code)];
}

/** The text as a page would show it: paragraphs and line breaks become line breaks. */
function withoutCodes(text: string): string {
  return text
    .replace(/<sup>2<\/sup>/gi, "²")
    .replace(/<sup>3<\/sup>/gi, "³")
    .replace(/<br\s?\/?>|<\/(?:p|div|li|tr|h[1-6])>/gi, "\n")
    .replace(TAG, "")
    .replace(ENTITY, (...match) => decoded(match as unknown as RegExpMatchArray))
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** What an entity stands for, or the entity itself where it is none. */
function decoded(match: RegExpMatchArray): string {
  const [whole, name, decimal, hexadecimal] = match;
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}
