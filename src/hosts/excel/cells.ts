import type { Area } from "../../grid/address";
import { cellKey, keyPosition, mergeAt } from "../../grid/grid";
import type { Cell, CellValue, Grid } from "../../grid/grid";
import { displayText, isHidden } from "./displayText";

/** What to load of a range to make cells of it. */
export const CONTENT = "values,text,formulas,numberFormat,rowIndex,columnIndex";

/** Adds the cells of a range (`CONTENT` loaded) that are not empty. */
export async function addCells(cells: Map<number, Cell>, range: Excel.Range): Promise<void> {
  const values: CellValue[][] = range.values;
  for (const [r, row] of values.entries())
    for (const [c, value] of row.entries()) {
      const formula = formulaOf(range.formulas[r]?.[c], value);
      if (value === "" && formula === undefined) continue;
      const numberFormat = String(range.numberFormat[r]?.[c] ?? "General");
      const shown = range.text[r]?.[c] ?? String(value);
      cells.set(cellKey(range.rowIndex + r, range.columnIndex + c), {
        value,
        text: isHidden(shown, value) ? await displayText(value, numberFormat) : shown,
        ...(formula !== undefined && { formula }),
        ...(numberFormat !== "General" && { numberFormat }),
      });
    }
}

/** Excel gives a constant as its own formula, a text that starts with `=` too. */
export function formulaOf(formula: unknown, value: CellValue): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
}

/** A grid of cells and merged areas; what lies under a merged area, but at its top left, is no cell. */
export function gridOf(
  { sheet, hidden, protected: locked }: Pick<Grid, "sheet" | "hidden" | "protected">,
  cells: ReadonlyMap<number, Cell>,
  merges: readonly Area[],
): Grid {
  const at = [...cells.keys()].map(keyPosition);
  const rows = at.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = at.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const grid: Grid = {
    sheet,
    hidden,
    protected: locked,
    rows: merges.reduce((most, area) => Math.max(most, area.row + area.rows), rows),
    columns: merges.reduce((most, area) => Math.max(most, area.column + area.columns), columns),
    cells,
    merges,
  };
  const shown = [...cells].filter(([key]) => {
    const { row, column } = keyPosition(key);
    const area = mergeAt(grid, row, column);
    return !area || (area.row === row && area.column === column);
  });
  return shown.length === cells.size ? grid : { ...grid, cells: new Map(shown) };
}
