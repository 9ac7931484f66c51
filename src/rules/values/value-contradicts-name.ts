import { compare } from "../../declaration/compare";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { quantitiesIn } from "../../declaration/quantity";
import type { Quantity } from "../../declaration/quantity";
import { compact } from "../../declaration/normalise";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { quote } from "../wording";
import { flagTargets } from "./targetRows";

export const valueContradictsName: Rule = {
  id: "values/value-contradicts-name",
  catalogue: [35],
  title: "指标值与指标名称里的数字不一致",
  severity: "error",
  dimension: "完整性",
  why: "名称写 8 个、指标值写 6 个，不知道以哪个为准。",
  howToFix: "请改正其中一处；名称里一般不写数字。",
  examples: {
    accepts: [
      {
        title: "数字一致，或名称里的数字说的是别的",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 灾备 | 主管部门 | 财政局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 建设灾备云节点（8个） | =8个 |
          | ^ | ^ | 50个贫困村产业项目数 | 80个 |
          | ^ | ^ | 亿元以上项目数 | 3个 |
          | ^ | 时效指标 | 24小时响应率 | 100% |`,
      },
    ],
    flags: [
      {
        title: "名称 8 个，值 6 个",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 灾备 | 主管部门 | 财政局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 建设灾备云节点（8个） | =6个 |
          | ^ | 质量指标 | 系统可用率达到99%以上 | ≥95% |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => contradicting(target) !== null,
      (written, first) =>
        `${titleOf(first.indicator)}写的是${quote(contradicting(first)?.text ?? "")}，指标值却是${written}。`,
      (targets) => ({
        blamed: targets.map(({ field }) => field.at),
        related: targets.slice(0, 1).flatMap(({ indicator }) => indicator.name?.at ?? []),
      }),
    );
  },
};

/** The number at the end of the name, alone or in brackets, that the value contradicts; else null. */
function contradicting({ indicator, measure, unit, operator }: IndicatorTarget): Quantity | null {
  const name = indicator.name?.text ?? "";
  if (!measure || !unit || measure.growth !== null) return null;
  // Most names hold no number.
  if (!/[\d一二两三四五六七八九十百千万]/.test(name)) return null;
  const last = quantitiesIn(name).pop();
  if (!last || last.role !== "target" || last.growth !== null || last.unit?.name !== unit.name) return null;
  if (!/^[)）。]*$/.test(compact(name.slice(last.end)))) return null;
  const verdict = compare(last, { ...measure, operator, unit });
  return verdict === "contradicts" ? last : null;
}
