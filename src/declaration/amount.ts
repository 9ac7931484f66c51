import Big from "big.js";

/** Units in which declarations state money, with their worth in 元. */
export const MONEY_UNITS = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** An exact decimal with its unit. */
export interface Amount {
  readonly number: Big;
  /** The unit written with the number or, failing that, declared by the form; null: not known, not comparable. */
  readonly unit: MoneyUnit | null;
  /** Decimals written: the amount is rounded to them. */
  readonly decimals: number;
}

/** The amount in 元, or null where its unit is not known. */
export function inYuan(amount: Amount): Big | null {
  return amount.unit === null ? null : amount.number.times(MONEY_UNITS[amount.unit]);
}
