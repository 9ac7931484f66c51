import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { RichError } from "../protocol/errors";
import { targetOf } from "../protocol/member";
import type { Method } from "../protocol/member";
import { MERGED_AREAS_LIMIT } from "../protocol/profile";
import type { Session } from "../protocol/session";
import { boundingArea, contains, intersection } from "../structure";
import { optionalTruth, word } from "./args";
import { clearValidation } from "./dataValidation";
import { clearConditionalFormats } from "./conditionalFormats";
import { copyArea } from "./copy";
import type { CopyType } from "./copy";
import { guard, guardContents } from "./guard";
import { isEntireColumn, isEntireRow, placeAt } from "./place";
import type { Place } from "./place";
import { range, rangeOf } from "./range";
import { rangeAreas, rangeAreasOf } from "./rangeAreas";
import { otherPlace } from "./rangeNavigation";
import { refuseTables, tablesIn } from "./tables";

/** Empties, strips, or both: `Excel.ClearApplyTo`. */
export function clear({ sheet, area }: Place, what: unknown): void {
  const kind = word(
    what,
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"],
    "applyTo",
  );
  if (kind === "All" || kind === "Contents" || kind === "ResetContents") {
    guardContents(sheet, area);
    sheet.clearContents(area);
  }
  if (kind === "All" || kind === "Formats") {
    guard(sheet, "allowFormatCells");
    sheet.unmerge(area);
    sheet.clearFormats(area);
    clearConditionalFormats(sheet, area);
  }
  if (kind === "All") clearValidation(sheet, area);
}

function insert(place: Place, shift: unknown, session: Session) {
  const { sheet, area } = place;
  const way = word(shift, ["Down", "Right"], "shift");
  refuseTables(place, way === "Down" ? "rows" : "columns", session);
  if (isEntireRow(area)) {
    guard(sheet, "allowInsertRows");
    sheet.insert("rows", area.row, area.rows);
  } else if (isEntireColumn(area)) {
    guard(sheet, "allowInsertColumns");
    sheet.insert("columns", area.column, area.columns);
  } else {
    guard(sheet, null);
    sheet.insertCells(area, way === "Down" ? "down" : "right");
  }
  // The new cells; a kept range has moved on with what it held.
  return rangeOf(sheet, area);
}

function remove(place: Place, shift: unknown, session: Session): void {
  const { sheet, area } = place;
  const way = word(shift, ["Up", "Left"], "shift");
  refuseTables(place, way === "Up" ? "rows" : "columns", session);
  if (isEntireRow(area)) {
    guard(sheet, "allowDeleteRows");
    sheet.remove("rows", area.row, Math.min(area.rows, MAX_ROWS));
  } else if (isEntireColumn(area)) {
    guard(sheet, "allowDeleteColumns");
    sheet.remove("columns", area.column, Math.min(area.columns, MAX_COLUMNS));
  } else {
    guard(sheet, null);
    sheet.removeCells(area, way === "Up" ? "up" : "left");
  }
}

function merge({ sheet, area }: Place, across: unknown): void {
  guard(sheet, "allowFormatCells");
  if (!optionalTruth(across, "across")) {
    // Merging grows over merged areas that it touches, as in Excel.
    const touching = sheet.merges().filter((other) => intersection(other, area));
    sheet.merge(boundingArea([area, ...touching]) ?? area);
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) sheet.merge({ ...area, row, rows: 1 });
}

/** The merged areas that touch the range, by rows. @throws RichError above Excel's 512 */
function merged({ sheet, area }: Place): Area[] {
  const found = sheet
    .merges()
    .filter((other) => intersection(other, area))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (found.length > MERGED_AREAS_LIMIT)
    throw new RichError("GeneralException", "The range has too many merged areas.");
  return found;
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;

/** `copyFrom`: the source's cells go to the destination, which grows to the source's size, or is tiled where it is a multiple of it. */
export function copyInto(place: Place, args: readonly unknown[], session: Session): void {
  const [from, type, skipBlanks, transpose] = args;
  const kind = word(type, COPY_TYPES, "copyType");
  if (kind === "Link" || kind === "ColumnWidths") throw new RichError("NotImplemented");
  const source = sourceOf(from, place, session);
  const options = {
    type: kind satisfies CopyType,
    skipBlanks: optionalTruth(skipBlanks, "skipBlanks"),
    transpose: optionalTruth(transpose, "transpose"),
  };
  copyArea(source, place, options, session);
}

function sourceOf(value: unknown, home: Place, session: Session): Place {
  const several = targetOf(value, rangeAreas);
  const [only, ...more] = several?.areas ?? [];
  if (several && only && more.length === 0) return { sheet: several.sheet, area: only };
  if (several) throw new RichError("InvalidArgument", "The source has several areas.");
  return otherPlace(value, home, session);
}

/** The methods of `Excel.Range` that change it. */
export const rangeChanges: Readonly<Record<string, Method<Place>>> = {
  Insert: { since: "1.1", call: (place, [shift], session) => insert(place, shift, session) },
  Delete: { since: "1.1", call: (place, [shift], session) => remove(place, shift, session) },
  Clear: { since: "1.1", call: (place, [what]) => clear(place, what) },
  Merge: { since: "1.2", call: (place, [across]) => merge(place, across) },
  Unmerge: {
    since: "1.2",
    call({ sheet, area }) {
      guard(sheet, "allowFormatCells");
      sheet.unmerge(area);
    },
  },
  GetMergedAreasOrNullObject: {
    since: "1.13",
    call(place) {
      const areas = merged(place);
      return areas.length === 0 ? null : rangeAreasOf(place.sheet, areas);
    },
  },
  CopyFrom: { since: "1.9", call: (place, args, session) => copyInto(place, args, session) },
  MoveTo: {
    since: "1.11",
    call(place, [to], session) {
      const target = targetOf(to, range) ?? placeAt(String(to), place.sheet, session);
      guardContents(place.sheet, place.area);
      const destination = {
        sheet: target.sheet,
        area: { ...place.area, row: target.area.row, column: target.area.column },
      };
      const overlaps =
        destination.sheet === place.sheet &&
        (intersection(destination.area, place.area) !== null || contains(destination.area, place.area));
      if (overlaps) throw new RichError("NotImplemented", "Moving onto itself is not played.");
      const options = { type: "All", skipBlanks: false, transpose: false, move: true } as const;
      copyArea(place, destination, options, session);
      clear(place, "All");
    },
  },
  Select: {
    since: "1.1",
    call({ sheet, area }, _, { book }) {
      book.select(sheet, [area]);
    },
  },
  Calculate: { since: "1.6", call: (_, __, { book }) => book.calculate() },
  SetDirty: { since: "1.9", call: (_, __, { book }) => book.calculate() },
  GetTables: {
    since: "1.9",
    call: ({ sheet, area }, [fully]) => tablesIn(sheet, [area], fully),
  },
};
