import { MAX_ROWS } from "./address";
import { print, scan } from "./formulaTokens";
import type { Corner, Reference, Scanned } from "./formulaTokens";

/** Entire rows of a sheet that come or go; what stood at `row` moves down, or is the first to go. */
export interface RowMove {
  readonly kind: "insert" | "delete";
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

/** Rows inserted below the last row of a block. */
export interface RowsJoined {
  readonly sheet: string;
  /** The first new row. */
  readonly row: number;
  readonly count: number;
  /** The block's first row. */
  readonly block: number;
}

const LOST = "#REF!";
/** What stands before the exclamation mark, and the mark itself. */
const PREFIX = /^(?:'(?:[^']|'')*'|[^'!]*)!/;

/**
 * A formula after rows came or went, as Excel rewrites it: ranges grow where the rows come strictly inside.
 * @param home the sheet that the formula stands on; null for a name, which states its sheets
 */
export function moveReferences(formula: string, home: string | null, move: RowMove): string {
  return rewrite(formula, home, move.sheet, ({ from, to }) => {
    if (from.row === null) return null;
    const [first, last] = rowsOf(from, to ?? from);
    const moved = movedRows(first, last, move);
    if (!moved) return LOST;
    return withRows(from, to, moved[0], moved[1]);
  });
}

/**
 * A formula of after the insertion, in which ranges that ended at the block's last row reach over the new rows as well.
 * Ranges of the block's last row alone are columns of a block of one row, unless they have several columns and stand in the
 * formula's own row; a range that ends in the formula's own row because it was copied down the block (a running total) stays.
 * @param at the formula's row, where it stands on the same sheet
 */
export function growReferences(
  formula: string,
  home: string | null,
  { sheet, row, count, block }: RowsJoined,
  at: number | null = null,
): string {
  return rewrite(formula, home, sheet, ({ from, to }) => {
    if (from.row === null || !to) return null;
    const [first, last] = rowsOf(from, to);
    if (last !== row - 1 || last >= MAX_ROWS - count) return null;
    if (first === last && (first !== block || (at === last && from.column !== to.column))) return null;
    const end = (from.row ?? 0) > (to.row ?? 0) ? from : to;
    if (at === last && !end.fixedRow) return null;
    return withRows(from, to, first, last + count);
  });
}

/** A formula as it reads in a cell so many rows below: relative references go along. */
export function translateReferences(formula: string, rows: number): string {
  return rewrite(formula, null, null, ({ from, to }) => {
    const shifted = (corner: Corner): Corner =>
      corner.row === null || corner.fixedRow ? corner : { ...corner, row: corner.row + rows };
    const moved = { from: shifted(from), to: to && shifted(to) };
    const inside = [moved.from.row ?? 0, moved.to?.row ?? 0].every((row) => row >= 0 && row < MAX_ROWS);
    return inside ? moved : LOST;
  });
}

type Moved = Pick<Reference, "from" | "to">;

/** Rewrites the references to a sheet (null: all of them); texts of others stay as they are written. */
function rewrite(
  formula: string,
  home: string | null,
  sheet: string | null,
  change: (reference: Reference) => Moved | typeof LOST | null,
): string {
  if (!formula.startsWith("=")) return formula;
  const scanned = scan(formula.slice(1));
  let brackets = 0;
  const texts = scanned.map(({ token, text }, index) => {
    if (text === "[") brackets++;
    if (text === "]") brackets--;
    if (token.kind !== "reference" || brackets > 0 || isPartOfMore(scanned, index)) return text;
    if (sheet !== null && !sameSheet(token.sheet ?? home, sheet)) return text;
    const changed = change(token);
    if (changed === null) return text;
    if (changed === LOST) return LOST;
    const cells = print({ ...token, ...changed, sheet: null });
    return cells === print({ ...token, sheet: null }) ? text : (PREFIX.exec(text)?.[0] ?? "") + cells;
  });
  return `=${texts.join("")}`;
}

/** Whether what reads as a reference belongs to another workbook (`[2.xlsx]表!A1`) or to several sheets (`表1:表3!A1`). */
function isPartOfMore(scanned: readonly Scanned[], index: number): boolean {
  const before = scanned[index - 1]?.text;
  return before === "]" || (before === ":" && (scanned[index]?.text.includes("!") ?? false));
}

function sameSheet(left: string | null, right: string): boolean {
  return left !== null && left.toLowerCase() === right.toLowerCase();
}

function rowsOf(from: Corner, to: Corner): readonly [number, number] {
  const [a, b] = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  return a <= b ? [a, b] : [b, a];
}

/** First and last row of a range after the move; null where all of it is gone. */
function movedRows(first: number, last: number, { kind, row, count }: RowMove): [number, number] | null {
  if (kind === "insert") {
    const down = (at: number) => (at >= row ? at + count : at);
    return down(first) < MAX_ROWS ? [down(first), Math.min(down(last), MAX_ROWS - 1)] : null;
  }
  const gone = row + count;
  const start = first < row ? first : Math.max(first, gone) - count;
  const end = last < row ? last : Math.max(last + 1, gone) - count - 1;
  return end >= start ? [start, end] : null;
}

/** The same reference over other rows, upright or upside down as it was. */
function withRows(from: Corner, to: Corner | null, first: number, last: number): Moved {
  if (!to) return { from: { ...from, row: first }, to };
  const upright = (from.row ?? 0) <= (to.row ?? 0);
  return {
    from: { ...from, row: upright ? first : last },
    to: { ...to, row: upright ? last : first },
  };
}
