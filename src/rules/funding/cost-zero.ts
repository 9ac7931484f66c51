import type { Field, Indicator } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { indicatorSubject, isCost, levelOf, targetsOf, titleOf } from "../indicators";
import type { Level } from "../indicators";
import type { Found, Rule } from "../rule";

export const costZero: Rule = {
  id: "funding/cost-zero",
  catalogue: [80],
  title: "单位成本为零，而同一事项的总成本不为零",
  severity: "warning",
  dimension: "适当性",
  why: "总成本不为零，单位成本就不会是零；多半是漏填，或四舍五入后成了零。",
  howToFix: "请填写实际的单位成本，必要时改用较小的单位，例如元。",
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
    ],
  },
  check({ declaration }) {
    const costs = declaration.indicators.filter(isCost).flatMap((indicator): Cost[] => {
      const [field] = targetsOf(indicator).slice(-1);
      const level = field && levelOf(declaration, indicator, field);
      return field && level ? [{ indicator, field, level, of: itemOf(indicator) }] : [];
    });
    if (costs.length < 2) return { notChecked: "可以相互比较的成本指标不足两条。" };
    return costs.flatMap((cost): Found[] => {
      if (cost.level.high !== 0 || cost.of === "") return [];
      const whole = costs.find((other) => other.of === cost.of && other.level.low > 0);
      if (!whole) return [];
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
