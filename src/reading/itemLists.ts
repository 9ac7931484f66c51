import { amountOfNumber, moneyUnitIn, parseAmount } from "../declaration/amount";
import type { Amount, MoneyUnit } from "../declaration/amount";
import type { ItemAmount, ItemList, ItemRow, ItemSum } from "../declaration/itemList";
import { plainText } from "../declaration/normalise";
import { refOf } from "./field";
import type { Box, Layout } from "./layout";
import type { ListReading } from "./tasks";

const SUBTOTAL = /小计/;
/** How items are numbered, each style otherwise. */
const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.,:]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,3}(?:[、.,:](?!\d)|$)/,
  /^\(?\d{1,3}\)/,
  /^\d{1,3}\.\d/,
  /^其中/,
];

/** A list of items of the model. @param declared The form's unit of money. */
export function itemListOf(layout: Layout, list: ListReading, declared: MoneyUnit | null): ItemList {
  const units = list.columns.map(
    (head) => moneyUnitIn(head.text) ?? (list.heading ? moneyUnitIn(list.heading.text) : null) ?? declared,
  );
  const items: ItemRow[] = [];
  const numberings: number[] = [];
  const sums: { row: ItemRow; before: number }[] = [];
  for (const { row, sum } of list.rows) {
    const read = itemRow(layout, list, units, row);
    if (sum) sums.push({ row: read, before: items.length });
    else {
      items.push(read);
      numberings.push(numberingOf(layout, list, row));
    }
  }
  const top = topNumbered(numberings);
  return {
    kind: list.kind,
    headRow: list.headRow,
    columns: list.columns.map((box) => ({ label: box.text, at: refOf(layout, box) })),
    items,
    sums: sums.map(({ row, before }, index): ItemSum => {
      const from = SUBTOTAL.test(row.name) ? (sums[index - 1]?.before ?? 0) : 0;
      // A sum above its items (合计 first) adds up those below it.
      const to = before === 0 ? items.length : before;
      return { ...row, of: top.filter((item) => item >= from && item < to) };
    }),
  };
}

function itemRow(
  layout: Layout,
  list: ListReading,
  units: readonly (MoneyUnit | null)[],
  row: number,
): ItemRow {
  const first = list.columns[0]?.column ?? 0;
  const name = layout
    .inRow(row)
    .find((box) => box.column < first && typeof box.cell?.value === "string" && !/^[\d.]+$/.test(box.text));
  return {
    row,
    name: name ? plainText(name.text) : "",
    amounts: list.columns.map((head, index) => {
      const box = layout.at(row, head.column);
      if (box.row !== row || box.column !== head.column) return null;
      return itemAmount(layout, box, units[index] ?? null);
    }),
  };
}

function itemAmount(layout: Layout, box: Box, unit: MoneyUnit | null): ItemAmount {
  const { cell, text } = box;
  const amount = { value: cell?.value ?? null, text, at: refOf(layout, box), amount: amountIn(box, unit) };
  return cell?.formula === undefined ? amount : { ...amount, formula: cell.formula };
}

function amountIn({ cell, text }: Box, unit: MoneyUnit | null): Amount | null {
  if (typeof cell?.value === "number") return amountOfNumber(cell.value, unit);
  const said = parseAmount(text, unit);
  return said && !said.typedTwice ? said.amount : null;
}

/** Which style of numbering a row's first text has, or -1. */
function numberingOf(layout: Layout, list: ListReading, row: number): number {
  const first = layout.inRow(row).find((box) => box !== list.heading);
  const text = plainText(first?.text ?? "");
  return NUMBERINGS.findIndex((numbering) => numbering.test(text));
}

/** Indices of the items that no other item of the list holds already: those numbered like the first. */
function topNumbered(numberings: readonly number[]): number[] {
  return numberings.flatMap((numbering, index) => (numbering === numberings[0] ? [index] : []));
}
