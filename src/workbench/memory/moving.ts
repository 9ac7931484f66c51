import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Position } from "../../grid/address";
import { cellKey, keyPosition } from "../../grid/grid";
import { BookError } from "../book";
import type { Axis } from "../book";
import { inBand, intersection, moveArea, moveAreas, movePosition } from "../structure";
import type { Move } from "../structure";
import type { SheetState } from "./state";

/** Moves everything that has a place on the sheet, formulas' texts apart. @throws BookError where a merged area or the sheet's end is in the way. */
export function moveSheetState(state: SheetState, move: Move): void {
  refuseCutMerges(state, move);
  const before = new Map(state.formats);
  state.cells = moveKeys(state.cells, move, true);
  state.formats = moveKeys(state.formats, move, false);
  state.merges = state.merges.flatMap((area) => {
    const moved = moveArea(area, move);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  state.conditionalFormats = state.conditionalFormats.flatMap((format) => {
    const areas = moveAreas(format.areas, move);
    return areas.length > 0 ? [{ ...format, areas }] : [];
  });
  state.validations = state.validations.flatMap((validation) => {
    const areas = moveAreas(validation.areas, move);
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  state.notes = state.notes.flatMap((note) => {
    const at = movePosition(note, move);
    return at ? [{ ...note, row: at.row, column: at.column }] : [];
  });
  if (isWhole(move)) moveLines(state, move);
  if (move.kind === "insert" && move.at > 0) inheritFormats(state, before, move);
}

/** Whether entire rows or columns move. */
function isWhole({ axis, band }: Move): boolean {
  return band.from === 0 && band.count === (axis === "rows" ? MAX_COLUMNS : MAX_ROWS);
}

function bandArea({ axis, band }: Move, from: number, count: number) {
  return axis === "rows"
    ? { row: from, rows: count, column: band.from, columns: band.count }
    : { row: band.from, rows: band.count, column: from, columns: count };
}

function refuseCutMerges(state: SheetState, move: Move): void {
  const moving = bandArea(move, move.at, (move.axis === "rows" ? MAX_ROWS : MAX_COLUMNS) - move.at);
  for (const area of state.merges)
    if (intersection(area, moving) && !inBand(area, move))
      throw new BookError("forbidden", "We can't do that to a merged cell.");
}

function moveKeys<T>(map: ReadonlyMap<number, T>, move: Move, keep: boolean): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const to = moveKey(key, move);
    if (to !== null) moved.set(to, value);
    else if (keep && move.kind === "insert")
      throw new BookError("forbidden", "Cells that are not empty would be pushed off the worksheet.");
  }
  return moved;
}

function moveKey(key: number, move: Move): number | null {
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  const byRows = move.axis === "rows";
  const across = byRows ? column : row;
  if (across < move.band.from || across >= move.band.from + move.band.count) return key;
  const index = moveIndex(byRows ? row : column, move);
  if (index === null || index >= (byRows ? MAX_ROWS : MAX_COLUMNS)) return null;
  return byRows ? cellKey(index, column) : cellKey(row, index);
}

function moveIndex(index: number, move: Move): number | null {
  if (index < move.at) return index;
  if (move.kind === "insert") return index + move.count;
  return index < move.at + move.count ? null : index - move.count;
}

function moveLines(state: SheetState, move: Move): void {
  const moved = <T>(map: ReadonlyMap<number, T>) =>
    new Map(
      [...map].flatMap(([index, value]): [number, T][] => {
        const to = moveIndex(index, move);
        return to === null ? [] : [[to, value]];
      }),
    );
  const { axis } = move;
  state.lineFormats[axis] = moved(state.lineFormats[axis]);
  state.sizes[axis] = moved(state.sizes[axis]);
  state.hidden[axis] = new Set([...state.hidden[axis]].flatMap((index) => moveIndex(index, move) ?? []));
}

/** New cells look like the row above or the column on the left; entire new rows or columns have its size, too. */
function inheritFormats(state: SheetState, before: SheetState["formats"], move: Move): void {
  const { axis, at, count } = move;
  const model = bandArea(move, at - 1, 1);
  for (const [key, format] of before) {
    const position = keyPosition(key);
    if (!intersection(model, { ...position, rows: 1, columns: 1 })) continue;
    for (let step = 1; step <= count; step++) {
      const to = along(position, axis, step);
      state.formats.set(cellKey(to.row, to.column), format);
    }
  }
  if (!isWhole(move)) return;
  for (const map of [state.lineFormats[axis], state.sizes[axis]] as Map<number, unknown>[])
    for (let step = 0; step < count; step++) if (map.has(at - 1)) map.set(at + step, map.get(at - 1));
}

function along(at: Position, axis: Axis, step: number): Position {
  return axis === "rows"
    ? { row: at.row + step, column: at.column }
    : { row: at.row, column: at.column + step };
}
