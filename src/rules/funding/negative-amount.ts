import type { Found, Rule } from "../rule";
import { labelOf } from "../wording";

export const negativeAmount: Rule = {
  id: "funding/negative-amount",
  catalogue: [43],
  title: "金额为负数",
  severity: "warning",
  dimension: "适当性",
  why: "申报的预算金额不应为负数，多半是误输了负号。",
  howToFix: "请核对后改正；调减预算的，填写调减后的金额。",
  examples: {
    accepts: [
      {
        title: "零和正数",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | | | 其他资金 | 0 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "多了负号",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | -65 |
          | | | 其他资金 | 0 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.money.flatMap((field): Found[] =>
      field.amount?.number.lt(0)
        ? [
            {
              blamed: [field.at],
              message: `${labelOf(field)}为负数：${field.text.trim()}。`,
              subject: field.path,
            },
          ]
        : [],
    );
  },
};
