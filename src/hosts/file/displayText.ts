import { format as formatted, isDateFormat, isValidFormat } from "numfmt";
import type { CellValue } from "../../grid/grid";
import { chineseDate, chineseNumber } from "./chineseNumerals";

/** Stands for a number that no section of its format takes. */
const OVERFLOW = "\uFFFF";

const OPTIONS = { locale: "zh-CN", dateSpanLarge: false, dateErrorNumber: true, overflow: OVERFLOW };

/** Days between the two ways of counting dates. */
const DAYS_TO_1904 = 1462;

/**
 * What a cell shows, as Excel in Chinese does in a column that is wide enough.
 * @param date1904 dates of the workbook count from 1904
 */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General") return typeof value === "string" ? value : generalText(value);
  const { pattern, isDate, numerals } = prepared(numberFormat);
  // Only a section of its own, `@`, changes texts.
  if (typeof value === "string")
    return numberFormat.includes(";") || numberFormat.includes("@")
      ? formatted(pattern, value, OPTIONS)
      : value;
  const text = formatted(pattern, isDate && date1904 ? value + DAYS_TO_1904 : value, OPTIONS);
  if (text.includes(OVERFLOW)) return generalText(value);
  if (!numerals) return text;
  return isDate ? chineseDate(text, numerals) : chineseNumber(text, numerals);
}

/** The format of most cells: numbers that are short enough need no formatter. */
function generalText(value: number): string {
  const text = String(value);
  return text.length <= 11 && !text.includes("e") ? text : formatted("General", value, OPTIONS);
}

interface Prepared {
  readonly pattern: string;
  readonly isDate: boolean;
  readonly numerals: "DBNum1" | "DBNum2" | null;
}

const known = new Map<string, Prepared>();

function prepared(numberFormat: string): Prepared {
  let result = known.get(numberFormat);
  if (!result) {
    const pattern = numberFormat.replace(/上午\/下午/g, "AM/PM").replace(/\[DBNum\d\]/gi, "");
    const valid = isValidFormat(pattern);
    const numerals = /\[DBNum([12])\]/i.exec(numberFormat)?.[1];
    result = {
      pattern: valid ? pattern : "General",
      isDate: valid && isDateFormat(pattern),
      numerals: numerals === "1" ? "DBNum1" : numerals === "2" ? "DBNum2" : null,
    };
    // A workbook has a few dozens; many workbooks in one run shall not add up.
    if (known.size > 1_000) known.clear();
    known.set(numberFormat, result);
  }
  return result;
}
