import type { Area } from "./address";
import { cellKey, keyPosition } from "./grid";
import type { Cell, Grid } from "./grid";
import type { Content, Edit } from "./edit";
import { moveReferences } from "./references";
import type { RowMove } from "./references";

/**
 * The grid as it will be after the edits, those of its own sheet only: what a plan leads to, before any host has done it.
 * A sheet that they add starts from an empty grid. Marks change nothing that a grid holds. Formulas follow rows that come or
 * go, also those of other sheets; values are not computed anew.
 */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  return edits.reduce(applyEdit, grid);
}

function applyEdit(grid: Grid, edit: Edit): Grid {
  switch (edit.kind) {
    case "write":
      return edit.at.sheet === grid.sheet ? write(grid, edit.at.row, edit.at.column, edit.after) : grid;
    case "insertRows": {
      const moved = moveFormulas(grid, { ...edit, kind: "insert" });
      return edit.sheet === grid.sheet ? insertRows(moved, edit.row, edit.count, edit.like) : moved;
    }
    case "deleteRows": {
      const moved = moveFormulas(grid, { ...edit, kind: "delete" });
      return edit.sheet === grid.sheet ? deleteRows(moved, edit.row, edit.count) : moved;
    }
    case "merge":
      return edit.sheet === grid.sheet ? { ...grid, merges: [...grid.merges, edit.area] } : grid;
    case "unmerge":
      return edit.sheet === grid.sheet ? { ...grid, merges: without(grid.merges, edit.area) } : grid;
    case "addSheet":
    case "removeSheet":
    case "highlight":
    case "message":
    case "clearMarks":
      return grid;
  }
}

function write(grid: Grid, row: number, column: number, content: Content): Grid {
  const cells = new Map(grid.cells);
  const key = cellKey(row, column);
  const cell = cellOf(content, cells.get(key)?.numberFormat);
  if (cell) cells.set(key, cell);
  else cells.delete(key);
  return {
    ...grid,
    cells,
    rows: cell ? Math.max(grid.rows, row + 1) : grid.rows,
    columns: cell ? Math.max(grid.columns, column + 1) : grid.columns,
  };
}

function cellOf(content: Content, numberFormat: string | undefined): Cell | null {
  if (content === null || content === "") return null;
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (typeof content === "object") return { value: "", text: "", formula: content.formula, ...format };
  const percent = typeof content === "number" && numberFormat?.includes("%");
  const text = percent ? `${String(Number((content * 100).toPrecision(12)))}%` : String(content);
  return { value: content, text, ...format };
}

function moveFormulas(grid: Grid, move: RowMove): Grid {
  const changed = [...grid.cells].flatMap(([key, cell]): [number, Cell][] => {
    if (cell.formula === undefined) return [];
    const formula = moveReferences(cell.formula, grid.sheet, move);
    return formula === cell.formula ? [] : [[key, { ...cell, formula }]];
  });
  return changed.length > 0 ? { ...grid, cells: new Map([...grid.cells, ...changed]) } : grid;
}

function insertRows(grid: Grid, row: number, count: number, like: number): Grid {
  const inRow = grid.merges.filter((area) => area.rows === 1 && area.row === like);
  const copies = Array.from({ length: count }, (_, index) =>
    inRow.map((area) => ({ ...area, row: row + index })),
  );
  const merges = grid.merges.map((area): Area => {
    if (area.row >= row) return { ...area, row: area.row + count };
    return area.row + area.rows > row ? { ...area, rows: area.rows + count } : area;
  });
  return {
    ...grid,
    rows: Math.max(grid.rows, row) + count,
    cells: moveRows(grid, (r) => (r >= row ? r + count : r)),
    merges: [...merges, ...copies.flat()],
  };
}

function deleteRows(grid: Grid, row: number, count: number): Grid {
  const end = row + count;
  const kept = (r: number) => (r < row ? r : Math.max(row, r - count));
  const merges = grid.merges
    .map((area): Area => {
      const from = kept(area.row);
      return { ...area, row: from, rows: kept(area.row + area.rows) - from };
    })
    .filter((area) => area.rows * area.columns > 1);
  return {
    ...grid,
    rows: Math.max(0, grid.rows - count),
    cells: moveRows(grid, (r) => (r < row ? r : r >= end ? r - count : null)),
    merges,
  };
}

function moveRows(grid: Grid, to: (row: number) => number | null): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const { row, column } = keyPosition(key);
    const moved = to(row);
    if (moved !== null) cells.set(cellKey(moved, column), cell);
  }
  return cells;
}

function without(merges: readonly Area[], area: Area): Area[] {
  return merges.filter(
    (m) =>
      m.row !== area.row || m.column !== area.column || m.rows !== area.rows || m.columns !== area.columns,
  );
}
