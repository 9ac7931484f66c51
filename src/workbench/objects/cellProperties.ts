import type { Area } from "../../grid/address";
import type { Method } from "../protocol/member";
import { wireName } from "../protocol/member";
import { query } from "../protocol/query";
import type { Session } from "../protocol/session";
import { record } from "./args";
import { sizeMismatch } from "./contents";
import type { Place } from "./place";
import { rangeOf } from "./range";

type Shape = "cells" | "rows" | "columns";

/** The parts of an area whose properties are read or set one by one. */
function parts({ area }: Place, shape: Shape): Area[][] {
  const rows = shape === "columns" ? 1 : area.rows;
  const columns = shape === "rows" ? 1 : area.columns;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => ({
      row: area.row + r,
      column: area.column + c,
      rows: shape === "columns" ? area.rows : 1,
      columns: shape === "rows" ? area.columns : 1,
    })),
  );
}

/** `{ format: { fill: { color: true } } }` → `format/fill/color`. */
function paths(options: unknown): string[] {
  return Object.entries(record(options, "options")).flatMap(([name, wanted]) => {
    if (wanted === true) return [name];
    return wanted ? paths(wanted).map((below) => `${name}/${below}`) : [];
  });
}

function read(shape: Shape): Method<Place> {
  return {
    since: "1.9",
    call(place, [options], session) {
      const Select = paths(options);
      const found = parts(place, shape).map((row) =>
        row.map((area) => query(rangeOf(place.sheet, area), { Select }, session, true)),
      );
      return shape === "cells" ? found : found.flat();
    },
  };
}

function write(shape: Shape): Method<Place> {
  return {
    since: "1.9",
    call(place, [data], session) {
      const areas = parts(place, shape);
      const wanted = shape === "cells" ? data : shape === "rows" ? column(data) : [data];
      if (!Array.isArray(wanted) || wanted.length !== areas.length) throw sizeMismatch();
      areas.forEach((row, r) => {
        const properties: unknown = wanted[r];
        if (!Array.isArray(properties) || properties.length !== row.length) throw sizeMismatch();
        row.forEach((area, c) => set(place, area, properties[c], session));
      });
    },
  };
}

const column = (data: unknown) => (Array.isArray(data) ? data.map((item: unknown) => [item]) : data);

function set({ sheet }: Place, area: Area, properties: unknown, session: Session): void {
  if (properties === null || properties === undefined) return;
  for (const [name, value] of Object.entries(record(properties, "properties")))
    rangeOf(sheet, area).set(wireName(name), value, session);
}

/** `getCellProperties` and its kin: many properties of many cells at once. */
export const cellProperties: Readonly<Record<string, Method<Place>>> = {
  GetCellProperties: read("cells"),
  GetRowProperties: read("rows"),
  GetColumnProperties: read("columns"),
  SetCellProperties: write("cells"),
  SetRowProperties: write("rows"),
  SetColumnProperties: write("columns"),
};
