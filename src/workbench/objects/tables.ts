import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { Axis, Sheet } from "../book";
import type { Table } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { WHOLE_WORKBOOK, registrationMethods } from "../protocol/registrations";
import type { Session } from "../protocol/session";
import { contains, inBand, intersection, partialMove } from "../structure";
import { optionalTruth, text, truth } from "./args";
import { guard } from "./guard";
import { isEntireColumn, isEntireRow, placeAt } from "./place";
import type { Place } from "./place";
import { range } from "./range";
import { table } from "./table";
import { writeHeaders } from "./tableFrame";

/** The tables of the workbook (sheet null), of a sheet, or those that touch areas of it. */
interface TablesTarget {
  readonly sheet: Sheet | null;
  readonly areas: readonly Area[] | null;
  readonly fully?: boolean;
}

const itemsOf = ({ sheet, areas, fully }: TablesTarget, { annex }: Session) =>
  annex.tables
    .filter((found) => !sheet || found.sheet === sheet)
    .filter(
      ({ area }) =>
        !areas || areas.some((other) => (fully ? contains(other, area) : intersection(other, area))),
    )
    .map((found) => new Instance(table, found));

/** Partly shifting a table's cells is refused, as in Excel. @throws RichError */
export function refuseTables({ sheet, area }: Place, axis: Axis, { annex }: Session): void {
  if (isEntireRow(area) || isEntireColumn(area)) return;
  const move = partialMove("insert", axis, area);
  const moving =
    axis === "rows"
      ? { ...area, rows: MAX_ROWS - area.row }
      : { ...area, columns: MAX_COLUMNS - area.column };
  const cut = annex.tables.some(
    (found) => found.sheet === sheet && intersection(found.area, moving) && !inBand(found.area, move),
  );
  if (cut) throw new RichError("InvalidOperation", "This operation would shift a part of a table.");
}

/** `Excel.TableScopedCollection`. */
export const scopedTables: ObjectType<TablesTarget> = {
  name: "TableScopedCollection",
  items: itemsOf,
  item,
  methods: {
    ...collectionMethods(itemsOf, { count: "1.9" }),
    GetFirst: {
      since: "1.9",
      call(target, _, session) {
        const [first] = itemsOf(target, session);
        if (!first) throw new RichError("ItemNotFound");
        return first;
      },
    },
    GetItemOrNullObject: { since: "1.14", call: (target, [key], session) => find(target, key, session) },
  },
};

export function tablesIn(sheet: Sheet, areas: readonly Area[], fully: unknown): Instance<TablesTarget> {
  return new Instance(scopedTables, { sheet, areas, fully: optionalTruth(fully, "fullyContained") });
}

function find(target: TablesTarget, key: unknown, session: Session): Instance<Table> | null {
  const wanted = text(key, "key").toLowerCase();
  return (
    itemsOf(target, session).find(
      ({ target: { id, name } }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
    ) ?? null
  );
}

function item(target: TablesTarget, key: unknown, session: Session): Instance<Table> {
  const found = find(target, key, session);
  if (!found) throw new RichError("ItemNotFound");
  return found;
}

function add(target: TablesTarget, at: unknown, headers: unknown, session: Session): Instance<Table> {
  const { annex, book } = session;
  const home = target.sheet ?? book.active;
  const { sheet, area } = targetOf(at, range) ?? placeAt(text(at, "address"), home, session);
  guard(sheet, null);
  const overlaps = annex.tables.some((other) => other.sheet === sheet && intersection(other.area, area));
  if (overlaps || sheet.merges().some((other) => intersection(other, area)))
    throw new RichError("InvalidOperation", "A table cannot overlap another table or merged cells.");
  const hasHeaders = truth(headers, "hasHeaders");
  // Without headers Excel puts some above; with nothing below the headers it keeps an empty row for what comes.
  if (!hasHeaders) sheet.insertCells({ ...area, rows: 1 }, "down");
  const rows = Math.max(hasHeaders ? area.rows : area.rows + 1, 2);
  const number = annex.tables.length + 1;
  const made: Table = {
    id: annex.newId(),
    name: `Table${String(number)}`,
    sheet,
    area: { ...area, rows },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  };
  writeHeaders(made);
  annex.tables = [...annex.tables, made];
  return new Instance(table, made);
}

/** `Excel.TableCollection`. */
export const tables: ObjectType<TablesTarget> = {
  name: "TableCollection",
  scalars: { Count: { since: "1.1", get: (target, session) => itemsOf(target, session).length } },
  items: itemsOf,
  item,
  methods: {
    ...collectionMethods(itemsOf, { count: "1.4", at: "1.1" }),
    Add: {
      since: "1.1",
      call: (target, [at, headers], session) => add(target, at, headers, session),
    },
    GetItemOrNullObject: { since: "1.4", call: (target, [key], session) => find(target, key, session) },
    ...registrationMethods<TablesTarget>(
      "Table",
      { DataChanged: "1.7" },
      ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK,
    ),
  },
};
