import type { Declaration, Money } from "../../declaration/declaration";
import { expenditureOf, incomeOf } from "../relations";
import { cellsOf, compareSums, differenceText, isSum, moneyFields, sumOf } from "../money";
import type { Sum } from "../money";
import type { Outcome, Rule } from "../rule";
import { isEmpty, isFilled, labelOf, listed } from "../wording";

export const tasksAndSpending: Rule = {
  id: "funding/tasks-and-spending",
  catalogue: [42],
  title: "任务资金合计与预算不符",
  severity: "warning",
  dimension: "适当性",
  why: "重点工作任务的资金来自项目类支出：合计超过预算总额必有错误，与项目类支出不等则需要说明。",
  howToFix: "请核对各项任务的资金，或在备注中说明哪些支出没有列入重点任务。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "任务合计等于项目支出加其他事业发展性支出",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 市交通局 | < | < | < |
          | 基本支出（万元） | 300 | 项目支出（万元） | 500 | < |
          | 财政专项资金（万元） | 0 | 其他事业发展性支出（万元） | 200 | < |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 道路养护 | 养护120公里 | 450 | 路况优良率90% |
          | ^ | 公交保障 | 补贴公交线路 | 250 | 准点率95% |`,
      },
    ],
    flags: [
      {
        title: "任务合计少于项目类支出",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 市交通局 | < | < | < |
          | 基本支出（万元） | 300 | 项目支出（万元） | 500 | < |
          | 财政专项资金（万元） | 0 | 其他事业发展性支出（万元） | 200 | < |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 道路养护 | 养护120公里 | 450 | 路况优良率90% |
          | ^ | 公交保障 | 补贴公交线路 | 150 | 准点率95% |`,
        cells: ["D7", "D8"],
      },
    ],
  },
  check({ declaration, settings }): Outcome {
    const funding = declaration.tasks.flatMap((task) => task.funding ?? []);
    if (!funding.some(isFilled)) return { notChecked: "表中没有任务资金。" };
    const tasks = sumOf(funding, "任务资金合计");
    if (!isSum(tasks)) return { notChecked: tasks.because };
    const lacking = declaration.tasks.filter(
      ({ optional, name, content, funding: own }) =>
        own && isEmpty(own) && !optional && (isFilled(name) || isFilled(content)),
    );
    const candidates = spendingOf(declaration);
    const whole = candidates.whole && sumOf(candidates.whole);
    if (!whole) return { notChecked: "表中没有可与任务资金比较的预算金额。" };
    if (!isSum(whole)) return { notChecked: whole.because };
    const subject = "tasks.funding";
    if (compareSums(tasks, whole, settings) > 0) {
      if (whole.empty.length > 0)
        return { notChecked: `${listed(whole.empty.map(labelOf))}没有填写，无法与任务资金比较。` };
      const message = `${differenceText(tasks, whole)}，任务资金超过了预算总额。`;
      return [{ ...sides(tasks, whole), severity: "error", message, subject }];
    }
    if (lacking.length > 0)
      return { notChecked: `有 ${String(lacking.length)} 项任务没有填写资金，无法与预算比较。` };
    const sums = candidates.parts.map((fields) => sumOf(fields)).filter(isSum);
    if ([...sums, whole].some((sum) => compareSums(tasks, sum, settings) === 0)) return [];
    const [main] = sums;
    if (!main) return { notChecked: "表中没有项目类支出，无法判断任务资金应等于哪一项。" };
    if (main.empty.length > 0)
      return { notChecked: `${listed(main.empty.map(labelOf))}没有填写，无法与任务资金比较。` };
    return [{ ...sides(tasks, main), message: `${differenceText(tasks, main)}。`, subject }];
  },
};

function sides(tasks: Sum, other: Sum) {
  return { blamed: cellsOf(tasks.fields.filter(isFilled)), related: cellsOf(other.fields) };
}

/** What tasks may make up: all spending that is not basic first, then less of it; and the whole that they cannot exceed. */
function spendingOf(declaration: Declaration): { whole: readonly Money[] | null; parts: Money[][] } {
  const of = (...paths: Parameters<typeof moneyFields>[1]) => moneyFields(declaration, paths);
  const filled = (fields: Money[]) => fields.filter((field) => field.amount?.number.eq(0) !== true);
  if (declaration.form === "department") {
    const projects = of("budget.project", "budget.special", "budget.development");
    const parts = [filled(projects), of("budget.project", "budget.special"), of("budget.project")];
    const wholes = [of("budget.total"), expenditureOf(declaration), incomeOf(declaration)];
    return {
      whole: wholes.find((fields) => fields.length > 0) ?? null,
      parts: parts.filter((fields) => fields.length > 0),
    };
  }
  const annual = of("budget.annual.total");
  const whole = of("budget.total");
  return {
    whole: whole.length > 0 ? whole : annual.length > 0 ? annual : null,
    parts: [annual, whole].filter((fields) => fields.length > 0),
  };
}
