import type { Edit } from "../grid/edit";
import { keyPosition } from "../grid/grid";
import type { Grid } from "../grid/grid";
import { growReferences } from "../grid/references";
import type { RowsJoined } from "../grid/references";

/**
 * The edits that let sums and other formulas of the sheet, whose ranges ended at a block's last row, cover the rows inserted
 * below it. Excel does so by itself only for rows inside a range.
 * @param grid the sheet after the insertion
 */
export function growFormulas(grid: Grid, rows: RowsJoined): (Edit & { kind: "write" })[] {
  return [...grid.cells].flatMap(([key, { formula }]) => {
    if (formula === undefined) return [];
    const { row, column } = keyPosition(key);
    const grown = growReferences(formula, grid.sheet, rows, row);
    if (grown === formula) return [];
    return [
      {
        kind: "write" as const,
        at: { sheet: grid.sheet, row, column },
        before: { formula },
        after: { formula: grown },
      },
    ];
  });
}
