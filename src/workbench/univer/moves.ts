/** Rows, columns and cells that come and go. */
import { Direction } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { BookError } from "../book";
import type { Axis } from "../book";
import { inBand, intersection, partialMove } from "../structure";
import type { Move } from "../structure";
import type { SheetAccess } from "./access";
import { rangeOf } from "./areas";
import { cellsIn, extraFormat } from "./cells";
import { merges } from "./merges";

/** Entire rows or columns; they look like the one before. */
export function insert(sheet: SheetAccess, axis: Axis, at: number, count: number): void {
  structural(sheet, () => {
    // One beyond the last place is reached by growing the sheet first.
    sheet.reach(
      axis === "rows" ? { ...place(at, 0), rows: 1, columns: 1 } : { ...place(0, at), rows: 1, columns: 1 },
    );
    sheet.run(axis === "rows" ? InsertRowByRangeCommand : InsertColByRangeCommand, {
      range: rangeOf(line(sheet, axis, at, count)),
      direction: at > 0 ? directions[axis].after : directions[axis].before,
      cellValue: at > 0 ? looksOfLine(sheet, axis, at, count) : {},
    });
  });
}

const directions = {
  rows: { before: Direction.UP, after: Direction.DOWN },
  columns: { before: Direction.LEFT, after: Direction.RIGHT },
};

function place(row: number, column: number) {
  return { row, column };
}

/** Entire rows or columns, some of which need not exist yet. */
function line(sheet: SheetAccess, axis: Axis, at: number, count: number): Area {
  const { rows, columns } = sheet.extent();
  return axis === "rows"
    ? { row: at, rows: count, column: 0, columns }
    : { row: 0, rows, column: at, columns: count };
}

/** What the new cells are set to: the looks of those before them. */
function looksOfLine(sheet: SheetAccess, axis: Axis, at: number, count: number) {
  const values: Record<number, Record<number, ICellData>> = {};
  const before = line(sheet, axis, at - 1, 1);
  for (const { row, column, cell } of cellsIn(sheet.worksheet.getCellMatrix().getMatrix(), before)) {
    const format = extraFormat(cell);
    if (!cell.s && !format) continue;
    for (let step = 1; step <= count; step++) {
      const [r, c] = axis === "rows" ? [row + step, column] : [row, column + step];
      (values[r] ??= {})[c] = { ...(cell.s && { s: cell.s }), ...(format && { custom: { format } }) };
    }
  }
  return values;
}

export function remove(sheet: SheetAccess, axis: Axis, at: number, count: number): void {
  const band = sheet.band(axis, at, count);
  if (band.rows === 0 || band.columns === 0) return;
  structural(sheet, () => {
    sheet.run(axis === "rows" ? RemoveRowByRangeCommand : RemoveColByRangeCommand, { range: rangeOf(band) });
  });
}

export function insertCells(sheet: SheetAccess, area: Area, shift: "down" | "right"): void {
  refuseCutMerges(sheet, partialMove("insert", shift === "down" ? "rows" : "columns", area));
  structural(sheet, () => {
    sheet.reach(area);
    sheet.runLate(shift === "down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand, {
      range: rangeOf(area),
    });
  });
}

export function removeCells(sheet: SheetAccess, area: Area, shift: "up" | "left"): void {
  refuseCutMerges(sheet, partialMove("remove", shift === "up" ? "rows" : "columns", area));
  structural(sheet, () => {
    sheet.runLate(shift === "up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand, {
      range: rangeOf(sheet.clip(area)),
    });
  });
}

/** Univer would take such areas apart. */
function refuseCutMerges(sheet: SheetAccess, move: Move): void {
  const { axis, at, band } = move;
  const moving =
    axis === "rows"
      ? { row: at, rows: MAX_ROWS - at, column: band.from, columns: band.count }
      : { row: band.from, rows: band.count, column: at, columns: MAX_COLUMNS - at };
  if (merges(sheet).some((area) => intersection(area, moving) && !inBand(area, move)))
    throw new BookError("forbidden", "We can't do that to a merged cell.");
}

/** One step of undo, on the active sheet, with the person's selection as it was. */
function structural(sheet: SheetAccess, work: () => void): void {
  sheet.unit.keepSelection(sheet.id, () => {
    sheet.unit.withActive(sheet.id, () => {
      sheet.unit.together(work);
    });
  });
}
