import type { CellFormat, FormatPatch } from "../book";
import type { ObjectType, Scalar } from "../protocol/member";
import { color, invalid, nonEmpty, number, truth, word } from "./args";
import type { Areas } from "./areas";
import { setFormat } from "./rangeFormat";
import { uniform } from "./uniform";

function font<V extends string | number | boolean>(
  pick: (format: CellFormat) => V,
  patch: (value: unknown) => FormatPatch,
): Scalar<Areas> {
  return {
    since: "1.1",
    get: ({ sheet, areas }) => uniform(sheet, areas, pick),
    set: (areas, value) => setFormat(areas, patch(value)),
  };
}

function size(value: unknown): number {
  const points = number(value, "size");
  if (points < 1 || points > 409) throw invalid("size");
  return points;
}

/** `Excel.RangeFont`. */
export const rangeFont: ObjectType<Areas> = {
  name: "RangeFont",
  scalars: {
    Name: font(
      ({ fontName }) => fontName,
      (value) => ({ fontName: nonEmpty(value, "name") }),
    ),
    Size: font(
      ({ fontSize }) => fontSize,
      (value) => ({ fontSize: size(value) }),
    ),
    Color: font(
      ({ fontColor }) => fontColor,
      (value) => ({ fontColor: color(value, "color") }),
    ),
    Bold: font(
      ({ bold }) => bold,
      (value) => ({ bold: truth(value, "bold") }),
    ),
    Italic: font(
      ({ italic }) => italic,
      (value) => ({ italic: truth(value, "italic") }),
    ),
    Underline: font(
      ({ underline }) => underline,
      (value) => ({
        underline: word(value, ["None", "Single", "Double"], "underline"),
      }),
    ),
    Strikethrough: {
      ...font(
        ({ strikethrough }) => strikethrough,
        (value) => ({
          strikethrough: truth(value, "strikethrough"),
        }),
      ),
      since: "1.9",
    },
  },
};
