import type { Area } from "../grid/address";
import type { Rows } from "../declaration/declaration";
import { cellKey } from "../grid/grid";
import type { Cell, Grid } from "../grid/grid";
import { isTitle } from "./identity";
import { headBlockAt } from "./indicatorHeads";
import { rowsOf } from "./indicatorRows";
import { asksOf, unitLine } from "./labelled";
import type { Box, Layout } from "./layout";
import { rowsByName, sideLabelsOf } from "./sideLabels";

/** More parts than a department has projects are no declarations. */
const MAX_PARTS = 1000;

/** One declaration among several of a sheet. */
export interface Part {
  /** With its own cells and those that hold for all; they keep their places. */
  readonly grid: Grid;
  /** The rows that are its own. */
  readonly rows: Rows;
}

/**
 * The parts of a sheet that holds several declarations: one below another, each with its own name and indicator table, or as
 * a list with one table for many projects. Null where it holds no more than one.
 */
export function partsOf(layout: Layout): readonly Part[] | null {
  const parts = listed(layout) ?? stacked(layout);
  if (!parts || parts.length > MAX_PARTS) return null;
  const reaching = layout.boxes.filter(({ rows, text }) => rows > 1 || unitLine(text) !== null);
  return parts.map((part) => partOf(layout, reaching, part));
}

interface Slice {
  readonly rows: Rows;
  /** Rows further up that hold for every slice. */
  readonly head: number;
}

function listed(layout: Layout): Slice[] | null {
  for (const row of layout.rows) {
    const block = headBlockAt(layout, row);
    if (!block) continue;
    const side = sideLabelsOf(layout, block);
    if (!side) return null;
    const { lastRow } = rowsOf(layout, block);
    const groups = rowsByName(layout, side, block.lastRow + 1, lastRow);
    if (groups.length < 2) return null;
    return groups.map((rows, index): Slice => {
      const first = rows[0] ?? 0;
      // Empty rows below a project's last one are its own, to be filled.
      const last = (groups[index + 1]?.[0] ?? lastRow + 1) - 1;
      return { rows: { first, last }, head: block.lastRow };
    });
  }
  return null;
}

function stacked(layout: Layout): Slice[] | null {
  const names: { row: number; name: string }[] = [];
  const tables: { first: number; last: number }[] = [];
  let last = -1;
  for (const row of layout.rows) {
    if (row <= last) continue;
    const block = headBlockAt(layout, row);
    if (block) {
      last = rowsOf(layout, block).lastRow;
      tables.push({ first: row, last });
      continue;
    }
    const name = nameIn(layout, row);
    if (name) names.push({ row, name: name.text });
  }
  const starts = names.filter(({ row, name }, index) => {
    const before = names[index - 1];
    // The next page of a form repeats its name.
    return !before || (before.name !== name && tables.some(({ first }) => first > before.row && first < row));
  });
  if (starts.length < 2) return null;
  const firsts = starts.map(({ row }, index) => {
    if (index === 0) return 0;
    const end = Math.max(...tables.map((table) => table.last).filter((end) => end < row));
    return titleAbove(layout, row, end) ?? row;
  });
  return firsts.map((first, index): Slice => {
    const last = (firsts[index + 1] ?? layout.grid.rows) - 1;
    return { rows: { first, last }, head: -1 };
  });
}

/** The filled value beside a label for the project's name. */
function nameIn(layout: Layout, row: number): Box | null {
  const [first] = layout.inRow(row);
  if (!first) return null;
  for (const box of layout.inRow(row)) {
    if (box.text.length > 12 || typeof box.cell?.value !== "string") continue;
    const asks = asksOf(layout.label(box));
    if (asks?.kind !== "field" || asks.path !== "project.name") continue;
    const value = layout.inRow(row).find((other) => other.column >= box.column + box.columns);
    return value ?? null;
  }
  return null;
}

function titleAbove(layout: Layout, row: number, after: number): number | null {
  for (const above of layout.rowsBelow(after)) {
    if (above >= row) return null;
    const [only, ...others] = layout.inRow(above);
    if (only && others.length === 0 && isTitle(only.text)) return above;
  }
  return null;
}

/** @param reaching boxes that may hold for rows further down: units of money, and merged cells */
function partOf(layout: Layout, reaching: readonly Box[], { rows: own, head }: Slice): Part {
  const { grid } = layout;
  const isOwn = (row: number) => row <= head || (row >= own.first && row <= own.last);
  const rows: number[] = [];
  for (const row of layout.rows) if (row <= head) rows.push(row);
  for (const row of layout.rowsBelow(own.first - 1)) {
    if (row > own.last) break;
    if (row > head) rows.push(row);
  }
  const firstRow = rows[0] ?? 0;
  const kept = reaching.filter(({ row, rows: height, text }) => {
    if (isOwn(row)) return false;
    // A unit of money at the top of the sheet, and a cell that is merged over the part's rows, hold for the part.
    return (row < firstRow && unitLine(text) !== null) || (row <= own.last && row + height > own.first);
  });
  const boxes = [...kept, ...rows.flatMap((row) => layout.inRow(row))];
  const cells = new Map<number, Cell>();
  for (const { row, column, cell } of boxes) if (cell) cells.set(cellKey(row, column), cell);
  const touches = ({ row, rows: height }: Area) =>
    row <= head || (row <= own.last && row + height > own.first);
  return { grid: { ...grid, cells, merges: grid.merges.filter(touches) }, rows: own };
}
