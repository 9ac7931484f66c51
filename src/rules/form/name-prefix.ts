import { compact } from "../../declaration/normalise";
import { indicatorSubject, tablesWithValuesInNames } from "../indicators";
import { rewrite, typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

const PREFIX = /^(?:指标|三级指标)\s*[\d一二三四五六七八九十]{1,2}\s*[:：、.．]\s*(?=\S)/;
const TARGET = /[≥≤＞＜><]=?\s?\d|\d(?:\.\d+)?%$|\d+(?:\.\d+)?%(?:以上|及以上|以内)?[)）]?$/;
const COUNT = /[(（]\d+(?:\.\d+)?[个家项场次座台套批人户件条]{1,2}[)）]$/;

export const namePrefix: Rule = {
  id: "form/name-prefix",
  catalogue: [18],
  title: "指标名称中带有编号前缀或指标值",
  severity: "warning",
  dimension: "完整性",
  why: "名称只说明考核什么，要求达到多少写在指标值中；写在一起，汇总和比较时对不上。",
  howToFix: "请删去“指标1：”一类前缀，把数值移到指标值一栏。",
  examples: {
    accepts: [
      {
        title: "年份、规划名称中的数字不是指标值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 2025年新建5G基站数 | 12座 |`,
      },
    ],
    flags: [
      {
        title: "前缀和指标值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 指标1：养护里程 | 120公里 |
          | ^ | 质量指标 | 验收合格率≥95% | ≥95% |`,
        cells: ["C4", "C5"],
      },
    ],
  },
  check({ declaration }) {
    const within = tablesWithValuesInNames(declaration);
    return declaration.indicators.flatMap((indicator): Found[] => {
      const { name } = indicator;
      // A longer name is form/name-style's.
      if (!isFilled(name) || name.text.length > 100) return [];
      const text = typedText(name) ?? name.text;
      const finding = { blamed: [name.at], subject: indicatorSubject(indicator) };
      if (PREFIX.test(text))
        return [
          {
            ...finding,
            message: `指标名称${quote(text)}带有编号前缀。`,
            fixes: rewrite(name, text.replace(PREFIX, ""), true, "删去编号前缀"),
          },
        ];
      // Where the form gives values no column of their own, they belong here.
      if (within.has(indicator.table)) return [];
      if (TARGET.test(compact(text)))
        return [{ ...finding, message: `指标名称${quote(text)}中写了指标值。` }];
      return COUNT.test(compact(text))
        ? [{ ...finding, severity: "info", message: `指标名称${quote(text)}中写了数量，宜只写在指标值中。` }]
        : [];
    });
  },
};
