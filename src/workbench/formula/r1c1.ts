import type { Position } from "../../grid/address";
import { print, tokenize } from "../../grid/formulaTokens";
import type { Corner } from "../../grid/formulaTokens";

/** A formula in the R1C1 style, as seen from a cell: `=A1+$B$2` at B1 → `=RC[-1]+R2C2`. */
export function toR1C1(formula: string, at: Position): string {
  const corner = ({ row, column, fixedRow, fixedColumn }: Corner) =>
    part("R", row, fixedRow, at.row) + part("C", column, fixedColumn, at.column);
  const tokens = tokenize(formula.slice(1)).map((token) => {
    if (token.kind !== "reference") return token.text;
    const prefix = print(token).slice(0, -print({ ...token, sheet: null }).length);
    const cells = corner(token.from) + (token.to ? `:${corner(token.to)}` : "");
    return prefix + cells;
  });
  return `=${tokens.join("")}`;
}

function part(letter: string, index: number | null, fixed: boolean, home: number): string {
  if (index === null) return "";
  if (fixed) return `${letter}${String(index + 1)}`;
  return index === home ? letter : `${letter}[${String(index - home)}]`;
}

// Texts and quoted sheet names are passed over.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\p{L}\p{N}_(])/giu;

/** The formula in the A1 style: the way back. */
export function fromR1C1(formula: string, at: Position): string {
  return formula.replace(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    if (/^["']/.test(piece)) return piece;
    const [moveRow, row, moveColumn, column] = groups;
    const corner: Corner = {
      row: row === undefined ? at.row + Number(moveRow ?? 0) : Number(row) - 1,
      column: column === undefined ? at.column + Number(moveColumn ?? 0) : Number(column) - 1,
      fixedRow: row !== undefined,
      fixedColumn: column !== undefined,
    };
    return print({ kind: "reference", sheet: null, from: corner, to: null });
  });
}
