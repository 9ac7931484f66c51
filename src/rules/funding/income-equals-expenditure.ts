import { checkRelations } from "../budget";
import type { Rule } from "../rule";

export const incomeEqualsExpenditure: Rule = {
  id: "funding/income-equals-expenditure",
  catalogue: [38],
  title: "收入合计与支出合计不等",
  severity: "error",
  dimension: "适当性",
  why: "部门预算收支平衡：支出各项之和应当等于收入各项之和。",
  howToFix: "请核对支出和收入各项金额，改正写错的一处。",
  basis: "《中华人民共和国预算法》",
  examples: {
    accepts: [
      {
        title: "收支相等",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元） |
          | 基本支出 | 300.50 | 财政拨款 | 800.50 |
          | 项目支出 | 500 | 其他资金 | 0 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
      },
    ],
    flags: [
      {
        title: "收入少了 100 万元",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元） |
          | 基本支出 | 300.50 | 财政拨款 | 700.50 |
          | 项目支出 | 500 | 其他资金 | 0 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        cells: ["D4", "D5"],
      },
      {
        title: "支出有一项空着，正好差这一项",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元） |
          | 基本支出 | 300.50 | 财政拨款 | 800.50 |
          | 项目支出 | | 其他资金 | 0 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check: ({ declaration, settings }) =>
    checkRelations("income-expenditure", declaration, settings, "表中没有同时列出收入和支出。"),
};
