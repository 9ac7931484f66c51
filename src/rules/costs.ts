import Big from "big.js";
import type { MoneyUnit } from "../declaration/amount";
import { MONEY_UNITS } from "../declaration/amount";
import type { Declaration, Field, Indicator, Money } from "../declaration/declaration";
import { isCost, levelOf, targetsOf } from "./indicators";
import { isSum, moneyFields, sumOf } from "./money";
import type { Sum } from "./money";
import { expenditureOf, incomeOf } from "./relations";

/** A cost indicator that states an amount of money, not a price. */
export interface Cost {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly yuan: Big;
  readonly unit: MoneyUnit;
}

/** What is saved, or told as a share, is no cost. */
const NO_COST = /节约|节省|节支|结余|压减|降低|下降|率$|比例|单位成本|单价|人均|标准|单位造价/;

/** The amounts that cost indicators state; prices (元/人) are none. */
export function costsOf(declaration: Declaration): Cost[] {
  return declaration.indicators.filter(isCost).flatMap((indicator): Cost[] => {
    if (NO_COST.test(indicator.name?.text ?? "") || indicator.level2?.level === "社会成本指标") return [];
    return targetsOf(indicator)
      .slice(-1)
      .flatMap((field): Cost[] => {
        const level = levelOf(declaration, indicator, field);
        const unit = level?.unit?.kind === "money" ? level.unit : null;
        const named = unit && Object.keys(MONEY_UNITS).find((name) => name === unit.name);
        if (!level || !unit || level.low !== level.high) return [];
        return [
          {
            indicator,
            field,
            yuan: new Big(level.high).times(unit.factor),
            unit: (named ?? "元") as MoneyUnit,
          },
        ];
      });
  });
}

/** The largest amount that the form asks for: what no cost may exceed. Null where it states none that can be compared. */
export function budgetOf(declaration: Declaration): Sum | null {
  const candidates: readonly (readonly Money[])[] = [
    moneyFields(declaration, ["budget.total"]),
    moneyFields(declaration, ["budget.annual.total"]),
    incomeOf(declaration),
    expenditureOf(declaration),
  ];
  const sums = candidates
    .filter((fields) => fields.some(({ amount }) => amount !== null))
    .map((fields) => sumOf(fields))
    .filter(isSum)
    .filter((sum) => sum.yuan.gt(0) && sum.empty.length === 0);
  return sums.reduce<Sum | null>((most, sum) => (most === null || sum.yuan.gt(most.yuan) ? sum : most), null);
}
