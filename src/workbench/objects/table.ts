import type { Area } from "../../grid/address";
import type { Table } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import type { Since } from "../protocol/profile";
import { registrationMethods } from "../protocol/registrations";
import { integer, invalid, nonEmpty, text, truth } from "./args";
import { matrix, writeContents } from "./contents";
import { guard } from "./guard";
import { placeAt } from "./place";
import { range, rangeOf } from "./range";
import { sortRows } from "./rangeSort";
import { worksheetOf } from "./worksheet";

export const headerArea = ({ area }: Table): Area => ({ ...area, rows: 1 });

export function bodyArea({ area, showHeaders }: Table): Area {
  const skipped = showHeaders ? 1 : 0;
  return { ...area, row: area.row + skipped, rows: area.rows - skipped };
}

/** Gives every column a heading of its own: `Column1` … where there is none. */
export function writeHeaders(table: Table): void {
  const { sheet } = table;
  const { row, column, columns } = headerArea(table);
  const taken = new Set<string>();
  for (let c = 0; c < columns; c++) {
    const before = sheet.cell(row, column + c).text;
    let name = before === "" ? `Column${String(c + 1)}` : before;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${before}${String(n)}`;
    taken.add(name.toLowerCase());
    if (name !== before) sheet.write({ row, column: column + c }, [[name]]);
  }
}

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => {
  const body = bodyArea(table);
  if (index < 0 || index >= body.rows) throw new RichError("ItemNotFound");
  return { ...body, row: body.row + index, rows: 1 };
};

const columnOf = (area: Area, { table, index }: ColumnTarget): Area => {
  if (index < 0 || index >= table.area.columns) throw new RichError("ItemNotFound");
  return { ...area, column: table.area.column + index, columns: 1 };
};

function isEmptyRow({ sheet }: Table, area: Area): boolean {
  return sheet.cells(area).length === 0;
}

/** Makes room for rows of the table, before its row `index` or (null) at its end. */
function makeRows(table: Table, index: number | null, count: number): Area {
  const { sheet } = table;
  const body = bodyArea(table);
  // The empty row that a table without data keeps is used first.
  if (body.rows === 1 && isEmptyRow(table, body)) {
    if (count > 1) extend(table, count - 1);
    return { ...bodyArea(table), rows: count };
  }
  if (index === null || index >= body.rows || index === -1) {
    extend(table, count);
    return { ...body, row: body.row + body.rows, rows: count };
  }
  const area = { ...body, row: body.row + index, rows: count };
  const { row, rows } = table.area;
  sheet.insertCells(area, "down");
  // The table has moved or grown along by itself, except where the insertion was at its first row.
  table.area = { ...table.area, row, rows: rows + count };
  return area;
}

function extend(table: Table, count: number): void {
  const { sheet, area } = table;
  const below = { ...area, row: area.row + area.rows, rows: count };
  if (sheet.cells(below).length > 0) sheet.insertCells(below, "down");
  table.area = { ...area, rows: area.rows + count };
}

export const tableRow: ObjectType<RowTarget> = {
  name: "TableRow",
  scalars: {
    Index: { since: "1.1", get: ({ index }) => index },
    Values: {
      since: "1.1",
      get: (target) =>
        matrix({ sheet: target.table.sheet, area: rowArea(target) }, ({ value }) => value ?? ""),
      set: (target, value) => writeContents({ sheet: target.table.sheet, area: rowArea(target) }, value),
    },
  },
  methods: {
    Delete: {
      since: "1.1",
      call(target) {
        guard(target.table.sheet, null);
        target.table.sheet.removeCells(rowArea(target), "up");
      },
    },
    GetRange: { since: "1.1", call: (target) => rangeOf(target.table.sheet, rowArea(target)) },
  },
};

const rowsOf = (table: Table) =>
  Array.from({ length: bodyArea(table).rows }, (_, index) => new Instance(tableRow, { table, index }));

export const tableRows: ObjectType<Table> = {
  name: "TableRowCollection",
  scalars: { Count: { since: "1.1", get: (table) => bodyArea(table).rows } },
  items: rowsOf,
  methods: {
    ...collectionMethods(rowsOf, { count: "1.4", at: "1.1" }),
    Add: {
      since: "1.1",
      call(table, [index, values]) {
        guard(table.sheet, null);
        const at = index === null || index === undefined ? null : integer(index, "index");
        const rows: readonly unknown[] = Array.isArray(values) ? values : [null];
        const area = makeRows(table, at, rows.length);
        if (Array.isArray(values)) writeContents({ sheet: table.sheet, area }, values);
        return new Instance(tableRow, { table, index: area.row - bodyArea(table).row });
      },
    },
  },
};

export const tableColumn: ObjectType<ColumnTarget> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { since: "1.1", get: ({ index }) => index + 1 },
    Index: { since: "1.1", get: ({ index }) => index },
    Name: {
      since: "1.1",
      get(target) {
        const { row, column } = columnOf(headerArea(target.table), target);
        return target.table.sheet.cell(row, column).text;
      },
      set(target, value) {
        const area = columnOf(headerArea(target.table), target);
        target.table.sheet.write(area, [[nonEmpty(value, "name")]]);
      },
    },
    Values: {
      since: "1.1",
      get: (target) =>
        matrix(
          { sheet: target.table.sheet, area: columnOf(target.table.area, target) },
          ({ value }) => value ?? "",
        ),
      set: (target, value) =>
        writeContents({ sheet: target.table.sheet, area: columnOf(target.table.area, target) }, value),
    },
  },
  methods: {
    GetRange: {
      since: "1.1",
      call: (target) => rangeOf(target.table.sheet, columnOf(target.table.area, target)),
    },
    GetDataBodyRange: {
      since: "1.1",
      call: (target) => rangeOf(target.table.sheet, columnOf(bodyArea(target.table), target)),
    },
    GetHeaderRowRange: {
      since: "1.1",
      call: (target) => rangeOf(target.table.sheet, columnOf(headerArea(target.table), target)),
    },
    Delete: {
      since: "1.1",
      call(target) {
        guard(target.table.sheet, null);
        target.table.sheet.removeCells(columnOf(target.table.area, target), "left");
      },
    },
  },
};

const columnsOf = (table: Table) =>
  Array.from({ length: table.area.columns }, (_, index) => new Instance(tableColumn, { table, index }));

function columnNamed(table: Table, key: unknown): Instance<ColumnTarget> | null {
  const named = columnsOf(table).find((column) => {
    const { row, column: at } = columnOf(headerArea(table), column.target);
    const name = table.sheet.cell(row, at).text;
    return typeof key === "number"
      ? column.target.index + 1 === key
      : name.toLowerCase() === String(key).toLowerCase();
  });
  return named ?? null;
}

export const tableColumns: ObjectType<Table> = {
  name: "TableColumnCollection",
  scalars: { Count: { since: "1.1", get: ({ area }) => area.columns } },
  items: columnsOf,
  item(table, key) {
    const found = columnNamed(table, key);
    if (!found) throw new RichError("ItemNotFound");
    return found;
  },
  methods: {
    ...collectionMethods(columnsOf, { count: "1.4", at: "1.1" }),
    GetItemOrNullObject: { since: "1.4", call: (table, [key]) => columnNamed(table, key) },
    Add: {
      since: "1.1",
      call(table, [index, values, name]) {
        guard(table.sheet, null);
        const { sheet, area } = table;
        const last = index === null || index === undefined || index === -1;
        const at = last ? area.columns : integer(index, "index");
        if (at < 0 || at > area.columns) throw invalid("index");
        const column = { ...area, column: area.column + at, columns: 1 };
        if (!last || sheet.cells(column).length > 0) sheet.insertCells(column, "right");
        table.area = { ...area, columns: area.columns + 1 };
        if (values !== null && values !== undefined) writeContents({ sheet, area: column }, values);
        if (name !== null && name !== undefined) sheet.write(column, [[text(name, "name")]]);
        writeHeaders(table);
        return new Instance(tableColumn, { table, index: at });
      },
    },
  },
};

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
