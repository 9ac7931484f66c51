import { MAX_COLUMNS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { cellKey } from "../../grid/grid";
import type { CellValue } from "../../grid/grid";
import type {
  Axis,
  CellFormat,
  ConditionalFormat,
  DefinedName,
  Note,
  Protection,
  SheetProperties,
  Validation,
} from "../book";

/** What a cell holds: a constant, or a formula with the value that the file brought along. */
export type Stored =
  | { readonly value: CellValue; readonly formula?: undefined }
  | { readonly formula: string; readonly cached: CellValue | null };

/** Everything that a sheet consists of. Values inside the maps are immutable, so that a copy of the maps is a copy of the sheet. */
export interface SheetState {
  properties: SheetProperties;
  /** By `cellKey`. */
  cells: Map<number, Stored>;
  formats: Map<number, CellFormat>;
  /** Formats of entire rows and columns; a cell's own goes first, then the row's. */
  lineFormats: Record<Axis, Map<number, CellFormat>>;
  sizes: Record<Axis, Map<number, number>>;
  hidden: Record<Axis, Set<number>>;
  merges: readonly Area[];
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly Validation[];
  notes: readonly Note[];
  freeze: { readonly rows: number; readonly columns: number };
  protection: Protection | null;
}

/** A workbook at one moment. */
export interface BookState {
  readonly order: readonly string[];
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly names: readonly DefinedName[];
}

export function emptySheet(name: string): SheetState {
  return {
    properties: {
      name,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
      showHeadings: true,
    },
    cells: new Map(),
    formats: new Map(),
    lineFormats: { rows: new Map(), columns: new Map() },
    sizes: { rows: new Map(), columns: new Map() },
    hidden: { rows: new Set(), columns: new Set() },
    merges: [],
    conditionalFormats: [],
    validations: [],
    notes: [],
    freeze: { rows: 0, columns: 0 },
    protection: null,
  };
}

/** A sheet's state that can be changed without changing the other. */
export function copySheet(state: SheetState): SheetState {
  const both = <T>(copy: (axis: Axis) => T): Record<Axis, T> => ({
    rows: copy("rows"),
    columns: copy("columns"),
  });
  return {
    ...state,
    cells: new Map(state.cells),
    formats: new Map(state.formats),
    lineFormats: both((axis) => new Map(state.lineFormats[axis])),
    sizes: both((axis) => new Map(state.sizes[axis])),
    hidden: both((axis) => new Set(state.hidden[axis])),
  };
}

/** The keys of a map of cells that lie in an area, in reading order; cost by whichever is smaller, map or area. */
export function keysIn(map: ReadonlyMap<number, unknown>, area: Area): number[] {
  const found: number[] = [];
  if (area.rows * area.columns <= map.size) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const key = cellKey(row, column);
        if (map.has(key)) found.push(key);
      }
    return found;
  }
  for (const key of map.keys()) {
    const row = Math.floor(key / MAX_COLUMNS) - area.row;
    const column = (key % MAX_COLUMNS) - area.column;
    if (row >= 0 && row < area.rows && column >= 0 && column < area.columns) found.push(key);
  }
  return found.sort((a, b) => a - b);
}

/** The smallest area around the cells of these keys; null for none. A plain loop: forms have tens of thousands of formatted cells. */
export function extentOf(keys: Iterable<number>): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const key of keys) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
