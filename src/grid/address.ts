/** A1 arithmetic. Rows and columns are zero-based everywhere in the program; A1 texts are for people and for Excel. */

/** Excel's limits of a worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell of one sheet of the workbook, zero-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of a sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A position without its sheet. */
export type Position = Pick<CellRef, "row" | "column">;

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AB` → `27`; the letters must be upper case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{ row: 4, column: 2 }` → `C5`. */
export function a1({ row, column }: Position): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** `C5` for one cell, `C5:D6` for more. */
export function areaA1(area: Area): string {
  const start = a1(area);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${a1({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** `C5` on the sheet at hand, `'sheet'!C5` elsewhere. */
export function refA1(ref: CellRef, sheet: string): string {
  return ref.sheet === sheet ? a1(ref) : `${quoteSheet(ref.sheet)}!${a1(ref)}`;
}

/** A sheet's name as a formula writes it: in apostrophes, its own apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** `C5` or `$C$5` → its position, or null where the text is no cell within Excel's limits. */
export function parseCell(text: string): Position | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex((match[1] ?? "").toUpperCase());
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** `C5` or `C5:D6` (corners in any order) → its area, or null where the text is none. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...more] = text.split(":");
  const from = parseCell(first);
  const to = parseCell(second);
  if (!from || !to || more.length > 0) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.abs(from.row - to.row) + 1,
    columns: Math.abs(from.column - to.column) + 1,
  };
}

/** Whether the area covers the position. */
export function covers(area: Area, { row, column }: Position): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
