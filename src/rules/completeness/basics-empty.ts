import { fieldsOf } from "../../declaration/declaration";
import type { FieldPath } from "../../declaration/fieldPaths";
import type { Rule } from "../rule";
import { isEmpty, labelOf } from "../wording";

/** Who is in charge and how large the unit is; leader and phone are personal and not judged. */
const BASICS: readonly FieldPath[] = [
  "unit.staffCount",
  "unit.subordinateCount",
  "project.supervisor",
  "project.implementer",
];

export const basicsEmpty: Rule = {
  id: "completeness/basics-empty",
  catalogue: [2],
  title: "基本信息没有填写",
  severity: "warning",
  dimension: "完整性",
  why: "人员数、下属单位数、主管部门和实施单位用来判断目标与职能、规模是否相称。",
  howToFix: "请补填；确实没有的填 0 或“无”。",
  examples: {
    accepts: [
      {
        title: "填了 0 也是回答",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 财政供养人员数 | 35 | 下属二级单位数 | 0 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
      },
    ],
    flags: [
      {
        title: "人员数空着",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 财政供养人员数 | | 下属二级单位数 | 1 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        cells: ["B3"],
      },
      {
        title: "主管部门空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D2"],
      },
    ],
  },
  check({ declaration }) {
    const paths: readonly FieldPath[] = declaration.form === "project" ? [...BASICS, "unit.name"] : BASICS;
    const fields = paths.flatMap((path) => fieldsOf(declaration, path));
    if (fields.length === 0) return { notChecked: "表中没有基本信息各栏。" };
    return fields
      .filter((field) => isEmpty(field) && !field.optional)
      .map((field) => ({ blamed: [field.at], message: `${labelOf(field)}没有填写。`, subject: field.path }));
  },
};
