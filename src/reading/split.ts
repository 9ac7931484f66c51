import type { Area } from "../grid/address";
import { holdsRow } from "../declaration/declaration";
import type { Rows } from "../declaration/declaration";
import { cellKey } from "../grid/grid";
import type { Cell, Grid } from "../grid/grid";
import { isTitle } from "./identity";
import { headBlockAt } from "./indicatorHeads";
import type { HeadBlock } from "./indicatorHeads";
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
    return groups.flatMap((rows, index): Slice[] => {
      if (!holdsIndicator(layout, block, rows)) return [];
      const first = rows[0] ?? 0;
      // Empty rows below a project's last one are its own, to be filled.
      const last = (groups[index + 1]?.[0] ?? lastRow + 1) - 1;
      return [{ rows: { first, last }, head: block.lastRow }];
    });
  }
  return null;
}

/** The line of a unit above its projects holds none. */
function holdsIndicator(layout: Layout, block: HeadBlock, rows: readonly number[]): boolean {
  const columns = block.segments
    .flatMap((segment) => segment.columns)
    .filter(({ head }) => head.role === "name" || head.role === "value");
  return rows.some((row) => columns.some(({ column }) => layout.at(row, column).cell));
}

function stacked(layout: Layout): Slice[] | null {
  const names: Name[] = [];
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
    names.push(...namesIn(layout, row));
  }
  const title = (row: number) => {
    const end = Math.max(-1, ...tables.map((table) => table.last).filter((end) => end < row));
    return titleAbove(layout, row, end);
  };
  // A department's forms have no projects; a project's form names units in many places.
  const path = names.some((name) => name.path === "project.name") ? "project.name" : "unit.name";
  const own = names.filter((name) => name.path === path);
  const starts = own.filter(({ row, text }, index) => {
    const before = own[index - 1];
    if (!before) return true;
    if (!tables.some(({ first }) => first > before.row && first < row)) return false;
    // The next page of a form repeats its name.
    if (text !== "" && text === before.text) return false;
    return (path === "project.name" && text !== "") || title(row) !== null;
  });
  if (starts.length < 2) return null;
  const firsts = starts.map(({ row }, index) => (index === 0 ? 0 : (title(row) ?? row)));
  return firsts.map((first, index): Slice => {
    const next = firsts[index + 1] ?? layout.grid.rows;
    return { rows: { first, last: next - 1 }, head: -1 };
  });
}

/** What a form calls its project or unit. */
interface Name {
  readonly row: number;
  readonly path: "project.name" | "unit.name";
  /** Empty where it is still to be filled. */
  readonly text: string;
}

/** The labels of a row for the names of project and unit, with what stands beside them. */
function namesIn(layout: Layout, row: number): Name[] {
  const boxes = layout.inRow(row);
  return boxes.flatMap((box): Name[] => {
    if (box.text.length > 12 || typeof box.cell?.value !== "string") return [];
    const asks = asksOf(layout.label(box));
    if (asks?.kind !== "field" || (asks.path !== "project.name" && asks.path !== "unit.name")) return [];
    const beside = boxes.find((other) => other.column >= box.column + box.columns);
    // The next label stands there: nothing is filled in, or the row heads a list.
    const text = !beside || asksOf(layout.label(beside)) ? "" : beside.text;
    return [{ row, path: asks.path, text }];
  });
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
  const isOwn = (row: number) => row <= head || holdsRow(own, row);
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
