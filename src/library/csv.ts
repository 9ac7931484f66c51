import type { Cell, Grid } from "../grid/grid";
import { cellKey } from "../grid/grid";

/** A file that is no CSV. The message is one Chinese sentence for the user. */
export class CsvProblem extends Error {
  override readonly name = "CsvProblem";
}

/**
 * The bytes of a .csv file as a grid of texts. UTF-8 (with or without mark) where the bytes are valid UTF-8, UTF-16 with mark
 * (Excel's “Unicode 文本”), else GB18030, as Chinese Excel saves it. Comma, semicolon or tab: whichever the first line has
 * most of.
 * @throws CsvProblem where it is no text in any of these encodings
 */
export function gridFromCsv(bytes: Uint8Array, sheet = "CSV"): Grid {
  const text = decode(bytes);
  if (text.includes("\0"))
    throw new CsvProblem("文件不是 CSV 文本，也不是 .xlsx。请在 Excel 中另存为 .xlsx 再试。");
  if (text.split("\uFFFD").length - 1 > text.length * UNREADABLE)
    throw new CsvProblem("文件的文字编码无法识别。请在 Excel 中另存为“CSV UTF-8”或 .xlsx 再试。");
  return gridOfTexts(rowsOf(text), sheet);
}

/** Rows of texts as a grid; empty texts are empty cells. */
export function gridOfTexts(rows: readonly (readonly string[])[], sheet: string): Grid {
  const cells = new Map<number, Cell>();
  rows.forEach((row, index) => {
    row.forEach((written, column) => {
      const text = written.replace(APOSTROPHE, "");
      if (text !== "") cells.set(cellKey(index, column), { value: text, text });
    });
  });
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { sheet, hidden: false, protected: false, rows: rows.length, columns, cells, merges: [] };
}

/** A share of unreadable signs above which a text is read in the wrong encoding; single ones are slips of a program. */
const UNREADABLE = 0.005;
/** The first line is looked for in so many characters. */
const HEAD_REACH = 20_000;
/** What `csvOf` puts before a text that Excel would take for a formula. */
const APOSTROPHE = /^'(?=[=+\-@\t\r])/;

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function rowsOf(text: string): string[][] {
  // What stands between quotes separates nothing.
  const firstLine = /^[^\r\n]*/.exec(text.slice(0, HEAD_REACH).replace(/"[^"]*"/g, ""))?.[0] ?? "";
  const separator = [",", ";", "\t"].reduce((best, sign) =>
    firstLine.split(sign).length > firstLine.split(best).length ? sign : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let start = 0;
  let at = 0;
  const finish = (value: string) => {
    row.push(value);
    const sign = text[at];
    if (sign === separator) at++;
    else {
      if (sign === "\r" && text[at + 1] === "\n") at++;
      at++;
      rows.push(row);
      row = [];
    }
    start = at;
  };
  while (at < text.length) {
    if (at === start && text[at] === '"') finish(quoted());
    else {
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
      finish(text.slice(start, at));
    }
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;

  /** A quoted value; a quote that is never closed reaches to the end. What stands behind the closing one belongs to it. */
  function quoted(): string {
    let value = "";
    at++;
    for (;;) {
      const end = text.indexOf('"', at);
      if (end < 0) {
        value += text.slice(at);
        at = text.length;
        return value;
      }
      value += text.slice(at, end);
      at = end + 1;
      if (text[at] !== '"') break;
      value += '"';
      at++;
    }
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
      value += text[at++] ?? "";
    return value;
  }
}

/** Rows of texts as CSV for Excel: UTF-8 with mark. What Excel would take for a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
