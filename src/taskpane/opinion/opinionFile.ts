import { writeWorkbook } from "../../hosts/file/writeWorkbook";
import { exportedSheet } from "../../review/opinion/export";
import { base64Of } from "../base64";
import { opinionFor } from "./opinionWork";
import type { OpinionOrder } from "./opinionWork";

/** The opinion as a workbook of its own, in base 64; null where no sheet is a declaration. */
export function opinionFile(order: OpinionOrder): string | null {
  const opinion = opinionFor(order);
  if (!opinion) return null;
  return base64Of(writeWorkbook([exportedSheet(order.grids, opinion)]));
}
