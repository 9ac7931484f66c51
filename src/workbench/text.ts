import { format } from "numfmt";
import type { CellValue } from "../grid/grid";

/** A value as a cell with this number format displays it, in Chinese; never `####`. */
export function displayed(value: CellValue | null, numberFormat: string): string {
  if (value === null) return "";
  try {
    return format(numberFormat, value, { locale: "zh-CN" });
  } catch {
    // A number format that nobody can read shows the plain value, as Excel does when it repairs a file.
    return format("General", value);
  }
}
