import type { Area } from "../../grid/address";
import type { Table } from "../host/annex";

export const headerArea = ({ area }: Table): Area => ({ ...area, rows: 1 });

export function bodyArea({ area, showHeaders }: Table): Area {
  const skipped = showHeaders ? 1 : 0;
  return { ...area, row: area.row + skipped, rows: area.rows - skipped };
}

/** Gives every column a heading of its own: `Column1` … where there is none. */
export function writeHeaders(table: Table): void {
  const { sheet } = table;
  const { row, column, columns } = headerArea(table);
  const taken = new Set<string>();
  for (let c = 0; c < columns; c++) {
    const before = sheet.cell(row, column + c).text;
    let name = before === "" ? `Column${String(c + 1)}` : before;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${before}${String(n)}`;
    taken.add(name.toLowerCase());
    if (name !== before) sheet.write({ row, column: column + c }, [[name]]);
  }
}
