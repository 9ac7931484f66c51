/** Heights, widths and hiding of rows and columns. */
import type { IMutationInfo, IRange } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetColWidthCommand,
  SetRowHeightCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColAutoWidthCommand,
  SetWorksheetRowIsAutoHeightCommand,
} from "@univerjs/preset-sheets-core";
import type { Axis } from "../book";
import type { SheetAccess } from "./access";
import { rangeOf } from "./areas";
import { points } from "./size";

const PIXELS_PER_POINT = 96 / 72;

/** Points; also of a hidden row or column. */
export function size(sheet: SheetAccess, axis: Axis, index: number): number {
  const { worksheet } = sheet;
  const manager = axis === "rows" ? worksheet.getRowManager() : worksheet.getColumnManager();
  const pixel = "getRowHeight" in manager ? manager.getRowHeight(index) : manager.getColumnWidth(index);
  return Math.round(points(pixel) * 1e6) / 1e6;
}

export function setSize(
  sheet: SheetAccess,
  axis: Axis,
  from: number,
  count: number,
  size: number | null,
): void {
  const config = sheet.worksheet.getConfig();
  const standard = axis === "rows" ? config.defaultRowHeight : config.defaultColumnWidth;
  const value = size === null ? standard : size * PIXELS_PER_POINT;
  sheet.run(axis === "rows" ? SetRowHeightCommand : SetColWidthCommand, {
    ranges: [rangeOf(sheet.band(axis, from, count))],
    value,
  });
}

export function autofit(sheet: SheetAccess, axis: Axis, from: number, count: number): void {
  // Univer measures what it draws: the active sheet.
  sheet.unit.withActive(sheet.id, () => {
    sheet.run(axis === "rows" ? SetWorksheetRowIsAutoHeightCommand : SetWorksheetColAutoWidthCommand, {
      ranges: [rangeOf(sheet.band(axis, from, count))],
    });
  });
}

export function isHidden(sheet: SheetAccess, axis: Axis, index: number): boolean {
  const { worksheet } = sheet;
  return axis === "rows" ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
}

export function setHidden(
  sheet: SheetAccess,
  axis: Axis,
  from: number,
  count: number,
  hidden: boolean,
): void {
  const ranges: IRange[] = [];
  const band = sheet.band(axis, from, count);
  const end = axis === "rows" ? band.row + band.rows : band.column + band.columns;
  // Only those that change, so that taking back does not touch the others.
  for (let index = from; index < end; index++)
    if (isHidden(sheet, axis, index) !== hidden) ranges.push(rangeOf(sheet.band(axis, index, 1)));
  if (ranges.length === 0) return;
  const [hide, show] =
    axis === "rows"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const mutation = (id: string): IMutationInfo => ({
    id,
    params: { unitId: sheet.unit.id, subUnitId: sheet.id, ranges },
  });
  const [redo, undo] = hidden ? [hide, show] : [show, hide];
  sheet.unit.change([mutation(redo)], [mutation(undo)]);
}
