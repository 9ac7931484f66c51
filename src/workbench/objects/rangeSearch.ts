import type { Area, Position } from "../../grid/address";
import type { CellState } from "../book";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { Method, ObjectType } from "../protocol/member";
import { integer, invalid, nonEmpty, optionalTruth, record, text, word } from "./args";
import { writeContents } from "./contents";
import { guardContents } from "./guard";
import type { Place } from "./place";
import { rangeOf } from "./range";
import { rangeAreasOf } from "./rangeAreas";
import { joined, specialCells } from "./specialCells";

/** What a search looks for, as a test of a cell. */
function matcher(what: unknown, criteria: unknown): (cell: CellState) => boolean {
  const wanted = nonEmpty(what, "text");
  const { completeMatch, matchCase } =
    criteria === null || criteria === undefined ? {} : record(criteria, "criteria");
  const complete = optionalTruth(completeMatch, "completeMatch");
  const fold = optionalTruth(matchCase, "matchCase")
    ? (found: string) => found
    : (found: string) => found.toLowerCase();
  const sought = fold(wanted);
  // Excel looks into formulas, and into what is shown of constants.
  return ({ formula, text }) => {
    const found = fold(formula ?? text);
    return complete ? found === sought : found.includes(sought);
  };
}

/** The areas of the cells that hold a text. */
export function findAll({ sheet, area }: Place, what: unknown, criteria: unknown): Area[] {
  return joined(sheet.cells(area).filter(matcher(what, criteria)));
}

function find({ sheet, area }: Place, what: unknown, criteria: unknown): Position | null {
  const found = sheet.cells(area).filter(matcher(what, criteria));
  const options = criteria === null || criteria === undefined ? {} : record(criteria, "criteria");
  const backwards =
    word(options.searchDirection, ["Forward", "Backwards"], "searchDirection") === "Backwards";
  // The search starts after the range's first cell, and comes to that one last.
  const first = found.find(({ row, column }) => row === area.row && column === area.column);
  const others = found.filter((cell) => cell !== first);
  return (backwards ? others.at(-1) : others[0]) ?? first ?? null;
}

/** Replaces a text in the cells that hold it; answers how often. */
export function replaceAll(place: Place, what: unknown, replacement: unknown, criteria: unknown): number {
  const { sheet, area } = place;
  guardContents(sheet, area);
  const by = text(replacement, "replacement");
  const sought = nonEmpty(what, "text");
  const matches = matcher(what, criteria);
  const pattern = new RegExp(
    sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    criteria !== null && criteria !== undefined && record(criteria, "criteria").matchCase ? "g" : "gi",
  );
  let count = 0;
  for (const cell of sheet.cells(area).filter(matches)) {
    const before = cell.formula ?? String(cell.value);
    count += [...before.matchAll(pattern)].length;
    const at = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    writeContents(
      { sheet, area: at },
      before.replace(pattern, () => by),
    );
  }
  return count;
}

interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** `Excel.RemoveDuplicatesResult`. */
export const removeDuplicatesResult: ObjectType<Removed> = {
  name: "RemoveDuplicatesResult",
  scalars: {
    Removed: { since: "1.9", get: ({ removed }) => removed },
    UniqueRemaining: { since: "1.9", get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

function removeDuplicates({ sheet, area }: Place, columns: unknown, header: unknown): Instance<Removed> {
  guardContents(sheet, area);
  if (!Array.isArray(columns) || columns.length === 0) throw invalid("columns");
  const keys = columns.map((column) => integer(column, "columns"));
  const first = optionalTruth(header, "includesHeader") ? 1 : 0;
  const rows = Array.from({ length: area.rows - first }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row + first + r, area.column + c)),
  );
  const seen = new Set<string>();
  const unique = rows.filter((row) => {
    const key = JSON.stringify(keys.map((column) => row[column]?.value ?? null));
    return !seen.has(key) && seen.add(key);
  });
  const contents = rows.map((_, index) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = unique[index]?.[column];
      return cell?.formula === undefined ? (cell?.value ?? null) : { formula: cell.formula };
    }),
  );
  sheet.write({ row: area.row + first, column: area.column }, contents);
  return new Instance(removeDuplicatesResult, {
    removed: rows.length - unique.length,
    uniqueRemaining: unique.length,
  });
}

/** The methods of `Excel.Range` that look for cells. */
export const rangeSearch: Readonly<Record<string, Method<Place>>> = {
  Find: {
    since: "1.9",
    call(place, [what, criteria]) {
      const at = find(place, what, criteria);
      if (!at) throw new RichError("ItemNotFound");
      return rangeOf(place.sheet, { row: at.row, column: at.column, rows: 1, columns: 1 });
    },
  },
  FindOrNullObject: {
    since: "1.9",
    call(place, [what, criteria]) {
      const at = find(place, what, criteria);
      return at && rangeOf(place.sheet, { row: at.row, column: at.column, rows: 1, columns: 1 });
    },
  },
  ReplaceAll: {
    since: "1.9",
    call: (place, [what, by, criteria]) => replaceAll(place, what, by, criteria),
  },
  RemoveDuplicates: {
    since: "1.9",
    call: (place, [columns, header]) => removeDuplicates(place, columns, header),
  },
  GetSpecialCells: {
    since: "1.9",
    call(place, [type, valueType]) {
      const areas = specialCells(place, type, valueType);
      if (areas.length === 0) throw new RichError("ItemNotFound");
      return rangeAreasOf(place.sheet, areas);
    },
  },
  GetSpecialCellsOrNullObject: {
    since: "1.9",
    call(place, [type, valueType]) {
      const areas = specialCells(place, type, valueType);
      return areas.length === 0 ? null : rangeAreasOf(place.sheet, areas);
    },
  },
};
