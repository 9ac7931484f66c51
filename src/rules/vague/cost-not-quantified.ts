import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { compact } from "../../declaration/normalise";
import { isCost, saysNothing, titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "../values/targetRows";

export const costNotQuantified: Rule = {
  id: "vague/cost-not-quantified",
  catalogue: [64],
  title: "成本指标没有数字",
  severity: "warning",
  dimension: "适当性",
  ofPlanning: true,
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
      {
        title: "没有这类成本",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 培训 | 主管部门 | 人社局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 培训总成本 | ≤65万元 |
          | ^ | 社会成本指标 | 无 | / |`,
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
      (targets) =>
        targets.every(
          ({ value }) => LIMITED.test(compact(value.text)) || BY_STANDARD.test(compact(value.text)),
        )
          ? { severity: "info" }
          : {},
    );
  },
};

/** `不超过预算`, `控制在预算内`: a limit that the form or last year's accounts state elsewhere. */
const LIMITED =
  /^(?:成本|费用|支出)?(?:控制在|控制到|不超过?|不高于|不突破|低于|小于|≤)(?:本年|年初|部门|财政|项目|批复|计划|定额)?(?:预算|概算|批复|上年|上年度|去年|标准|限额|限价)[\p{Script=Han}]{0,4}$/u;

/** `按省定标准执行`: the number stands in the document. */
const BY_STANDARD =
  /^(?:严格)?(?:按照?|执行|依据|依照|符合|参照)[《》\p{Script=Han}\d〔〕]{1,30}(?:标准|定额|规定|文件|合同)[》\p{Script=Han}]{0,4}$/u;

/** Words without a number; that nothing happens is a measure. */
function isWords({ indicator, value }: IndicatorTarget): boolean {
  return (
    isCost(indicator) &&
    value.kind === "text" &&
    !saysNothing(value.text) &&
    !/^(?:无|零|没有|不发生|不产生)/.test(value.text.trim())
  );
}
