import type { Indicator } from "../../declaration/declaration";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Rule } from "../rule";
import { isRateName } from "./nameWords";
import { flagTargets } from "./targetRows";

export const percentSignLost: Rule = {
  id: "values/percent-sign-lost",
  catalogue: [36],
  title: "百分号丢了：100% 成了 1",
  severity: "warning",
  dimension: "完整性",
  why: "Excel 把 100% 存成 1；单元格格式改为常规后就显示成 1 或 0.9，意思完全变了。",
  howToFix: "请改回百分比，例如“100%”，或把单元格格式设为百分比。",
  supersedes: ["values/number-without-unit"],
  examples: {
    accepts: [
      {
        title: "百分比，或数的是一个",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 年鉴 | 主管部门 | 方志办 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 目标值 |
          | 产出指标 | 数量指标 | 出版年鉴 | 年内出版 | 1部 |
          | ^ | 质量指标 | 书籍审稿率 | 100%（计划标准） | 100% |`,
      },
    ],
    flags: [
      {
        title: "解释写 90%、100%，值却是 1",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 年鉴 | 主管部门 | 方志办 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 目标值 |
          | 产出指标 | 质量指标 | 编纂工作的县（市、区）覆盖情况 | 90%（计划标准） | 1 |
          | ^ | ^ | 书籍审稿率 | 按计划 | 1 |`,
        cells: ["E4", "E5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => lostPercent(target) !== null,
      (written, first) =>
        `${titleOf(first.indicator)}的指标值是${written}，像是丢了百分号，应为“${lostPercent(first) ?? ""}”。`,
      (targets) => ({
        fixes: targets.flatMap((target) => rewrite(target.field, lostPercent(target), false)),
      }),
    );
  },
};

/** What the value was before its sign got lost, or null where it is no such value. */
function lostPercent(target: IndicatorTarget): string | null {
  const { indicator, measure, unitFrom, field, value } = target;
  if (!measure || unitFrom !== null || measure.growth !== null || value.words !== "") return null;
  if (typeof field.value !== "number" || measure.low <= 0 || measure.low > 1) return null;
  if (!isRateName(indicator.name?.text ?? "") && !saysPercent(indicator, target.member)) return null;
  return `${String(Math.round(field.value * 1e6) / 1e4)}%`;
}

/** Whether the row tells elsewhere that it is counted in percent. */
function saysPercent(indicator: Indicator, member: "periodValue" | "annualValue"): boolean {
  const { definition, remark, basis, scoring, periodValue, annualValue, previousValue } = indicator;
  const sister = member === "periodValue" ? annualValue : periodValue;
  return [definition, remark, basis, scoring, sister, previousValue].some((field) =>
    /^[≥≤><=\s]*\d[\d.]*\s*[%％]/.test(field?.text ?? ""),
  );
}
