import { moneyFields, cellsOf, compareSums, differenceText, isSum, sumOf } from "../money";
import type { Rule } from "../rule";
import { isEmpty } from "../wording";
import { straysInRow } from "../strayAmounts";

export const executedOverBudget: Rule = {
  id: "funding/executed-over-budget",
  catalogue: [],
  title: "执行数超过预算数",
  severity: "warning",
  dimension: "适当性",
  why: "没有预算不得支出：执行数大于年初预算，也大于调整后的预算，多半是单位写错，或预算调整没有填写。",
  howToFix: "请核对执行数；预算有调整的，填写调整后的预算数。",
  basis: "《中华人民共和国预算法》",
  examples: {
    accepts: [
      {
        title: "执行数不超过调整后的预算",
        form: `
          | 项目支出绩效自评表 | < | < | < | < |
          | 项目名称 | 文化惠民演出 | < | < | < |
          | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
          | ^ | 年度资金总额 | 50 | 60 | 58 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 108场 |`,
      },
    ],
    flags: [
      {
        title: "预算 50 万元，执行 58 万元",
        form: `
          | 项目支出绩效自评表 | < | < | < | < |
          | 项目名称 | 文化惠民演出 | < | < | < |
          | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
          | ^ | 年度资金总额 | 50 | 50 | 58 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 108场 |`,
        cells: ["E4"],
      },
    ],
  },
  check({ declaration, settings }) {
    const [executed, ...others] = moneyFields(declaration, ["budget.executed"]);
    if (!executed?.amount) return { notChecked: "表中没有执行数。" };
    if (others.length > 0) return { notChecked: "表中有多处执行数，无法确定哪一处是合计。" };
    if (moneyFields(declaration, ["budget.adjusted"]).some((field) => !isEmpty(field) && !field.amount))
      return { notChecked: "调整后的预算数看不出金额，无法与执行数比较。" };
    const spent = sumOf([executed], "执行数");
    const budgets = moneyFields(declaration, ["budget.adjusted", "budget.total", "budget.annual.total"])
      .filter(({ amount }) => amount)
      .map((field) => sumOf([field], field.path === "budget.adjusted" ? "调整后的预算数" : "预算数"))
      .filter(isSum);
    const [budget] = budgets;
    if (!isSum(spent) || !budget) return { notChecked: "表中没有可以与执行数比较的预算数。" };
    if (budgets.some((other) => compareSums(spent, other, settings) <= 0)) return [];
    if (straysInRow(declaration, executed.at.row).some(({ number }) => executed.amount?.number.lte(number)))
      return { notChecked: "执行数一行有没有看懂的金额，可能是调整后的预算。" };
    return [
      {
        blamed: [executed.at],
        related: cellsOf(budgets.flatMap(({ fields }) => fields)),
        message: `${differenceText(spent, budget)}，执行超过了预算。`,
        subject: executed.path,
      },
    ];
  },
};
