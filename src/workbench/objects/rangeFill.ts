import type { ObjectType } from "../protocol/member";
import { color } from "./args";
import type { Areas } from "./areas";
import { setFormat } from "./rangeFormat";
import { uniform } from "./uniform";

/** `Excel.RangeFill`: plain fills; patterns are refused. */
export const rangeFill: ObjectType<Areas> = {
  name: "RangeFill",
  scalars: {
    Color: {
      since: "1.1",
      // A cell without fill reads as white.
      get: ({ sheet, areas }) => uniform(sheet, areas, ({ fill }) => fill ?? "#FFFFFF"),
      set: (areas, value) => setFormat(areas, { fill: value === "" ? null : color(value, "color") }),
    },
  },
  methods: {
    Clear: { since: "1.1", call: (areas) => setFormat(areas, { fill: null }) },
  },
};
