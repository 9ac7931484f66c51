import type { Area } from "../../grid/address";
import type { Table } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { integer, invalid, nonEmpty, text } from "./args";
import { matrix, writeContents } from "./contents";
import { guard } from "./guard";
import { rangeOf } from "./range";
import { bodyArea, headerArea, writeHeaders } from "./tableFrame";

interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

const columnOf = (area: Area, { table, index }: ColumnTarget): Area => {
  if (index < 0 || index >= table.area.columns) throw new RichError("ItemNotFound");
  return { ...area, column: table.area.column + index, columns: 1 };
};

/** `Excel.TableColumn`. */
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

/** `Excel.TableColumnCollection`. */
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
