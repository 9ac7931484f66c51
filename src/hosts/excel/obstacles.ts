import type { CellRef } from "../../grid/address";
import { rowsOf } from "./ranges";

/** What may stand across the place of an insertion, asked for but not yet loaded. */
export interface ObstaclesAsked {
  readonly at: CellRef;
  readonly above: RowAsked;
  readonly below: RowAsked;
}

interface RowAsked {
  readonly range: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

/** Asks what lies across the line above a row. */
export function askObstacles(sheet: Excel.Worksheet, at: CellRef): ObstaclesAsked {
  const row = (index: number): RowAsked => {
    const range = rowsOf(sheet, index, 1).load("hasSpill,rowHidden");
    return { range, tables: range.getTables(false).load("items/id") };
  };
  return { at, above: row(Math.max(0, at.row - 1)), below: row(at.row) };
}

/**
 * Whether an insertion would cut a table or a spilled formula, or fall among rows that are hidden, mostly by a filter: nobody
 * would see what was inserted.
 */
export function hasObstacle({ at, above, below }: ObstaclesAsked): boolean {
  if (above.range.rowHidden || below.range.rowHidden) return true;
  if (at.row === 0) return false;
  const tables = new Set(above.tables.items.map(({ id }) => id));
  if (below.tables.items.some(({ id }) => tables.has(id))) return true;
  // null: some cells of the row.
  return above.range.hasSpill !== false && below.range.hasSpill !== false;
}
