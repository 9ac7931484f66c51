import { RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";

/** Univer's words for an area. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** The area of a range; entire rows and columns reach to the end of an Excel sheet, not of Univer's smaller one. */
export function areaOf(range: IRange): Area {
  const { rangeType: type } = range;
  const allRows = type === RANGE_TYPE.COLUMN || type === RANGE_TYPE.ALL || Number.isNaN(range.startRow);
  const allColumns = type === RANGE_TYPE.ROW || type === RANGE_TYPE.ALL || Number.isNaN(range.startColumn);
  return {
    row: allRows ? 0 : range.startRow,
    column: allColumns ? 0 : range.startColumn,
    rows: allRows ? MAX_ROWS : range.endRow - range.startRow + 1,
    columns: allColumns ? MAX_COLUMNS : range.endColumn - range.startColumn + 1,
  };
}
