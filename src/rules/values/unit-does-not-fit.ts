import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { unitNamed } from "../../declaration/units";
import type { Unit, UnitClass } from "../../declaration/units";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { bareName, isRateName } from "./nameWords";
import { flagTargets } from "./targetRows";

/** Ends of names, the kinds of unit that go with them, and what people are told to use. */
const FITTING: readonly (readonly [RegExp, readonly UnitClass[], string])[] = [
  [/人次$/, ["visits", "people"], "人次"],
  [/(?:次数|场次|频次|批次)$/, ["occasion", "visits", "item"], "次、场、批"],
  [/人数$/, ["people", "visits", "item"], "人、名"],
  [/(?:户数|家数|个数|台数|辆数|套数|件数|项数|份数|篇数|条数|座数|宗数)$/, ["item", "people", "visits", "occasion"], "个、件一类的单位"],
  [/面积$/, ["area", "per"], "平方米、亩、公顷"],
  [/(?:长度|里程)$/, ["length", "per"], "米、公里"],
  [/(?:金额|总额|资金量|产值|营业收入|税收收入)$/, ["money", "currency", "per"], "元、万元"],
  [/(?:天数|年限|时长|工期)$/, ["time", "per"], "天、年一类的时间单位"],
]; // prettier-ignore

export const unitDoesNotFit: Rule = {
  id: "values/unit-does-not-fit",
  catalogue: [23],
  title: "计量单位与指标名称不相称",
  severity: "warning",
  dimension: "完整性",
  why: "率、比例、满意度用百分比，面积用面积单位；单位不相称多半是填错了行，或名称没有改。",
  howToFix: "请核对指标名称和计量单位，改其中一个。",
  examples: {
    accepts: [
      {
        title: "单位相称",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 灌溉达标面积 | ≥500亩 |
          | ^ | ^ | 培训人次 | 280人次 |
          | ^ | ^ | 服务人次 | 5000人次/年 |
          | ^ | ^ | 巡查频率 | 每月2次 |
          | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90分 |`,
      },
    ],
    flags: [
      {
        title: "率用了个数，面积用了公里",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 灌溉达标面积 | ≥500公里 |
          | ^ | 质量指标 | 工程验收合格率 | 12个 |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => fitting(target) !== null,
      (written, first) =>
        `${titleOf(first.indicator)}的指标值${written}用了“${first.unitText}”，与名称不相称，一般用${fitting(first) ?? ""}。`,
      (targets) => ({
        blamed: targets.map(({ field, unitFrom, indicator }) =>
          unitFrom === "unit" && indicator.unit ? indicator.unit.at : field.at,
        ),
      }),
    );
  },
};

/** What the name asks for, where the value's unit is of another kind; else null. */
function fitting({ indicator, value, measure, unit }: IndicatorTarget): string | null {
  if (!unit || !measure || value.kind !== "number" || measure.growth !== null) return null;
  const name = bareName(indicator.name?.text ?? "");
  if (isRateName(name)) return isPercentLike(unit) ? null : "%";
  const rule = FITTING.find(([end]) => end.test(name));
  if (!rule || rule[1].includes(unit.kind)) return null;
  // 4次/年
  const counted = unit.kind === "per" ? unitNamed(unit.name.replace(/\/.*$/, "")) : null;
  if (counted && rule[1].includes(counted.kind)) return null;
  // 个 counts whatever has no better unit, except what is measured.
  const anything = rule[1].includes("occasion") || rule[1].includes("people");
  return anything && /^(?:个|项)/.test(unit.name) ? null : rule[2];
}

/** Satisfaction is also asked in points; a sentence may state how often. */
function isPercentLike({ kind, name }: Unit): boolean {
  return (
    kind === "percent" ||
    kind === "point" ||
    kind === "multiple" ||
    kind === "per" ||
    name === "分" ||
    kind === "time"
  );
}
