import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { RichError } from "../protocol/errors";
import { targetOf } from "../protocol/member";
import type { Instance, Method } from "../protocol/member";
import type { Session } from "../protocol/session";
import { boundingArea, intersection } from "../structure";
import { integer, invalid, optionalTruth, word } from "./args";
import { checkedArea, placeAt } from "./place";
import type { Place } from "./place";
import { range, rangeOf } from "./range";

/** A range given as an object or as an address. */
export function otherPlace(value: unknown, home: Place, session: Session): Place {
  const place = targetOf(value, range);
  if (place) return place;
  if (typeof value !== "string") throw invalid("range");
  return placeAt(value, home.sheet, session);
}

const within = ({ sheet }: Place, area: Area): Instance => rangeOf(sheet, checkedArea(area));

function onSameSheet(place: Place, value: unknown, session: Session): Area {
  const other = otherPlace(value, place, session);
  if (other.sheet !== place.sheet) throw invalid("range on another worksheet");
  return other.area;
}

/** The part of a range that is used: by values exactly, by formats as far as the sheet's used range reaches into it. */
export function usedWithin({ sheet, area }: Place, valuesOnly: boolean): Area | null {
  if (valuesOnly)
    return boundingArea(sheet.cells(area).map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
  const used = sheet.used(false);
  return used && intersection(used, area);
}

function resized(place: Place, rows: number, columns: number): Instance {
  return within(place, { ...place.area, rows, columns });
}

/** Neighbouring rows or columns; a negative count is the other direction, as in Excel. */
function beside(place: Place, axis: "rows" | "columns", count: number): Instance {
  if (count === 0) throw invalid("count");
  const { area } = place;
  if (axis === "rows") {
    const row = count > 0 ? area.row + area.rows : area.row + count;
    return within(place, { ...area, row, rows: Math.abs(count) });
  }
  const column = count > 0 ? area.column + area.columns : area.column + count;
  return within(place, { ...area, column, columns: Math.abs(count) });
}

const count = (value: unknown) => (value === null || value === undefined ? 1 : integer(value, "count"));

const DIRECTIONS = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
} as const;

/** Where Ctrl and an arrow key lead from a cell. */
function edge({ sheet, area }: Place, direction: keyof typeof DIRECTIONS): Area {
  const [down, right] = DIRECTIONS[direction];
  const filled = (row: number, column: number) => sheet.cell(row, column).value !== null;
  const inside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  const used = sheet.used(true);
  let { row, column } = area;
  const next = () => [row + down, column + right] as const;
  const runs = filled(row, column) && inside(...next()) && filled(...next());
  while (inside(...next())) {
    if (runs && !filled(...next())) break;
    const outside = !used || !intersection(used, beyond({ row, column }, direction));
    if (!runs && outside) {
      // Nothing more that way: the sheet's edge.
      row = down === 0 ? row : down > 0 ? MAX_ROWS - 1 : 0;
      column = right === 0 ? column : right > 0 ? MAX_COLUMNS - 1 : 0;
      break;
    }
    [row, column] = next();
    if (!runs && filled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}

function beyond({ row, column }: { row: number; column: number }, direction: keyof typeof DIRECTIONS): Area {
  switch (direction) {
    case "Down":
      return { row: row + 1, column, rows: MAX_ROWS, columns: 1 };
    case "Up":
      return { row: 0, column, rows: row, columns: 1 };
    case "Right":
      return { row, column: column + 1, rows: 1, columns: MAX_COLUMNS };
    case "Left":
      return { row, column: 0, rows: 1, columns: column };
  }
}

const direction = (value: unknown) => word(value, ["Left", "Right", "Up", "Down"], "direction");

/** The block of filled cells around an area. */
function surrounding({ sheet, area }: Place): Area {
  let found = area;
  const used = sheet.used(true);
  for (;;) {
    const around = {
      row: Math.max(0, found.row - 1),
      column: Math.max(0, found.column - 1),
      rows: found.rows + (found.row > 0 ? 2 : 1),
      columns: found.columns + (found.column > 0 ? 2 : 1),
    };
    const looked = used && intersection(used, around);
    const cells = looked ? sheet.cells(looked) : [];
    const top = Math.min(found.row, ...cells.map(({ row }) => row));
    const left = Math.min(found.column, ...cells.map(({ column }) => column));
    const bottom = Math.max(found.row + found.rows, ...cells.map(({ row }) => row + 1));
    const right = Math.max(found.column + found.columns, ...cells.map(({ column }) => column + 1));
    const grown = { row: top, column: left, rows: bottom - top, columns: right - left };
    if (grown.rows === found.rows && grown.columns === found.columns) return grown;
    found = grown;
  }
}

const bounding = (left: Area, right: Area) => boundingArea([left, right]) ?? left;

/** The methods of `Excel.Range` that lead to another range. */
export const rangeNavigation: Readonly<Record<string, Method<Place>>> = {
  GetCell: {
    since: "1.1",
    call: (place, [row, column]) =>
      within(place, {
        row: place.area.row + integer(row, "row"),
        column: place.area.column + integer(column, "column"),
        rows: 1,
        columns: 1,
      }),
  },
  GetRow: {
    since: "1.1",
    call: (place, [row]) =>
      within(place, { ...place.area, row: place.area.row + integer(row, "row"), rows: 1 }),
  },
  GetColumn: {
    since: "1.1",
    call: (place, [column]) =>
      within(place, {
        ...place.area,
        column: place.area.column + integer(column, "column"),
        columns: 1,
      }),
  },
  GetLastCell: {
    since: "1.1",
    call: (place) => {
      const { row, column, rows, columns } = place.area;
      return within(place, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    },
  },
  GetLastRow: {
    since: "1.1",
    call: (place) => within(place, { ...place.area, row: place.area.row + place.area.rows - 1, rows: 1 }),
  },
  GetLastColumn: {
    since: "1.1",
    call: (place) =>
      within(place, {
        ...place.area,
        column: place.area.column + place.area.columns - 1,
        columns: 1,
      }),
  },
  GetEntireRow: {
    since: "1.1",
    call: (place) => within(place, { ...place.area, column: 0, columns: MAX_COLUMNS }),
  },
  GetEntireColumn: {
    since: "1.1",
    call: (place) => within(place, { ...place.area, row: 0, rows: MAX_ROWS }),
  },
  GetOffsetRange: {
    since: "1.1",
    call: (place, [rows, columns]) =>
      within(place, {
        ...place.area,
        row: place.area.row + integer(rows, "rowOffset"),
        column: place.area.column + integer(columns, "columnOffset"),
      }),
  },
  GetResizedRange: {
    since: "1.2",
    call: (place, [rows, columns]) =>
      resized(
        place,
        place.area.rows + integer(rows, "deltaRows"),
        place.area.columns + integer(columns, "deltaColumns"),
      ),
  },
  GetAbsoluteResizedRange: {
    since: "1.7",
    call: (place, [rows, columns]) =>
      resized(place, integer(rows, "numRows"), integer(columns, "numColumns")),
  },
  GetRowsAbove: { since: "1.2", call: (place, [rows]) => beside(place, "rows", -count(rows)) },
  GetRowsBelow: { since: "1.2", call: (place, [rows]) => beside(place, "rows", count(rows)) },
  GetColumnsBefore: {
    since: "1.2",
    call: (place, [columns]) => beside(place, "columns", -count(columns)),
  },
  GetColumnsAfter: {
    since: "1.2",
    call: (place, [columns]) => beside(place, "columns", count(columns)),
  },
  GetBoundingRect: {
    since: "1.1",
    call: (place, [other], session) =>
      within(place, bounding(place.area, onSameSheet(place, other, session))),
  },
  GetIntersection: {
    since: "1.1",
    call: (place, [other], session) => {
      const shared = intersection(place.area, onSameSheet(place, other, session));
      if (!shared) throw new RichError("ItemNotFound");
      return within(place, shared);
    },
  },
  GetIntersectionOrNullObject: {
    since: "1.4",
    call: (place, [other], session) => {
      const { sheet, area } = otherPlace(other, place, session);
      const shared = sheet === place.sheet ? intersection(place.area, area) : null;
      return shared && within(place, shared);
    },
  },
  GetUsedRange: {
    since: "1.1",
    call: (place, [valuesOnly]) =>
      within(
        place,
        usedWithin(place, optionalTruth(valuesOnly, "valuesOnly")) ?? {
          ...place.area,
          rows: 1,
          columns: 1,
        },
      ),
  },
  GetUsedRangeOrNullObject: {
    since: "1.4",
    call: (place, [valuesOnly]) => {
      const used = usedWithin(place, optionalTruth(valuesOnly, "valuesOnly"));
      return used && within(place, used);
    },
  },
  GetSurroundingRegion: { since: "1.7", call: (place) => within(place, surrounding(place)) },
  GetRangeEdge: {
    since: "1.13",
    call: (place, [way]) => within(place, edge(place, direction(way))),
  },
  GetExtendedRange: {
    since: "1.13",
    call: (place, [way]) => within(place, bounding(place.area, edge(place, direction(way)))),
  },
};
