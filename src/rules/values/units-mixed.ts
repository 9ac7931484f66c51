import { unitNamed } from "../../declaration/units";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "./targetRows";

export const unitsMixed: Rule = {
  id: "values/units-mixed",
  catalogue: [25],
  title: "一个值用了两个计量单位",
  severity: "warning",
  dimension: "完整性",
  why: "“80家（次）”可以是80家企业，也可以是去了80次，两种完成情况相差很大。",
  howToFix: "请只用一个单位：数企业用“家”，数次数用“家次”或“次”。",
  examples: {
    accepts: [
      {
        title: "一个单位；台（套）是惯用写法",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 企业服务 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 走访企业 | 80家次 |
          | ^ | ^ | 设备购置数量 | 20台（套） |`,
      },
    ],
    flags: [
      {
        title: "家（次）",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 企业服务 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 走访服务企业数 | 80家（次） |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      isMixed,
      (written, { indicator, unitText }) =>
        `${titleOf(indicator)}的指标值${written}用了“${unitText}”，说不清数的是哪一样。`,
    );
  },
};

/** 家(次): units of different kinds; 台(套) counts one kind of thing. */
function isMixed({ unit }: IndicatorTarget): boolean {
  const both = /^([^()]+)\(([^()]+)\)$/.exec(unit?.name ?? "");
  const [first, second] = [unitNamed(both?.[1] ?? ""), unitNamed(both?.[2] ?? "")];
  return first !== null && second !== null && first.kind !== second.kind;
}
