import type { Declaration, Money } from "../../declaration/declaration";
import { cellsOf, isSum, money, moneyFields, sumOf } from "../money";
import { relationsOf } from "../relations";
import type { Found, Rule } from "../rule";
import { isEmpty, labelOf } from "../wording";

export const totalEmpty: Rule = {
  id: "completeness/total-empty",
  catalogue: [],
  title: "资金总额没有填写",
  severity: "error",
  dimension: "完整性",
  why: "预算总额是绩效目标与资金是否匹配的依据。",
  howToFix: "请填写资金总额，应等于各项资金来源之和。",
  // An empty total breaks its sums too: that it is empty says all.
  supersedes: [
    "funding/sources-equal-total",
    "funding/parts-equal-total",
    "funding/income-equals-expenditure",
  ],
  examples: {
    accepts: [
      {
        title: "总额已填",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "有来源，没有总额",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | | 其中：财政拨款 | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B3"],
      },
      {
        title: "“合计”行里只有总额一格是空的",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 矿山修复 | 金额单位 | 万元 |
          | 资金安排 | 合计 | 中央财政 | 地方财政 |
          | 2024年 | 110 | 80 | 30 |
          | 总计 | | 170 | 70 |
          | 年度目标 | 修复历史遗留矿山60个 | < | < |`,
        cells: ["B5"],
      },
      {
        title: "“项目资金”旁边的总额没有填写",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 政务热线 | 金额单位 | 万元 |
          | 项目资金 | | 其中：财政拨款 | 680 |
          | 年度目标 | 全年受理群众诉求130万件 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    const totals = [
      "budget.total",
      "budget.annual.total",
      "budget.income.total",
      "budget.expenditure.total",
    ] as const;
    const present = moneyFields(declaration, totals);
    if (present.length === 0) return { notChecked: "表中没有资金总额一栏。" };
    return present
      .filter((field) => isEmpty(field) && !field.optional && isWanted(field, declaration))
      .map((field): Found => {
        const parts = partsOf(field, declaration);
        const sum = sumOf(parts);
        const hint =
          parts.length > 0 && isSum(sum) ? `，已填的${sum.label}为 ${money(sum.yuan, sum.unit)}` : "";
        return {
          blamed: [field.at],
          related: cellsOf(parts),
          message: `${labelOf(field)}没有填写${hint}。`,
          subject: field.path,
        };
      });
  },
};

/** Of several cells for one total (a row for each year) the first, and the sum of all; not a further year of its own row. */
function isWanted(total: Money, { money: amounts }: Declaration): boolean {
  const others = amounts.filter(({ path }) => path === total.path);
  const isSumRow =
    /[总合]计|总额/.test(labelOf(total)) &&
    !others.some((other) => other.at.row === total.at.row && !isEmpty(other));
  return others[0] === total || isSumRow;
}

/** What makes up a total that is still empty, as far as it is filled. */
function partsOf(total: Money, declaration: Declaration): readonly Money[] {
  const relation = relationsOf(declaration).find(({ totals }) => totals.flat().includes(total));
  return (relation?.parts[0] ?? []).filter(({ amount }) => amount?.number.gt(0));
}
