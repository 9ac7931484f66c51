import { writeWorkbook } from "../../hosts/file/writeWorkbook";
import { exportedSheet } from "../../review/opinion/export";
import { opinionFor } from "./opinionWork";
import type { OpinionOrder } from "./opinionWork";

/** So many bytes become text at once: all of them as arguments of one call would be too many. */
const CHUNK = 8192;

/** The opinion as a workbook of its own, in base 64; null where no sheet is a declaration. */
export function opinionFile(order: OpinionOrder): string | null {
  const opinion = opinionFor(order);
  if (!opinion) return null;
  const bytes = writeWorkbook([exportedSheet(order.grids, opinion)]);
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
