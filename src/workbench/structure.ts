import { MAX_COLUMNS, MAX_ROWS } from "../grid/address";
import type { Area, Position } from "../grid/address";
import type { Axis } from "./book";

/** Rows, columns or cells come or go: everything that has a place on the sheet follows. */
export interface Move {
  readonly kind: "insert" | "remove";
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
  /** The rows (when columns shift) or columns (when rows shift) that take part; all of them for entire rows or columns. */
  readonly band: Span;
}

/** A stretch along one axis. */
export interface Span {
  readonly from: number;
  readonly count: number;
}

const LENGTH: Readonly<Record<Axis, number>> = { rows: MAX_ROWS, columns: MAX_COLUMNS };
const other = (axis: Axis): Axis => (axis === "rows" ? "columns" : "rows");

/** The move of entire rows or columns. */
export function wholeMove(kind: Move["kind"], axis: Axis, at: number, count: number): Move {
  return { kind, axis, at, count, band: { from: 0, count: LENGTH[other(axis)] } };
}

/** The move of part of the rows or columns: the cells beside `area` shift. */
export function partialMove(kind: Move["kind"], axis: Axis, area: Area): Move {
  const along = spanOf(area, axis);
  return { kind, axis, at: along.from, count: along.count, band: spanOf(area, other(axis)) };
}

/** The area's stretch along an axis. */
export function spanOf(area: Area, axis: Axis): Span {
  return axis === "rows" ? { from: area.row, count: area.rows } : { from: area.column, count: area.columns };
}

function withSpan(area: Area, axis: Axis, { from, count }: Span): Area {
  return axis === "rows" ? { ...area, row: from, rows: count } : { ...area, column: from, columns: count };
}

/** Where a stretch is after the move: it grows where the insertion lies strictly inside, is pushed off at its first place; null when it vanished. */
export function moveSpan(span: Span, move: Pick<Move, "kind" | "axis" | "at" | "count">): Span | null {
  const { from, count } = span;
  // Entire rows and columns stay entire: their ends do not move.
  if (from === 0 && count === LENGTH[move.axis]) return span;
  const end = from + count;
  if (move.kind === "insert") {
    if (move.at <= from)
      return from + move.count >= LENGTH[move.axis] ? null : { from: from + move.count, count };
    return move.at < end ? { from, count: count + move.count } : span;
  }
  const gone = move.at + move.count;
  const start = from < move.at ? from : Math.max(from, gone) - move.count;
  const stop = end <= move.at ? end : Math.max(end, gone) - move.count;
  return stop > start ? { from: start, count: stop - start } : null;
}

/** Whether the whole of the area lies in the band that takes part. */
export function inBand(area: Area, move: Move): boolean {
  const across = spanOf(area, other(move.axis));
  return across.from >= move.band.from && across.from + across.count <= move.band.from + move.band.count;
}

/** Where an area is after the move; it stays where only part of it would move; null when it vanished. */
export function moveArea(area: Area, move: Move): Area | null {
  if (!inBand(area, move)) return area;
  const span = moveSpan(spanOf(area, move.axis), move);
  return span && withSpan(area, move.axis, span);
}

/** Like `moveArea`, but an area of which only a part moves is cut along the band, as Excel does with conditional formats. */
export function moveAreas(areas: readonly Area[], move: Move): Area[] {
  const { from, count } = move.band;
  const band =
    move.axis === "rows"
      ? { row: 0, rows: MAX_ROWS, column: from, columns: count }
      : { row: from, rows: count, column: 0, columns: MAX_COLUMNS };
  return areas.flatMap((area) => {
    const inside = intersection(area, band);
    if (!inside) return [area];
    const moved = moveArea(inside, move);
    return [...subtract(area, band), ...(moved ? [moved] : [])];
  });
}

/** Where a cell is after the move; null when it vanished. */
export function movePosition(at: Position, move: Move): Position | null {
  return moveArea({ row: at.row, column: at.column, rows: 1, columns: 1 }, move);
}

/** What two areas share, or null. */
export function intersection(left: Area, right: Area): Area | null {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row;
  const columns = Math.min(left.column + left.columns, right.column + right.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What remains of an area without another: up to four rectangles, above, left, right, below. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
    { ...area, row: below, rows: area.row + area.rows - below },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area around all of them; null for none. */
export function boundingArea(areas: Iterable<Area>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  if (bottom < top) return null;
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The whole sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
