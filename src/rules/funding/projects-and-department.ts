import type { Declaration, Money } from "../../declaration/declaration";
import { fieldOf } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { cellsOf, compareSums, differenceText, isSum, moneyFields, sumOf } from "../money";
import type { Sum } from "../money";
import type { Outcome, Rule } from "../rule";
import { isFilled } from "../wording";

/** Projects that make up less than this part of the department's spending are some of its projects, which is usual. */
const MEANT_TO_BE_ALL = "0.5";

export const projectsAndDepartment: Rule = {
  id: "funding/projects-and-department",
  catalogue: [54],
  title: "各项目金额与部门的项目支出不符",
  severity: "error",
  dimension: "适当性",
  why: "工作簿中各项目的年度资金之和不会超过部门的项目支出；列全了所有项目时应当相等。",
  howToFix: "请核对部门表的项目支出和各项目的资金总额；只附部分项目的可以不改。",
  examples: {
    accepts: [
      {
        title: "只附了部分项目",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 基本支出（万元） | 300 | 项目支出（万元） | 500 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        otherSheets: {
          道路养护: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 100 | 其中：财政拨款 | 100 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        },
      },
    ],
    flags: [
      {
        title: "项目合计超过部门的项目支出",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 基本支出（万元） | 300 | 项目支出（万元） | 500 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        otherSheets: {
          道路养护: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 600 | 其中：财政拨款 | 600 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        },
        cells: ["D3"],
      },
    ],
  },
  check({ declaration, workbook, settings }): Outcome {
    if (declaration.form !== "department") return { notChecked: "只在部门整体申报表上检查。" };
    const projects = workbook.filter((other) => other.form === "project" && !other.hidden);
    if (projects.length === 0) return { notChecked: "工作簿中没有项目支出申报表。" };
    const departments = workbook.filter((other) => other.form === "department" && !other.hidden);
    if (departments.length > 1)
      return { notChecked: "工作簿中有多张部门整体申报表，无法确定项目属于哪一张。" };
    const amounts = projects.map(annualTotal);
    if (amounts.some((field) => field === null)) return { notChecked: "有的项目没有填写资金总额。" };
    const sum = sumOf(
      amounts.filter((field): field is Money => field !== null),
      `${String(projects.length)} 个项目的资金合计`,
    );
    if (!isSum(sum)) return { notChecked: sum.because };
    const all = moneyFields(declaration, ["budget.project", "budget.special", "budget.development"]);
    const whole = sumOf(all);
    const narrow = sumOf(moneyFields(declaration, ["budget.project"]));
    if (all.length === 0) return { notChecked: "部门表中没有项目支出一栏。" };
    if (!isSum(whole) || !isSum(narrow))
      return { notChecked: isSum(whole) ? "部门的项目支出看不出金额。" : whole.because };
    if (whole.empty.length > 0) return { notChecked: "部门的项目支出没有填写完整。" };
    if (compareSums(sum, narrow, settings) === 0) return [];
    const order = compareSums(sum, whole, settings);
    if (order === 0 || (order < 0 && compareSums(sum, narrow, settings) > 0)) return [];
    const complete = listsAll(declaration, projects);
    if (order < 0 && !complete && sum.yuan.lt(narrow.yuan.times(MEANT_TO_BE_ALL))) return [];
    return [finding(sum, order > 0 ? whole : narrow, order > 0 || complete)];
  },
};

function finding(sum: Sum, department: Sum, certain: boolean) {
  return {
    blamed: cellsOf(department.fields),
    related: sum.fields.map(({ at }) => at),
    severity: certain ? ("error" as const) : ("warning" as const),
    message: `${differenceText(sum, department)}。`,
    subject: "budget.project",
  };
}

/** What the project asks for this year: its annual amount where the form has one beside the whole. */
function annualTotal(project: Declaration): Money | null {
  const fields = [
    ...moneyFields(project, ["budget.annual.total"]),
    ...moneyFields(project, ["budget.total"]),
  ];
  return fields.find((field) => field.amount !== null) ?? null;
}

/** Whether the department's tasks name projects, and each of them has its sheet. */
function listsAll(department: Declaration, projects: readonly Declaration[]): boolean {
  const sheets = new Set(
    projects.map((project) => comparableName(fieldOf(project, "project.name")?.text ?? "")),
  );
  const items = department.tasks.flatMap(({ item }) => (isFilled(item) ? [comparableName(item.text)] : []));
  return items.length > 0 && items.every((item) => sheets.has(item));
}
