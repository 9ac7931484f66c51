import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { isSatisfaction, titleOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Rule } from "../rule";
import { isGrowthName } from "../../declaration/core";
import { isRateName } from "./nameWords";
import { flagTargets } from "./targetRows";

export const rateAtLeast100: Rule = {
  id: "values/rate-at-least-100",
  catalogue: [29],
  title: "比率写成“≥100%”",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "完成率、合格率一类的指标最多 100%，不存在超过 100% 的情况，“≥”没有意义。",
  howToFix: "请改为“100%”或“=100%”；如果做不到全部，请改为实际的目标，例如“≥95%”。",
  examples: {
    accepts: [
      {
        title: "100%，或会超过 100% 的增长率",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 项目完成及时率 | =100% |
          | 效益指标 | 经济效益指标 | 产值增长率 | ≥100% |`,
      },
    ],
    flags: [
      {
        title: "及时率 ≥100%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 项目（工程）完成及时率 | ≥100% |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      isAtLeastAll,
      (written, { indicator }) =>
        `${titleOf(indicator)}的指标值${written}：这类比率最多 100%，不会大于 100%。`,
      (targets) => ({
        fixes: targets.flatMap(({ field, measure }) =>
          measure?.operator && typeof field.value === "string" ? rewrite(field, "100%", false) : [],
        ),
      }),
    );
  },
};

function isAtLeastAll({ indicator, measure, operator, unit }: IndicatorTarget): boolean {
  const name = indicator.name?.text ?? "";
  if (!measure || unit?.name !== "%" || measure.growth !== null || isSatisfaction(indicator)) return false;
  if (!isRateName(name) || isGrowthName(name) || /超额|收益|回报|配套|增值|杠杆/.test(name)) return false;
  return measure.low === 100 && measure.high === 100 && (operator === "≥" || operator === ">");
}
