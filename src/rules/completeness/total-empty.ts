import { moneyOf } from "../../declaration/declaration";
import { moneyFields, sumOf, isSum, money } from "../money";
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
    ],
  },
  check({ declaration }) {
    const totals = [
      "budget.total",
      "budget.annual.total",
      "budget.income.total",
      "budget.expenditure.total",
    ] as const;
    const present = totals.flatMap((path) => moneyOf(declaration, path) ?? []);
    if (present.length === 0) return { notChecked: "表中没有资金总额一栏。" };
    return present
      .filter((field) => isEmpty(field) && !field.optional)
      .map((field): Found => {
        const parts = moneyFields(
          declaration,
          field.path === "budget.annual.total"
            ? ["budget.annual.fiscal", "budget.annual.carryover", "budget.annual.other"]
            : ["budget.fiscal", "budget.other", "budget.own"],
        ).filter((part) => !isEmpty(part));
        const sum = sumOf(parts);
        const hint = parts.length > 0 && isSum(sum) ? `，${sum.label}合计 ${money(sum.yuan, sum.unit)}` : "";
        return {
          blamed: [field.at],
          related: parts.map(({ at }) => at),
          message: `${labelOf(field)}没有填写${hint}。`,
          subject: field.path,
        };
      });
  },
};
