import type { Grid } from "../grid/grid";
import type { Insertion, Refusal, Wish } from "../library/insertion";
import type { Overview } from "../review/overview";
import type { CheckOrder, Checked } from "./check/checking";

/**
 * The pane's heavy work: plain data in, plain data out (what `postMessage` can clone), for a worker does it. A method added
 * here and to `pageWork` is carried to the worker without more ado.
 */
export interface Work {
  /** Checks sheets of a workbook, in the order of its grids. */
  check(order: CheckOrder): Promise<Checked[]>;
  /** What the program understands of the sheet; null where it is no declaration. */
  overview(grid: Grid): Promise<Overview | null>;
  /** Where a preset would go; null where the sheet is no declaration. */
  place(grid: Grid, wish: Wish): Promise<Insertion | Refusal | null>;
}

/** The work itself, done in the worker, or in the page where no worker can start. Reading, rules and library come as chunks. */
export const pageWork: Work = {
  async check(order) {
    const { checkSheets } = await import("./check/checking");
    return checkSheets(order);
  },
  async overview(grid) {
    const [{ read }, { overviewOf }] = await Promise.all([
      import("../reading/read"),
      import("../review/overview"),
    ]);
    const declaration = read(grid);
    return declaration && overviewOf(declaration);
  },
  async place(grid, wish) {
    const [{ read }, { planInsertion }] = await Promise.all([
      import("../reading/read"),
      import("../library/insertion"),
    ]);
    const declaration = read(grid);
    return declaration && planInsertion(grid, declaration, [wish]);
  },
};
