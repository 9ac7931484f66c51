import { datesIn } from "../../declaration/dates";
import { fieldsOf } from "../../declaration/declaration";
import type { Declaration, Field } from "../../declaration/declaration";
import { plainText, sameLengthText } from "../../declaration/normalise";
import type { Found, Rule } from "../rule";
import { isFilled, labelOf, quote } from "../wording";
import { projectPeriod, yearOfDay } from "./projectPeriod";

export const yearsContradict: Rule = {
  id: "time/years-contradict",
  catalogue: [59],
  title: "表中的年份互相矛盾",
  severity: "warning",
  dimension: "完整性",
  why: "年份对不上，多半是沿用了往年的表没有改全。",
  howToFix: "请核对标题、年度、项目期限、实施计划和目标里的年份。",
  examples: {
    accepts: [
      {
        title: "年份一致；跨年项目包含预算年度",
        form: `
          | 2025年项目支出绩效目标申报表 | < | < | < |
          | （2025年度） | < | < | < |
          | 项目名称 | 年鉴编纂 | 主管部门 | 方志办 |
          | 起止时间 | 2024年3月-2026年2月 | 实施单位 | 方志办 |
          | 年度目标 | 完成2025年度编纂任务 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 出版年鉴 | 1部 |`,
      },
    ],
    flags: [
      {
        title: "年度、目标与项目期限对不上",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2025年度） | < | < | < |
          | 项目名称 | 年鉴编纂 | 主管部门 | 方志办 |
          | 起止时间 | 2023年1月-2023年12月 | 实施单位 | 方志办 |
          | 年度目标 | 完成2024年度编纂任务 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 出版年鉴 | 1部 |`,
        cells: ["B4", "B5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.year === null) return { notChecked: "表中没有预算年度。" };
    const { year } = declaration;
    return [
      ...titleAgainstYear(declaration),
      ...periodAgainstYear(declaration, year),
      ...goalsAgainstYear(declaration, year),
      ...planAgainstPeriod(declaration),
    ];
  },
};

/** The year of the form's own title and the year below it. */
function titleAgainstYear(declaration: Declaration): Found[] {
  const [title] = fieldsOf(declaration, "title");
  const [field] = fieldsOf(declaration, "year");
  const [inTitle, inField] = [yearIn(title), yearIn(field)];
  if (!title || !field || inTitle === null || inField === null || inTitle === inField) return [];
  return [
    {
      blamed: [field.at],
      related: [title.at],
      message: `标题写 ${String(inTitle)} 年，年度写 ${String(inField)} 年。`,
      subject: "year",
    },
  ];
}

/** The only year that a field names, else null. */
function yearIn(field: Field | undefined): number | null {
  const years = new Set(
    [...plainText(field?.text ?? "").matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((found) => Number(found[1])),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function periodAgainstYear(declaration: Declaration, year: number): Found[] {
  const { start, end } = projectPeriod(declaration);
  if (!start || !end || start.day > end.day) return [];
  if (yearOfDay(start.day) <= year && year <= yearOfDay(end.day)) return [];
  const fields = [...new Set([start.field, end.field])];
  return [
    {
      blamed: fields.map(({ at }) => at),
      related: fieldsOf(declaration, "year").map(({ at }) => at),
      message: `预算年度是 ${String(year)} 年，${fields.map((field) => `${labelOf(field)}为${quote(field.text)}`).join("，")}，不包含这一年。`,
      subject: "project.period",
    },
  ];
}

/** `完成2024年度任务` in the form of 2025: what the year before was promised. */
function goalsAgainstYear(declaration: Declaration, year: number): Found[] {
  return declaration.goals
    .filter((goal) => goal.horizon === "annual" && isFilled(goal))
    .flatMap((goal): Found[] => {
      const found =
        /(?:完成|保障|实现|做好|推进|确保)[^,，。;；]{0,10}?(20\d{2})年(?:度|全年)?(?:的|各项|重点)*[^,，。;；]{0,8}(?:任务|目标|工作|计划)/.exec(
          sameLengthText(goal.text),
        );
      const named = Number(found?.[1] ?? year);
      if (named >= year) return [];
      return [
        {
          blamed: [goal.at],
          related: fieldsOf(declaration, "year").map(({ at }) => at),
          message: `预算年度是 ${String(year)} 年，${labelOf(goal)}写的却是${quote(found?.[0] ?? "")}。`,
          subject: goal.path,
        },
      ];
    });
}

/** Steps of the plan that lie wholly outside of the project's period. */
function planAgainstPeriod(declaration: Declaration): Found[] {
  const { start, end } = projectPeriod(declaration);
  if (!start || !end) return [];
  return fieldsOf(declaration, "project.plan").flatMap((field): Found[] => {
    const days = plannedDays(field);
    const outside = days.length > 0 && days.every((day) => day < start.day || day > end.day);
    if (!outside) return [];
    return [
      {
        blamed: [field.at],
        related: [...new Set([start.field.at, end.field.at])],
        message: `${labelOf(field)}${quote(field.text)}在项目期限（${quote(start.field.text)}）之外。`,
        subject: `${field.path}/${plainText(field.text)}`,
      },
    ];
  });
}

/** First days of the dates that a step names; a bare year counts with its last day. */
function plannedDays(field: Field): number[] {
  const bare = /^(20\d{2})年?$/.exec(plainText(field.text));
  if (bare) return [Number(bare[1]) * 10_000 + 1231];
  return datesIn(sameLengthText(field.text)).flatMap(({ last }) => last ?? []);
}
