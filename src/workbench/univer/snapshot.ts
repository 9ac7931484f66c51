/** A workbook from a file, as Univer loads it. */
import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Area } from "../../grid/address";
import { keyPosition } from "../../grid/grid";
import type { Cell } from "../../grid/grid";
import { columnPixels } from "../../hosts/file/workbook";
import type { SheetContent, WorkbookContent } from "../../hosts/file/workbook";
import type { CellFormat } from "../book";
import { cellFormat } from "../content/format";
import { extraOf, styleOf } from "./format";
import type { ExtraFormat } from "./format";
import { digitWidth, pixels } from "./size";

/** Rows and columns beyond the form: an empty margin to type in; more come when they are needed. */
const MARGIN = { rows: 60, columns: 14 };
const LEAST = { rows: 120, columns: 26 };
const HEADER = { row: { width: 46 }, column: { height: 20 } };

/** A style of the file, its formats converted once. */
interface Look {
  readonly id: string;
  readonly style: IStyleData;
  readonly extra: ExtraFormat | undefined;
}

/**
 * @param id of the unit; one that was never used in this Univer
 * @param name the file's, as shown
 */
export function workbookData(content: WorkbookContent, id: string, name: string): IWorkbookData {
  const formats = content.styles.map(cellFormat);
  const looks = formats.map((format, index): Look => {
    const extra = extraOf(format);
    return { id: `file-${String(index)}`, style: withoutNothing(styleOf(format)), extra };
  });
  const sheets = content.sheets.map((sheet, index) =>
    worksheetData(sheet, sheetId(index), looks, formats[0]),
  );
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(looks.map(({ id: key, style }) => [key, style])),
    ...(looks[0] && { defaultStyle: looks[0].style }),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** Excel's ids look like this. */
export function sheetId(index: number): string {
  return `{${(index + 1).toString(16).padStart(8, "0").toUpperCase()}-0001-0000-0000-000000000000}`;
}

function worksheetData(
  sheet: SheetContent,
  id: string,
  looks: readonly Look[],
  normal: CellFormat | undefined,
): Partial<IWorksheetData> & { id: string } {
  const { grid, frozen } = sheet;
  const digit = digitWidth(normal?.fontName ?? "", normal?.fontSize ?? 0);
  return {
    id,
    name: grid.sheet,
    hidden: bool(sheet.visibility !== "visible"),
    ...(sheet.tabColor && { tabColor: sheet.tabColor }),
    ...(sheet.visibility === "veryHidden" && { custom: { veryHidden: true } }),
    rowCount: Math.max(grid.rows + MARGIN.rows, LEAST.rows),
    columnCount: Math.max(grid.columns + MARGIN.columns, LEAST.columns),
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth, digit),
    defaultRowHeight: pixels(sheet.defaultRowHeight),
    showGridlines: bool(sheet.showGridLines),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows || -1,
      startColumn: frozen.columns || -1,
    },
    mergeData: grid.merges.map(rangeOf),
    cellData: cellData(sheet, looks),
    rowData: rowData(sheet, looks),
    columnData: columnData(sheet, looks, digit),
    rowHeader: HEADER.row,
    columnHeader: HEADER.column,
    rightToLeft: BooleanNumber.FALSE,
  };
}

function cellData(sheet: SheetContent, looks: readonly Look[]): IWorksheetData["cellData"] {
  const data: Record<number, Record<number, ICellData>> = {};
  const at = (key: number): ICellData => {
    const { row, column } = keyPosition(key);
    const cells = (data[row] ??= {});
    return (cells[column] ??= {});
  };
  for (const [key, index] of sheet.styles) {
    const look = looks[index];
    if (!look) continue;
    const cell = at(key);
    cell.s = look.id;
    if (look.extra) cell.custom = { format: look.extra };
  }
  for (const [key, cell] of sheet.grid.cells) Object.assign(at(key), contentOf(cell));
  return data;
}

function contentOf(cell: Cell): ICellData {
  const { value } = cell;
  const formula = cell.formula === undefined ? {} : { f: cell.formula };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, ...formula };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...formula };
  return { v: value, t: CellValueType.STRING, ...formula };
}

function rowData(sheet: SheetContent, looks: readonly Look[]): IWorksheetData["rowData"] {
  const rows: Record<number, NonNullable<IWorksheetData["rowData"][number]>> = {};
  for (const [row, { height, hidden, style }] of sheet.rows) {
    const look = style === null ? undefined : looks[style];
    rows[row] = {
      ...(height !== null && { h: pixels(height), ia: BooleanNumber.FALSE }),
      hd: bool(hidden),
      ...(look && { s: look.id }),
    };
  }
  return rows;
}

function columnData(
  sheet: SheetContent,
  looks: readonly Look[],
  digit: number,
): IWorksheetData["columnData"] {
  const columns: Record<number, NonNullable<IWorksheetData["columnData"][number]>> = {};
  const end = Math.max(sheet.grid.columns + MARGIN.columns, LEAST.columns);
  for (const { first, last, width, hidden, style } of sheet.columns) {
    const look = style === null ? undefined : looks[style];
    for (let column = first; column <= Math.min(last, end - 1); column++) {
      columns[column] = {
        ...(width !== null && { w: columnPixels(width, digit) }),
        hd: bool(hidden),
        ...(look && { s: look.id }),
      };
    }
  }
  return columns;
}

/** Univer's words for an area. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

function withoutNothing(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as IStyleData;
}

function bool(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
