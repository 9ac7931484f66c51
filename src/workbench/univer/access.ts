import { RANGE_TYPE } from "@univerjs/core";
import type { ICellData, IMutationInfo, IRange, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountCommand,
  SetWorksheetRowCountCommand,
  alignToMergedCellsBorders,
} from "@univerjs/preset-sheets-core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { BookError } from "../book";
import type { Axis } from "../book";
import { rangeOf } from "./areas";
import type { Unit } from "./unit";

/** Changes of cells, by row and column. */
export type CellValues = Record<number, Record<number, ICellData>>;

/** One worksheet inside Univer. */
export class SheetAccess {
  constructor(
    readonly unit: Unit,
    readonly id: string,
  ) {}

  /** @throws BookError after the sheet was deleted. */
  get worksheet(): Worksheet {
    const found = this.unit.workbook.getSheetBySheetId(this.id);
    if (!found) throw new BookError("invalid", "The worksheet was deleted.");
    return found;
  }

  /** What Univer keeps of the cell itself; nothing for an untouched one. */
  cell(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  /** The style that a cell shows: its own over its row's, its column's and the workbook's. */
  style(row: number, column: number): IStyleData {
    return this.worksheet.getComposedCellStyle(row, column);
  }

  run(command: { readonly id: string }, params: object): void {
    this.unit.run(command, { subUnitId: this.id, ...params });
  }

  get isActive(): boolean {
    return this.unit.workbook.getActiveSheet().getSheetId() === this.id;
  }

  /** Lays data over cells, without what Univer's commands do besides. @param trigger the command that it is to pass for */
  changeCells(cellValue: CellValues, trigger?: string): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.unit.id,
      subUnitId: this.id,
      cellValue,
      ...(trigger !== undefined && { trigger }),
    };
    const undo = SetRangeValuesUndoMutationFactory(this.unit.injector, params);
    const mutation = (of: ISetRangeValuesMutationParams): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: of,
    });
    this.unit.change([mutation(params)], [mutation(undo)]);
  }

  runLate(command: { readonly id: string }, params: object): void {
    this.unit.runLate(command, { subUnitId: this.id, ...params });
  }

  /** Univer's sheets are smaller than Excel's 1,048,576 × 16,384: they grow to what is used. */
  reach(area: Area): void {
    const { rows, columns } = this.extent();
    const lastRow = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
    const lastColumn = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
    if (lastRow > rows) this.run(SetWorksheetRowCountCommand, { rowCount: lastRow });
    if (lastColumn > columns) this.run(SetWorksheetColumnCountCommand, { columnCount: lastColumn });
  }

  extent(): { rows: number; columns: number } {
    const sheet = this.worksheet;
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  /** The part of an area that Univer's sheet has. */
  clip(area: Area): Area {
    const { rows, columns } = this.extent();
    return {
      row: area.row,
      column: area.column,
      rows: Math.max(Math.min(area.rows, rows - area.row), 0),
      columns: Math.max(Math.min(area.columns, columns - area.column), 0),
    };
  }

  /** The area of entire rows or columns, as Univer has them. */
  band(axis: Axis, from: number, count: number): Area {
    const { rows, columns } = this.extent();
    return this.clip(
      axis === "rows"
        ? { row: from, rows: count, column: 0, columns }
        : { row: 0, rows, column: from, columns: count },
    );
  }

  /** An area as a person would select it: entire rows and columns as such. */
  selected(area: Area): IRange {
    const allRows = area.rows === MAX_ROWS;
    const allColumns = area.columns === MAX_COLUMNS;
    const range = rangeOf(this.clip(area));
    if (allRows && allColumns) return { ...range, rangeType: RANGE_TYPE.ALL };
    if (allRows) return { ...range, rangeType: RANGE_TYPE.COLUMN };
    if (allColumns) return { ...range, rangeType: RANGE_TYPE.ROW };
    // A merged area is selected whole.
    return alignToMergedCellsBorders(range, this.worksheet);
  }
}
