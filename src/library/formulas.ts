import type { Edit } from "../grid/edit";
import { keyPosition } from "../grid/grid";
import type { Grid } from "../grid/grid";
import { growReferences } from "../grid/references";
import type { RowsJoined } from "../grid/references";

/**
 * The edits that let sums and other formulas of a sheet, whose ranges ended at a block's last row, cover the rows inserted
 * below it. Excel does so by itself only for rows inside a range.
 * @param grid the block's sheet or another one, after the insertion
 */
export function growFormulas(grid: Grid, rows: RowsJoined): (Edit & { kind: "write" })[] {
  const { sheet } = grid;
  return [...grid.cells].flatMap(([key, { formula }]) => {
    if (formula === undefined) return [];
    const { row, column } = keyPosition(key);
    const grown = growReferences(formula, sheet, rows, sheet === rows.sheet ? row : null);
    if (grown === formula) return [];
    const at = { sheet, row, column };
    return [{ kind: "write" as const, at, before: { formula }, after: { formula: grown } }];
  });
}
