import type { CellState } from "../book";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { RichError } from "../protocol/errors";
import type { Scalar } from "../protocol/member";
import { text, truth } from "./args";
import { matrix, perCell, writeContents } from "./contents";
import { guard } from "./guard";
import { fullAddress, isEntireColumn, isEntireRow } from "./place";
import type { Place } from "./place";
import { offsetOf, shownSize } from "./sizes";

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

const value = ({ value }: CellState) => value ?? "";
const formula = ({ formula, value }: CellState) => formula ?? value ?? "";

function valueType({ value, formula }: CellState): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return formula !== undefined && ERROR.test(value) ? "Error" : "String";
}

function category(numberFormat: string): string {
  if (numberFormat === "General") return "General";
  if (numberFormat === "@") return "Text";
  if (/%/.test(numberFormat)) return "Percentage";
  if (/[ymd]/i.test(numberFormat) && !/[#0]/.test(numberFormat)) return "Date";
  if (/^[0#,.]+$/.test(numberFormat)) return "Number";
  return "Custom";
}

const all = (indices: readonly boolean[]) =>
  indices.every(Boolean) ? true : indices.some(Boolean) ? null : false;

function hidden({ sheet, area }: Place, axis: "rows" | "columns"): boolean | null {
  const [from, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  // Nobody hides beyond the used range one by one; a sample there stands for the rest.
  const looked = Math.min(count, 20_000);
  return all(Array.from({ length: looked }, (_, index) => sheet.hidden(axis, from + index)));
}

function setNumberFormat({ sheet, area }: Place, wanted: unknown): void {
  guard(sheet, "allowFormatCells");
  if (!Array.isArray(wanted)) {
    sheet.setFormat(area, { numberFormat: text(wanted, "numberFormat") });
    return;
  }
  const formatOf = perCell(wanted, area);
  const first = formatOf(0, 0);
  if (wanted.length === 1 && typeof first === "string" && (wanted[0] as unknown[]).length === 1) {
    sheet.setFormat(area, { numberFormat: first });
    return;
  }
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      const format = formatOf(r, c);
      if (format === null) continue;
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      sheet.setFormat(cell, { numberFormat: text(format, "numberFormat") });
    }
}

const numberFormats = (place: Place) =>
  matrix(place, (_, { row, column }) => place.sheet.format(row, column).numberFormat);

/** The scalar properties of `Excel.Range`. */
export const rangeScalars: Readonly<Record<string, Scalar<Place>>> = {
  Values: {
    since: "1.1",
    get: (place) => matrix(place, value),
    set: (place, wanted) => writeContents(place, wanted),
  },
  Text: { since: "1.1", get: (place) => matrix(place, ({ text }) => text) },
  Formulas: {
    since: "1.1",
    get: (place) => matrix(place, formula),
    set: (place, wanted) => writeContents(place, wanted),
  },
  FormulasLocal: {
    since: "1.1",
    get: (place) => matrix(place, formula),
    set: (place, wanted) => writeContents(place, wanted),
  },
  FormulasR1C1: {
    since: "1.2",
    get: (place) =>
      matrix(place, (cell, at) => (cell.formula === undefined ? value(cell) : toR1C1(cell.formula, at))),
    set: (place, wanted) => writeContents(place, wanted, fromR1C1),
  },
  NumberFormat: { since: "1.1", get: numberFormats, set: setNumberFormat },
  NumberFormatLocal: { since: "1.7", get: numberFormats, set: setNumberFormat },
  NumberFormatCategories: {
    since: "1.12",
    get: (place) => matrix(place, (_, at) => category(place.sheet.format(at.row, at.column).numberFormat)),
  },
  ValueTypes: { since: "1.1", get: (place) => matrix(place, valueType) },
  RowIndex: { since: "1.1", get: ({ area }) => area.row },
  ColumnIndex: { since: "1.1", get: ({ area }) => area.column },
  RowCount: { since: "1.1", get: ({ area }) => area.rows },
  ColumnCount: { since: "1.1", get: ({ area }) => area.columns },
  // Excel answers −1 where a 32-bit integer would overflow.
  CellCount: {
    since: "1.1",
    get: ({ area }) => (area.rows * area.columns > 0x7fffffff ? -1 : area.rows * area.columns),
  },
  Address: { since: "1.1", get: fullAddress },
  AddressLocal: { since: "1.1", get: fullAddress },
  IsEntireRow: { since: "1.7", get: ({ area }) => isEntireRow(area) },
  IsEntireColumn: { since: "1.7", get: ({ area }) => isEntireColumn(area) },
  Hidden: {
    since: "1.2",
    get(place) {
      const [rows, columns] = [hidden(place, "rows"), hidden(place, "columns")];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  RowHidden: {
    since: "1.2",
    get: (place) => hidden(place, "rows"),
    set({ sheet, area }, hide) {
      guard(sheet, "allowFormatRows");
      sheet.setHidden("rows", area.row, area.rows, truth(hide, "rowHidden"));
    },
  },
  ColumnHidden: {
    since: "1.2",
    get: (place) => hidden(place, "columns"),
    set({ sheet, area }, hide) {
      guard(sheet, "allowFormatColumns");
      sheet.setHidden("columns", area.column, area.columns, truth(hide, "columnHidden"));
    },
  },
  HasSpill: { since: "1.12", get: () => false },
  Style: {
    since: "1.7",
    get: () => "Normal",
    set({ sheet, area }, style) {
      guard(sheet, "allowFormatCells");
      if (style !== "Normal") throw new RichError("NotImplemented");
      sheet.clearFormats(area);
    },
  },
  Top: { since: "1.10", get: ({ sheet, area }) => offsetOf(sheet, "rows", area.row) },
  Left: { since: "1.10", get: ({ sheet, area }) => offsetOf(sheet, "columns", area.column) },
  Height: { since: "1.10", get: ({ sheet, area }) => shownSize(sheet, "rows", area.row, area.rows) },
  Width: {
    since: "1.10",
    get: ({ sheet, area }) => shownSize(sheet, "columns", area.column, area.columns),
  },
};
