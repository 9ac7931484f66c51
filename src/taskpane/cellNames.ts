import { areaA1, quoteSheet } from "../grid/address";
import type { Area, CellRef } from "../grid/address";

/** Neighbouring cells as one place: what a person reads as `E35:F41` instead of fourteen addresses. */
export interface Place {
  /** `E35:F41`, with its sheet's name where that is not the sheet at hand. */
  readonly name: string;
  /** Where a jump leads: the top-left cell. */
  readonly at: CellRef;
}

/** The cells as places in reading order, columns of equal height side by side joined. */
export function placesOf(cells: readonly CellRef[], sheet: string): Place[] {
  const sheets = [...new Set(cells.map((cell) => cell.sheet))];
  return sheets.flatMap((name) =>
    joined(cells.filter((cell) => cell.sheet === name)).map((area) => ({
      name: name === sheet ? areaA1(area) : `${quoteSheet(name)}!${areaA1(area)}`,
      at: { sheet: name, row: area.row, column: area.column },
    })),
  );
}

function joined(cells: readonly CellRef[]): Area[] {
  const columns = joinNeighbours(
    [...cells]
      .sort((a, b) => a.column - b.column || a.row - b.row)
      .map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 })),
    (left, right) => left.column === right.column && left.row + left.rows === right.row,
    (left, right) => ({ ...left, rows: left.rows + right.rows }),
  );
  const blocks = joinNeighbours(
    columns.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column),
    (left, right) =>
      left.row === right.row && left.rows === right.rows && left.column + left.columns === right.column,
    (left, right) => ({ ...left, columns: left.columns + right.columns }),
  );
  return blocks.sort((a, b) => a.row - b.row || a.column - b.column);
}

function joinNeighbours(
  areas: readonly Area[],
  touch: (left: Area, right: Area) => boolean,
  join: (left: Area, right: Area) => Area,
): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const last = result[result.length - 1];
    if (last && touch(last, area)) result[result.length - 1] = join(last, area);
    else result.push(area);
  }
  return result;
}
