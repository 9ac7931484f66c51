import { contentAt } from "../../grid/edit";
import type { Content } from "../../grid/edit";
import { cellAt, keyPosition } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { OWN_SHEET } from "../../grid/marks";
import { contentTrace, decodeMemory } from "./rowKeys";
import type { RowMemory } from "./rowKeys";
import { COLUMNS, HEADS } from "./rows";
import type { Column, ShownColumn } from "./rows";

/** A sheet of the program's own as people have left it: columns and rows may have come, gone and moved. */
export interface Frame {
  /** The row with the table's heads. */
  readonly headRow: number;
  /** Where the columns stand now; absent: taken out. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** The program's rows, from the top. */
  readonly rows: readonly KnownRow[];
}

export interface KnownRow extends RowMemory {
  readonly row: number;
}

/** The frame of a sheet, or null where it is none of the program's in this edition. */
export function frameOf(grid: Grid): Frame | null {
  const head = [...grid.cells].find(([, { value }]) => value === OWN_SHEET);
  if (!head) return null;
  const { row: headRow, column: key } = keyPosition(head[0]);
  const columns = columnsOf(grid, headRow, key);
  const rows: KnownRow[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const text = row === headRow ? undefined : cellAt(grid, row, key)?.value;
    const memory = typeof text === "string" ? decodeMemory(text) : null;
    if (memory) rows.push({ ...memory, row });
  }
  return { headRow, columns, rows: reunited(grid, columns, rows) };
}

/** What a row holds in a column; null also where the column was taken out. */
export function contentIn(
  grid: Grid,
  { columns }: Pick<Frame, "columns">,
  row: number,
  column: Column,
): Content {
  const at = columns[column];
  return at === undefined ? null : contentAt(grid, row, at);
}

/** Whether a person has written into a cell since the program did, or emptied it. */
export function isTyped(
  grid: Grid,
  frame: Pick<Frame, "columns">,
  { row, traces }: KnownRow,
  column: ShownColumn,
) {
  const before = traces[column] ?? contentTrace(null);
  return frame.columns[column] !== undefined && contentTrace(contentIn(grid, frame, row, column)) !== before;
}

/** By their heads, wherever they stand; one whose head was renamed, by its place before the hidden column. */
function columnsOf(grid: Grid, headRow: number, key: number): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = { key };
  const heads = new Map<string, number>();
  for (let column = 0; column < grid.columns; column++) {
    const text = cellAt(grid, headRow, column)?.text.trim() ?? "";
    if (text !== "" && !heads.has(text)) heads.set(text, column);
  }
  const names = Object.entries(HEADS) as [ShownColumn, string][];
  for (const [column, name] of names) {
    const at = heads.get(name);
    if (at !== undefined) found[column] = at;
  }
  const taken = new Set(Object.values(found));
  const first = key - (COLUMNS.length - 1);
  for (const [column] of names) {
    const usual = first + COLUMNS.indexOf(column);
    if (found[column] === undefined && !taken.has(usual) && cellAt(grid, headRow, usual))
      found[column] = usual;
  }
  return found;
}

/**
 * Sorting the visible columns alone leaves the hidden one behind: then a row's memory is the one whose problem it shows. A
 * problem that a person has reworded is nobody's: its row keeps its memory.
 */
function reunited(grid: Grid, columns: Frame["columns"], rows: readonly KnownRow[]): KnownRow[] {
  const shown = ({ row }: KnownRow) => contentTrace(contentIn(grid, { columns }, row, "problem"));
  const torn = rows.filter((row) => row.key.kind === "item" && row.traces.problem !== shown(row));
  const free = new Set(torn);
  const moved = new Map<KnownRow, KnownRow>();
  for (const row of torn) {
    const own = [...free].find(({ traces }) => traces.problem === shown(row));
    if (!own) continue;
    free.delete(own);
    moved.set(row, own);
  }
  return rows.map((row) => {
    if (!torn.includes(row)) return row;
    // What is left over goes to the rows that are left over, in their order.
    const own = moved.get(row) ?? (free.has(row) ? row : [...free][0]);
    if (!own) return row;
    free.delete(own);
    return { ...own, row: row.row };
  });
}
