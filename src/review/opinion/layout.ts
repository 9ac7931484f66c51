import { textHeight } from "../../grid/textHeight";
import { COLUMNS } from "./rows";
import type { Column, OpinionRow, ShownColumn } from "./rows";

/** The position of a column on a sheet whose columns are as the program made them. */
export const columnOf = (column: Column): number => COLUMNS.indexOf(column);

/** Merged areas of a row: texts that need more than their column. */
export function mergesOf(key: OpinionRow["key"]): { column: number; columns: number }[] {
  const span = (from: ShownColumn, to: ShownColumn) => ({
    column: columnOf(from),
    columns: columnOf(to) - columnOf(from) + 1,
  });
  switch (key.kind) {
    case "title":
    case "note":
      return [span("number", "status")];
    case "unit":
    case "form":
    case "counts":
      return [span("number", "severity"), span("cells", "advice"), span("reply", "status")];
    case "item":
    case "none":
      return [];
    case "score":
      if (key.part === "name") return [span("number", "status")];
      return key.part === "total"
        ? [span("number", "cells")]
        : [span("number", "cells"), span("reply", "status")];
  }
}

/** Digits of the usual font: together they make A4 across at four fifths of the usual size. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  number: 6,
  severity: 7,
  cells: 13,
  problem: 42,
  basis: 20,
  advice: 32,
  opinion: 22,
  reply: 22,
  status: 11,
  key: 9,
};

/** Points that a digit of the usual font takes, and its size. */
const DIGIT = 5.25;
const USUAL = { font: "宋体", size: 11, wraps: true };
const LEAST = 18;
const TITLE_HEIGHT = 33;

/**
 * Points of the rows from the first on; null: Excel fits the row to what it holds, which it cannot where cells are merged.
 * @param textAt what a cell shows
 */
export function heightsOf(
  rows: readonly (Pick<OpinionRow, "key"> & { readonly row: number })[],
  textAt: (row: number, column: number) => string,
): (number | null)[] {
  const heights = Array.from(
    { length: Math.max(0, ...rows.map(({ row }) => row + 1)) },
    (): number | null => null,
  );
  for (const { key, row } of rows) {
    const merges = mergesOf(key);
    if (merges.length === 0) continue;
    const needed = COLUMNS.map((name, column) => {
      const columns = merges.find((merge) => merge.column === column)?.columns ?? 1;
      if (name === "key") return 0;
      const digits = COLUMNS.slice(column, column + columns).reduce((sum, each) => sum + WIDTHS[each], 0);
      return textHeight(textAt(row, column), { ...USUAL, width: digits * DIGIT }, LEAST);
    });
    heights[row] = key.kind === "title" ? TITLE_HEIGHT : Math.max(...needed);
  }
  return heights;
}
