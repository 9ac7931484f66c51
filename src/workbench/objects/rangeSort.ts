import type { Content } from "../../grid/edit";
import type { CellValue } from "../../grid/grid";
import type { CellState } from "../book";
import { translateFormula } from "../formula/rewrite";
import { RichError } from "../protocol/errors";
import type { ObjectType } from "../protocol/member";
import { intersection } from "../structure";
import { integer, invalid, optionalTruth, record, word } from "./args";
import { guardContents } from "./guard";
import type { Place } from "./place";

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldsOf(value: unknown, most: number): Field[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid("fields");
  return value.map((item) => {
    const { key, ascending, sortOn } = record(item, "fields");
    if (word(sortOn, ["Value", "CellColor", "FontColor", "Icon"], "sortOn") !== "Value")
      throw new RichError("NotImplemented");
    const index = integer(key, "key");
    if (index < 0 || index >= most) throw invalid("key");
    return { key: index, ascending: optionalTruth(ascending, "ascending", true) };
  });
}

const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const collator = new Intl.Collator("zh-CN");

/** Numbers before texts before truth values; empty cells last either way. */
function compare(left: CellValue | null, right: CellValue | null, ascending: boolean): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const rank = (RANK[typeof left] ?? 3) - (RANK[typeof right] ?? 3);
  const order =
    rank !== 0
      ? rank
      : typeof left === "string" && typeof right === "string"
        ? collator.compare(left, right)
        : Number(left) - Number(right);
  return ascending ? order : -order;
}

/** Sorts the rows of a place below its header by the fields. */
export function sortRows({ sheet, area }: Place, fields: unknown, hasHeaders: unknown): void {
  guardContents(sheet, area);
  if (sheet.merges().some((other) => intersection(other, area)))
    throw new RichError("InvalidOperation", "To do this, all the merged cells need to be the same size.");
  const by = fieldsOf(fields, area.columns);
  const first = optionalTruth(hasHeaders, "hasHeaders") ? 1 : 0;
  const rows = Array.from({ length: area.rows - first }, (_, r) => ({
    from: area.row + first + r,
    cells: Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row + first + r, area.column + c)),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of by) {
      const order = compare(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const content = (cell: CellState, by: number): Content =>
    cell.formula === undefined ? cell.value : { formula: translateFormula(cell.formula, by, 0) };
  const contents = rows.map(({ from, cells }, index) =>
    cells.map((cell) => content(cell, area.row + first + index - from)),
  );
  sheet.write({ row: area.row + first, column: area.column }, contents);
}

/** `Excel.RangeSort`: by rows and values; formats stay where they are. */
export const rangeSort: ObjectType<Place> = {
  name: "RangeSort",
  methods: {
    Apply: {
      since: "1.2",
      call(place, [fields, , hasHeaders, orientation]) {
        if (word(orientation, ["Rows", "Columns"], "orientation") !== "Rows")
          throw new RichError("NotImplemented");
        sortRows(place, fields, hasHeaders);
      },
    },
  },
};
