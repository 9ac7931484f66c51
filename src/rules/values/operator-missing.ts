import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { isFilled } from "../wording";
import type { Rule } from "../rule";

/** Kinds of number of which more or less than said is possible and matters. */
const OPEN_ENDED = new Set(["item", "people", "occasion", "visits", "length", "area", "volume", "mass"]);

export const operatorMissing: Rule = {
  id: "values/operator-missing",
  catalogue: [31],
  title: "预期数量没有写“≥”或“≤”",
  severity: "info",
  dimension: "完整性",
  why: "“3场”没有说明是至少 3 场还是正好 3 场，多做或少做时如何评价不明确。",
  howToFix: "请在数字前写“≥”（至少）、“≤”（最多）或“=”（正好）。",
  examples: {
    accepts: [
      {
        title: "有符号，或另有一栏写符号",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场数 | ≥3场 |
          | ^ | ^ | 引入企业数 | 10家以上 |`,
      },
    ],
    flags: [
      {
        title: "3场",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场数 | 3场 |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    const targets = indicatorTargets(declaration);
    if (targets.length === 0) return { notChecked: "表中没有填写指标值。" };
    if (targets.some(({ indicator }) => isFilled(indicator.direction))) return [];
    const without = targets.filter(isOpen);
    if (without.length === 0) return [];
    return [
      {
        blamed: without.map(({ field }) => field.at),
        message: `有 ${String(without.length)} 个数量的指标值没有写“≥”“≤”或“=”，例如“${without[0]?.field.text.trim() ?? ""}”。`,
        subject: "indicators/operator",
      },
    ];
  },
};

function isOpen({ measure, unit, operator, value }: IndicatorTarget): boolean {
  if (!measure || value.kind !== "number" || value.words !== "" || measure.approximate) return false;
  return (
    operator === null &&
    unit !== null &&
    OPEN_ENDED.has(unit.kind) &&
    measure.low === measure.high &&
    measure.low !== 0
  );
}
