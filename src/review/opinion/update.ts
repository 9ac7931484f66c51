import { a1 } from "../../grid/address";
import { contentAt, sameContent } from "../../grid/edit";
import type { Content, Edit, Plan } from "../../grid/edit";
import { keyPosition, mergeAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { STATUSES, STATUS_WORDS } from "../decision";
import { contentIn, frameOf, isTyped } from "./frame";
import type { Frame, KnownRow } from "./frame";
import { matchRows } from "./matching";
import { contentsOf } from "./newSheet";
import type { Opinion, OpinionItem } from "./opinion";
import { contentTrace, encodeMemory, withoutRows } from "./rowKeys";
import { RowChanges } from "./rowChanges";
import { COLUMNS, NONE, NOTE, headRows, itemRow, naming, scoreRows } from "./rows";
import type { Column, OpinionRow, ShownColumn } from "./rows";

/** What stands in 状态 when a finding is no longer found, or its declaration no longer in the workbook. */
export const RESOLVED = "已解决";
export const WITHOUT_FORM = "原表已不在";

/**
 * The plan that brings a sheet of the program's own up to date and keeps whatever people wrote: into the program's cells, in
 * rows and columns of their own, beside and below. Rows of findings that are gone stay where people wrote into them, and go
 * otherwise; new ones come below the table's last row.
 * @returns null where the sheet is none of the program's, or of another edition; no edits: it is up to date
 */
export function planUpdate(grid: Grid, opinion: Opinion): Plan | null {
  const frame = frameOf(grid);
  if (!frame) return null;
  const update = new Update(grid, frame);
  update.head(opinion);
  const numbers = update.table(opinion);
  update.scores(opinion, (item) => numbers.get(item) ?? 0);
  return { title: "更新审核意见", edits: update.edits, select: { sheet: grid.sheet, row: 0, column: 0 } };
}

/** A row that is to be written once it is known where all rows will stand. */
interface Pending {
  readonly row: OpinionRow;
  /** Nothing was decided on it: what the sheet says of it stays. */
  readonly undecided: boolean;
  /** The row as it is, or how to find the new one. */
  readonly at: KnownRow | (() => number | undefined);
}

class Update {
  private readonly changes: RowChanges;
  private readonly pending: Pending[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly frame: Frame,
  ) {
    this.changes = new RowChanges(grid, frame.headRow);
  }

  head(opinion: Opinion): void {
    for (const row of [...headRows(opinion), NOTE])
      this.refresh(
        row,
        this.frame.rows.find(({ key }) => key.kind === row.key.kind),
      );
  }

  /** @returns the number of each finding: rows are counted from the top, however people have sorted them */
  table(opinion: Opinion): Map<OpinionItem, number> {
    const matched = matchRows(this.frame.rows, opinion.declarations);
    const [kept, gone] = parted(matched.gone, ({ row }) => isAnnotated(this.grid, this.frame, row));
    const fresh = opinion.declarations
      .flatMap(({ items }) => items)
      .filter((item) => !matched.items.has(item));
    const stays = [
      ...[...matched.items].map(([item, row]) => ({ item, row, status: "" })),
      ...kept.map(({ row, declared }) => ({ item: null, row, status: declared ? RESOLVED : WITHOUT_FORM })),
    ].sort((a, b) => a.row.row - b.row.row);
    const of = naming(opinion);
    const numbers = new Map<OpinionItem, number>();
    stays.forEach(({ item, row, status }, index) => {
      const number = index + 1;
      if (item) numbers.set(item, number);
      const now = item ? itemRow(item, number, of(item)) : { key: row.key, cells: { number, status } };
      this.refresh(now, row, item?.decided === false);
    });
    fresh.forEach((item, index) => numbers.set(item, stays.length + index + 1));
    const rows = fresh.map((item) => itemRow(item, numbers.get(item) ?? 0, of(item)));
    const none = this.frame.rows.filter(({ key }) => key.kind === "none");
    const empty = stays.length + fresh.length === 0;
    // The row that says so stays as long as nothing else stands in the table.
    if (!empty || none.length === 0) this.addToTable(empty ? [NONE] : rows);
    for (const { row } of gone) this.changes.remove(row.row);
    if (!empty) for (const { row } of none) this.changes.remove(row);
    return numbers;
  }

  scores(opinion: Opinion, numberOf: (item: OpinionItem) => number): void {
    const { scores } = matchRows(this.frame.rows, opinion.declarations);
    const all = this.frame.rows.filter(({ key }) => key.kind === "score");
    const last = all[all.length - 1];
    for (const declaration of opinion.declarations) {
      const rows = scoreRows(declaration, numberOf);
      const known = scores.get(declaration) ?? [];
      const partOf = ({ key }: Pick<OpinionRow, "key">) => (key.kind === "score" ? key.part : null);
      if (known.length > 0)
        for (const row of rows)
          this.refresh(
            row,
            known.find((each) => partOf(each) === partOf(row)),
          );
      // Whoever has taken all scores out of the sheet wants none.
      else if (last)
        this.addRows(
          last.row,
          rows.map((row) => {
            const model = [...all].reverse().find((each) => partOf(each) === partOf(row)) ?? last;
            return { row, like: model.row };
          }),
        );
    }
  }

  get edits(): Edit[] {
    return [...this.changes.edits, ...this.pending.flatMap((each) => this.written(each))];
  }

  private addToTable(rows: readonly OpinionRow[]): void {
    const table = this.frame.rows.filter(({ key }) => key.kind === "item" || key.kind === "none");
    const last = Math.max(this.frame.headRow, ...table.map(({ row }) => row));
    this.addRows(
      last,
      rows.map((row) => ({ row, like: last })),
      last > this.frame.headRow ? this.frame.headRow + 1 : undefined,
    );
  }

  private addRows(below: number, rows: readonly { row: OpinionRow; like: number }[], joins?: number): void {
    const before = this.changes.insertedBelow(below).length;
    this.changes.insert(
      below,
      rows.map(({ like }) => like),
      joins,
    );
    rows.forEach(({ row }, index) =>
      this.pending.push({
        row,
        undecided: false,
        at: () => this.changes.insertedBelow(below)[before + index],
      }),
    );
  }

  /** @param known undefined: people have taken the row out, so it stays out */
  private refresh(row: OpinionRow, known: KnownRow | undefined, undecided = false): void {
    if (known) this.pending.push({ row, undecided, at: known });
  }

  private written({ row, undecided, at }: Pending): Edit[] {
    const known = typeof at === "function" ? null : at;
    const now = typeof at === "function" ? at() : this.changes.now(at.row);
    if (now === undefined) return [];
    const edits: Edit[] = [];
    const traces: Partial<Record<ShownColumn, string>> = { ...known?.traces };
    for (const [column, want] of this.contents(row, now)) {
      const held = known ? contentIn(this.grid, this.frame, known.row, column) : null;
      const said = undecided && isAnswer(column, held);
      const keep = known !== null && (said || !this.mayWrite(known, column, held, want));
      if (keep && !sameContent(held, want)) continue;
      traces[column] = contentTrace(want);
      if (!keep) edits.push(...this.write(now, column, held, want));
    }
    const memory = encodeMemory({ key: row.key, traces });
    const before = known ? contentIn(this.grid, this.frame, known.row, "key") : null;
    return [...edits, ...this.write(now, "key", before, memory)];
  }

  private contents(row: OpinionRow, now: number): [ShownColumn, Content][] {
    const { columns } = this.frame;
    const { sums = {}, ...plain } = row;
    // A sum over columns of which people took one out is theirs to mend.
    const complete = COLUMNS.every((column) => columns[column] !== undefined);
    return contentsOf(complete ? { ...plain, sums } : plain, (column, up = 0) =>
      a1({ row: now - up, column: columns[column] ?? 0 }),
    );
  }

  /** Not what a person has written, nor what stands under a merged area, nor a sum that Excel has kept right. */
  private mayWrite(known: KnownRow, column: ShownColumn, held: Content, want: Content): boolean {
    const at = this.frame.columns[column];
    if (at === undefined || isTyped(this.grid, this.frame, known, column)) return false;
    const area = mergeAt(this.grid, known.row, at);
    if (area && (area.row !== known.row || area.column !== at)) return false;
    return !(isSum(held) && isSum(want) && withoutRows(held.formula) === withoutRows(want.formula));
  }

  private write(row: number, column: Column, before: Content, after: Content): Edit[] {
    const at = this.frame.columns[column];
    if (at === undefined || sameContent(before, after)) return [];
    return [{ kind: "write", at: { sheet: this.grid.sheet, row, column: at }, before, after }];
  }
}

/** Whether a row says something of its finding, whoever wrote it. */
function isAnswer(column: ShownColumn, held: Content): boolean {
  if (column === "status") return STATUSES.some((each) => each !== "open" && STATUS_WORDS[each] === held);
  return (column === "opinion" || column === "reply") && held !== null;
}

/** Links name their cells as texts, which Excel leaves as they are. */
const isSum = (content: Content): content is { readonly formula: string } =>
  typeof content === "object" && content !== null && !content.formula.startsWith("=HYPERLINK(");

/** Whether people have written into a row, into the program's cells or beside them, or into their own. */
function isAnnotated(grid: Grid, frame: Frame, known: KnownRow): boolean {
  if (COLUMNS.some((column) => column !== "key" && isTyped(grid, frame, known, column))) return true;
  if (contentIn(grid, frame, known.row, "opinion") !== null) return true;
  if (contentIn(grid, frame, known.row, "reply") !== null) return true;
  const own = new Set(Object.values(frame.columns));
  return [...grid.cells.keys()]
    .map(keyPosition)
    .some(
      ({ row, column }) => row === known.row && !own.has(column) && contentAt(grid, row, column) !== null,
    );
}

function parted<T>(list: readonly T[], first: (each: T) => boolean): [T[], T[]] {
  return [list.filter(first), list.filter((each) => !first(each))];
}
