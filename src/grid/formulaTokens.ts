import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, quoteSheet } from "./address";
import type { Area } from "./address";

/** One end of a reference; `row` is null for entire columns, `column` for entire rows. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A reference in a formula: one cell (no `to`) or an area, on the formula's own sheet (null) or a named one. */
export interface Reference {
  readonly kind: "reference";
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner | null;
}

export type Token =
  | Reference
  | {
      readonly kind: "number" | "text" | "name" | "error" | "operator" | "space" | "unknown";
      readonly text: string;
    };

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELLS =
  /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_(])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(])/uy;
const ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_(.])/uy;
const PLAIN = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["error", /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.?]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),;:{}]/uy],
] as const;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const corner = (fixedColumn = "", column = "", fixedRow = "", row = ""): Corner => ({
  row: row === "" ? null : Number(row) - 1,
  column: column === "" ? null : columnIndex(column.toUpperCase()),
  fixedRow: fixedRow === "$",
  fixedColumn: fixedColumn === "$",
});

const onSheet = ({ row, column }: Corner) => (row ?? 0) < MAX_ROWS && (column ?? 0) < MAX_COLUMNS;

/** `Sheet1!A1:Sheet1!B2` is written, too. */
function farCorner(text: string, at: number, sheet: string) {
  const start = at + 1 + sheet.length;
  if (text.slice(at, start) !== `:${sheet}`) return null;
  const match = matchAt(CELLS, text, start);
  if (!match || match[0].includes(":")) return null;
  const [cell, a, b, c, d] = match;
  return { corner: corner(a, b, c, d), end: start + cell.length };
}

function referenceAt(text: string, at: number): { token: Reference; end: number } | null {
  const sheet = matchAt(SHEET, text, at);
  const start = sheet ? at + sheet[0].length : at;
  const found = (match: RegExpExecArray, from: Corner, to: Corner | null) =>
    onSheet(from) && (!to || onSheet(to))
      ? {
          token: {
            kind: "reference",
            sheet: sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? null) : null,
            from,
            to,
          } as const,
          end: start + match[0].length,
        }
      : null;
  const cells = matchAt(CELLS, text, start);
  if (cells) {
    const [, a, b, c, d, e, f, g, h] = cells;
    const far = h === undefined && sheet ? farCorner(text, start + cells[0].length, sheet[0]) : null;
    if (far) {
      const near = found(cells, corner(a, b, c, d), far.corner);
      return near && { ...near, end: far.end };
    }
    return found(cells, corner(a, b, c, d), h === undefined ? null : corner(e, f, g, h));
  }
  const columns = matchAt(COLUMNS, text, start);
  if (columns) return found(columns, corner(columns[1], columns[2]), corner(columns[3], columns[4]));
  const rows = matchAt(ROWS, text, start);
  if (rows) return found(rows, corner("", "", rows[1], rows[2]), corner("", "", rows[3], rows[4]));
  return null;
}

/** A token with the words in which the formula writes it. */
export interface Scanned {
  readonly token: Token;
  readonly text: string;
}

/** The tokens of a formula without its leading `=`, as written: their texts one after the other are the formula. */
export function scan(formula: string): Scanned[] {
  const found: Scanned[] = [];
  for (let at = 0; at < formula.length;) {
    const reference = referenceAt(formula, at);
    if (reference) {
      found.push({ token: reference.token, text: formula.slice(at, reference.end) });
      at = reference.end;
      continue;
    }
    const plain = PLAIN.map(([kind, pattern]) => ({ kind, match: matchAt(pattern, formula, at) })).find(
      ({ match }) => match,
    );
    const text = plain?.match?.[0] ?? formula.charAt(at);
    found.push({ token: { kind: plain?.kind ?? "unknown", text }, text });
    at += text.length;
  }
  return found;
}

/** The tokens of a formula without its leading `=`; printed one after the other they give the formula back. */
export function tokenize(formula: string): Token[] {
  return scan(formula).map(({ token }) => token);
}

const printCorner = ({ row, column, fixedRow, fixedColumn }: Corner) =>
  (column === null ? "" : `${fixedColumn ? "$" : ""}${columnName(column)}`) +
  (row === null ? "" : `${fixedRow ? "$" : ""}${String(row + 1)}`);

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^[A-Za-z]{1,3}\d+$/;

/** A sheet's name in front of a reference, quoted where Excel quotes it, with its `!`. */
export function sheetPrefix(name: string): string {
  return `${PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : quoteSheet(name)}!`;
}

/** A token as a formula writes it. */
export function print(token: Token): string {
  if (token.kind !== "reference") return token.text;
  const cells = printCorner(token.from) + (token.to ? `:${printCorner(token.to)}` : "");
  return token.sheet === null ? cells : sheetPrefix(token.sheet) + cells;
}

/** The cells that a reference means. */
export function referencedArea({ from, to }: Reference): Area {
  const end = to ?? from;
  const [top, bottom] = order(from.row ?? 0, end.row ?? MAX_ROWS - 1);
  const [left, right] = order(from.column ?? 0, end.column ?? MAX_COLUMNS - 1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const order = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** `Sheet1!$A$1:$B$2` as one reference, or null where the text is something else. */
export function parseReference(text: string): Reference | null {
  const found = referenceAt(text, 0);
  return found?.end === text.length ? found.token : null;
}
