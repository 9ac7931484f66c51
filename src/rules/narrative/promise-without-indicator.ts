import type { Field } from "../../declaration/declaration";
import { mentionsOf } from "../../declaration/narrative";
import type { Mention } from "../../declaration/narrative";
import { tablesWithValuesInNames } from "../indicators";
import type { Found, Rule } from "../rule";
import { listed, quote } from "../wording";
import { isCovered, sentencesOf } from "./covered";
import { phraseOf, placeName } from "./phrases";

export const promiseWithoutIndicator: Rule = {
  id: "narrative/promise-without-indicator",
  catalogue: [68],
  title: "目标、任务里的量化承诺没有对应指标",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "目标里许下的数字没有指标来考核，做没做到没有人看。",
  howToFix: "请为它补一条指标，或从目标中删去。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "每个数字都有指标；现状和金额不是承诺",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 土地 | 主管部门 | 自然资源局 |
          | 年度目标 | 现有储备地块20宗，本年完成6宗地块出让，安排资金300万元 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 完成地块出让宗数 | 6宗 |`,
      },
    ],
    flags: [
      {
        title: "6 宗地块没有指标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 土地 | 主管部门 | 自然资源局 |
          | 年度目标 | 重点推进6宗地块完成出让，企业营业收入同比增长16% | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 走访企业数 | 20家 |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    const mentions = mentionsOf(declaration);
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    if (mentions.length === 0) return { notChecked: "目标和任务里没有数字。" };
    if (tablesWithValuesInNames(declaration).size > 0)
      return { notChecked: "指标值写在指标名称里，没有单独的一栏，不能逐项对照。" };
    const sentences = sentencesOf(mentions);
    const byField = new Map<Field, Mention[]>();
    for (const mention of mentions.filter(
      (one) => isPromise(one) && !isCovered(declaration, one, sentences),
    )) {
      const open = byField.get(mention.field);
      if (open) open.push(mention);
      else byField.set(mention.field, [mention]);
    }
    return [...byField].map(([field, open]): Found => {
      const phrases = open.map((mention) => quote(phraseOf(mention), 30));
      return {
        blamed: [field.at],
        message: `${placeName(field, open[0]?.task ?? null)}里的${listed([...new Set(phrases)], 5)}没有对应的指标。`,
        subject: [field.path, ...open.slice(0, 1).map(({ task }) => task?.name?.text.trim() ?? "")]
          .filter(Boolean)
          .join("/"),
        evidence: open.map((mention) => ({
          at: field.at,
          phrase: phraseOf(mention),
          number: mention.quantity.text,
        })),
      };
    });
  },
};

/** What is counted, measured or a rate; amounts, durations and points are means and frames, no results. */
function isPromise({ quantity }: Mention): boolean {
  const kind = quantity.unit?.kind;
  if (quantity.role !== "target" || RUNNING.test(quantity.clause)) return false;
  return (
    kind !== "time" && kind !== "score" && kind !== "per" && !(kind === "money" && !isResult(quantity.before))
  );
}

/** How many people and offices the running costs keep says what there is, not what will be done. */
const RUNNING =
  /工资|薪酬|津补贴|津贴补贴|人员经费|公用经费|社会保险费|住房公积金|在职人员|在编人员|(?:机构|正常|保障.{1,40})运转/;

/** Money that comes in, not what is spent. */
function isResult(before: string): boolean {
  return /收入|产值|税收|税额|营收|利润|增加值|销售额|交易额|节约|挽回/.test(before);
}
