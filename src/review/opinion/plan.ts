import type { Plan } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import { frameOf } from "./frame";
import { planNewSheet } from "./newSheet";
import type { Opinion } from "./opinion";
import { planUpdate } from "./update";

/** What the sheet is called unless a sheet of somebody else's has that name. */
export const SHEET_NAME = "审核意见";

/** What is to be done so that the workbook has today's opinion. */
export interface OpinionPlan {
  readonly plan: Plan;
  readonly sheet: string;
  /** `new`: no sheet was there; `elsewhere`: one of that name was, but somebody else's or of another edition; `updated`; `same`: nothing to do. */
  readonly outcome: "new" | "elsewhere" | "updated" | "same";
}

/**
 * Plans the sheet: the program's own sheet, under whatever name, is brought up to date; else a new one is added.
 * @param grids the sheets that were read; a sheet of the program's own among them is found, wherever it is
 * @param names of all sheets of the workbook, hidden ones too
 */
export function planOpinion(grids: readonly Grid[], names: readonly string[], opinion: Opinion): OpinionPlan {
  const own = grids.find((grid) => frameOf(grid) !== null);
  const update = own && planUpdate(own, opinion);
  if (own && update)
    return { plan: update, sheet: own.sheet, outcome: update.edits.length === 0 ? "same" : "updated" };
  const sheet = freeName(names);
  return {
    plan: planNewSheet(opinion, sheet),
    sheet,
    outcome: sheet === SHEET_NAME ? "new" : "elsewhere",
  };
}

/** `审核意见`, or the first of `审核意见（2）`, `审核意见（3）` … that is free. Excel tells no capitals apart. */
export function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = SHEET_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${SHEET_NAME}（${String(number)}）`;
  return name;
}
