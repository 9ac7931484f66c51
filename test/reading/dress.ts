import { cellPaths } from "../../src/declaration/declaration";
import type { Declaration } from "../../src/declaration/declaration";
import { a1 } from "../../src/grid/address";
import type { Area, Position } from "../../src/grid/address";
import { cellKey, keyPosition } from "../../src/grid/grid";
import type { Cell, Grid } from "../../src/grid/grid";

/** A grid in another dress, and where each of its cells stood before; null for cells that came with the dress. */
export interface Dressed {
  readonly grid: Grid;
  readonly origin: (at: Position) => Position | null;
}

const same = (at: Position) => at;

function withCells(grid: Grid, change: (cell: Cell, at: Position) => Cell): Grid {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) cells.set(key, change(cell, keyPosition(key)));
  return { ...grid, cells };
}

/** Blank rows and columns in front. */
export function shifted(grid: Grid, rows: number, columns: number): Dressed {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const { row, column } = keyPosition(key);
    cells.set(cellKey(row + rows, column + columns), cell);
  }
  const merges = grid.merges.map((area) => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  }));
  return {
    grid: { ...grid, rows: grid.rows + rows, columns: grid.columns + columns, cells, merges },
    origin: ({ row, column }) => ({ row: row - rows, column: column - columns }),
  };
}

/** Rows inserted before a row; merged areas around it grow. Cells for the new rows can be given. */
export function inserted(grid: Grid, before: number, fresh: readonly (readonly (Cell | null)[])[]): Dressed {
  const count = fresh.length;
  const moved = (row: number) => (row >= before ? row + count : row);
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const { row, column } = keyPosition(key);
    cells.set(cellKey(moved(row), column), cell);
  }
  fresh.forEach((line, index) => {
    line.forEach((cell, column) => {
      if (cell) cells.set(cellKey(before + index, column), cell);
    });
  });
  const merges = grid.merges.map((area): Area => {
    const row = moved(area.row);
    return { ...area, row, rows: moved(area.row + area.rows - 1) - row + 1 };
  });
  return {
    grid: { ...grid, rows: grid.rows + count, cells, merges },
    origin: ({ row, column }) => {
      if (row >= before && row < before + count) return null;
      return { row: row >= before + count ? row - count : row, column };
    },
  };
}

/** Rows before which no merged area would be torn: where a form can be spread. */
export function seams(grid: Grid): number[] {
  const rows: number[] = [];
  for (let row = 1; row < grid.rows; row++)
    if (!grid.merges.some((area) => area.row < row && area.row + area.rows > row)) rows.push(row);
  return rows;
}

/** All merged areas removed. */
export function unmerged(grid: Grid): Dressed {
  return { grid: { ...grid, merges: [] }, origin: same };
}

/** Labels stand on the first row of their group only. */
export function firstRowOnly(grid: Grid): Dressed {
  const merges = grid.merges.flatMap((area) => (area.columns > 1 ? [{ ...area, rows: 1 }] : []));
  return { grid: { ...grid, merges }, origin: same };
}

/** A used range far beyond the form, and empty merged areas there. */
export function polluted(grid: Grid): Dressed {
  const far = { row: grid.rows + 300, column: 2, rows: 5000, columns: 40 };
  return { grid: { ...grid, rows: 20_000, columns: 500, merges: [...grid.merges, far] }, origin: same };
}

/** The columns of an indicator table in another order; null where merged areas lie across them. */
export function reordered(
  grid: Grid,
  declaration: Declaration,
  table: number,
  order: (columns: number[]) => number[],
): Dressed | null {
  const { headRow, lastRow } = declaration.tables[table] ?? { headRow: 0, lastRow: -1 };
  const groups = declaration.groups.filter((group) => group.table === table);
  // A table that page breaks have shifted has no columns to speak of.
  if (new Set(groups.map((group) => JSON.stringify(group.columns))).size !== 1) return null;
  const own = new Set<number>();
  for (const group of groups) {
    for (const column of Object.values(group.columns)) own.add(column);
    if (group.level1Column !== null) own.add(group.level1Column);
    if (group.level2Column !== null) own.add(group.level2Column);
  }
  const columns = [...own].sort((a, b) => a - b);
  const inside = ({ row, column }: Position) => row >= headRow && row <= lastRow && own.has(column);
  const across = grid.merges.some((area) => {
    const touches =
      area.row <= lastRow &&
      area.row + area.rows > headRow &&
      columns.some((c) => c >= area.column && c < area.column + area.columns);
    return touches && (area.columns > 1 || area.row < headRow || area.row + area.rows - 1 > lastRow);
  });
  if (across || columns.length < 3) return null;
  const to = new Map(order(columns).map((column, index) => [column, columns[index] ?? column]));
  const from = new Map([...to].map(([a, b]) => [b, a]));
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const at = keyPosition(key);
    cells.set(inside(at) ? cellKey(at.row, to.get(at.column) ?? at.column) : key, cell);
  }
  const merges = grid.merges.map((area) =>
    inside(area) ? { ...area, column: to.get(area.column) ?? area.column } : area,
  );
  return {
    grid: { ...grid, cells, merges },
    origin: (at) => (inside(at) ? { ...at, column: from.get(at.column) ?? at.column } : at),
  };
}

/** The texts of the form's own, labels and heads, changed; values stay. */
export function relabelled(grid: Grid, declaration: Declaration, change: (text: string) => string): Dressed {
  const paths = cellPaths(declaration);
  const changed = withCells(grid, (cell, at) => {
    if (paths.has(a1(at)) || typeof cell.value !== "string") return cell;
    const text = change(cell.value);
    return { ...cell, value: text, text };
  });
  return { grid: changed, origin: same };
}

/** `项目名称` → `项 目 名 称`, brackets and colons full width. */
export function spaced(text: string): string {
  if (text.length > 24) return text;
  const wide = text.replace(/\(/g, "（").replace(/\)/g, "）").replace(/:/g, "：").replace(/%/g, "％");
  return wide.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " ");
}

const TRADITIONAL = new Map(
  (
    "项項绩績标標报報单單门門预預级級财財拨撥资資总總额額实實施施质質时時经經济濟态態续續响響满滿务務对對象象数數类類别別称稱" +
    "编編码碼责責负負电電话話间間开開结結转轉余餘来來专專业業发發评評价價说說明明权權备備注註计計执執据據内內长長终終拟擬投投达達职職员員属屬"
  )
    .match(/../gu)
    ?.map((pair): [string, string] => [pair[0] ?? "", pair[1] ?? ""]) ?? [],
);

/** Labels as written in Hong Kong. */
export function traditional(text: string): string {
  return [...text].map((sign) => TRADITIONAL.get(sign) ?? sign).join("");
}

/** `95%` as text becomes the number 0.95 with a percent format. */
export function percentNumbers(grid: Grid): Dressed {
  const changed = withCells(grid, (cell) => {
    const match = typeof cell.value === "string" ? /^(\d+)%$/.exec(cell.value) : null;
    return match ? { value: Number(match[1]) / 100, text: cell.text, numberFormat: "0%" } : cell;
  });
  return { grid: changed, origin: same };
}

/** Amounts in 元 instead of 万元: numbers, texts and labels. */
export function inYuanInstead(grid: Grid, declaration: Declaration): Dressed {
  const money = new Set(declaration.money.map(({ at }) => a1(at)));
  const paths = cellPaths(declaration);
  const changed = withCells(grid, (cell, at) => {
    const address = a1(at);
    if (money.has(address) && typeof cell.value === "number") {
      const value = Math.round(cell.value * 1e8) / 1e4;
      return { value, text: String(value) };
    }
    if ((paths.has(address) && paths.get(address) !== "moneyUnit") || typeof cell.value !== "string")
      return cell;
    const text = cell.value.replace(/万元/g, "元");
    return { ...cell, value: text, text };
  });
  return { grid: changed, origin: same };
}

/** The head of a table again under a line 续表, before a row. */
export function continued(grid: Grid, declaration: Declaration, table: number, before: number): Dressed {
  const { headRow, firstRow: tableFirst } = declaration.tables[table] ?? { headRow: 0, firstRow: 1 };
  const columns = declaration.groups
    .filter((group) => group.table === table)
    .flatMap((group) => Object.values(group.columns));
  const first = Math.min(
    ...declaration.groups.flatMap(({ level1Column, level2Column }) => [
      level1Column ?? 99,
      level2Column ?? 99,
    ]),
    ...columns,
  );
  const heads = Array.from({ length: tableFirst - headRow }, (_, index) =>
    Array.from({ length: grid.columns }, (_cell, column) =>
      column < first ? null : (grid.cells.get(cellKey(headRow + index, column)) ?? null),
    ),
  );
  const line = Array.from({ length: grid.columns }, (_, column): Cell | null =>
    column === first ? { value: "续表", text: "续表" } : null,
  );
  return inserted(grid, before, [line, ...heads]);
}
