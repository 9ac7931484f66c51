import type { Money } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { cellsOf, compareSums, differenceText, isSum, sumOf } from "../money";
import type { Found, Rule } from "../rule";
import { isFilled, labelOf } from "../wording";

export const twoAmounts: Rule = {
  id: "funding/two-amounts",
  catalogue: [52],
  title: "同一项支出前后金额不同",
  severity: "error",
  dimension: "适当性",
  why: "同一项支出在预算栏和任务栏中应当是一个数。",
  howToFix: "请核对后改为同一个金额。",
  examples: {
    accepts: [
      {
        title: "基本支出前后一致",
        form: `
          | 部门整体支出绩效目标表 | < | < | < |
          | 部门名称 | 史志办 | < | < |
          | 资金总额（万元） | 171.41 | 基本支出（万元） | 110.61 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |
          | 年度履职目标 | < | < | < |
          | 部门职能 | 年度目标任务 | 支出项目名称 | 预算金额（万元） |
          | 日常运行 | 按时发放工资 | 基本支出 | 110.61 |`,
      },
    ],
    flags: [
      {
        title: "基本支出写成了总额",
        form: `
          | 部门整体支出绩效目标表 | < | < | < |
          | 部门名称 | 史志办 | < | < |
          | 资金总额（万元） | 171.41 | 基本支出（万元） | 110.61 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |
          | 年度履职目标 | < | < | < |
          | 部门职能 | 年度目标任务 | 支出项目名称 | 预算金额（万元） |
          | 日常运行 | 按时发放工资 | 基本支出 | 171.41 |`,
        cells: ["D7"],
      },
    ],
  },
  check({ declaration, settings }) {
    const { tasks, money } = declaration;
    const named = tasks.filter(({ item, name }) => isFilled(item) || isFilled(name));
    if (named.length === 0) return { notChecked: "表中没有任务。" };
    const budget = money.filter((field) => field.path !== "tasks.funding" && field.amount !== null);
    return budget.flatMap((field): Found[] => {
      const label = comparableName(labelOf(field));
      const same = named.filter(({ item, name }) =>
        [item, name].some((cell) => isFilled(cell) && comparableName(cell.text) === label),
      );
      const funding = same.flatMap((task): Money[] => (task.funding ? [task.funding] : []));
      if (!funding.some(isFilled)) return [];
      const inTasks = sumOf(funding, `任务中的${labelOf(field)}`);
      const inBudget = sumOf([field], `预算中的${labelOf(field)}`);
      if (!isSum(inTasks) || !isSum(inBudget) || compareSums(inTasks, inBudget, settings) === 0) return [];
      return [
        {
          blamed: cellsOf(funding),
          related: [field.at],
          message: `${differenceText(inTasks, inBudget)}。`,
          subject: field.path,
        },
      ];
    });
  },
};
