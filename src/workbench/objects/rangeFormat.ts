import type { Area } from "../../grid/address";
import type { Axis, CellFormat, FormatPatch } from "../book";
import { STANDARD_SIZE } from "../book";
import { Instance } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import type { Since } from "../protocol/profile";
import { integer, invalid, number, truth, word } from "./args";
import type { Areas } from "./areas";
import { guard } from "./guard";
import { rangeBorders } from "./rangeBorders";
import { rangeFill } from "./rangeFill";
import { rangeFont } from "./rangeFont";
import { formatProtection } from "./formatProtection";
import { uniform } from "./uniform";

/** Changes the look of every cell of the areas. */
export function setFormat({ sheet, areas }: Areas, patch: FormatPatch): void {
  guard(sheet, "allowFormatCells");
  for (const area of areas) sheet.setFormat(area, patch);
}

/** A property of the format that reads null where cells differ. */
function look<V extends string | number | boolean | null>(
  since: Since,
  pick: (format: CellFormat) => V,
  patch?: (value: unknown) => FormatPatch,
): Scalar<Areas> {
  const get = ({ sheet, areas }: Areas) => uniform(sheet, areas, pick);
  if (!patch) return { since, get };
  return { since, get, set: (target, value) => setFormat(target, patch(value)) };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Bottom", "Top", "Center", "Justify", "Distributed"] as const;

const span = (area: Area, axis: Axis) =>
  axis === "rows" ? ([area.row, area.rows] as const) : ([area.column, area.columns] as const);

// Of entire columns (or rows) the first few thousand stand for the rest.
const LOOKED_AT = 5_000;

function size(axis: Axis): Scalar<Areas> {
  return {
    since: "1.2",
    get({ sheet, areas }) {
      const sizes = new Set(
        areas.flatMap((area) => {
          const [from, count] = span(area, axis);
          return Array.from({ length: Math.min(count, LOOKED_AT) }, (_, index) =>
            sheet.size(axis, from + index),
          );
        }),
      );
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set({ sheet, areas }, value) {
      guard(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const points = number(value, axis === "rows" ? "rowHeight" : "columnWidth");
      // Excel's limits: 409 points high, 255 characters wide.
      if (points < 0 || points > (axis === "rows" ? 409.5 : 1_790)) throw invalid("size");
      for (const area of areas) sheet.setSize(axis, ...span(area, axis), points);
    },
  };
}

function standard(axis: Axis): Scalar<Areas> {
  return {
    since: "1.7",
    get: ({ sheet, areas }) =>
      areas.every((area) => {
        const [from, count] = span(area, axis);
        return Array.from({ length: Math.min(count, LOOKED_AT) }, (_, index) => index).every(
          (index) => sheet.size(axis, from + index) === STANDARD_SIZE[axis],
        );
      }),
    set({ sheet, areas }, value) {
      guard(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      if (!truth(value, "standard size")) return;
      for (const area of areas) sheet.setSize(axis, ...span(area, axis), null);
    },
  };
}

function autofit({ sheet, areas }: Areas, axis: Axis): void {
  guard(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  for (const area of areas) sheet.autofit(axis, ...span(area, axis));
}

function rotation(value: unknown): number {
  const angle = integer(value, "textOrientation");
  if ((angle < -90 || angle > 90) && angle !== 180) throw invalid("textOrientation");
  return angle;
}

function indent(value: unknown): number {
  const level = integer(value, "indentLevel");
  if (level < 0 || level > 250) throw invalid("indentLevel");
  return level;
}

/** `Excel.RangeFormat`. */
export const rangeFormat: ObjectType<Areas> = {
  name: "RangeFormat",
  scalars: {
    WrapText: look(
      "1.1",
      ({ wrap }) => wrap,
      (value) => ({ wrap: truth(value, "wrapText") }),
    ),
    HorizontalAlignment: look(
      "1.1",
      ({ horizontal }) => horizontal,
      (value) => ({
        horizontal: word(value, HORIZONTAL, "horizontalAlignment"),
      }),
    ),
    VerticalAlignment: look(
      "1.1",
      ({ vertical }) => vertical,
      (value) => ({
        vertical: word(value, VERTICAL, "verticalAlignment"),
      }),
    ),
    ColumnWidth: size("columns"),
    RowHeight: size("rows"),
    UseStandardHeight: standard("rows"),
    UseStandardWidth: standard("columns"),
    TextOrientation: look(
      "1.7",
      ({ rotation }) => rotation,
      (value) => ({ rotation: rotation(value) }),
    ),
    IndentLevel: look(
      "1.9",
      ({ indent }) => indent,
      (value) => ({ indent: indent(value) }),
    ),
    ShrinkToFit: look(
      "1.9",
      ({ shrink }) => shrink,
      (value) => ({
        shrink: truth(value, "shrinkToFit"),
      }),
    ),
  },
  navigation: {
    Borders: { since: "1.1", to: (areas) => new Instance(rangeBorders, areas) },
    Fill: { since: "1.1", to: (areas) => new Instance(rangeFill, areas) },
    Font: { since: "1.1", to: (areas) => new Instance(rangeFont, areas) },
    Protection: { since: "1.2", to: (areas) => new Instance(formatProtection, areas) },
  },
  methods: {
    AutofitColumns: { since: "1.2", call: (areas) => autofit(areas, "columns") },
    AutofitRows: { since: "1.2", call: (areas) => autofit(areas, "rows") },
    AdjustIndent: {
      since: "1.11",
      call(areas, [amount]) {
        const before = uniform(areas.sheet, areas.areas, (format) => format.indent) ?? 0;
        setFormat(areas, { indent: indent(Math.max(0, before + integer(amount, "amount"))) });
      },
    },
  },
};
