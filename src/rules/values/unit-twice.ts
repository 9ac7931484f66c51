import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { compact } from "../../declaration/normalise";
import { unitNamed } from "../../declaration/units";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { quote } from "../wording";
import { flagTargets } from "./targetRows";

export const unitTwice: Rule = {
  id: "values/unit-twice",
  catalogue: [24],
  title: "指标值与计量单位栏的单位不一致",
  severity: "warning",
  dimension: "完整性",
  why: "值里写一个单位，单位栏又写另一个，不知以哪个为准。",
  howToFix: "请只在一处写单位：有计量单位栏的，值里只填数字。",
  examples: {
    accepts: [
      {
        title: "单位只写一处，或两处相同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
          | 产出指标 | 数量指标 | 招商活动场数 | ≥3 | 场 |
          | ^ | ^ | 引入企业数 | 80家 | 家 |`,
      },
    ],
    flags: [
      {
        title: "3场与次",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
          | 产出指标 | 数量指标 | 招商活动场数 | 3场 | 次 |`,
        cells: ["D4", "E4"],
      },
    ],
  },
  check({ declaration }) {
    if (!declaration.indicators.some(({ unit }) => unit)) return { notChecked: "表中没有计量单位栏。" };
    return flagTargets(
      declaration,
      differs,
      (written, { indicator }) =>
        `${titleOf(indicator)}的指标值${written}自带单位，计量单位栏却写${quote(indicator.unit?.text ?? "")}。`,
      (targets) => ({
        blamed: [
          ...targets.map(({ field }) => field.at),
          ...targets.slice(0, 1).flatMap(({ indicator }) => indicator.unit?.at ?? []),
        ],
      }),
    );
  },
};

function differs({ indicator, measure }: IndicatorTarget): boolean {
  const column = unitNamed(compact(indicator.unit?.text ?? ""));
  const written = measure?.unit ?? null;
  return column !== null && written !== null && column.name !== written.name;
}
