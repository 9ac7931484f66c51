import { a1 } from "../../grid/address";
import type { Area } from "../../grid/address";
import { applyEdits } from "../../grid/apply";
import { sameContent } from "../../grid/edit";
import type { Content, Edit, Plan } from "../../grid/edit";
import { cellAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import type { SheetLook, StyledArea } from "../../grid/look";
import { OWN_SHEET } from "../../grid/marks";
import { STATUS_WORDS } from "../decision";
import type { Opinion, OpinionItem } from "./opinion";
import { WIDTHS, columnOf, heightsOf, mergesOf } from "./layout";
import { contentTrace, encodeMemory } from "./rowKeys";
import { COLUMNS, HEADS, NONE, NOTE, headRows, itemRow, naming, scoreRows } from "./rows";
import type { Column, OpinionRow, ShownColumn, Where } from "./rows";

/** Where the rows of a new sheet stand: head, a blank row, the table, a blank row, the scores, the note. */
interface Placed {
  readonly rows: readonly (OpinionRow & { readonly row: number })[];
  readonly tableHead: number;
  readonly lastItem: number;
}

/** The plan that adds the sheet. @param sheet a name that is free */
export function planNewSheet(opinion: Opinion, sheet: string): Plan {
  const placed = place(opinion);
  const edits: Edit[] = [{ kind: "addSheet", sheet, look: lookOfNew(placed) }];
  for (const { key, row } of placed.rows)
    for (const { column, columns } of mergesOf(key))
      edits.push({ kind: "merge", sheet, area: { row, column, rows: 1, columns } });
  const write = (row: number, column: Column, after: Content) =>
    edits.push({ kind: "write", at: { sheet, row, column: columnOf(column) }, before: null, after });
  for (const row of placed.rows) {
    const contents = contentsOf(row, (column, up = 0) => a1({ row: row.row - up, column: columnOf(column) }));
    for (const [column, content] of contents)
      if (!sameContent(content, null)) write(row.row, column, content);
    const traces = Object.fromEntries(contents.map(([column, content]) => [column, contentTrace(content)]));
    write(row.row, "key", encodeMemory({ key: row.key, traces }));
  }
  for (const [column, head] of Object.entries(HEADS)) write(placed.tableHead, column as ShownColumn, head);
  write(placed.tableHead, "key", OWN_SHEET);
  return { title: "生成审核意见", edits, select: { sheet, row: 0, column: 0 } };
}

/** The sheet by itself, for a workbook of its own. */
export function opinionSheet(
  opinion: Opinion,
  sheet: string,
): { readonly grid: Grid; readonly look: SheetLook } {
  const { edits } = planNewSheet(opinion, sheet);
  const empty: Grid = {
    sheet,
    hidden: false,
    protected: false,
    rows: 0,
    columns: 0,
    cells: new Map(),
    merges: [],
  };
  return { grid: applyEdits(empty, edits), look: lookOfNew(place(opinion)) };
}

function lookOfNew(placed: Placed): SheetLook {
  const texts = new Map(placed.rows.map(({ row, cells }) => [row, cells]));
  const heights = heightsOf(placed.rows, (row, column) => {
    const name = COLUMNS[column];
    const content = name === undefined || name === "key" ? null : (texts.get(row)?.[name] ?? null);
    // Formulas stand in cells that are not merged, and show little.
    return typeof content === "object" ? "" : String(content);
  });
  return { ...lookOf(placed), heights };
}

/** What the program writes into a row, formulas with their addresses. */
export function contentsOf(row: OpinionRow, where: Where): [ShownColumn, Content][] {
  const cells = Object.entries(row.cells) as [ShownColumn, Content][];
  const sums = Object.entries(row.sums ?? {}) as [ShownColumn, (where: Where) => string][];
  return [
    ...cells,
    ...sums.map(([column, sum]): [ShownColumn, Content] => [column, { formula: sum(where) }]),
  ];
}

function place(opinion: Opinion): Placed {
  const rows: (OpinionRow & { row: number })[] = [];
  let next = 0;
  const add = (row: OpinionRow) => rows.push({ ...row, row: next++ });
  headRows(opinion).forEach(add);
  next += 1;
  const tableHead = next++;
  const of = naming(opinion);
  const numbers = new Map<OpinionItem, number>();
  for (const { items } of opinion.declarations)
    for (const item of items) {
      numbers.set(item, numbers.size + 1);
      add(itemRow(item, numbers.size, of(item)));
    }
  if (numbers.size === 0) add(NONE);
  const lastItem = next - 1;
  next += 1;
  for (const declaration of opinion.declarations)
    scoreRows(declaration, (item) => numbers.get(item) ?? 0).forEach(add);
  add(NOTE);
  return { rows, tableHead, lastItem };
}

const LINE = "#8C8C8C";
const HEAD_FILL = "#DCE6F1";
const LABEL_FILL = "#F2F2F2";
const LINK = "#0563C1";
const QUIET = "#595959";

/** The look of a sheet whose rows stand where people have left them. @param tableHead the row of the table's heads */
export function lookFor(
  grid: Grid,
  rows: readonly (Pick<OpinionRow, "key"> & { readonly row: number })[],
  tableHead: number,
): SheetLook {
  const items = rows.filter(({ key }) => key.kind === "item" || key.kind === "none");
  const lastItem = Math.max(tableHead, ...items.map(({ row }) => row));
  const heights = heightsOf(rows, (row, column) => cellAt(grid, row, column)?.text ?? "");
  return { ...lookOf({ rows, tableHead, lastItem }), heights };
}

function lookOf({
  rows,
  tableHead,
  lastItem,
}: Omit<Placed, "rows"> & {
  readonly rows: readonly (Pick<OpinionRow, "key"> & { readonly row: number })[];
}): SheetLook {
  const last = Math.max(lastItem, ...rows.map(({ row }) => row));
  const width = columnOf("key");
  const line = (row: number, count = 1): Area => ({ row, column: 0, rows: count, columns: width });
  const part = (row: number, column: ShownColumn, columns = 1, count = 1): Area => ({
    row,
    column: columnOf(column),
    rows: count,
    columns,
  });
  const styles: StyledArea[] = [
    { area: line(0, last + 1), style: { wrap: true, vertical: "center" } },
    { area: line(0), style: { bold: true, size: 18, horizontal: "center" } },
  ];
  const box = (area: Area) => styles.push({ area, style: { border: LINE } });
  const items = lastItem - tableHead;
  box(line(tableHead, items + 1));
  styles.push(
    { area: line(tableHead), style: { bold: true, fill: HEAD_FILL, horizontal: "center" } },
    { area: line(tableHead + 1, items), style: { vertical: "top" } },
    { area: part(tableHead + 1, "number", 2, items), style: { horizontal: "center" } },
    { area: part(tableHead + 1, "cells", 1, items), style: { color: LINK } },
    { area: part(tableHead + 1, "status", 1, items), style: { horizontal: "center" } },
  );
  for (const { key, row } of rows) {
    const label = (column: ShownColumn, columns = 1) =>
      styles.push({
        area: part(row, column, columns),
        style: { bold: true, fill: LABEL_FILL, horizontal: "center" },
      });
    if (key.kind === "unit" || key.kind === "form" || key.kind === "counts") {
      box(line(row));
      label("number", 2);
      label("opinion");
    } else if (key.kind === "note") {
      styles.push({ area: line(row), style: { color: QUIET } });
    } else if (key.kind === "score") {
      if (key.part !== "name") box(line(row));
      if (key.part === "name") styles.push({ area: line(row), style: { bold: true } });
      else if (key.part === "heads")
        styles.push({ area: line(row), style: { bold: true, fill: HEAD_FILL, horizontal: "center" } });
      else {
        label("number", 3);
        styles.push({ area: part(row, "basis", 3), style: { horizontal: "center" } });
      }
      if (key.part === "total") {
        label("reply");
        styles.push({ area: part(row, "basis", 5), style: { bold: true, horizontal: "center" } });
      }
    }
  }
  return {
    columns: COLUMNS.map((column) =>
      column === "key" ? { width: WIDTHS.key, hidden: true } : { width: WIDTHS[column] },
    ),
    styles,
    // People may have taken all rows out.
    ...(items > 0 && {
      choices: [
        { area: part(tableHead + 1, "status", 1, items), list: Object.values(STATUS_WORDS), free: true },
      ],
    }),
    frozenRows: tableHead + 1,
    page: { landscape: true, titleRows: { row: tableHead, rows: 1 } },
  };
}
