import { MAX_COLUMNS, covers } from "./address";
import type { Area, Position } from "./address";

/** What a cell holds: a text, a number (dates are serial numbers), or a truth value. Excel errors are texts such as `#REF!`. */
export type CellValue = string | number | boolean;

/** A cell that is not empty. */
export interface Cell {
  readonly value: CellValue;
  /** As displayed, by the cell's number format; never `####`. */
  readonly text: string;
  /** With its leading `=`; absent where the cell holds a constant, also for a text that starts with `=`. */
  readonly formula?: string;
  /** Absent for General. */
  readonly numberFormat?: string;
}

/** A worksheet as plain data: it can be cloned, sent to a worker, built in a test. */
export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Extent from A1 over all cells and merged areas. */
  readonly rows: number;
  readonly columns: number;
  /** Cells that are not empty, by `cellKey`. Of a merged area only the top-left cell. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Merged areas; they do not overlap. */
  readonly merges: readonly Area[];
}

/** The key of a position in `Grid.cells`: reading order. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The position of a key of `Grid.cells`. */
export function keyPosition(key: number): Position {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** The cell at a position, or undefined where it is empty. Merged areas are not followed: see `anchorOf`. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells.get(cellKey(row, column));
}

// By row: an area is listed under each of its rows, so that a look-up reads a handful of areas, not all.
const mergesByRow = new WeakMap<Grid, Map<number, Area[]>>();

function mergesOfRow(grid: Grid, row: number): readonly Area[] {
  let index = mergesByRow.get(grid);
  if (!index) {
    index = new Map();
    for (const area of grid.merges) {
      const end = Math.min(area.row + area.rows, grid.rows);
      for (let r = area.row; r < end; r++) {
        const list = index.get(r);
        if (list) list.push(area);
        else index.set(r, [area]);
      }
    }
    mergesByRow.set(grid, index);
  }
  return index.get(row) ?? [];
}

/** The merged area that covers the position, if any. */
export function mergeAt(grid: Grid, row: number, column: number): Area | undefined {
  return mergesOfRow(grid, row).find((area) => covers(area, { row, column }));
}

/** The area of the cell at a position: its merged area, or the cell alone. */
export function areaAt(grid: Grid, row: number, column: number): Area {
  return mergeAt(grid, row, column) ?? { row, column, rows: 1, columns: 1 };
}

/** The position that holds the value shown at a position: a merged area's top-left cell, or the position itself. */
export function anchorOf(grid: Grid, row: number, column: number): Position {
  const area = mergeAt(grid, row, column);
  return area ? { row: area.row, column: area.column } : { row, column };
}
