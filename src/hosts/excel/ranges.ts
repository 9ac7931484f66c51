import type { Area } from "../../grid/address";

/**
 * A range for one request only. Otherwise office.js has Excel keep every range for later requests, which triples the size of
 * a request, and sends another one to have them forgotten.
 */
export function once<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

/** The cells of an area. */
export function cellsOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return once(sheet.getRangeByIndexes(row, column, rows, columns));
}

/** One cell. */
export function cellOf(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return once(sheet.getCell(row, column));
}

/** Entire rows. */
export function rowsOf(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return once(sheet.getRange(`${String(row + 1)}:${String(row + count)}`));
}

/** Down to the last cell with a content, or also with a format; a null object on an empty sheet. */
export function usedOf(sheet: Excel.Worksheet, what: "contents" | "formats too"): Excel.Range {
  return once(sheet.getUsedRangeOrNullObject(what === "contents"));
}

/** The conditional formats of a sheet. */
export function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return once(sheet.getRange()).conditionalFormats;
}
