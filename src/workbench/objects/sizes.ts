import { STANDARD_SIZE } from "../book";
import type { Axis, Sheet } from "../book";

// Beyond this the standard size is taken: an engine should not be asked a million times for what nobody has sized.
const LOOKED_AT = 20_000;

/** The points that rows or columns take on the sheet; hidden ones take none. */
export function shownSize(sheet: Sheet, axis: Axis, from: number, count: number): number {
  const looked = Math.min(count, LOOKED_AT);
  let sum = (count - looked) * STANDARD_SIZE[axis];
  for (let index = from; index < from + looked; index++)
    if (!sheet.hidden(axis, index)) sum += sheet.size(axis, index);
  return sum;
}

/** The points from the sheet's corner to a row or column. */
export function offsetOf(sheet: Sheet, axis: Axis, index: number): number {
  return shownSize(sheet, axis, 0, index);
}
