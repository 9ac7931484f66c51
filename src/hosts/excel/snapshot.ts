import type { Area, CellRef } from "../../grid/address";
import { contentAt, sameContent } from "../../grid/edit";
import type { Content, Plan } from "../../grid/edit";
import { cellKey, keyPosition } from "../../grid/grid";
import type { Cell, CellValue, Grid } from "../../grid/grid";
import { formulaOf, gridOf } from "./cells";
import { cellsOf, once, rowsOf } from "./ranges";
import type { Scope, Window } from "./scope";
import { areasOf, askExtent, mergesInBands, syncWithMerges } from "./sheetAreas";

/** What was found in the windows of a plan's scope, and which cells these are. */
export interface Snapshot {
  /** Cells of the windows only; all merged areas of the sheet where the plan changes its structure, else none. */
  readonly grid: Grid;
  /** Number formats of the windows, of empty cells too, by `cellKey`; absent for General. */
  readonly formats: ReadonlyMap<number, string>;
  /** Rows down to the last one with a content or a format, and columns likewise; 0 where the structure stays. */
  readonly height: number;
  readonly width: number;
}

/** A snapshot on its way. */
export interface SnapshotAsked {
  readonly scope: Scope;
  readonly sheet: Excel.Worksheet;
  readonly ranges: readonly Excel.Range[];
  /** Where merged areas are asked for. */
  readonly extent: Excel.Range | null;
}

/** Asks for the windows of a scope. */
export function askSnapshot(context: Excel.RequestContext, scope: Scope): SnapshotAsked {
  const sheet = context.workbook.worksheets.getItemOrNullObject(scope.sheet);
  sheet.load("id,name,visibility");
  sheet.protection.load("protected");
  const ranges = scope.windows.map((window) =>
    rangeOf(sheet, window).load("values,formulas,numberFormat,rowIndex,columnIndex"),
  );
  return { scope, sheet, ranges, extent: scope.structure ? askExtent(sheet) : null };
}

/** Empty cells matter in a window of cells; whole rows are cut to what they hold. */
function rangeOf(sheet: Excel.Worksheet, window: Window): Excel.Range {
  if ("column" in window) return cellsOf(sheet, window);
  return once(rowsOf(sheet, window.row, window.rows).getUsedRangeOrNullObject(true));
}

/**
 * The round trip that brings what was asked; where there are too many merged areas to list, one more a sheet.
 * @returns the snapshots, null for a sheet that does not exist
 */
export async function arrive(
  context: Excel.RequestContext,
  asked: readonly SnapshotAsked[],
): Promise<(Snapshot | null)[]> {
  const found = await syncWithMerges(
    context,
    asked.flatMap(({ extent }) => extent ?? []),
  );
  const snapshots: (Snapshot | null)[] = [];
  for (const { sheet, ranges, extent } of asked) {
    let merges: Area[] = [];
    const areas = extent && found?.shift();
    if (!sheet.isNullObject && extent)
      merges = areas ? areasOf(areas) : await mergesInBands(context, sheet, extent);
    snapshots.push(sheet.isNullObject ? null : snapshotOf(sheet, ranges, merges, extent));
  }
  return snapshots;
}

function snapshotOf(
  sheet: Excel.Worksheet,
  ranges: readonly Excel.Range[],
  merges: readonly Area[],
  extent: Excel.Range | null,
): Snapshot {
  const cells = new Map<number, Cell>();
  const formats = new Map<number, string>();
  for (const range of ranges) {
    if (range.isNullObject) continue;
    const values: CellValue[][] = range.values;
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        const key = cellKey(range.rowIndex + r, range.columnIndex + c);
        const format = String(range.numberFormat[r]?.[c] ?? "General");
        if (format !== "General") formats.set(key, format);
        const formula = formulaOf(range.formulas[r]?.[c], value);
        if (value !== "" || formula !== undefined)
          cells.set(key, { value, text: String(value), ...(formula !== undefined && { formula }) });
      }),
    );
  }
  const about = {
    sheet: sheet.name,
    hidden: sheet.visibility !== "Visible",
    protected: sheet.protection.protected,
  };
  return {
    grid: gridOf(about, cells, merges),
    formats,
    height: extent && !extent.isNullObject ? extent.rowIndex + extent.rowCount : 0,
    width: extent && !extent.isNullObject ? extent.columnIndex + extent.columnCount : 0,
  };
}

/** How formulas are compared: all of them by their texts, or only these; the others by being there. */
export type Exact = "all" | ReadonlySet<string>;

/**
 * The formulas to compare by their texts. Where rows come or go, Excel rewrites the others; it may do so in other words.
 */
export function exactFormulas({ edits }: Plan, { structure, fate }: Scope): Exact {
  // Of a formula on a new sheet, too, Excel may give another spelling.
  if (fate === "added") return new Set();
  if (!structure) return "all";
  return new Set(
    edits.flatMap((edit) =>
      edit.kind === "write" ? [edit.before, edit.after].flatMap((content) => formulaIn(content) ?? []) : [],
    ),
  );
}

/** Cells of the windows in which two states of a sheet differ. */
export function differingCells(left: Grid, right: Grid, scope: Scope, exact: Exact = "all"): CellRef[] {
  return [...new Set([...left.cells.keys(), ...right.cells.keys()])]
    .map(keyPosition)
    .filter(
      ({ row, column }) =>
        scope.windows.some((window) => within(window, row, column)) &&
        !sameHere(contentAt(left, row, column), contentAt(right, row, column), exact),
    )
    .map((at) => ({ sheet: scope.sheet, ...at }));
}

/** Top-left cells of merged areas that only one of two states of a sheet has. */
export function differingMerges(left: Grid, right: Grid): CellRef[] {
  const [a, b] = [mergeKeys(left), mergeKeys(right)];
  return [...a, ...b]
    .filter(([key]) => !a.has(key) || !b.has(key))
    .map(([, { row, column }]) => ({ sheet: left.sheet, row, column }));
}

/** Whether two contents are the same to Excel, which may change line ends. */
export function sameHere(a: Content, b: Content, exact: Exact = "all"): boolean {
  const [left, right] = [formulaIn(a), formulaIn(b)];
  if (exact !== "all" && left !== null && right !== null && !exact.has(left) && !exact.has(right))
    return true;
  const plain = (content: Content) =>
    typeof content === "string" ? content.replace(/\r\n?/g, "\n") : content;
  return sameContent(plain(a), plain(b));
}

function formulaIn(content: Content): string | null {
  return typeof content === "object" && content !== null ? content.formula : null;
}

function within(window: Window, row: number, column: number): boolean {
  const rows = "spare" in window ? window.rows - window.spare : window.rows;
  if (row < window.row || row >= window.row + rows) return false;
  return !("column" in window) || (column >= window.column && column < window.column + window.columns);
}

function mergeKeys(grid: Grid): Map<string, Area> {
  return new Map(grid.merges.map((area) => [[area.row, area.column, area.rows, area.columns].join(), area]));
}
