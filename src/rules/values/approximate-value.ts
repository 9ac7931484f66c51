import { compact } from "../../declaration/normalise";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "./targetRows";

export const approximateValue: Rule = {
  id: "values/approximate-value",
  catalogue: [32],
  title: "指标值用了“左右”“约”“力争”",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "“约50家”“力争5%”没有说明做到多少算完成，评价时各有说法。",
  howToFix: "请改为明确的界限，例如“≥50家”“≤5%”。",
  examples: {
    accepts: [
      {
        title: "界限明确",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 引入企业数 | ≥50家 |
          | ^ | ^ | 节约用水量 | 300吨以上 |`,
      },
    ],
    flags: [
      {
        title: "约、左右、力争、余",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 引入企业数 | 约50家 |
          | ^ | 质量指标 | 载体空置率 | 5%左右 |
          | 效益指标 | 经济效益指标 | 新增税收 | 力争200万元 |
          | ^ | 社会效益指标 | 带动就业人数 | 300余人 |`,
        cells: ["D4", "D5", "D6", "D7"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      isVague,
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}只是约数或愿望，没有明确界限。`,
    );
  },
};

function isVague({ value, field }: IndicatorTarget): boolean {
  if (value.measures.length === 0) return false;
  const hoped = /^(?:力争|争取|尽量|预计|大概|大约|约)/.test(compact(field.text));
  return hoped || value.measures.some(({ approximate }) => approximate);
}
