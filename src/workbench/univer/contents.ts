/** Reads and writes what the cells of a sheet hold. */
import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesCommand } from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area, Position } from "../../grid/address";
import type { Content } from "../../grid/edit";
import type { CellState } from "../book";
import type { CellValues, SheetAccess } from "./access";
import { merges } from "./merges";
import { EMPTY, cellDataOf, cellsIn, isFilled, stateOf } from "./cells";

const EVERYTHING: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function readCell(sheet: SheetAccess, row: number, column: number): CellState {
  const cell = sheet.cell(row, column);
  return isFilled(cell) ? state(sheet, row, column, cell) : EMPTY;
}

export function readCells(sheet: SheetAccess, area: Area): (Position & CellState)[] {
  const matrix = sheet.worksheet.getCellMatrix().getMatrix();
  return [...cellsIn(matrix, area)]
    .filter(({ cell }) => isFilled(cell))
    .map(({ row, column, cell }) => ({ row, column, ...state(sheet, row, column, cell) }));
}

function state(sheet: SheetAccess, row: number, column: number, cell: Nullable<ICellData>): CellState {
  const pattern = sheet.style(row, column).n?.pattern ?? "General";
  return stateOf(cell, pattern, formula(sheet, row, column, cell));
}

function formula(sheet: SheetAccess, row: number, column: number, cell: Nullable<ICellData>): string | null {
  // A filled or pasted formula is kept once, by the cell where it was typed.
  if (cell?.si)
    return (
      sheet.unit.injector
        .get(FormulaDataModel)
        .getFormulaStringByCell(row, column, sheet.id, sheet.unit.id) ?? null
    );
  return cell?.f ?? null;
}

export function write(
  sheet: SheetAccess,
  at: Position,
  contents: readonly (readonly (Content | undefined)[])[],
): void {
  const columns = Math.max(0, ...contents.map((row) => row.length));
  const area = { ...at, rows: contents.length, columns };
  if (area.rows === 0 || area.columns === 0) return;
  const matrix: CellValues = {};
  contents.forEach((row, r) => {
    row.forEach((content, c) => {
      const [rowIndex, column] = [at.row + r, at.column + c];
      if (content === undefined || isCovered(sheet, rowIndex, column)) return;
      (matrix[rowIndex] ??= {})[column] = cellDataOf(content);
    });
  });
  if (Object.keys(matrix).length === 0) return;
  sheet.unit.together(() => {
    sheet.reach(area);
    setCells(sheet, matrix);
  });
}

/** Whether a merged area's top-left cell lies over the cell: what is written there is lost, as in Excel. */
function isCovered(sheet: SheetAccess, row: number, column: number): boolean {
  const merged = sheet.worksheet.getMergedCell(row, column);
  return Boolean(merged && (merged.startRow !== row || merged.startColumn !== column));
}

export function clearContents(sheet: SheetAccess, area: Area): void {
  const matrix: CellValues = {};
  for (const { row, column, cell } of cellsIn(sheet.worksheet.getCellMatrix().getMatrix(), area)) {
    if (isFilled(cell)) (matrix[row] ??= {})[column] = cellDataOf(null);
  }
  if (Object.keys(matrix).length > 0) setCells(sheet, matrix);
}

function setCells(sheet: SheetAccess, cellValue: CellValues): void {
  // The command also fits the heights of rows, for which Univer needs the sheet on the screen.
  if (sheet.isActive) sheet.run(SetRangeValuesCommand, { value: cellValue });
  else sheet.changeCells(cellValue);
}

/** The smallest area that holds all cells with content, and unless `valuesOnly` those with looks of their own and merged ones. */
export function used(sheet: SheetAccess, valuesOnly: boolean): Area | null {
  const matrix = sheet.worksheet.getCellMatrix().getMatrix();
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (area: Area) => {
    [top, left] = [Math.min(top, area.row), Math.min(left, area.column)];
    bottom = Math.max(bottom, area.row + area.rows - 1);
    right = Math.max(right, area.column + area.columns - 1);
  };
  for (const { row, column, cell } of cellsIn(matrix, EVERYTHING))
    if (isFilled(cell) || (!valuesOnly && (cell.s ?? cell.custom)))
      include({ row, column, rows: 1, columns: 1 });
  if (!valuesOnly) for (const area of merges(sheet)) include(area);
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
