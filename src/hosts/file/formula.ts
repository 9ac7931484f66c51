import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../../grid/address";

/** Excel's limit of a formula; a longer one is not Excel's and is not looked into. */
const LONGEST = 8_192;

// In this order: a text, a quoted sheet name, a structured reference (each also unclosed, so that no start is tried twice),
// whole rows, whole columns, a cell, a name or function, a number.
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`;
const ROWS = String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`;
const COLUMNS = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|${ROWS}|${COLUMNS}|${CELL}` +
    String.raw`|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?`,
  "gu",
);

/**
 * The formula of a cell that shares the formula of another one so many rows above and columns to the left; what leaves the
 * sheet becomes `#REF!`.
 * @param formula without leading `=`
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (formula.length > LONGEST) return formula;
  const row = (fixed: string, digits: string) => {
    const index = Number(digits) - 1 + (fixed === "$" ? 0 : rows);
    return index >= 0 && index < MAX_ROWS ? `${fixed}${String(index + 1)}` : null;
  };
  const column = (fixed: string, letters: string) => {
    const from = columnIndex(letters.toUpperCase());
    if (from >= MAX_COLUMNS) return `${fixed}${letters}`;
    const index = from + (fixed === "$" ? 0 : columns);
    return index >= 0 && index < MAX_COLUMNS ? `${fixed}${columnName(index)}` : null;
  };
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [r1, row1, r2, row2, c1, column1, c2, column2, cellC, cellColumn, cellR, cellRow] = groups;
    if (row1 !== undefined && row2 !== undefined)
      return joined(":", row(r1 ?? "", row1), row(r2 ?? "", row2));
    if (column1 !== undefined && column2 !== undefined)
      return joined(":", column(c1 ?? "", column1), column(c2 ?? "", column2));
    if (cellColumn !== undefined && cellRow !== undefined)
      return joined("", column(cellC ?? "", cellColumn), row(cellR ?? "", cellRow));
    return token;
  });
}

/** The formula as Excel shows it: in files, newer functions and the parameters of LAMBDA carry prefixes. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula.replace(/"(?:[^"]|"")*(?:"|$)|_xlfn\.|_xlws\.|_xlpm\./g, (token) =>
    token.startsWith('"') ? token : "",
  );
}

function joined(by: string, first: string | null, second: string | null): string {
  return first === null || second === null ? "#REF!" : first + by + second;
}
