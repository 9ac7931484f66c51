import Big from "big.js";
import type { Money } from "../../../src/declaration/declaration";
import type { MoneyField } from "../../../src/declaration/fieldPaths";
import type { Kind } from "./kind";
import { defect, replaced, textAt } from "./sheet";
import type { Defect, Sheet } from "./sheet";

/** Totals and what makes them up, as forms print them. */
const SUMS: readonly (readonly [MoneyField, readonly MoneyField[]])[] = [
  ["budget.total", ["budget.fiscal", "budget.other", "budget.own", "budget.carryover"]],
  ["budget.annual.total", ["budget.annual.fiscal", "budget.annual.other", "budget.annual.carryover"]],
  ["budget.fiscal", ["budget.fiscal.superior", "budget.fiscal.local"]],
  ["budget.income.total", ["budget.income.fiscal", "budget.income.other"]],
  ["budget.expenditure.total", ["budget.basic", "budget.project", "budget.special", "budget.development"]],
];
const TOTALS = SUMS.map(([total]) => total).filter((path) => path !== "budget.fiscal");

const SUM_RULES = [
  "funding/parts-equal-total",
  "funding/sources-equal-total",
  "funding/income-equals-expenditure",
  "funding/levels-equal-total",
  "funding/tasks-and-spending",
  "funding/two-amounts",
  "funding/mixed-units",
  "funding/annual-exceeds-whole",
];
const MONEY_CONSEQUENCES = [
  ...SUM_RULES,
  "funding/costs-exceed-budget",
  "funding/cost-copies-budget",
  "funding/quantity-times-price",
  "funding/projects-and-department",
  "funding/negative-amount",
  "funding/shares-over-100",
  "narrative/amounts-contradict-form",
  "narrative/big-task-without-target",
];

/** Money cells with one amount that is not nothing. */
function amounts({ declaration }: Sheet, paths?: readonly string[]): Money[] {
  const { money } = declaration;
  return money.filter(
    ({ path, amount, at }) =>
      amount &&
      !amount.number.eq(0) &&
      (paths?.includes(path) ?? true) &&
      money.filter((other) => other.at.row === at.row && other.at.column === at.column).length === 1,
  );
}

/** The amounts of sums: totals with a part that is filled, and such parts. A form with one part alone leaves room for others. */
function summed(sheet: Sheet): Money[] {
  const list = SUMS.flatMap(([total, parts]) => {
    const [whole, some] = [amounts(sheet, [total]), amounts(sheet, parts)];
    const printed = sheet.declaration.money.filter(({ path }) => parts.some((part) => part === path));
    return whole.length === 1 && some.length > 0 && printed.length > 1 ? [...whole, ...some] : [];
  });
  return [...new Set(list)];
}

/** The cell with its amount changed, label, unit and remarks left as they are. */
function restated(sheet: Sheet, { at, amount, value }: Money, change: (number: Big) => Big): Defect {
  const number = change(amount?.number ?? new Big(0));
  if (typeof value === "number") return defect([at, number.toNumber()]);
  return defect([at, replaced(sheet, at, /\d[\d,]*(?:\.\d+)?/, number.toFixed())]);
}

export const MONEY_DEFECTS: Readonly<Record<string, Kind>> = {
  "a sum broken by 100.00": {
    seed: (sheet) => summed(sheet).map((field) => restated(sheet, field, (number) => number.plus(100))),
    foundBy: SUM_RULES,
    consequences: MONEY_CONSEQUENCES,
  },
  "income ≠ expenditure": {
    seed(sheet) {
      const [income] = amounts(sheet, ["budget.income.fiscal"]);
      const expenditure = amounts(sheet, ["budget.expenditure.total", "budget.project"]);
      if (!income || expenditure.length === 0) return [];
      const changes = [income, ...amounts(sheet, ["budget.income.total"])].map((field) =>
        restated(sheet, field, (number) => number.plus(100)),
      );
      return [
        {
          contents: changes.flatMap(({ contents }) => contents),
          seeded: changes.flatMap(({ seeded }) => seeded),
        },
      ];
    },
    foundBy: ["funding/income-equals-expenditure"],
    consequences: MONEY_CONSEQUENCES,
  },
  "task funding above the budget": {
    seed(sheet) {
      const [budget] = amounts(sheet, [...TOTALS, "budget.project", "budget.income.fiscal"]);
      if (!budget) return [];
      const most = amounts(sheet, [
        "budget.expenditure.total",
        ...TOTALS,
        "budget.income.fiscal",
        "budget.project",
      ])
        .map(({ amount }) => amount?.number ?? new Big(0))
        .reduce((left, right) => (left.gt(right) ? left : right));
      return amounts(sheet, ["tasks.funding"]).map((task) =>
        restated(sheet, task, () => most.times(2).plus(100)),
      );
    },
    foundBy: ["funding/tasks-and-spending", "funding/mixed-units"],
    consequences: [...MONEY_CONSEQUENCES],
  },
  "an amount as text with 万元": {
    seed: (sheet) =>
      amounts(sheet)
        .filter(({ value }) => typeof value === "number")
        .map((field) =>
          defect([field.at, `${field.amount?.number.toFixed() ?? ""}${sheet.declaration.moneyUnit ?? "元"}`]),
        ),
    foundBy: ["form/amount-as-text"],
    consequences: MONEY_CONSEQUENCES,
  },
  "an amount × 10,000": {
    seed: (sheet) => summed(sheet).map((field) => restated(sheet, field, (number) => number.times(10_000))),
    foundBy: SUM_RULES,
    consequences: MONEY_CONSEQUENCES,
  },
  "a negative amount": {
    seed: (sheet) =>
      amounts(sheet)
        .filter(({ amount, at }) => amount?.number.gt(0) && /^\d/.test(textAt(sheet, at)))
        .map((field) => restated(sheet, field, (number) => number.times(-1))),
    foundBy: ["funding/negative-amount"],
    consequences: MONEY_CONSEQUENCES,
  },
  "a total emptied": {
    seed: (sheet) =>
      amounts(sheet, TOTALS)
        .filter(({ at, text }) => textAt(sheet, at).trim() === text.trim())
        .map(({ at }) => defect([at, null])),
    foundBy: ["completeness/total-empty"],
    consequences: MONEY_CONSEQUENCES,
  },
  "more executed than budgeted": {
    seed: (sheet) =>
      amounts(sheet, ["budget.executed"]).map((field) => restated(sheet, field, (number) => number.times(2))),
    foundBy: ["funding/executed-over-budget"],
    consequences: ["funding/execution-rate"],
  },
  "an item of a list changed": {
    seed: ({ declaration: { itemLists } }) =>
      itemLists.flatMap(({ items, sums }) =>
        sums.flatMap(({ of }) =>
          of.flatMap((index) => {
            const amount = items[index]?.amounts[0];
            return amount?.amount ? [defect([amount.at, amount.amount.number.plus(100).toNumber()])] : [];
          }),
        ),
      ),
    foundBy: ["funding/items-equal-sum"],
    consequences: MONEY_CONSEQUENCES,
  },
  "an execution rate that does not follow": {
    seed: (sheet) =>
      // Without an amount that was spent, and for a part of it, it follows from nothing.
      sheet.declaration.fields
        .filter(({ at }) =>
          sheet.declaration.money.some(
            ({ path, at: spent }) => path === "budget.executed" && spent.row === at.row,
          ),
        )
        .filter(({ path, text }) => path === "budget.executionRate" && /^\d+(?:\.\d+)?%$/.test(text.trim()))
        .map(({ at }) => defect([at, "61%"])),
    foundBy: ["funding/execution-rate"],
    consequences: ["scoring/execution-score"],
  },
  "#REF! for an amount": {
    seed: (sheet) => amounts(sheet).map(({ at }) => defect([at, "#REF!"])),
    foundBy: ["form/excel-error"],
    consequences: [...MONEY_CONSEQUENCES, "completeness/total-empty"],
  },
};
