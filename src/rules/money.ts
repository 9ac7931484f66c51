import Big from "big.js";
import { MONEY_UNITS, inYuan } from "../declaration/amount";
import type { MoneyUnit } from "../declaration/amount";
import type { Declaration, Money } from "../declaration/declaration";
import type { MoneyField } from "../declaration/fieldPaths";
import type { CellRef } from "../grid/address";
import type { Settings } from "./settings";
import { isEmpty, labelOf, quote } from "./wording";

/** Fields of money added up. */
export interface Sum {
  /** `项目支出＋财政专项资金`. */
  readonly label: string;
  readonly fields: readonly Money[];
  readonly yuan: Big;
  /** The coarsest unit among the amounts: what differences are told in, and what the tolerance follows. */
  readonly unit: MoneyUnit;
  /** Fields that are left empty: then the sum is a lower bound, an empty cell being no zero. */
  readonly empty: readonly Money[];
}

/** Why amounts cannot be added up. */
export interface NoSum {
  readonly because: string;
}

/** What no public body's budget reaches: such a number is no amount, and costs time to calculate with. */
const LARGEST = "1e18";

/** Adds up fields of money in 元, or says why that is impossible: an amount that cannot be read, or no unit declared. */
export function sumOf(fields: readonly Money[], label = fields.map(labelOf).join("＋")): Sum | NoSum {
  let yuan = new Big(0);
  let unit: MoneyUnit | null = null;
  for (const field of fields) {
    if (isEmpty(field)) continue;
    const { amount } = field;
    if (!amount || amount.number.abs().gte(LARGEST))
      return { because: `${labelOf(field)}写的是${quote(field.text)}，看不出金额。` };
    if (amount.number.eq(0)) continue;
    const worth = inYuan(amount);
    if (worth === null || amount.unit === null)
      return { because: `表中没有注明${labelOf(field)}的金额单位，无法比较。` };
    yuan = yuan.plus(worth);
    if (unit === null || MONEY_UNITS[amount.unit] > MONEY_UNITS[unit]) unit = amount.unit;
  }
  const declared = fields.find((field) => field.amount?.unit)?.amount?.unit;
  return { label, fields, yuan, unit: unit ?? declared ?? "元", empty: fields.filter(isEmpty) };
}

export function isSum(sum: Sum | NoSum): sum is Sum {
  return "yuan" in sum;
}

/** -1, 0 or 1 as the left side is less than, equal to or greater than the right one, within the settings' tolerance. */
export function compareSums(left: Sum, right: Sum, settings: Settings): -1 | 0 | 1 {
  const difference = left.yuan.minus(right.yuan);
  if (difference.abs().lte(toleranceOf([left, right], settings))) return 0;
  return difference.gt(0) ? 1 : -1;
}

/** In 元: hundredths of the coarser unit, that being how exactly forms state amounts. */
function toleranceOf(sums: readonly Sum[], settings: Settings): Big {
  const coarsest = Math.max(...sums.map((sum) => MONEY_UNITS[sum.unit]));
  return new Big(coarsest).times("0.01").times(settings.moneyTolerance);
}

/** `73,008.00 万元` of an amount in 元. */
export function money(yuan: Big, unit: MoneyUnit): string {
  const number = yuan.div(MONEY_UNITS[unit]).round(8);
  const decimals = Math.max(2, (number.toFixed().split(".")[1] ?? "").length);
  const [whole = "", fraction = ""] = number.toFixed(decimals).split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction} ${unit}`;
}

/** `任务资金合计 73,008.00 万元，与项目支出 77,595.99 万元相差 4,587.99 万元`. */
export function differenceText(left: Sum, right: Sum): string {
  const unit = MONEY_UNITS[left.unit] >= MONEY_UNITS[right.unit] ? left.unit : right.unit;
  const difference = left.yuan.minus(right.yuan).abs();
  return `${left.label} ${money(left.yuan, unit)}，与${right.label} ${money(right.yuan, unit)}相差 ${money(difference, unit)}`;
}

/** The cells of a sum's fields, each once: one cell may state several amounts. */
export function cellsOf(fields: readonly Money[]): CellRef[] {
  const cells: CellRef[] = [];
  for (const { at } of fields)
    if (!cells.some((cell) => cell.row === at.row && cell.column === at.column)) cells.push(at);
  return cells;
}

/** The fields of the paths, in the order of the paths; those that the form lacks are left out. */
export function moneyFields(declaration: Declaration, paths: readonly MoneyField[]): Money[] {
  return paths.flatMap((path) => declaration.money.filter((field) => field.path === path));
}
