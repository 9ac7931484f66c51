import { fieldOf } from "../../declaration/declaration";
import type { Declaration } from "../../declaration/declaration";
import { isTemplateName } from "../indicators";
import type { Rule } from "../rule";
import { isEmpty, isFilled, labelOf, listed } from "../wording";

export const blankForm: Rule = {
  id: "completeness/blank-form",
  catalogue: [],
  title: "整张表尚未填写",
  severity: "error",
  dimension: "完整性",
  why: "表中没有目标、任务、指标和金额，无法审核。逐格列出四十个空格没有帮助，因此只提示一次。",
  standsAlone: true,
  howToFix: "请填写项目（单位）名称、资金、绩效目标和绩效指标后再校核。",
  examples: {
    accepts: [
      {
        title: "已经开始填写",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | | |`,
      },
    ],
    flags: [
      {
        title: "空白表",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | | 主管部门 | |
          | 年度目标 | | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | | |
          | 效益指标 | 社会效益指标 | | |`,
        cells: ["B2", "B3"],
      },
      {
        title: "只有模板自带的“指标1：”",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | |
          | 年度目标 | | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 指标1： | |
          | ^ | ^ | 指标2： | |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    if (!isBlank(declaration)) return [];
    const name = fieldOf(declaration, declaration.form === "department" ? "unit.name" : "project.name");
    const main = [...(name ? [name] : []), ...declaration.goals].filter(
      (field) => isEmpty(field) && !field.optional,
    );
    const [first] = declaration.fields;
    const blamed = main.length > 0 ? main : first ? [first] : [];
    if (blamed.length === 0) return { notChecked: "表中没有读到可以填写的栏目。" };
    return [
      {
        blamed: blamed.map(({ at }) => at),
        message: `本表尚未填写：没有${listed([...main.map(labelOf), "绩效指标"])}。`,
        subject: "form",
      },
    ];
  },
};

/** Whether nobody has begun to fill the form: no goal, no task, no indicator, no amount but zeros. */
function isBlank({ goals, tasks, indicators, money }: Declaration): boolean {
  return (
    !goals.some(isFilled) &&
    !tasks.some(({ name, content, expected }) => [name, content, expected].some(isFilled)) &&
    indicators.every((indicator) => isTemplateName(indicator.name?.text ?? "")) &&
    !money.some((field) => isFilled(field) && field.amount?.number.eq(0) !== true)
  );
}
