import { compact } from "../../declaration/normalise";
import { targetsOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Rule } from "../rule";
import { listed } from "../wording";

const NUMBER = "(\\d+(?:\\.\\d+)?\\s?[%‰\\p{Script=Han}]{0,4}?)";
const SIGN = /^[≥≤]/;
/** 85%及以上, 不低于85%: at least; both say the same as ≥. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${NUMBER}(?:及以上|\\(含\\)以上)$`, "u"), "≥"],
  [new RegExp(`^(?:不低于|不少于|不小于)${NUMBER}$`, "u"), "≥"],
  [new RegExp(`^${NUMBER}(?:及以下|\\(含\\)以下|以内)$`, "u"), "≤"],
  [new RegExp(`^(?:不高于|不超过|不大于|不多于)${NUMBER}$`, "u"), "≤"],
  // Whether 以上 includes the number is for the reader to know: no fix.
  [new RegExp(`^${NUMBER}(?:以上|以下)$`, "u"), ""],
];

export const valueStyles: Rule = {
  id: "form/value-styles",
  catalogue: [21],
  title: "同一张表中指标值的写法不一致",
  severity: "info",
  dimension: "完整性",
  why: "有的写“≥90%”，有的写“85%及以上”，读者要逐一换算，系统也难以比较。",
  howToFix: "请统一为符号加数值的写法，例如“≥85%”。",
  examples: {
    accepts: [
      {
        title: "都用文字，写法一致",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路保洁 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 机扫率 | 85%及以上 |
          | ^ | ^ | 考核优良率 | 90%及以上 |`,
      },
    ],
    flags: [
      {
        title: "符号和文字混用",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路保洁 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 机扫率 | 85%及以上 |
          | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    const values = declaration.indicators.flatMap(targetsOf);
    if (!values.some(({ text }) => SIGN.test(compact(text)))) return [];
    const worded = values.flatMap((field) => {
      const style = IN_WORDS.find(([pattern]) => pattern.test(compact(field.text)));
      if (!style) return [];
      const number = style[0].exec(compact(field.text))?.[1] ?? "";
      return [{ field, fixes: style[1] === "" ? [] : rewrite(field, `${style[1]}${number}`, true) }];
    });
    if (worded.length === 0) return [];
    const texts = [...new Set(worded.map(({ field }) => field.text.trim()))];
    return [
      {
        blamed: worded.map(({ field }) => field.at),
        message: `${listed(texts)}用文字表示上下限，其他指标用 ≥、≤，写法不一致。`,
        fixes: worded.flatMap(({ fixes }) => fixes),
        subject: "indicators.value",
      },
    ];
  },
};
