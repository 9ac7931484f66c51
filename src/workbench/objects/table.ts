import type { Table } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, targetOf } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import type { Since } from "../protocol/profile";
import { registrationMethods } from "../protocol/registrations";
import { invalid, nonEmpty, text, truth } from "./args";
import { guard } from "./guard";
import { placeAt } from "./place";
import { range, rangeOf } from "./range";
import { sortRows } from "./rangeSort";
import { tableColumns } from "./tableColumns";
import { bodyArea, headerArea, writeHeaders } from "./tableFrame";
import { tableRows } from "./tableRows";
import { worksheetOf } from "./worksheet";

/** `Excel.TableSort`. */
export const tableSort: ObjectType<Table> = {
  name: "TableSort",
  methods: {
    Apply: {
      since: "1.2",
      call: (table, [fields]) => sortRows({ sheet: table.sheet, area: bodyArea(table) }, fields, false),
    },
  },
};

type Flag =
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton";

function flag(key: Flag, since: Since = "1.3"): Scalar<Table> {
  return {
    since,
    get: (table) => table[key],
    set(table, value) {
      table[key] = truth(value, key);
    },
  };
}

/** `Excel.Table`: a frame around cells, without filters, totals and looks of its own. */
export const table: ObjectType<Table> = {
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.1", get: ({ id }) => id },
    LegacyId: { since: "1.8", get: ({ id }) => id },
    Name: {
      since: "1.1",
      get: ({ name }) => name,
      set(target, value, { annex }) {
        const name = nonEmpty(value, "name");
        const taken = annex.tables.some(
          (other) => other !== target && other.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalid("name");
        target.name = name;
      },
    },
    Style: {
      since: "1.1",
      get: ({ style }) => style,
      set(target, value) {
        target.style = text(value, "style");
      },
    },
    ShowHeaders: { since: "1.1", get: ({ showHeaders }) => showHeaders },
    // A row of totals needs SUBTOTAL, which is not played.
    ShowTotals: {
      since: "1.1",
      get: ({ showTotals }) => showTotals,
      set(_, value) {
        if (truth(value, "showTotals")) throw new RichError("NotImplemented");
      },
    },
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
  },
  navigation: {
    Columns: { since: "1.1", to: (target) => new Instance(tableColumns, target) },
    Rows: { since: "1.1", to: (target) => new Instance(tableRows, target) },
    Sort: { since: "1.2", to: (target) => new Instance(tableSort, target) },
    Worksheet: { since: "1.2", to: ({ sheet }) => worksheetOf(sheet) },
  },
  methods: {
    GetRange: { since: "1.1", call: ({ sheet, area }) => rangeOf(sheet, area) },
    GetHeaderRowRange: { since: "1.1", call: (target) => rangeOf(target.sheet, headerArea(target)) },
    GetDataBodyRange: { since: "1.1", call: (target) => rangeOf(target.sheet, bodyArea(target)) },
    ConvertToRange: {
      since: "1.2",
      call(target, _, { annex }) {
        annex.tables = annex.tables.filter((other) => other !== target);
        return rangeOf(target.sheet, target.area);
      },
    },
    Delete: {
      since: "1.1",
      call(target, _, { annex }) {
        guard(target.sheet, null);
        annex.tables = annex.tables.filter((other) => other !== target);
        target.sheet.removeCells(target.area, "up");
      },
    },
    Resize: {
      since: "1.13",
      call(target, [to], session) {
        const place = targetOf(to, range) ?? placeAt(text(to, "newRange"), target.sheet, session);
        if (place.sheet !== target.sheet || place.area.row !== target.area.row || place.area.rows < 2)
          throw invalid("newRange");
        target.area = place.area;
        writeHeaders(target);
      },
    },
    ...registrationMethods<Table>("Table", { DataChanged: "1.7" }, ({ id }) => id),
  },
};
