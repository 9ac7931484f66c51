import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { isSatisfaction, titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "./targetRows";

/** Below it a target says that people may be discontent. */
const LEAST = 60;

export const satisfactionOutOfRange: Rule = {
  id: "values/satisfaction-out-of-range",
  catalogue: [28],
  title: "满意度不在合理范围内",
  severity: "error",
  dimension: "可行性",
  why: "满意度在 0 到 100% 之间；100% 很难做到，低于 60% 又等于没有要求。",
  howToFix: "请填写有调查依据的满意度，一般为 ≥85%、≥90% 或 ≥95%。",
  supersedes: ["values/percent-over-100"],
  examples: {
    accepts: [
      {
        title: "≥90%、≥95%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 食堂 | 主管部门 | 机关事务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥90% |
          | ^ | ^ | 访客满意度 | 95分 |`,
      },
    ],
    flags: [
      {
        title: "超过 100%，正好 100%，低于 60%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 食堂 | 主管部门 | 机关事务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥120% |
          | ^ | ^ | 访客满意度 | "100%" |
          | ^ | ^ | 家属满意度 | ≥50% |`,
        cells: ["D4", "D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    if (!declaration.indicators.some(isSatisfaction)) return { notChecked: "表中没有满意度指标。" };
    return flagTargets(
      declaration,
      (target) => problemOf(target) !== null,
      (written, first) => `${titleOf(first.indicator)}的指标值${written}${problemOf(first)?.text ?? ""}。`,
      (targets) => ({
        severity: targets.some((target) => problemOf(target)?.error === true) ? "error" : "warning",
      }),
    );
  },
};

function problemOf({
  indicator,
  measure,
  unit,
  operator,
}: IndicatorTarget): { text: string; error: boolean } | null {
  if (!isSatisfaction(indicator) || !measure || measure.growth !== null) return null;
  const percent = unit?.name === "%" || unit?.name === "分";
  if (!percent && (unit !== null || measure.low <= 1)) return null;
  if (measure.high > 100) return { text: "超过了 100%", error: true };
  if (measure.low < 0) return { text: "是负数", error: true };
  if (measure.low === 100) return { text: "为 100%，很难做到，也难以用调查证明", error: false };
  if (measure.high < LEAST && operator !== "≤" && operator !== "<")
    return { text: `低于 ${String(LEAST)}%，等于没有要求`, error: false };
  return null;
}
