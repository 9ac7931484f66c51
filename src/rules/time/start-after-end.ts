import { dayText } from "../../declaration/dates";
import type { Rule } from "../rule";
import { labelOf } from "../wording";
import { projectPeriod } from "./projectPeriod";

export const startAfterEnd: Rule = {
  id: "time/start-after-end",
  catalogue: [57],
  title: "开始日期晚于结束日期",
  severity: "error",
  dimension: "可行性",
  why: "项目不能在开始之前结束，多半是年份写错或两格填反。",
  howToFix: "请改正开始日期或结束日期。",
  examples: {
    accepts: [
      {
        title: "先开始，后结束；同一天也可以",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 计划开始日期 | 2025年1月1日 | 计划完成日期 | 2026年12月31日 |
          | 年度目标 | 建成道路 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 道路长度 | 985米 |`,
      },
    ],
    flags: [
      {
        title: "2026 年开始，2025 年结束",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 计划开始日期 | 2026年1月1日 | 计划完成日期 | 2025年12月31日 |
          | 年度目标 | 建成道路 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 道路长度 | 985米 |`,
        cells: ["B3", "D3"],
      },
    ],
  },
  check({ declaration }) {
    const { start, end } = projectPeriod(declaration);
    if (!start || !end) return { notChecked: "表中没有可以比较的开始和结束日期。" };
    if (start.day <= end.day) return [];
    const together = start.field === end.field;
    return [
      {
        blamed: together ? [start.field.at] : [start.field.at, end.field.at],
        message: `${labelOf(start.field)}为 ${dayText(start.day)}，晚于${together ? "结束日期" : labelOf(end.field)} ${dayText(end.day)}。`,
        subject: together ? "project.period" : "project.start",
      },
    ];
  },
};
