import type { CellValue } from "../../grid/grid";

/** What Excel shows instead of a number that does not fit its column. */
const TOO_NARROW = /^#+$/;

/** Whether a displayed text hides its number; an error value such as `#N/A` does not. */
export function isHidden(text: string, value: CellValue): value is number {
  return typeof value === "number" && TOO_NARROW.test(text);
}

/**
 * The text that a number would show in a wide column. The formatter is loaded when the first such cell is met: few sheets
 * have one.
 */
export async function displayText(value: number, numberFormat: string): Promise<string> {
  const { format } = await import("numfmt");
  // A date that Excel does not know, before 1900, fits no column: the number itself then says more.
  return format(numberFormat, value, { locale: "zh-CN", dateSpanLarge: false, dateErrorNumber: true });
}
