import { compact } from "../../declaration/normalise";
import { indicatorSubject, targetsOf, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { quote } from "../wording";

/** Signs of comparison with at most a unit's sign, no number. */
const ONLY_SIGNS = /^[≥≤≧≦⩾⩽><=＝±~～]{1,3}\(?[%‰]?\)?$/;

export const operatorOnly: Rule = {
  id: "form/operator-only",
  catalogue: [8],
  title: "指标值只有符号没有数值",
  severity: "error",
  dimension: "完整性",
  why: "只写“≥”或“≥%”没有数值，无法考核。",
  howToFix: "请在符号后写上数值和计量单位，例如“≥90%”。",
  examples: {
    accepts: [
      {
        title: "符号和数值都有",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率 | ≥95% |`,
      },
    ],
    flags: [
      {
        title: "只有大于等于号",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率 | ≥ |
          | ^ | 时效指标 | 按期完成率 | ≥% |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.indicators.flatMap((indicator) =>
      targetsOf(indicator)
        .filter(({ text }) => ONLY_SIGNS.test(compact(text)))
        .map((field): Found => ({
          blamed: [field.at],
          message: `${titleOf(indicator)}的指标值${quote(field.text)}只有符号，没有数值。`,
          subject: `${indicatorSubject(indicator)}/${field.path}`,
        })),
    );
  },
};
