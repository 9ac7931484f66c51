import type { Area } from "../../grid/address";
import type { Border, Side } from "../book";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { color, word } from "./args";
import type { Areas } from "./areas";
import { guard } from "./guard";
import { cellsToInspect } from "./uniform";

/** The lines of a range, in Excel's order: its four edges, those between its cells, the diagonals. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type RangeSide = (typeof SIDES)[number];

interface BorderTarget extends Areas {
  readonly side: RangeSide;
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Thin", "Hairline", "Medium", "Thick"] as const;
const BLACK: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

/** The cells that carry a line of the range, and at which of their sides. */
function carriers(area: Area, side: RangeSide): { area: Area; sides: readonly Side[] }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, sides: [side] }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, sides: [side] }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, sides: [side] }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, sides: [side] }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, sides: ["EdgeBottom"] },
            { area: { ...area, row: row + 1, rows: rows - 1 }, sides: ["EdgeTop"] },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, sides: ["EdgeRight"] },
            { area: { ...area, column: column + 1, columns: columns - 1 }, sides: ["EdgeLeft"] },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, sides: [side] }];
  }
}

/** The line where all cells agree (null for none), or undefined where they differ. */
function line({ sheet, areas, side }: BorderTarget): Border | null | undefined {
  let found: Border | null | undefined;
  for (const area of areas) {
    const carrier = carriers(area, side)[0];
    if (!carrier) return null;
    const key = carrier.sides[0] ?? "EdgeTop";
    for (const { row, column } of cellsToInspect(sheet, carrier.area)) {
      const border = sheet.format(row, column).borders[key] ?? null;
      if (found === undefined) found = border;
      else if (JSON.stringify(found) !== JSON.stringify(border)) return undefined;
    }
  }
  return found;
}

function draw(target: BorderTarget, change: Partial<Border> | null): void {
  const { sheet, areas, side } = target;
  guard(sheet, "allowFormatCells");
  const border = change && { ...(line(target) ?? BLACK), ...change };
  for (const area of areas)
    for (const carrier of carriers(area, side))
      sheet.setFormat(carrier.area, {
        borders: Object.fromEntries(carrier.sides.map((key) => [key, border])),
      });
}

/** `Excel.RangeBorder`. */
export const rangeBorder: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    SideIndex: { since: "1.1", get: ({ side }) => side },
    Style: {
      since: "1.1",
      get(target) {
        const border = line(target);
        return border === undefined ? null : (border?.style ?? "None");
      },
      set(target, value) {
        const style = word(value, STYLES, "style");
        draw(target, style === "None" ? null : { style });
      },
    },
    Weight: {
      since: "1.1",
      get(target) {
        const border = line(target);
        return border === undefined ? null : (border?.weight ?? "Thin");
      },
      set: (target, value) => draw(target, { weight: word(value, WEIGHTS, "weight") }),
    },
    Color: {
      since: "1.1",
      get(target) {
        const border = line(target);
        return border === undefined ? null : (border?.color ?? "#000000");
      },
      set: (target, value) => draw(target, { color: color(value, "color") }),
    },
  },
};

const itemsOf = ({ sheet, areas }: Areas) =>
  SIDES.map((side) => new Instance(rangeBorder, { sheet, areas, side }));

/** `Excel.RangeBorderCollection`. */
export const rangeBorders: ObjectType<Areas> = {
  name: "RangeBorderCollection",
  scalars: { Count: { since: "1.1", get: () => SIDES.length } },
  items: itemsOf,
  item: ({ sheet, areas }, key) =>
    new Instance(rangeBorder, { sheet, areas, side: word(key ?? "", SIDES, "index") }),
  methods: {
    GetItemAt: {
      since: "1.1",
      call(areas, [index]) {
        const found = typeof index === "number" ? itemsOf(areas)[index] : undefined;
        if (!found) throw new RichError("InvalidArgument");
        return found;
      },
    },
  },
};
