import type { Edit } from "../../grid/edit";
import { contentAt } from "../../grid/edit";
import { keyPosition } from "../../grid/grid";
import type { Grid } from "../../grid/grid";

/** New rows: where they come, and the row that each resembles. Rows are those of before all changes. */
interface Insertion {
  readonly below: number;
  readonly like: readonly number[];
  /** The block that they join below its last row. */
  readonly joins?: number;
}

/**
 * Rows that come and go on a sheet, planned before anything is written, so that everything else knows where rows will stand.
 * Insertions come first, from the bottom up, then removals likewise: each edit's addresses are those of before the ones above.
 */
export class RowChanges {
  private readonly insertions: Insertion[] = [];
  private readonly removed = new Set<number>();

  constructor(
    private readonly grid: Grid,
    /** Not to be resembled by the rows below it. */
    private readonly headRow: number,
  ) {}

  /**
   * Inserts rows below one; asks for their final places later by `insertedBelow`.
   * @param joins the first row of the block whose last row that is, where there is one
   */
  insert(below: number, like: readonly number[], joins?: number): void {
    if (like.length > 0) this.insertions.push({ below, like, ...(joins !== undefined && { joins }) });
  }

  /** Removes a row with all that is in it. */
  remove(row: number): void {
    this.removed.add(row);
  }

  /** Where a row that stays will stand. */
  now(row: number): number {
    return row - this.removedBefore(row) + this.insertedBefore(row);
  }

  /** Where the rows that were inserted below a row will stand, in the order of their insertion. */
  insertedBelow(below: number): number[] {
    const count = this.insertions
      .filter((insertion) => insertion.below === below)
      .reduce((sum, { like }) => sum + like.length, 0);
    const first = below + 1 - this.removedBefore(below + 1) + this.insertedBefore(below);
    return Array.from({ length: count }, (_, index) => first + index);
  }

  get edits(): Edit[] {
    const { sheet } = this.grid;
    const inserts = [...this.insertions]
      .reverse()
      .sort((a, b) => b.below - a.below)
      .flatMap(({ below, like, joins }) =>
        [...runs(like)].reverse().map(({ row, count }): Edit => ({
          kind: "insertRows",
          sheet,
          row: below + 1,
          count,
          like: row,
          fit: true,
          ...(joins !== undefined && { joins }),
        })),
      );
    const removals = [...this.removed].sort((a, b) => b - a).flatMap((row) => this.removal(row));
    return [...inserts, ...removals];
  }

  private removal(row: number): Edit[] {
    const { sheet } = this.grid;
    const now = row + this.insertedBefore(row);
    const writes = [...this.grid.cells.keys()]
      .map(keyPosition)
      .filter((at) => at.row === row)
      .map(({ column }): Edit => ({
        kind: "write",
        at: { sheet, row: now, column },
        before: contentAt(this.grid, row, column),
        after: null,
      }));
    const like = row - 1 === this.headRow ? now : now - 1;
    return [...writes, { kind: "deleteRows", sheet, row: now, count: 1, like, fit: true }];
  }

  private insertedBefore(row: number): number {
    return this.insertions.filter(({ below }) => below < row).reduce((sum, { like }) => sum + like.length, 0);
  }

  private removedBefore(row: number): number {
    return [...this.removed].filter((removed) => removed < row).length;
  }
}

/** Equal neighbours of a list, with how many there are. */
function runs(rows: readonly number[]): { row: number; count: number }[] {
  const found: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last?.row === row) last.count += 1;
    else found.push({ row, count: 1 });
  }
  return found;
}
