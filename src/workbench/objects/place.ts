import { MAX_COLUMNS, MAX_ROWS, areaA1, columnName } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { Sheet } from "../book";
import { parseReference, referencedArea, sheetPrefix } from "../../grid/formulaTokens";
import { RichError } from "../protocol/errors";
import type { Session } from "../protocol/session";
import { WHOLE_SHEET } from "../structure";
import { invalid } from "./args";

/** What `Excel.Range` stands for. Kept ranges move with their cells. */
export interface Place {
  readonly sheet: Sheet;
  area: Area;
}

export const isEntireRow = ({ columns }: Area) => columns === MAX_COLUMNS;
export const isEntireColumn = ({ rows }: Area) => rows === MAX_ROWS;

/** `A1:B2`, `A:C`, `1:3`. */
export function localAddress(area: Area): string {
  if (isEntireColumn(area) && !isEntireRow(area))
    return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (isEntireRow(area) && !isEntireColumn(area))
    return `${String(area.row + 1)}:${String(area.row + area.rows)}`;
  return areaA1(area);
}

/** `Sheet1!A1:B2`. */
export function fullAddress({ sheet, area }: Place): string {
  return sheetPrefix(sheet.properties.name) + localAddress(area);
}

/** The place of an address, with or without a sheet, or of a name. @throws RichError */
export function placeAt(address: string, home: Sheet, session: Session): Place {
  const trimmed = address.trim();
  if (trimmed === "") return { sheet: home, area: WHOLE_SHEET };
  const reference = parseReference(trimmed);
  if (reference) {
    const sheet = reference.sheet === null ? home : sheetNamed(reference.sheet, session);
    if (!sheet) throw new RichError("ItemNotFound");
    return { sheet, area: referencedArea(reference) };
  }
  const place = namedPlace(trimmed, home, session);
  if (!place) throw invalid("address");
  return place;
}

/** The cells that a defined name stands for, or null. */
export function namedPlace(name: string, home: Sheet | null, session: Session): Place | null {
  const same = session.book.names().filter((known) => known.name.toLowerCase() === name.toLowerCase());
  const found =
    same.find(({ scope }) => scope !== null && scope === home?.id) ??
    same.find(({ scope }) => scope === null);
  return found ? formulaPlace(found.formula, home, session) : null;
}

/** The cells that a formula which is just a reference stands for, or null. */
export function formulaPlace(formula: string, home: Sheet | null, session: Session): Place | null {
  const reference = parseReference(formula.replace(/^=/, ""));
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : sheetNamed(reference.sheet, session);
  return sheet ? { sheet, area: referencedArea(reference) } : null;
}

/** The places of a list of addresses: `A1:B2,D4`. */
export function placesAt(addresses: string, home: Sheet, session: Session): Place[] {
  return addresses.split(",").map((address) => placeAt(address, home, session));
}

export function sheetNamed(key: string, session: Session): Sheet | null {
  const { sheets } = session.book;
  return (
    sheets.find(({ id }) => id === key) ??
    sheets.find(({ properties }) => properties.name.toLowerCase() === key.toLowerCase()) ??
    null
  );
}

/** The area, if it lies on a sheet. @throws RichError */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits =
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!fits) throw invalid("range");
  return area;
}
