import type { MoneyField } from "../../declaration/fieldPaths";
import { cellsOf, compareSums, isSum, money, moneyFields, sumOf } from "../money";
import type { Found, Rule } from "../rule";
import { isEmpty } from "../wording";

const PAIRS: readonly (readonly [MoneyField, MoneyField])[] = [
  ["budget.annual.total", "budget.total"],
  ["budget.annual.fiscal", "budget.fiscal"],
  ["budget.annual.other", "budget.other"],
];

export const annualExceedsWhole: Rule = {
  id: "funding/annual-exceeds-whole",
  catalogue: [46],
  title: "年度资金超过项目总资金",
  severity: "error",
  dimension: "适当性",
  why: "年度资金是项目总资金的一部分，不会超过总资金。",
  howToFix: "请核对年度资金和项目总资金。",
  examples: {
    accepts: [
      {
        title: "三年总额中的一年",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 病种筛查 | 金额单位 | 万元 |
          | 项目资金总额 | 75 | 年度资金总额 | 25 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "年度超过总额",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 病种筛查 | 金额单位 | 万元 |
          | 项目资金总额 | 25 | 年度资金总额 | 75 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const pairs = PAIRS.map(([annual, whole]) => ({
      annual: moneyFields(declaration, [annual]),
      whole: moneyFields(declaration, [whole]),
    })).filter(({ annual, whole }) => annual.length === 1 && whole.length === 1);
    const [first] = pairs;
    if (!first) return { notChecked: "表中没有同时列出项目总资金和年度资金。" };
    const found: Found[] = [];
    for (const pair of pairs) {
      const annual = sumOf(pair.annual, "年度资金");
      const whole = sumOf(pair.whole, "项目总资金");
      if (!isSum(annual)) return { notChecked: annual.because };
      if (!isSum(whole)) return { notChecked: whole.because };
      if (pair.whole.some(isEmpty) || compareSums(annual, whole, settings) <= 0) continue;
      found.push({
        blamed: cellsOf(pair.annual),
        related: cellsOf(pair.whole),
        message: `${annual.label} ${money(annual.yuan, annual.unit)}，超过${whole.label} ${money(whole.yuan, whole.unit)}。`,
        subject: pair.annual[0]?.path ?? "budget.annual.total",
      });
    }
    return found;
  },
};
