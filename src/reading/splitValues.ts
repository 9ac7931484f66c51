import { OPERATOR, UNIT } from "./columnRoles";
import type { HeadRole } from "./heads";
import type { Column } from "./indicatorHeads";
import { compact } from "../declaration/normalise";
import type { Layout } from "./layout";

/** So many rows below a head show what its columns hold. */
const SHOWN = 20;
/** Operator, number and unit, and one more. */
const WIDEST = 4;

/**
 * Columns of values whose head is merged over several columns of cells: 指标值 over `≥ | 95 | %`. What stands in them says which
 * is which.
 * @param headRow the last row of the head
 */
export function splitValues(layout: Layout, headRow: number, columns: readonly Column[]): readonly Column[] {
  const known = new Set(columns.map(({ head }) => head.role));
  return columns.flatMap((column): Column[] => {
    const { role, taught } = column.head;
    if (role !== "value" || taught || column.columns < 2 || column.columns > WIDEST) return [column];
    const parts: { at: number; role: HeadRole }[] = [];
    for (let at = column.column; at < column.column + column.columns; at++) {
      const texts = textsBelow(layout, headRow, at);
      if (texts.length > 0) parts.push({ at, role: roleOf(texts) });
    }
    const roles = parts.map((part) => part.role);
    const values = roles.filter((part) => part === "value").length;
    const told = roles.length > 1 && values === 1 && new Set(roles).size === roles.length;
    if (!told || roles.some((part) => part !== "value" && known.has(part))) return [column];
    return parts.map((part) => ({
      ...column,
      column: part.at,
      columns: 1,
      head: part.role === "value" ? column.head : { role: part.role, span: null, rank: 0 },
    }));
  });
}

function roleOf(texts: readonly string[]): HeadRole {
  if (texts.every((text) => OPERATOR.test(text))) return "direction";
  return texts.every((text) => UNIT.test(text)) ? "unit" : "value";
}

function textsBelow(layout: Layout, headRow: number, column: number): string[] {
  const texts: string[] = [];
  for (const row of layout.rowsBelow(headRow)) {
    if (row > headRow + SHOWN) break;
    const box = layout.at(row, column);
    // A cell as wide as the head holds the whole value.
    if (box.cell && box.column === column && box.columns === 1) texts.push(compact(box.text));
  }
  return texts;
}
