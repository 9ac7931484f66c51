import { fieldsOf } from "../../declaration/declaration";
import type { Rule } from "../rule";
import { isEmpty, labelOf } from "../wording";

export const nameEmpty: Rule = {
  id: "completeness/name-empty",
  catalogue: [1],
  title: "单位或项目名称没有填写",
  severity: "error",
  dimension: "完整性",
  why: "没有名称就不知道这是谁的、哪一个项目的申报表。",
  howToFix: "请填写全称，与预算批复中的名称一致。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "名称已填",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "项目名称空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B2"],
      },
    ],
  },
  check({ declaration }) {
    const path = declaration.form === "department" ? "unit.name" : "project.name";
    const fields = fieldsOf(declaration, path);
    if (fields.length === 0) return { notChecked: "表中没有名称一栏。" };
    return fields
      .filter((field) => isEmpty(field) && !field.optional)
      .map((field) => ({ blamed: [field.at], message: `${labelOf(field)}没有填写。`, subject: path }));
  },
};
