import Big from "big.js";
import { budgetOf, costsOf } from "../costs";
import { indicatorSubject, titleOf } from "../indicators";
import { cellsOf, money } from "../money";
import type { Found, Rule } from "../rule";

export const costsExceedBudget: Rule = {
  id: "funding/costs-exceed-budget",
  catalogue: [49],
  title: "成本指标超过预算",
  severity: "error",
  dimension: "适当性",
  why: "成本是这笔预算花掉的钱，不会超过预算总额。",
  howToFix: "请核对成本指标值和资金总额；成本指标包含其他资金的，请说明。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "成本上限等于预算；分项成本与总成本并列",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 市场管理 | 金额单位 | 万元 |
          | 资金总额 | 3 | 其中：财政拨款 | 3 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 成本指标 | 出差总成本 | 1万元 |
          | ^ | ^ | 劳务总成本 | 2万元 |
          | ^ | ^ | 年度预算总成本 | ≤3万元 |`,
      },
    ],
    flags: [
      {
        title: "成本超过预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 加工园建设 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 项目建设成本 | ≤75万元 |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    const costs = costsOf(declaration);
    if (costs.length === 0) return { notChecked: "没有写明金额的成本指标。" };
    const budget = budgetOf(declaration);
    if (!budget) return { notChecked: "表中没有可与成本比较的资金总额。" };
    const limit = budget.yuan.plus(budget.yuan.times("0.0001"));
    const single = costs.filter(({ yuan }) => yuan.gt(limit));
    if (single.length > 0)
      return single.map(({ indicator, field, yuan, unit }): Found => ({
        blamed: [field.at],
        related: cellsOf(budget.fields),
        message: `${titleOf(indicator)} ${money(yuan, unit)}，超过${budget.label} ${money(budget.yuan, budget.unit)}。`,
        subject: indicatorSubject(indicator),
      }));
    // A cost that the others add up to is their total.
    const all = costs.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0));
    const parts = costs.filter(({ yuan }) => !all.minus(yuan).eq(yuan));
    const sum = parts.reduce((rest, { yuan }) => rest.plus(yuan), new Big(0));
    if (parts.length < 2 || sum.lte(limit)) return [];
    return [
      {
        blamed: parts.map(({ field }) => field.at),
        related: cellsOf(budget.fields),
        severity: "warning",
        message: `各项成本合计 ${money(sum, budget.unit)}，超过${budget.label} ${money(budget.yuan, budget.unit)}。`,
        subject: "costs",
      },
    ];
  },
};
