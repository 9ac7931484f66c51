import { MAX_ROWS } from "../../grid/address";
import type { Area, CellRef } from "../../grid/address";
import { originalRow, sheetOf } from "../../grid/edit";
import type { Edit, Plan } from "../../grid/edit";

/** What a plan has to do with one sheet, with the addresses of before its first edit. */
export interface Scope {
  readonly sheet: string;
  /** What becomes of the sheet itself. */
  readonly fate: "stays" | "added" | "removed";
  /** The cells that are looked at before, afterwards and after a failure. */
  readonly windows: readonly Window[];
  /** Rows or merged areas change. */
  readonly structure: boolean;
  readonly clearsMarks: boolean;
  readonly setsMarks: boolean;
  /** Where messages go; not those in rows that the plan inserts. */
  readonly messages: readonly CellRef[];
}

/** Some cells, or whole rows. */
export type Window = Area | Rows;
export interface Rows {
  readonly row: number;
  readonly rows: number;
  /** Of these, rows at the end that are only read because they may move up. */
  readonly spare: number;
}

/** All of a sheet: whatever stands in it must be known before it goes. */
const WHOLE_SHEET: Rows = { row: 0, rows: MAX_ROWS, spare: 0 };

/** Written cells are looked at in one rectangle, unless most of it would be other cells. */
const CELLS_IN_RECTANGLE = 2000;

/** The sheets of a plan, in the order in which it comes to them. */
export function scopesOf(plan: Plan): Scope[] {
  const sheets = new Set(plan.edits.map(sheetOf));
  return [...sheets].map((sheet) => scopeOf(plan, sheet));
}

/** Whether an edit changes rows or merged areas. */
export function changesStructure({ kind }: Edit): boolean {
  return kind === "insertRows" || kind === "deleteRows" || kind === "merge" || kind === "unmerge";
}

function scopeOf(plan: Plan, sheet: string): Scope {
  const written: CellRef[] = [];
  const messages: CellRef[] = [];
  const rows: number[] = [];
  let inserted = 0;
  let deleted = 0;
  for (const { at } of plan.expects ?? []) {
    if (at.sheet !== sheet) continue;
    written.push(at);
    rows.push(at.row);
  }
  plan.edits.forEach((edit, index) => {
    if (sheetOf(edit) !== sheet) return;
    const before = plan.edits.slice(0, index);
    const original = (row: number) => originalRow(before, sheet, row);
    const touch = (...touched: number[]) => rows.push(...touched.flatMap((row) => original(row) ?? []));
    switch (edit.kind) {
      case "write":
      case "message": {
        const row = original(edit.at.row);
        if (row === null) break;
        (edit.kind === "write" ? written : messages).push({ ...edit.at, row });
        if (edit.kind === "write") rows.push(row);
        break;
      }
      case "insertRows":
        touch(Math.max(0, edit.row - 1), edit.row, edit.like);
        inserted += edit.count;
        break;
      case "deleteRows":
        touch(Math.max(0, edit.row - 1), edit.row, edit.row + edit.count - 1);
        deleted += edit.count;
        break;
      case "merge":
      case "unmerge":
        touch(edit.area.row, edit.area.row + edit.area.rows - 1);
        break;
      case "addSheet":
      case "removeSheet":
      case "highlight":
      case "clearMarks":
        break;
    }
  });
  const own = plan.edits.filter((edit) => sheetOf(edit) === sheet);
  const fate = own.some(({ kind }) => kind === "addSheet")
    ? "added"
    : own.some(({ kind }) => kind === "removeSheet")
      ? "removed"
      : "stays";
  const structure = fate === "stays" && own.some(changesStructure);
  return {
    sheet,
    fate,
    structure,
    windows:
      fate === "removed"
        ? [WHOLE_SHEET]
        : structure
          ? [rowsAround(rows, inserted, deleted)]
          : cellsAround(written),
    clearsMarks: own.some((edit) => edit.kind === "clearMarks"),
    setsMarks: own.some((edit) => edit.kind === "highlight" || edit.kind === "message"),
    messages,
  };
}

/** Rows that move into or out of the band are part of it. */
function rowsAround(rows: readonly number[], inserted: number, deleted: number): Rows {
  if (rows.length === 0) return { row: 0, rows: 0, spare: 0 };
  const first = minimum(rows);
  return { row: first, rows: maximum(rows) - first + 1 + inserted + deleted, spare: deleted };
}

function cellsAround(cells: readonly CellRef[]): Area[] {
  if (cells.length === 0) return [];
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [minimum(rows), minimum(columns)];
  const height = maximum(rows) - top + 1;
  const width = maximum(columns) - left + 1;
  return height * width <= Math.max(CELLS_IN_RECTANGLE, 8 * cells.length)
    ? [{ row: top, column: left, rows: height, columns: width }]
    : cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
}

const minimum = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const maximum = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
