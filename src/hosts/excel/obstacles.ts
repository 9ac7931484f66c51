import type { CellRef } from "../../grid/address";

/** What may stand across the place of an insertion, asked for but not yet loaded. */
export interface ObstaclesAsked {
  readonly at: CellRef;
  readonly above: RowAsked;
  readonly below: RowAsked;
  readonly filter: Excel.AutoFilter;
  readonly filtered: Excel.Range;
}

interface RowAsked {
  readonly range: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

/** Asks what lies across the line above a row. */
export function askObstacles(sheet: Excel.Worksheet, at: CellRef): ObstaclesAsked {
  const row = (index: number): RowAsked => {
    const address = `${String(index + 1)}:${String(index + 1)}`;
    const range = sheet.getRange(address).load("hasSpill");
    return { range, tables: range.getTables(false).load("items/id") };
  };
  const filter = sheet.autoFilter.load("isDataFiltered");
  const filtered = filter.getRangeOrNullObject().load("rowIndex,rowCount");
  return { at, above: row(Math.max(0, at.row - 1)), below: row(at.row), filter, filtered };
}

/** Whether an insertion would cut a table, a spilled formula, or rows that a filter hides. */
export function hasObstacle({ at, above, below, filter, filtered }: ObstaclesAsked): boolean {
  if (at.row === 0) return false;
  const tables = new Set(above.tables.items.map(({ id }) => id));
  if (below.tables.items.some(({ id }) => tables.has(id))) return true;
  // null: some cells of the row.
  if (above.range.hasSpill !== false && below.range.hasSpill !== false) return true;
  if (filtered.isNullObject || !filter.isDataFiltered) return false;
  return filtered.rowIndex < at.row && at.row < filtered.rowIndex + filtered.rowCount;
}
