import { amountOfNumber, moneyUnitIn, parseAmount } from "../declaration/amount";
import type { Amount, MoneyUnit } from "../declaration/amount";
import type { Field, Money } from "../declaration/declaration";
import { isMoneyField } from "../declaration/fieldPaths";
import type { MoneyField } from "../declaration/fieldPaths";
import { fundingLabelOf } from "./fundingLabel";
import { labelOf } from "./label";
import type { Layout } from "./layout";

/** Whether a field is for an amount of money. */
export function isMoney(field: Field): field is Field & { path: Money["path"] } {
  return isMoneyField(field.path) || field.path === "tasks.funding";
}

/** A money field with its amount; a text may name further amounts of known kinds (财政拨款…其中：上级…) besides. */
export function moneyOfField(field: Field & { path: Money["path"] }, declared: MoneyUnit | null): Money[] {
  const unit = moneyUnitIn(field.label) ?? declared;
  if (typeof field.value === "number") return [{ ...field, amount: amountOfNumber(field.value, unit) }];
  const text = parseAmount(field.text, unit);
  const amount: Amount | null = text && !text.typedTwice ? text.amount : null;
  const more = (text?.parts ?? []).slice(1).flatMap((part): Money[] => {
    const path = fundingLabelOf(labelOf(part.label.replace(/^.*[、。;；]/, "")));
    const named = path && PART_PATHS[path.kind];
    return named ? [{ ...field, path: named, label: part.label, amount: part.amount }] : [];
  });
  return [{ ...field, amount }, ...more];
}

const PART_PATHS: Readonly<Partial<Record<string, MoneyField>>> = {
  fiscal: "budget.fiscal",
  superior: "budget.fiscal.superior",
  local: "budget.fiscal.local",
  own: "budget.own",
  other: "budget.other",
  carryover: "budget.carryover",
};

/** In so many rows at the top a bare 万元 says what all amounts are in. */
const TOP = 5;

/** The unit that the form declares: in a field of its own, else most often in the labels of its amounts. */
export function unitOf(layout: Layout, fields: readonly Field[]): MoneyUnit | null {
  const own = fields.find(({ path }) => path === "moneyUnit");
  const said = own && moneyUnitIn(`单位:${own.text}`);
  if (said) return said;
  const counts = new Map<MoneyUnit, number>();
  for (const box of layout.boxes) {
    if (box.text.length > 40 || typeof box.cell?.value !== "string") continue;
    const unit = moneyUnitIn(box.text.length <= 4 && box.row < TOP ? `(${box.text})` : box.text);
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The one unit that all amounts carry themselves, where the form declares none. */
export function commonUnit(money: readonly Money[]): MoneyUnit | null {
  const units = new Set(money.flatMap(({ amount }) => (amount?.unit ? [amount.unit] : [])));
  const [unit] = units;
  return units.size === 1 && unit ? unit : null;
}
