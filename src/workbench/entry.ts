import { parseValue } from "numfmt";
import type { Content } from "../grid/edit";
import { BookError } from "./book";
import { parseFormula } from "./formula/parse";

/** What a cell gets when something is typed or written into it. */
export interface Entry {
  readonly content: Content;
  /** The number format that the text brought along; only a cell with the General format takes it. */
  readonly numberFormat?: string;
  /** A leading apostrophe said: take this as text. */
  readonly quotePrefix?: boolean;
}

// What Excel calls its built-in formats, as it writes them in a Chinese installation.
const BUILT_IN: Readonly<Record<number, string>> = {
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: 'm"月"d"日"',
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
};

const CHINESE_DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * What Excel makes of a text: `=…` and what can only be meant as one a formula, `95%`, `3-5`, `1/2`, `001` numbers and dates, a leading
 * apostrophe a text. A cell with the text format (`@`) keeps any text as it is.
 * @throws BookError for what looks like a formula and is none
 */
export function parseEntry(typed: string, numberFormat: string): Entry {
  if (typed === "") return { content: null };
  if (numberFormat === "@") return { content: typed };
  if (typed.startsWith("'")) return { content: typed.slice(1), quotePrefix: true };
  if (typed.length > 1 && typed.startsWith("=")) return { content: { formula: typed } };
  const number = parseNumber(typed.trim());
  if (number) return number;
  if (typed.length > 1 && /^[-+@]/.test(typed)) {
    const formula = `=${typed.replace(/^@/, "")}`;
    if (!parseFormula(formula)) throw new BookError("invalid", `${typed} is not a formula.`);
    return { content: { formula } };
  }
  return { content: typed };
}

function parseNumber(typed: string): Entry | null {
  const date = chineseDate(typed);
  if (date) return date;
  const parsed = parseValue(typed, { locale: "zh-CN" });
  if (!parsed || parsed.value === null) return null;
  const { value } = parsed;
  if (typeof value !== "number" && typeof value !== "boolean") return null;
  const format = parsed.formatId === undefined ? undefined : BUILT_IN[parsed.formatId];
  return format === undefined ? { content: value } : { content: value, numberFormat: format };
}

function chineseDate(typed: string): Entry | null {
  const match = CHINESE_DATE.exec(typed);
  if (!match) return null;
  const [, year, month = "", day] = match;
  if (year === undefined && day === undefined) return null;
  const parsed = parseValue([year, month, day ?? "1"].filter(Boolean).join("-"));
  if (typeof parsed?.value !== "number") return null;
  const format = (year ? 'yyyy"年"' : "") + 'm"月"' + (day ? 'd"日"' : "");
  return { content: parsed.value, numberFormat: format };
}
