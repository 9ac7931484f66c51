import Big from "big.js";
import { MONEY_UNITS } from "../declaration/amount";
import type { MoneyUnit } from "../declaration/amount";
import type { Declaration, Money, Sourced } from "../declaration/declaration";
import { compact } from "../declaration/normalise";
import { a1 } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Sum } from "./money";
import { listed } from "./wording";

/** An amount beside those of a sum whose label was not understood: it may be one more part. */
export interface Stray {
  readonly field: Sourced<CellValue>;
  readonly number: Big;
}

const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;

/**
 * The amounts that stand in a column of the parts, between the sum's first row and the next field that is no money, or in the
 * one row that holds the whole sum, and that no label of ours explains (专项债券, 县级配套 …).
 */
export function straysBeside(
  declaration: Declaration,
  totals: readonly Money[],
  parts: readonly Money[],
): Stray[] {
  const columns = new Set(parts.map(({ at }) => at.column));
  const rows = [...totals, ...parts].map(({ at }) => at.row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  // Heads in a row, and the amounts below them.
  if (parts.length > 1 && first === last) return straysInRow(declaration, first);
  const beside = declaration.unrecognised.filter(({ at }) => columns.has(at.column) && at.row >= first);
  if (beside.length === 0) return [];
  const below = declaration.fields.filter(({ at, path }) => at.row > last && !path.startsWith("budget."));
  const end = Math.min(...below.map(({ at }) => at.row), last + REACH);
  return beside.filter(({ at }) => at.row < end).flatMap(strayOf);
}

/** The numbers in the row of an amount that were not understood: a budget adjusted once more, for example. */
export function straysInRow({ unrecognised }: Declaration, row: number): Stray[] {
  return unrecognised.filter(({ at }) => at.row === row).flatMap(strayOf);
}

function strayOf(field: Sourced<CellValue>): Stray[] {
  const plain = compact(field.text);
  if (!NUMBER.test(plain)) return [];
  const number = new Big(plain.replaceAll(",", ""));
  return number.eq(0) ? [] : [{ field, number }];
}

/** So many rows below its last known part a list of sources may go on. */
const REACH = 6;

/** The parts together with the amounts that were not understood, which are in the total's unit. */
export function withStrays(parts: Sum, strays: readonly Stray[], unit: MoneyUnit): Sum {
  const yuan = strays.reduce((sum, { number }) => sum.plus(number.times(MONEY_UNITS[unit])), parts.yuan);
  return { ...parts, label: `${parts.label}＋${strayText(strays)}`, yuan };
}

/** `C7 的 28,000.00、C9 的 400.00`: what stands there, since nobody knows what it is called. */
export function strayText(strays: readonly Stray[]): string {
  return listed(strays.map(({ field }) => `${a1(field.at)} 的 ${field.text.trim()}`));
}
