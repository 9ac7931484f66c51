import type { Field, Indicator } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { budgetOf } from "../costs";
import { indicatorSubject, isCost, levelOf, targetsOf, titleOf } from "../indicators";
import type { Level } from "../indicators";
import { cellsOf, money } from "../money";
import type { Sum } from "../money";
import type { Found, Rule } from "../rule";

export const costZero: Rule = {
  id: "funding/cost-zero",
  catalogue: [80],
  title: "成本为零，而同一事项的总成本或预算不为零",
  severity: "warning",
  dimension: "适当性",
  why: "花了钱，成本就不会是零；多半是漏填，或四舍五入后成了零。",
  howToFix: "请填写实际的成本，必要时改用较小的单位，例如元。",
  examples: {
    accepts: [
      {
        title: "总成本也是零",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 市场管理 | 主管部门 | 供销社 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 成本指标 | 办公费单位成本 | 0元/人 |
          | ^ | ^ | 办公费总成本 | 0万元 |`,
      },
    ],
    flags: [
      {
        title: "出差总成本 1 万元，单位成本 0",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 市场管理 | 主管部门 | 供销社 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 成本指标 | 出差单位成本 | 0万元/人 |
          | ^ | ^ | 出差总成本 | 1万元 |`,
        cells: ["D4"],
      },
      {
        title: "预算 1500 万元，工程总成本 0",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 管网改造 | 金额单位 | 万元 |
          | 资金总额 | 1500 | 其中：财政拨款 | 1500 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 成本指标 | 工程总成本 | 0万元 |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    const costs = declaration.indicators.filter(isCost).flatMap((indicator): Cost[] => {
      const [field] = targetsOf(indicator).slice(-1);
      const level = field && levelOf(declaration, indicator, field);
      return field && level ? [{ indicator, field, level, of: itemOf(indicator) }] : [];
    });
    if (costs.length === 0) return { notChecked: "没有写明数字的成本指标。" };
    // One item may cost nothing; all together cost what the budget pays.
    const paid = costs.some(({ level }) => level.unit?.kind === "money" && level.high > 0);
    const budget = paid ? null : budgetOf(declaration);
    return costs.flatMap((cost): Found[] => {
      if (cost.level.high !== 0 || cost.of === "") return [];
      const whole = costs.find((other) => other.of === cost.of && other.level.low > 0);
      if (!whole) return budget && isWholeCost(cost) ? [besideBudget(cost, budget)] : [];
      return [
        {
          blamed: [cost.field.at],
          related: [whole.field.at],
          message: `${titleOf(cost.indicator)}为 0，而${titleOf(whole.indicator)}为 ${whole.field.text}${unitBeside(whole.indicator)}。`,
          subject: indicatorSubject(cost.indicator),
        },
      ];
    });
  },
};

interface Cost {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly level: Level;
  /** What it is the cost of: `出差`. */
  readonly of: string;
}

/** 工程总成本 of nothing; that nothing is overspent, saved or lost is a measure. */
function isWholeCost({ indicator, level }: Cost): boolean {
  const name = comparableName(indicator.name?.text ?? "");
  return (
    level.unit?.kind === "money" &&
    indicator.level2?.level !== "社会成本指标" &&
    indicator.level2?.level !== "生态环境成本指标" &&
    /(?:总成本|总造价|总投资|总费用|总支出)$/.test(name) &&
    !/超|增|节|损|浪费/.test(name)
  );
}

function besideBudget({ indicator, field }: Cost, budget: Sum): Found {
  return {
    blamed: [field.at],
    related: cellsOf(budget.fields),
    message: `${titleOf(indicator)}为 0，而${budget.label}为 ${money(budget.yuan, budget.unit)}。`,
    subject: indicatorSubject(indicator),
  };
}

function itemOf({ name }: Indicator): string {
  return comparableName(name?.text ?? "").replace(
    /(?:单位|总|人均|平均|每人)?(?:成本|单价|费用|支出|经费)$/,
    "",
  );
}

/** The unit that stands in a column of its own. */
function unitBeside({ unit }: Indicator): string {
  return unit ? ` ${unit.text}`.trimEnd() : "";
}
