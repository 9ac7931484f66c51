/** A workbook from a file, as Univer loads it. */
import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { keyPosition } from "../../grid/grid";
import type { Cell } from "../../grid/grid";
import { columnPixels } from "../../hosts/file/workbook";
import type { SheetContent, WorkbookContent } from "../../hosts/file/workbook";
import { NORMAL, STANDARD_SIZE } from "../book";
import type { CellFormat } from "../book";
import { cellFormat } from "../content/format";
import { rangeOf } from "./areas";
import { extraOf, styleOf } from "./format";
import type { ExtraFormat } from "./format";
import { resources } from "./resources";
import { digitWidth, pixels } from "./size";

/** Rows and columns beyond the form: an empty margin to type in; more come when they are needed. */
const MARGIN = { rows: 60, columns: 14 };
const LEAST = { rows: 120, columns: 26 };
const LEAST_COUNTS = { rowCount: LEAST.rows, columnCount: LEAST.columns };
const LEAST_ZOOM = 70;
const SCROLL_BAR = 16;
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
 * @param width of the view in pixels: a form that is broader is shown smaller, as far as it stays legible
 */
export function workbookData(
  content: WorkbookContent,
  id: string,
  name: string,
  width: number,
): IWorkbookData {
  const formats = content.styles.map(cellFormat);
  const looks = formats.map((format, index): Look => {
    const extra = extraOf(format);
    return { id: `file-${String(index)}`, style: withoutNothing(styleOf(format)), extra };
  });
  const sheets = content.sheets.map((sheet, index) =>
    worksheetData(sheet, sheetId(index), looks, formats[0], width),
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
    resources: resources(
      content,
      sheets.map((sheet) => sheet.id),
    ),
  };
}

/** A new workbook with one empty sheet, as Excel makes it. */
export function emptyWorkbookData(id: string, name: string, sheet: string): IWorkbookData {
  const first = sheetId(0);
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    defaultStyle: { ff: NORMAL.fontName, fs: NORMAL.fontSize },
    sheetOrder: [first],
    sheets: { [first]: { id: first, name: sheet, ...LEAST_COUNTS, ...standardSizes() } },
  };
}

/** The sizes of rows and columns of a new sheet. */
export function standardSizes(): Pick<IWorksheetData, "defaultRowHeight" | "defaultColumnWidth"> {
  return {
    defaultRowHeight: pixels(STANDARD_SIZE.rows),
    defaultColumnWidth: pixels(STANDARD_SIZE.columns),
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
  viewWidth: number,
): Partial<IWorksheetData> & { id: string } {
  const { grid, frozen } = sheet;
  const digit = digitWidth(normal?.fontName ?? "", normal?.fontSize ?? 0);
  const columns = columnData(sheet, looks, digit);
  const standard = columnPixels(sheet.defaultColumnWidth, digit);
  return {
    id,
    name: grid.sheet,
    hidden: bool(sheet.visibility !== "visible"),
    ...(sheet.tabColor && { tabColor: sheet.tabColor }),
    ...(sheet.visibility === "veryHidden" && { custom: { veryHidden: true } }),
    rowCount: Math.max(grid.rows + MARGIN.rows, LEAST.rows),
    columnCount: Math.max(grid.columns + MARGIN.columns, LEAST.columns),
    defaultColumnWidth: standard,
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
    columnData: columns,
    zoomRatio: fittingZoom(widthOf(columns, grid.columns, standard), viewWidth),
    rowHeader: HEADER.row,
    columnHeader: HEADER.column,
    rightToLeft: BooleanNumber.FALSE,
  };
}

function widthOf(columns: IWorksheetData["columnData"], count: number, standard: number): number {
  let width = 0;
  for (let column = 0; column < count; column++) {
    const look = columns[column];
    if (look?.hd !== BooleanNumber.TRUE) width += look?.w ?? standard;
  }
  return width;
}

function fittingZoom(width: number, view: number): number {
  const percent = Math.floor(((view - HEADER.row.width - SCROLL_BAR) / Math.max(width, 1)) * 100);
  return Math.min(Math.max(percent, LEAST_ZOOM), 100) / 100;
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

function withoutNothing(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as IStyleData;
}

function bool(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
