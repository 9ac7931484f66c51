import { indicatorTargets } from "../../declaration/indicatorTarget";
import { mentionsOf, narratives } from "../../declaration/narrative";
import { comparableName } from "../../declaration/normalise";
import { bigrams } from "../../declaration/likeness";
import { isCost, isSatisfaction } from "../indicators";
import type { Rule } from "../rule";
import { isFilled, listed, quote } from "../wording";

/** The part of a name's pairs of characters that the texts must hold for it to be spoken of. */
const ENOUGH = 0.5;
/** What says only how something is counted. */
const COUNTED = /(?:数量|人次|次数|人数|场次|数)$/;
/** With more of them it is the goal that is too short. */
const MANY = 6;

export const indicatorUnmentioned: Rule = {
  id: "narrative/indicator-unmentioned",
  catalogue: [69],
  title: "指标在目标和任务里没有提到",
  severity: "info",
  dimension: "相关性",
  why: "指标应当由目标分解而来；目标和任务都没有提到的指标，可能与项目关系不大，也可能是目标漏写。",
  howToFix: "请核对这些指标是否反映目标，必要时在目标中补上一句。",
  examples: {
    accepts: [
      {
        title: "目标提到了指标所说的事",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 开展招商活动，引入企业，推动项目落地 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场数 | ≥5场 |
          | ^ | ^ | 引入企业数 | ≥10家 |`,
      },
    ],
    flags: [
      {
        title: "目标没有说到绿化",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 开展招商活动，引入企业，推动项目落地 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场数 | ≥5场 |
          | ^ | ^ | 绿化养护面积 | ≥2000平方米 |`,
        cells: ["C6"],
      },
    ],
  },
  check({ declaration }) {
    const told = narratives(declaration);
    if (told.length === 0) return { notChecked: "表中没有填写目标和任务。" };
    const matched = new Set(mentionsOf(declaration).map(({ match }) => match?.target.indicator));
    const valued = new Set(indicatorTargets(declaration).map(({ indicator }) => indicator));
    const open = [...valued].filter(
      (indicator) =>
        !matched.has(indicator) &&
        !isCost(indicator) &&
        !isSatisfaction(indicator) &&
        isFilled(indicator.name),
    );
    if (open.length === 0) return [];
    const texts = told.map(({ field }) => comparableName(field.text));
    const unmentioned = open.filter((indicator) => {
      const name = comparableName(indicator.name?.text ?? "").replace(COUNTED, "");
      return name.length >= 2 && !/^[\d.,]+$/.test(name) && !isSpokenOf(name, texts);
    });
    if (unmentioned.length === 0) return [];
    const goals = told.map(({ field }) => field.at);
    const names = unmentioned.flatMap(({ name }) => (name ? [name] : []));
    const cells = names.map(({ at }) => at);
    const tooMany = names.length > MANY;
    return [
      {
        blamed: tooMany ? goals.slice(0, 1) : cells,
        related: tooMany ? cells : goals,
        message: `有 ${String(names.length)} 条指标在目标和任务里没有提到：${listed(names.map(({ text }) => quote(text, 14)))}。`,
        subject: "indicators/unmentioned",
      },
    ];
  },
};

function isSpokenOf(name: string, texts: readonly string[]): boolean {
  const pairs = [...bigrams(name)];
  return texts.some((text) => pairs.filter((pair) => text.includes(pair)).length >= pairs.length * ENOUGH);
}
