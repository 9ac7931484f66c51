import Big from "big.js";
import type { Field, Indicator } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { budgetOf } from "../costs";
import { indicatorSubject, isCost, levelOf, targetsOf, titleOf } from "../indicators";
import type { Level } from "../indicators";
import { cellsOf, money } from "../money";
import type { Found, Rule } from "../rule";

export const quantityTimesPrice: Rule = {
  id: "funding/quantity-times-price",
  catalogue: [47],
  title: "数量乘以单价超过预算",
  severity: "error",
  dimension: "适当性",
  why: "数量指标乘以单位成本就是所需的钱，超过预算说明数量、单价或预算有一处写错。",
  howToFix: "请核对数量、单价和资金总额。",
  examples: {
    accepts: [
      {
        title: "数量乘以单价正好等于预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | 1000元/人 |`,
      },
      {
        title: "单价有上限，实际可以更低",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | ≤1200元/人 |`,
      },
    ],
    flags: [
      {
        title: "500 人 × 1200 元超过 50 万元",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | 1200元/人 |`,
        cells: ["D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    const measured = declaration.indicators.flatMap((indicator): Measured[] => {
      const [field] = targetsOf(indicator).slice(-1);
      const level = field && levelOf(declaration, indicator, field);
      return field && level ? [{ indicator, field, level }] : [];
    });
    const prices = measured.filter(
      ({ indicator, level }) => isCost(indicator) && /^(?:元|万元|千元|亿元)\//.test(level.unit?.name ?? ""),
    );
    if (prices.length === 0) return { notChecked: "没有写明单价的成本指标。" };
    const budget = budgetOf(declaration);
    if (!budget) return { notChecked: "表中没有可比较的资金总额。" };
    return prices.flatMap((price): Found[] => {
      const per = price.level.unit?.name.split("/")[1] ?? "";
      const quantities = measured.filter(
        ({ indicator, level }) =>
          indicator.level2?.level === "数量指标" &&
          level.unit?.name === per &&
          shareSubject(indicator, price.indicator),
      );
      const [quantity, ...more] = quantities;
      // An upper limit says that less may do: nothing follows from the product.
      if (!quantity || more.length > 0 || [price, quantity].some(({ level }) => atMost(level))) return [];
      const product = new Big(quantity.level.low).times(price.level.low).times(price.level.unit?.factor ?? 1);
      if (product.lte(budget.yuan.times("1.0001"))) return [];
      return [
        {
          blamed: [quantity.field.at, price.field.at],
          related: cellsOf(budget.fields),
          message: `${titleOf(quantity.indicator)} ${quantity.field.text} 乘以${titleOf(price.indicator)} ${price.field.text} 为 ${money(product, budget.unit)}，超过${budget.label} ${money(budget.yuan, budget.unit)}。`,
          subject: indicatorSubject(price.indicator),
        },
      ];
    });
  },
};

interface Measured {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly level: Level;
}

const atMost = ({ operator }: Level) => operator === "≤" || operator === "<";

/** Whether two names speak of one thing: two characters in a row in common, apart from words that any indicator has. */
function shareSubject(left: Indicator, right: Indicator): boolean {
  const pairs = (indicator: Indicator) => {
    const name = comparableName(indicator.name?.text ?? "").replace(
      /单位|成本|人均|每人|平均|单价|数量|人数|费用|标准|补助|补贴/g,
      " ",
    );
    return new Set(
      [...name].map((sign, index) => sign + (name[index + 1] ?? " ")).filter((pair) => !pair.includes(" ")),
    );
  };
  const wanted = pairs(left);
  return [...pairs(right)].some((pair) => wanted.has(pair));
}
