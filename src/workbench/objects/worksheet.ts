import type { Sheet } from "../book";
import { STANDARD_SIZE } from "../book";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { Method, ObjectType } from "../protocol/member";
import { registrationMethods } from "../protocol/registrations";
import type { Session } from "../protocol/session";
import { WHOLE_SHEET } from "../structure";
import { color, integer, invalid, nonEmpty, optionalTruth, text, truth, word } from "./args";
import { autoFilter } from "./autoFilter";
import { comments } from "./comments";
import { customProperties } from "./worksheetCustomProperties";
import { freezePanes } from "./freezePanes";
import { names } from "./names";
import { notes } from "./notes";
import { pageLayout } from "./pageLayout";
import { pageBreaks } from "./pageBreaks";
import { checkedArea, placeAt, placesAt } from "./place";
import { rangeOf } from "./range";
import { rangeAreasOf } from "./rangeAreas";
import { findAll, replaceAll } from "./rangeSearch";
import { tables } from "./tables";
import { guardStructure } from "./workbookProtection";
import { worksheetProtection } from "./worksheetProtection";

export function worksheetOf(sheet: Sheet): Instance<Sheet> {
  return new Instance(worksheet, sheet);
}

/** Excel's tab, in words: visible ones only where asked for. */
export function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown, { book }: Session): Sheet | null {
  const visible = optionalTruth(visibleOnly, "visibleOnly");
  for (let at = book.sheets.indexOf(sheet) + step; ; at += step) {
    const found = book.sheets[at];
    if (!found) return null;
    if (!visible || found.properties.visibility === "Visible") return found;
  }
}

function nextTo(step: 1 | -1, orNull: boolean): Method<Sheet> {
  return {
    since: "1.5",
    call(sheet, [visibleOnly], session) {
      const found = neighbour(sheet, step, visibleOnly, session);
      if (!found && !orNull) throw new RichError("ItemNotFound");
      return found && worksheetOf(found);
    },
  };
}

function usedArea(sheet: Sheet, valuesOnly: unknown) {
  return sheet.used(optionalTruth(valuesOnly, "valuesOnly"));
}

/** `Excel.Worksheet`. */
export const worksheet: ObjectType<Sheet> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: {
      since: "1.1",
      get: ({ properties }) => properties.name,
      set(sheet, value, session) {
        guardStructure(session);
        const { book } = session;
        const name = nonEmpty(value, "name");
        const taken = book.sheets.some(
          (other) => other !== sheet && other.properties.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw new RichError("ItemAlreadyExists");
        sheet.set({ name });
        book.clearUndo();
      },
    },
    Position: {
      since: "1.1",
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set(sheet, value, session) {
        guardStructure(session);
        const { book } = session;
        const position = integer(value, "position");
        if (position < 0 || position >= book.sheets.length) throw invalid("position");
        book.moveSheet(sheet, position);
        book.clearUndo();
      },
    },
    Visibility: {
      since: "1.1",
      get: ({ properties }) => properties.visibility,
      set(sheet, value, session) {
        guardStructure(session);
        sheet.set({ visibility: word(value, ["Visible", "Hidden", "VeryHidden"], "visibility") });
        session.book.clearUndo();
      },
    },
    TabColor: {
      since: "1.7",
      get: ({ properties }) => properties.tabColor,
      set: (sheet, value) => sheet.set({ tabColor: value === "" ? "" : color(value, "tabColor") }),
    },
    ShowGridlines: {
      since: "1.8",
      get: ({ properties }) => properties.showGridlines,
    },
    ShowHeadings: {
      since: "1.8",
      get: ({ properties }) => properties.showHeadings,
    },
    Gridlines: {
      since: "1.8",
      setOnly: true,
      get: ({ properties }) => properties.showGridlines,
      set: (sheet, value) => sheet.set({ showGridlines: truth(value, "showGridlines") }),
    },
    Headings: {
      since: "1.8",
      setOnly: true,
      get: ({ properties }) => properties.showHeadings,
      set: (sheet, value) => sheet.set({ showHeadings: truth(value, "showHeadings") }),
    },
    StandardHeight: { since: "1.7", get: () => STANDARD_SIZE.rows },
    TabId: { since: "1.14", get: (sheet, { book }) => book.sheets.indexOf(sheet) + 1 },
  },
  navigation: {
    AutoFilter: { since: "1.9", to: (sheet) => new Instance(autoFilter, sheet) },
    Comments: { since: "1.10", to: (sheet) => new Instance(comments, { sheet }) },
    CustomProperties: { since: "1.12", to: (sheet) => new Instance(customProperties, sheet) },
    FreezePanes: { since: "1.7", to: (sheet) => new Instance(freezePanes, sheet) },
    HorizontalPageBreaks: {
      since: "1.9",
      to: (sheet) => new Instance(pageBreaks, { sheet, axis: "rows" }),
    },
    VerticalPageBreaks: {
      since: "1.9",
      to: (sheet) => new Instance(pageBreaks, { sheet, axis: "columns" }),
    },
    Names: { since: "1.4", to: (sheet) => new Instance(names, { scope: sheet }) },
    Notes: { since: "1.18", to: (sheet) => new Instance(notes, { sheet }) },
    PageLayout: { since: "1.9", to: (sheet) => new Instance(pageLayout, sheet) },
    Protection: { since: "1.2", to: (sheet) => new Instance(worksheetProtection, sheet) },
    Tables: { since: "1.1", to: (sheet) => new Instance(tables, { sheet, areas: null }) },
  },
  methods: {
    Activate: { since: "1.1", call: (sheet, _, { book }) => book.activate(sheet) },
    Calculate: { since: "1.6", call: (_, __, { book }) => book.calculate() },
    Delete: {
      since: "1.1",
      call(sheet, _, session) {
        guardStructure(session);
        session.book.removeSheet(sheet);
        session.book.clearUndo();
      },
    },
    GetCell: {
      since: "1.1",
      call: (sheet, [row, column]) =>
        rangeOf(
          sheet,
          checkedArea({
            row: integer(row, "row"),
            column: integer(column, "column"),
            rows: 1,
            columns: 1,
          }),
        ),
    },
    GetRange: {
      since: "1.1",
      call(sheet, [address], session) {
        if (address === null || address === undefined) return rangeOf(sheet, WHOLE_SHEET);
        const place = placeAt(text(address, "address"), sheet, session);
        return rangeOf(place.sheet, place.area);
      },
    },
    GetRanges: {
      since: "1.9",
      call(sheet, [address], session) {
        if (address === null || address === undefined) return rangeAreasOf(sheet, [WHOLE_SHEET]);
        const places = placesAt(text(address, "address"), sheet, session);
        return rangeAreasOf(
          sheet,
          places.map(({ area }) => area),
        );
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, [row, column, rows, columns]) =>
        rangeOf(
          sheet,
          checkedArea({
            row: integer(row, "startRow"),
            column: integer(column, "startColumn"),
            rows: integer(rows, "rowCount"),
            columns: integer(columns, "columnCount"),
          }),
        ),
    },
    GetUsedRange: {
      since: "1.1",
      // Of an empty sheet Excel answers A1.
      call: (sheet, [valuesOnly]) =>
        rangeOf(sheet, usedArea(sheet, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      call(sheet, [valuesOnly]) {
        const area = usedArea(sheet, valuesOnly);
        return area && rangeOf(sheet, area);
      },
    },
    GetNext: nextTo(1, false),
    GetNextOrNullObject: nextTo(1, true),
    GetPrevious: nextTo(-1, false),
    GetPreviousOrNullObject: nextTo(-1, true),
    FindAll: {
      since: "1.9",
      call(sheet, [what, criteria]) {
        const areas = findAll({ sheet, area: WHOLE_SHEET }, what, criteria);
        if (areas.length === 0) throw new RichError("ItemNotFound");
        return rangeAreasOf(sheet, areas);
      },
    },
    FindAllOrNullObject: {
      since: "1.9",
      call(sheet, [what, criteria]) {
        const areas = findAll({ sheet, area: WHOLE_SHEET }, what, criteria);
        return areas.length === 0 ? null : rangeAreasOf(sheet, areas);
      },
    },
    ReplaceAll: {
      since: "1.9",
      call: (sheet, [what, replacement, criteria]) =>
        replaceAll({ sheet, area: WHOLE_SHEET }, what, replacement, criteria),
    },
    ...registrationMethods<Sheet>(
      "Worksheet",
      {
        Activated: "1.7",
        Calculated: "1.8",
        DataChanged: "1.7",
        Deactivated: "1.7",
        EventNameChanged: "ExcelApiOnline 1.1",
        EventVisibilityChanged: "ExcelApiOnline 1.1",
        FormatChanged: "1.9",
        ProtectionChanged: "1.14",
        RowHiddenChanged: "1.11",
        SelectionChanged: "1.7",
      },
      ({ id }) => id,
    ),
  },
};
