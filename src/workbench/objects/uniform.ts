import type { Area, Position } from "../../grid/address";
import type { CellFormat, Sheet } from "../book";
import { intersection, subtract } from "../structure";

/**
 * The cells of an area that can differ from each other in format: those within the used range, and one of what lies outside.
 * So entire rows and columns cost no more than what is on them.
 */
export function cellsToInspect(sheet: Sheet, area: Area): Position[] {
  if (area.rows * area.columns === 1) return [area];
  const used = sheet.used(false);
  const inside = used && intersection(used, area);
  if (!inside) return [area];
  const found: Position[] = [];
  for (let row = inside.row; row < inside.row + inside.rows; row++)
    for (let column = inside.column; column < inside.column + inside.columns; column++)
      found.push({ row, column });
  return [...found, ...subtract(area, inside).slice(0, 1)];
}

/** A property of the format where all cells agree, else null, as Excel answers. */
export function uniform<V extends string | number | boolean | null>(
  sheet: Sheet,
  areas: readonly Area[],
  pick: (format: CellFormat) => V,
): V | null {
  let found: V | undefined;
  for (const area of areas)
    for (const { row, column } of cellsToInspect(sheet, area)) {
      const value = pick(sheet.format(row, column));
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  return found ?? null;
}
