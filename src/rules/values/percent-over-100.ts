import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { endsAt100 } from "./nameWords";
import { flagTargets } from "./targetRows";

export const percentOver100: Rule = {
  id: "values/percent-over-100",
  catalogue: [27],
  title: "百分比超过 100%",
  severity: "error",
  dimension: "可行性",
  why: "合格率、覆盖率一类的指标说明一部分占全体多少，最多 100%。",
  howToFix: "请改为不超过 100% 的值；如果指的是增长或超额完成，请在名称中写明。",
  examples: {
    accepts: [
      {
        title: "增长率、超额完成可以超过 100%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 数字化 | 主管部门 | 大数据局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率 | 100% |
          | ^ | ^ | 计划完成率 | 105% |
          | 效益指标 | 经济效益指标 | 交易额增长率 | ≥150% |`,
      },
    ],
    flags: [
      {
        title: "合格率 120%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 数字化 | 主管部门 | 大数据局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率 | 120% |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      isOver,
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}超过了 100%，这类指标最多 100%。`,
    );
  },
};

function isOver({ indicator, measure, unit }: IndicatorTarget): boolean {
  if (!measure || unit?.name !== "%" || measure.growth !== null) return false;
  return measure.high > 100 && endsAt100(indicator.name?.text ?? "");
}
