import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { intersection } from "../structure";
import { integer, optionalTruth } from "./args";
import type { Areas } from "./areas";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { checkedArea, fullAddress, isEntireColumn, isEntireRow, placesAt } from "./place";
import { range, rangeOf } from "./range";
import { clear, copyInto } from "./rangeChanges";
import { usedWithin } from "./rangeNavigation";
import { rangeFormat } from "./rangeFormat";
import { specialCells } from "./specialCells";
import { tablesIn } from "./tables";
import { worksheetOf } from "./worksheet";

const every = ({ areas }: Areas, holds: (area: Area) => boolean) => areas.every(holds);

function otherAreas(value: unknown, home: Areas, session: Session): readonly Area[] {
  const place = targetOf(value, range);
  if (place) return [place.area];
  const several = targetOf(value, rangeAreas);
  if (several) return several.areas;
  return placesAt(String(value), home.sheet, session).map(({ area }) => area);
}

const shared = (left: readonly Area[], right: readonly Area[]) =>
  left.flatMap((area) => right.flatMap((other) => intersection(area, other) ?? []));

/** `Excel.RangeAreas`. */
export const rangeAreas: ObjectType<Areas> = {
  name: "RangeAreas",
  scalars: {
    Address: {
      since: "1.9",
      get: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(","),
    },
    AddressLocal: {
      since: "1.9",
      get: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(","),
    },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: {
      since: "1.9",
      get({ areas }) {
        const count = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        return count > 0x7fffffff ? -1 : count;
      },
    },
    IsEntireColumn: { since: "1.9", get: (target) => every(target, isEntireColumn) },
    IsEntireRow: { since: "1.9", get: (target) => every(target, isEntireRow) },
    Style: { since: "1.9", get: () => "Normal" },
  },
  navigation: {
    Areas: { since: "1.9", to: (target) => new Instance(rangeCollection, target) },
    ConditionalFormats: { since: "1.9", to: (target) => new Instance(conditionalFormats, target) },
    DataValidation: { since: "1.9", to: (target) => new Instance(dataValidation, target) },
    Format: { since: "1.9", to: (target) => new Instance(rangeFormat, target) },
    Worksheet: { since: "1.9", to: ({ sheet }) => worksheetOf(sheet) },
  },
  methods: {
    Calculate: { since: "1.9", call: (_, __, { book }) => void book.calculate() },
    SetDirty: { since: "1.9", call: (_, __, { book }) => void book.calculate() },
    Clear: {
      since: "1.9",
      call({ sheet, areas }, [what]) {
        for (const area of areas) clear({ sheet, area }, what);
      },
    },
    CopyFrom: {
      since: "1.9",
      call({ sheet, areas }, args, session) {
        for (const area of areas) copyInto({ sheet, area }, args, session);
      },
    },
    GetEntireRow: {
      since: "1.9",
      call: ({ sheet, areas }) =>
        rangeAreasOf(
          sheet,
          areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
        ),
    },
    GetEntireColumn: {
      since: "1.9",
      call: ({ sheet, areas }) =>
        rangeAreasOf(
          sheet,
          areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
        ),
    },
    GetIntersection: {
      since: "1.9",
      call(target, [other], session) {
        const areas = shared(target.areas, otherAreas(other, target, session));
        if (areas.length === 0) throw new RichError("ItemNotFound");
        return rangeAreasOf(target.sheet, areas);
      },
    },
    GetIntersectionOrNullObject: {
      since: "1.9",
      call(target, [other], session) {
        const areas = shared(target.areas, otherAreas(other, target, session));
        return areas.length === 0 ? null : rangeAreasOf(target.sheet, areas);
      },
    },
    GetOffsetRangeAreas: {
      since: "1.9",
      call: ({ sheet, areas }, [rows, columns]) =>
        rangeAreasOf(
          sheet,
          areas.map((area) =>
            checkedArea({
              ...area,
              row: area.row + integer(rows, "rowOffset"),
              column: area.column + integer(columns, "columnOffset"),
            }),
          ),
        ),
    },
    GetSpecialCells: {
      since: "1.9",
      call({ sheet, areas }, [type, valueType]) {
        const found = areas.flatMap((area) => specialCells({ sheet, area }, type, valueType));
        if (found.length === 0) throw new RichError("ItemNotFound");
        return rangeAreasOf(sheet, found);
      },
    },
    GetSpecialCellsOrNullObject: {
      since: "1.9",
      call({ sheet, areas }, [type, valueType]) {
        const found = areas.flatMap((area) => specialCells({ sheet, area }, type, valueType));
        return found.length === 0 ? null : rangeAreasOf(sheet, found);
      },
    },
    GetTables: {
      since: "1.9",
      call: ({ sheet, areas }, [fully]) => tablesIn(sheet, areas, fully),
    },
    GetUsedRangeAreas: {
      since: "1.9",
      call(target, [valuesOnly]) {
        const areas = usedAreas(target, valuesOnly);
        if (areas.length === 0) throw new RichError("ItemNotFound");
        return rangeAreasOf(target.sheet, areas);
      },
    },
    GetUsedRangeAreasOrNullObject: {
      since: "1.9",
      call(target, [valuesOnly]) {
        const areas = usedAreas(target, valuesOnly);
        return areas.length === 0 ? null : rangeAreasOf(target.sheet, areas);
      },
    },
  },
};

function usedAreas({ sheet, areas }: Areas, valuesOnly: unknown): Area[] {
  const values = optionalTruth(valuesOnly, "valuesOnly");
  return areas.flatMap((area) => usedWithin({ sheet, area }, values) ?? []);
}

const itemsOf = ({ sheet, areas }: Areas) => areas.map((area) => rangeOf(sheet, area));

/** `Excel.RangeCollection`: the areas one by one. */
export const rangeCollection: ObjectType<Areas> = {
  name: "RangeCollection",
  items: itemsOf,
  methods: collectionMethods(itemsOf, { count: "1.9", at: "1.9" }),
};

export function rangeAreasOf(sheet: Sheet, areas: readonly Area[]): Instance<Areas> {
  return new Instance(rangeAreas, { sheet, areas });
}
