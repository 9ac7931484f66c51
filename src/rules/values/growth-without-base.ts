import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { isGrowthName } from "../../declaration/core";
import { mentionsOf } from "../../declaration/narrative";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "./targetRows";

const BASE =
  /同比|环比|比上|较上|较去|比去|上年|去年|前三年|三年平均|基期|基数|基准|年均|每年|与\d{4}年|较\d{4}|比\d{4}|\d{4}年.{0,6}(?:相比|为)|逐年|历史/;

export const growthWithoutBase: Rule = {
  id: "values/growth-without-base",
  catalogue: [34],
  title: "增长、下降没有说明与什么相比",
  severity: "info",
  dimension: "完整性",
  why: "“增长8%”要有基数：与上年同期、与前三年平均还是与计划相比，结果不同。",
  howToFix: "请写明基数，例如“同比增长8%”“较2024年下降5%”，或在备注中注明。",
  examples: {
    accepts: [
      {
        title: "值、说明或目标里写了基数",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 园区总收入同比增长10% | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 效益指标 | 经济效益指标 | 园区税收增长率 | 同比增长8% |
          | ^ | ^ | 园区总收入增长率 | "10%" |`,
      },
    ],
    flags: [
      {
        title: "增长率 8%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 做大园区经济 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 效益指标 | 经济效益指标 | 园区税收增长率 | ≥8% |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    const based = new Set(
      mentionsOf(declaration)
        .filter(({ quantity, field }) =>
          BASE.test(field.text.slice(Math.max(0, quantity.start - 12), quantity.end)),
        )
        .map(({ match }) => match?.target.indicator),
    );
    return flagTargets(
      declaration,
      (target) => isGrowth(target) && !hasBase(target) && !based.has(target.indicator),
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}没有说明与什么时候相比。`,
    );
  },
};

function isGrowth({ indicator, value, measure, unit }: IndicatorTarget): boolean {
  if (!measure || value.kind !== "number" || (unit?.kind !== "percent" && unit?.kind !== "point"))
    return false;
  const name = indicator.name?.text ?? "";
  // What is saved is measured against the budget.
  return !/节约/.test(name) && (measure.growth !== null || isGrowthName(name));
}

function hasBase({ indicator, field }: IndicatorTarget): boolean {
  const { name, definition, remark, basis, scoring, previousValue } = indicator;
  if ((previousValue?.text ?? "").trim() !== "") return true;
  return [field, name, definition, remark, basis, scoring].some((one) => BASE.test(one?.text ?? ""));
}
