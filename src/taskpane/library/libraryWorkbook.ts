import { cellKey } from "../../grid/grid";
import type { Cell, Grid } from "../../grid/grid";
import { writeWorkbook } from "../../hosts/file/writeWorkbook";
import { base64Of } from "../base64";
import { libraryAsRows } from "../../library/importing";
import type { Preset } from "../../library/preset";

/** Digits that fit into each column, in the order of `libraryAsRows`. */
const WIDTHS = [14, 12, 12, 20, 28, 10, 8, 50, 40, 16, 40, 30, 24];

/** So many characters fit into a cell; Excel calls a file with more in one damaged. */
const CELL_LIMIT = 32_767;

/** A library as a workbook of one sheet that can be imported again: an .xlsx in base 64. */
export function libraryWorkbook(presets: readonly Preset[]): string {
  const rows = libraryAsRows(presets);
  const cells = new Map<number, Cell>();
  rows.forEach((row, r) =>
    row.forEach((whole, c) => {
      const text = whole.slice(0, CELL_LIMIT);
      if (text !== "") cells.set(cellKey(r, c), { value: text, text });
    }),
  );
  const size = { rows: rows.length, columns: WIDTHS.length };
  const grid: Grid = { sheet: "自有指标库", hidden: false, protected: false, ...size, cells, merges: [] };
  const all = { row: 0, column: 0, ...size };
  return base64Of(
    writeWorkbook([
      {
        grid,
        look: {
          columns: WIDTHS.map((width) => ({ width })),
          styles: [
            { area: all, style: { wrap: true, vertical: "top", border: "#BFBFBF" } },
            { area: { ...all, rows: 1 }, style: { bold: true, fill: "#F2F2F2", vertical: "center" } },
          ],
          frozenRows: 1,
          page: { landscape: true, titleRows: { row: 0, rows: 1 } },
        },
      },
    ]),
  );
}
