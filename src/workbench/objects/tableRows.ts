import type { Area } from "../../grid/address";
import type { Table } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { integer } from "./args";
import { matrix, writeContents } from "./contents";
import { guard } from "./guard";
import { rangeOf } from "./range";
import { bodyArea } from "./tableFrame";

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => {
  const body = bodyArea(table);
  if (index < 0 || index >= body.rows) throw new RichError("ItemNotFound");
  return { ...body, row: body.row + index, rows: 1 };
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

/** `Excel.TableRow`. */
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

/** `Excel.TableRowCollection`. */
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
