import { dayText } from "../../declaration/dates";
import type { Day } from "../../declaration/dates";
import type { Declaration } from "../../declaration/declaration";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { labelOf } from "../wording";
import { flagTargets } from "../values/targetRows";
import { projectPeriod } from "./projectPeriod";

export const dateAfterEnd: Rule = {
  id: "time/date-after-end",
  catalogue: [56],
  title: "指标的完成日期晚于项目结束",
  severity: "error",
  dimension: "可行性",
  why: "项目（或预算年度）结束之后才完成的事，不能作为本项目的指标。",
  howToFix: "请核对指标的日期和项目的完成日期。",
  examples: {
    accepts: [
      {
        title: "在项目结束之前",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2025年度） | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 计划开始日期 | 2025年1月 | 计划完成日期 | 2026年6月 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 完工时间 | 2026年5月底前 |`,
      },
      {
        title: "长期指标晚于本年的项目",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | （2025年度） | < | < | < | < |
          | 项目名称 | 道路建设 | 起止时间 | 2025年1月—12月 | < |
          | 长期目标 | 三年内建成全部6条道路 | 年度目标 | 建成2条道路 | < |
          | 一级指标 | 二级指标 | 三级指标 | 长期指标值 | 年度指标值 |
          | 产出指标 | 时效指标 | 完工时间 | 2027年12月底前 | 2025年11月底前 |`,
      },
    ],
    flags: [
      {
        title: "项目 2025 年底结束，指标写 2026 年 3 月",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2025年度） | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 计划开始日期 | 2025年1月1日 | 计划完成日期 | 2025年12月31日 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 完工时间 | 2026年3月底前 |`,
        cells: ["D6"],
      },
      {
        title: "没有项目期限时按预算年度",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2025年度） | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
          | 产出指标 | 时效指标 | 完工时间 | 2026年3月底前 |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    const limit = limitOf(declaration);
    if (!limit) return { notChecked: "表中没有项目完成日期，也没有预算年度。" };
    // The budget year ends no longer period, and 长期目标 reach beyond the project that serves them.
    const beyond =
      limit.at.length === 0 ||
      declaration.goals.some(({ horizon, label }) => horizon === "period" && label.includes("长期"));
    return flagTargets(
      declaration,
      (target) => !(beyond && target.member === "periodValue") && (lastDay(target) ?? 0) > limit.day,
      (written, first) =>
        `${titleOf(first.indicator)}的指标值${written}晚于${limit.name}（${dayText(limit.day)}）。`,
      (targets) => ({
        related: limit.at,
        // What the year's work ends with (acceptance, the last payment) may well fall into the first months of the next.
        ...(limit.at.length === 0 &&
          targets.every((target) => (lastDay(target) ?? 0) <= limit.day - 1231 + 10_331) && {
            severity: "warning",
          }),
      }),
    );
  },
};

/** The last day on which something may be done: the project's end or, without one, that of the budget year. */
function limitOf(declaration: Declaration) {
  const { end } = projectPeriod(declaration);
  if (end) return { day: end.day, name: labelOf(end.field), at: [end.field.at] };
  const year = declaration.year;
  return year === null ? null : { day: year * 10_000 + 1231, name: "预算年度末", at: [] };
}

/** The last day that a value which is a date names; dates within other values may be those of a standard or a plan. */
function lastDay({ value }: IndicatorTarget): Day | null {
  if (value.kind !== "date") return null;
  return value.dates.reduce<Day | null>(
    (last, date) => (date.last !== null && date.last > (last ?? 0) ? date.last : last),
    null,
  );
}
