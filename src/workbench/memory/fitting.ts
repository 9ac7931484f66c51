import type { Area } from "../../grid/address";
import { STANDARD_SIZE } from "../book";
import type { Axis, Sheet } from "../book";

// Rough widths in ems; a workbook in memory has no fonts to measure with.
const WIDE = 1;
const NARROW = 0.55;
const PADDING = 6;

const width = (line: string) =>
  [...line].reduce((sum, character) => sum + (character > "\u2e7f" ? WIDE : NARROW), 0);

/** The size in points that shows a row's or column's texts whole, estimated; cells of merged areas do not count, as in Excel. */
export function fittingSize(sheet: Sheet, axis: Axis, index: number, used: Area): number {
  const line = axis === "rows" ? { ...used, row: index, rows: 1 } : { ...used, column: index, columns: 1 };
  const sizes = sheet.cells(line).flatMap(({ row, column, text }) => {
    const merged = sheet.merges().some((area) => area.row === row && area.column === column);
    if (merged) return [];
    const { fontSize, wrap } = sheet.format(row, column);
    const lines = text.split("\n");
    if (axis === "columns") return [Math.max(...lines.map(width)) * fontSize + PADDING];
    const room = Math.max(1, (sheet.size("columns", column) - PADDING) / fontSize);
    const count = wrap ? lines.reduce((sum, part) => sum + Math.max(1, Math.ceil(width(part) / room)), 0) : 1;
    return [count * fontSize * 1.3];
  });
  return Math.max(axis === "rows" ? STANDARD_SIZE.rows : 0, ...sizes) || STANDARD_SIZE[axis];
}
