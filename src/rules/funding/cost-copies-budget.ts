import { budgetOf, costsOf } from "../costs";
import { indicatorSubject, titleOf } from "../indicators";
import { cellsOf, money } from "../money";
import type { Rule } from "../rule";

export const costCopiesBudget: Rule = {
  id: "funding/cost-copies-budget",
  catalogue: [48],
  title: "成本指标只是照抄预算总额",
  severity: "info",
  dimension: "相关性",
  why: "成本不超过预算是当然的要求，说明不了成本控制得好不好。",
  howToFix: "宜增加单位成本一类的指标，例如“每公里养护成本”。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "另有单位成本",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 加工园建设 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 单位造价 | ≤1200元/平方米 |`,
      },
    ],
    flags: [
      {
        title: "唯一的成本指标就是预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 加工园建设 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 项目建设成本 | ≤65万元 |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    const costs = costsOf(declaration);
    const [only, ...more] = costs;
    if (!only) return { notChecked: "没有写明金额的成本指标。" };
    const budget = budgetOf(declaration);
    if (!budget) return { notChecked: "表中没有可与成本比较的资金总额。" };
    if (more.length > 0 || !only.yuan.eq(budget.yuan)) return [];
    return [
      {
        blamed: [only.field.at],
        related: cellsOf(budget.fields),
        message: `${titleOf(only.indicator)}就是${budget.label} ${money(budget.yuan, budget.unit)}，说明不了成本控制情况。`,
        subject: indicatorSubject(only.indicator),
      },
    ];
  },
};
