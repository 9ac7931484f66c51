import { cellKey } from "./grid";
import type { Cell, Grid } from "./grid";
import type { Area } from "./address";

/**
 * A grid from a little text table, so that an example can be read:
 *
 *     | 项目名称 | 道路养护 | <        |
 *     | 产出指标 | 数量指标 | 养护里程 | 12.5 |
 *     | ^        | ^        | 养护次数 |      |
 *
 * `^` joins a cell to the one above, `<` to the one on its left (merged areas). A plain number becomes a number; a number in
 * double quotes, or anything else, a text (`"12"`). `12%` becomes the number 0.12 shown as `12%`, `=A1+B1 → 3` a formula with
 * its value. `\n` in a cell is a line break.
 *
 * @throws Error when `^` or `<` has no neighbour: a mistake of whoever wrote the table.
 */
export function gridFromTable(table: string, sheet = "Sheet1"): Grid {
  const lines = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"));
  const cells = new Map<number, Cell>();
  const owner = new Map<number, Area>();
  let columns = 0;
  lines.forEach((line, row) => {
    const parts = line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((part) => part.trim());
    columns = Math.max(columns, parts.length);
    parts.forEach((part, column) => {
      const from =
        part === "^"
          ? owner.get(cellKey(row - 1, column))
          : part === "<"
            ? owner.get(cellKey(row, column - 1))
            : null;
      if (from === undefined)
        throw new Error(`Nothing to join ${part} to in row ${String(row + 1)}: ${line}`);
      if (from === null) {
        owner.set(cellKey(row, column), { row, column, rows: 1, columns: 1 });
        const cell = parseCell(part.replaceAll("\\n", "\n"));
        if (cell) cells.set(cellKey(row, column), cell);
        return;
      }
      const grown: Area = {
        ...from,
        rows: Math.max(from.rows, row - from.row + 1),
        columns: Math.max(from.columns, column - from.column + 1),
      };
      for (let r = grown.row; r <= row; r++)
        for (let c = grown.column; c < grown.column + grown.columns; c++) owner.set(cellKey(r, c), grown);
    });
  });
  const merges = [...new Set(owner.values())].filter((area) => area.rows * area.columns > 1);
  return { sheet, hidden: false, protected: false, rows: lines.length, columns, cells, merges };
}

function parseCell(text: string): Cell | null {
  if (text === "") return null;
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return { value: quoted[1] ?? "", text: quoted[1] ?? "" };
  const formula = /^(=.+) → (\S+)$/.exec(text);
  if (formula) return { value: Number(formula[2]), text: formula[2] ?? "", formula: formula[1] ?? "" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), text };
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, text, numberFormat: "0%" };
  return { value: text, text };
}
