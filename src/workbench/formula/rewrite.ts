import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { moveSpan, inBand } from "../structure";
import type { Move } from "../structure";
import { print, referencedArea, tokenize } from "../../grid/formulaTokens";
import type { Corner, Reference, Token } from "../../grid/formulaTokens";

function rewrite(formula: string, change: (reference: Reference) => Token): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = tokenize(formula.slice(1));
  return `=${tokens.map((token) => print(token.kind === "reference" ? change(token) : token)).join("")}`;
}

const LOST: Token = { kind: "error", text: "#REF!" };
const sameSheet = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

/** The formula of a cell on `home` after rows, columns or cells of `sheet` came or went. */
export function moveFormula(formula: string, home: string, sheet: string, move: Move): string {
  return rewrite(formula, (reference) => {
    if (!sameSheet(reference.sheet ?? home, sheet)) return reference;
    const area = referencedArea(reference);
    if (!inBand(area, move)) return reference;
    const key = move.axis === "rows" ? "row" : "column";
    if (reference.from[key] === null) return reference;
    const span = moveSpan(
      move.axis === "rows"
        ? { from: area.row, count: area.rows }
        : { from: area.column, count: area.columns },
      move,
    );
    if (!span) return LOST;
    const last = span.from + span.count - 1;
    if (!reference.to) return { ...reference, from: { ...reference.from, [key]: span.from } };
    const upright = (reference.from[key] ?? 0) <= (reference.to[key] ?? 0);
    return {
      ...reference,
      from: { ...reference.from, [key]: upright ? span.from : last },
      to: { ...reference.to, [key]: upright ? last : span.from },
    };
  });
}

/** The formula as copied to a cell that lies so many rows and columns away: relative references go along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (reference) => {
    const from = translate(reference.from, rows, columns);
    const to = reference.to && translate(reference.to, rows, columns);
    return !from || (reference.to && !to) ? LOST : { ...reference, from, to };
  });
}

function translate(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
  const inside =
    (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;
  return inside ? { ...corner, row, column } : null;
}

/** The formula after a sheet got another name; null as the new name: the sheet was deleted. */
export function renameSheet(formula: string, before: string, after: string | null): string {
  return rewrite(formula, (reference) => {
    if (reference.sheet === null || !sameSheet(reference.sheet, before)) return reference;
    return after === null ? LOST : { ...reference, sheet: after };
  });
}
