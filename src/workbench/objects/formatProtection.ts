import type { ObjectType } from "../protocol/member";
import { truth } from "./args";
import type { Areas } from "./areas";
import { guard } from "./guard";
import { uniform } from "./uniform";

/** `Excel.FormatProtection`. */
export const formatProtection: ObjectType<Areas> = {
  name: "FormatProtection",
  scalars: {
    Locked: {
      since: "1.2",
      get: ({ sheet, areas }) => uniform(sheet, areas, ({ locked }) => locked),
      set({ sheet, areas }, value) {
        guard(sheet, null);
        for (const area of areas) sheet.setFormat(area, { locked: truth(value, "locked") });
      },
    },
    FormulaHidden: {
      since: "1.2",
      get: ({ sheet, areas }) => uniform(sheet, areas, ({ formulaHidden }) => formulaHidden),
      set({ sheet, areas }, value) {
        guard(sheet, null);
        for (const area of areas) sheet.setFormat(area, { formulaHidden: truth(value, "formulaHidden") });
      },
    },
  },
};
