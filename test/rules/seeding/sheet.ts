import type { Declaration } from "../../../src/declaration/declaration";
import type { CellRef } from "../../../src/grid/address";
import { cellAt, cellKey } from "../../../src/grid/grid";
import type { CellValue, Grid } from "../../../src/grid/grid";

/** A real form's sheet that is a declaration, before a defect is put in. */
export interface Sheet {
  readonly grid: Grid;
  readonly declaration: Declaration;
}

/** New contents of cells; null empties a cell. Numbers are written as General. */
export type Contents = readonly (readonly [CellRef, CellValue | null])[];

/** One defect: what it writes, and the cells of which a finding must name one. */
export interface Defect {
  readonly contents: Contents;
  readonly seeded: readonly CellRef[];
}

/** A defect that writes into the cells that it breaks. */
export function defect(...contents: Contents): Defect {
  return { contents, seeded: contents.map(([at]) => at) };
}

/** The whole text of a cell, a label in front included; empty where the cell is. */
export function textAt({ grid }: Sheet, at: CellRef): string {
  return cellAt(grid, at.row, at.column)?.text ?? "";
}

/** What the cell holds, with one part of its text replaced; a number stays a number where it can. */
export function replaced(sheet: Sheet, at: CellRef, part: string | RegExp, by: string): CellValue {
  const text = textAt(sheet, at).replace(part, by);
  const value = cellAt(sheet.grid, at.row, at.column)?.value;
  return typeof value === "number" && text.trim() !== "" && Number.isFinite(Number(text.replaceAll(",", "")))
    ? Number(text.replaceAll(",", ""))
    : text;
}

/** The grid with new contents. */
export function withContents(grid: Grid, contents: Contents): Grid {
  const cells = new Map(grid.cells);
  for (const [{ row, column }, value] of contents)
    if (value === null) cells.delete(cellKey(row, column));
    else cells.set(cellKey(row, column), { value, text: String(value) });
  return { ...grid, cells };
}

/** At most so many of a list, spread over it. */
export function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]!);
}
