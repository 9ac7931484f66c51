import type { Grid } from "../grid/grid";
import type { Insertion, Refusal, Wish } from "../library/insertion";
import { read } from "../reading/read";
import { checkSheet } from "./checking";
import type { Checked } from "./checking";

/**
 * The pane's heavy work: plain data in, plain data out. Asynchronous by contract, so that a worker can take it over without a
 * change elsewhere.
 */
export interface Work {
  check(grid: Grid): Promise<Checked>;
  /** Where a preset would go; null where the sheet is no declaration. */
  place(grid: Grid, wish: Wish): Promise<Insertion | Refusal | null>;
}

/** The work done in the page itself. */
export const pageWork: Work = {
  check: async (grid) => checkSheet(grid),
  async place(grid, wish) {
    const declaration = read(grid);
    if (!declaration) return null;
    // Loaded when first needed: who only checks does without it.
    const { planInsertion } = await import("../library/insertion");
    return planInsertion(grid, declaration, [wish]);
  },
};
