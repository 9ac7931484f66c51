import { isTemplateName, saysNothing } from "../indicators";
import type { Rule } from "../rule";
import { isFilled, listed } from "../wording";

export const nameWithoutWords: Rule = {
  id: "form/name-without-words",
  catalogue: [18],
  title: "指标名称只有数字或符号",
  severity: "error",
  dimension: "完整性",
  why: "名称里没有一个字，不知道考核什么；多半是把指标值或分值填到了名称一栏。",
  howToFix: "请填写指标的名称，例如“养护里程”，数值填到指标值一栏。",
  examples: {
    accepts: [
      {
        title: "名称中有文字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 5G基站数 | 12座 |`,
      },
      {
        title: "模板留下的省略号另有一条规则",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | ^ | …… | |`,
      },
    ],
    flags: [
      {
        title: "名称填成了数字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 88 | 100 |
          | ^ | 质量指标 | 68 | 100 |`,
        cells: ["C4", "C5"],
      },
    ],
  },
  check({ declaration }) {
    const names = declaration.indicators.flatMap(({ name }) =>
      // What a template leaves over, such as ……, is form/placeholder's; a dash says that there is no such indicator.
      isFilled(name) && !/\p{L}/u.test(name.text) && !isTemplateName(name.text) && !saysNothing(name.text)
        ? [name]
        : [],
    );
    if (names.length === 0) return [];
    return [
      {
        blamed: names.map(({ at }) => at),
        message: `${String(names.length)} 条指标的名称只有数字或符号（${listed(names.map(({ text }) => text))}），没有写考核什么。`,
        subject: "indicators.name",
      },
    ];
  },
};
