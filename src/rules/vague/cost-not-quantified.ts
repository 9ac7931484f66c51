import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { isCost, titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "../values/targetRows";

export const costNotQuantified: Rule = {
  id: "vague/cost-not-quantified",
  catalogue: [64],
  title: "成本指标没有数字",
  severity: "warning",
  dimension: "适当性",
  why: "成本指标要说明花多少钱或代价多大；“合理”“控制在概算以内”没有给出数字。",
  howToFix: "请填金额、单价或比率，例如“≤65万元”“≤120元/人”；社会、生态成本请填可以监测的数量。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  supersedes: ["vague/value"],
  examples: {
    accepts: [
      {
        title: "金额和单价",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 培训 | 主管部门 | 人社局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 培训总成本 | ≤65万元 |
          | ^ | ^ | 人均成本 | ≤450元/人 |`,
      },
    ],
    flags: [
      {
        title: "合理",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 培训 | 主管部门 | 人社局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 成本控制合理性 | 合理 |
          | ^ | 社会成本指标 | 对社会的不利影响 | 减少 |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    if (!declaration.indicators.some(isCost)) return { notChecked: "表中没有成本指标。" };
    return flagTargets(
      declaration,
      isWords,
      (written, { indicator }) => `${titleOf(indicator)}是成本指标，指标值${written}没有数字。`,
    );
  },
};

/** Words without a number; that nothing happens is a measure. */
function isWords({ indicator, value }: IndicatorTarget): boolean {
  return (
    isCost(indicator) && value.kind === "text" && !/^(?:无|零|没有|不发生|不产生)/.test(value.text.trim())
  );
}
