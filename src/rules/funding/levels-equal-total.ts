import { checkRelations } from "../budget";
import type { Rule } from "../rule";

export const levelsEqualTotal: Rule = {
  id: "funding/levels-equal-total",
  catalogue: [41],
  title: "本级使用与对下转移支付之和不等于预算合计",
  severity: "error",
  dimension: "适当性",
  why: "预算不是本级使用，就是转移给下级，两者之和应当等于预算合计。",
  howToFix: "请核对按预算级次划分的两项金额。",
  examples: {
    accepts: [
      {
        title: "两者之和等于收入",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 收入来源 | 预算金额（万元） | 按预算级次划分 | 预算金额（万元） |
          | 财政拨款 | 800.50 | 区本级使用资金 | 700.50 |
          | 其他资金 | 0 | 拟用于对下转移支付资金 | 100 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
      },
    ],
    flags: [
      {
        title: "相差 100 万元",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < |
          | 部门名称 | 市交通局 | < | < |
          | 收入来源 | 预算金额（万元） | 按预算级次划分 | 预算金额（万元） |
          | 财政拨款 | 800.50 | 区本级使用资金 | 700.50 |
          | 其他资金 | 0 | 拟用于对下转移支付资金 | 0 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check: ({ declaration, settings }) =>
    checkRelations("levels-total", declaration, settings, "表中没有按预算级次划分的金额。"),
};
