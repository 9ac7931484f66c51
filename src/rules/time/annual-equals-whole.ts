import { compact } from "../../declaration/normalise";
import type { Rule } from "../rule";
import { isFilled, labelOf } from "../wording";
import { projectPeriod, yearOfDay } from "./projectPeriod";

/** Shorter goals may well be the same. */
const LEAST = 10;

export const annualEqualsWhole: Rule = {
  id: "time/annual-equals-whole",
  catalogue: [58],
  title: "跨年项目的年度目标与总目标一字不差",
  severity: "warning",
  dimension: "适当性",
  why: "几年做完的事不会在一年里做完；年度目标照抄总目标，就看不出今年要做到哪一步。",
  howToFix: "请写明本年度要完成的部分，例如进度、数量。",
  examples: {
    accepts: [
      {
        title: "年度目标说明当年的部分；一年期项目可以相同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 拆违 | 主管部门 | 城管局 |
          | 计划开始日期 | 2024年1月1日 | 计划完成日期 | 2026年12月31日 |
          | 项目总目标 | 三年内拆除存量违建300处 | 年度目标 | 2024年拆除存量违建100处 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 拆除违建处数 | ≥100处 |`,
      },
    ],
    flags: [
      {
        title: "三年的项目，两个目标相同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 拆违 | 主管部门 | 城管局 |
          | 计划开始日期 | 2024年1月1日 | 计划完成日期 | 2026年12月31日 |
          | 项目总目标 | 拆除存量违建300处，新增违建零增长 | 年度目标 | 拆除存量违建300处，新增违建零增长 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 拆除违建处数 | ≥100处 |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    const { start, end } = projectPeriod(declaration);
    const annual = declaration.goals.find((goal) => goal.horizon === "annual" && isFilled(goal));
    const whole = declaration.goals.find((goal) => goal.horizon !== "annual" && isFilled(goal));
    if (!annual || !whole) return { notChecked: "表中没有同时填写总目标和年度目标。" };
    if (!start || !end) return { notChecked: "表中没有项目起止时间，不知道是否跨年。" };
    const text = compact(annual.text);
    const spans = yearOfDay(end.day) - yearOfDay(start.day);
    if (spans < 1 || text.length < LEAST || text !== compact(whole.text)) return [];
    return [
      {
        blamed: [annual.at],
        related: [whole.at, ...new Set([start.field.at, end.field.at])],
        message: `项目从 ${String(yearOfDay(start.day))} 年到 ${String(yearOfDay(end.day))} 年，${labelOf(annual)}与${labelOf(whole)}却一字不差。`,
        subject: annual.path,
      },
    ];
  },
};
