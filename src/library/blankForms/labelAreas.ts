import type { Area } from "../../grid/address";
import { areaAt, cellAt, keyPosition } from "../../grid/grid";
import type { Grid } from "../../grid/grid";

/** Where labels stand in an empty form: every cell from a row on that holds a text. */
export function labelAreas(grid: Grid, firstRow: number): Area[] {
  return [...grid.cells.keys()].map(keyPosition).flatMap(({ row, column }) => {
    const formula = cellAt(grid, row, column)?.formula;
    return row < firstRow || formula !== undefined ? [] : [areaAt(grid, row, column)];
  });
}
