/** Reads and changes how the cells of a sheet look. */
import type { CustomData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataCommand, SetRowDataCommand, SetStyleCommand } from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { NORMAL } from "../book";
import type { CellFormat, FormatPatch } from "../book";
import type { CellValues, SheetAccess } from "./access";
import { cellsIn, extraFormat } from "./cells";
import { extraOf, formatOf, styleOf } from "./format";
import type { ExtraFormat } from "./format";

/** What Univer keeps of an entire row or column. */
interface LineData {
  readonly s?: Nullable<IStyleData | string>;
  readonly custom?: CustomData;
}

export function readFormat(sheet: SheetAccess, row: number, column: number): CellFormat {
  const cell = sheet.cell(row, column);
  // Its own words, or those of the whole row or column where the cell has no look.
  const extra = (cell?.s ?? cell?.custom) ? extraFormat(cell) : lineExtra(sheet, row, column);
  return formatOf(sheet.style(row, column), extra, normalFormat(sheet));
}

function lineExtra(sheet: SheetAccess, row: number, column: number): ExtraFormat | undefined {
  const line = (data: unknown) => extraFormat(data as LineData | undefined);
  const { worksheet } = sheet;
  return line(worksheet.getRowManager().getRow(row)) ?? line(worksheet.getColumnManager().getColumn(column));
}

/** How a cell of this workbook looks that nobody has formatted. */
function normalFormat(sheet: SheetAccess): CellFormat {
  const style = sheet.unit.workbook.getSnapshot().defaultStyle;
  return typeof style === "object" ? formatOf(style) : NORMAL;
}

export function setFormat(sheet: SheetAccess, area: Area, patch: FormatPatch): void {
  const style = styleOf(patch);
  sheet.unit.together(() => {
    if (isEntire(area)) {
      setLines(sheet, area, (line) => ({
        s: mergedLineStyle(sheet, line.s, style),
        custom: withExtra(line.custom, extraOf(patch, extraFormat(line))),
      }));
    } else sheet.reach(area);
    changeCells(sheet, cellsToChange(sheet, area), (cell) => ({
      s: style,
      custom: withExtra(cell.custom, extraOf(patch, extraFormat(cell))),
    }));
  });
}

export function clearFormats(sheet: SheetAccess, area: Area): void {
  const clear = (custom: CustomData | undefined) => ({ s: null, custom: withExtra(custom, undefined) });
  sheet.unit.together(() => {
    if (isEntire(area)) setLines(sheet, area, (line) => clear(line.custom));
    const clipped = [...cellsIn(sheet.worksheet.getCellMatrix().getMatrix(), area)];
    changeCells(sheet, clipped, (cell) => clear(cell.custom));
  });
}

function isEntire(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** Every cell of an area; of entire rows and columns only those that have something of their own. */
function cellsToChange(sheet: SheetAccess, area: Area): { row: number; column: number; cell: ICellData }[] {
  if (isEntire(area)) return [...cellsIn(sheet.worksheet.getCellMatrix().getMatrix(), area)];
  const cells: { row: number; column: number; cell: ICellData }[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push({ row, column, cell: sheet.cell(row, column) ?? {} });
  return cells;
}

function changeCells(
  sheet: SheetAccess,
  cells: readonly { row: number; column: number; cell: ICellData }[],
  change: (cell: ICellData) => ICellData,
): void {
  if (cells.length === 0) return;
  const cellValue: CellValues = {};
  for (const { row, column, cell } of cells) (cellValue[row] ??= {})[column] = change(cell);
  // Univer recalculates after changes of contents; looks, which come from this command, need none.
  sheet.changeCells(cellValue, SetStyleCommand.id);
}

function setLines(sheet: SheetAccess, area: Area, change: (line: LineData) => LineData): void {
  const { rows, columns } = sheet.extent();
  const { worksheet } = sheet;
  if (area.rows === MAX_ROWS) {
    const columnData: Record<number, LineData> = {};
    for (let column = area.column; column < Math.min(area.column + area.columns, columns); column++)
      columnData[column] = change((worksheet.getColumnManager().getColumn(column) ?? {}) as LineData);
    sheet.run(SetColDataCommand, { columnData });
  } else {
    const rowData: Record<number, LineData> = {};
    for (let row = area.row; row < Math.min(area.row + area.rows, rows); row++)
      rowData[row] = change((worksheet.getRowManager().getRow(row) ?? {}) as LineData);
    sheet.run(SetRowDataCommand, { rowData });
  }
}

function mergedLineStyle(sheet: SheetAccess, before: LineData["s"], patch: IStyleData): IStyleData {
  const old = typeof before === "string" ? sheet.unit.workbook.getStyles().get(before) : before;
  const merged = { ...old, ...patch };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as IStyleData;
}

/** The cell's own data with these words instead of the old ones; null where nothing is left. */
function withExtra(custom: CustomData | undefined, format: ExtraFormat | undefined): CustomData {
  const rest: Record<string, unknown> = { ...custom };
  delete rest["format"];
  if (format) return { ...rest, format };
  return Object.keys(rest).length > 0 ? rest : null;
}
