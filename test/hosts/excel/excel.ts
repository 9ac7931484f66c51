import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { areaA1 } from "../../../src/grid/address";
import type { Area } from "../../../src/grid/address";
import { keyPosition } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import { cellKey } from "../../../src/grid/grid";
import type { CellValue } from "../../../src/grid/grid";
import { ExcelHost } from "../../../src/hosts/excel/excelHost";
import { readGrids } from "../../../src/hosts/file/read";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { bootOffice } from "../office";
import type { BootOptions, Booted } from "../office";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

export const PROFILES = ["ltsc2021", "ltsc2024", "desktop365", "web"] as const;

export interface Excel extends Booted {
  readonly excel: ExcelHost;
  /** How many requests the work costs, those that nobody waits for included. */
  requestsOf(work: () => Promise<unknown>): Promise<number>;
}

/** office.js says once, some time after it has started, that it is ready for ribbon buttons: that is no request of ours. */
const greeting = new Promise((resolve) => setTimeout(resolve, 1500));

/** Boots office.js against a workbook, with a host of ours on it. */
export async function openExcel(options: BootOptions = {}): Promise<Excel> {
  const booted = await bootOffice(options);
  await greeting;
  await booted.settle();
  return {
    ...booted,
    excel: new ExcelHost(),
    async requestsOf(work) {
      const before = booted.stats.requests;
      await work();
      await booted.settle();
      return booted.stats.requests - before;
    },
  };
}

/** Tries an expectation until it holds: events ask for the names of their sheets before they are told. */
export async function eventually(expectation: () => void): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      expectation();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  expectation();
}

const FORMS = path.join(__dirname, "../../forms");

/** Names of the real declarations. */
export const forms = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

/** The sheets of a real declaration. */
export function form(name: string): Grid[] {
  return readGrids(readFileSync(path.join(FORMS, name)));
}

/** A grid from rows of contents; a text that starts with `=` is a formula. */
export function gridOf(
  sheet: string,
  rows: readonly (readonly (CellValue | null)[])[],
  merges: Area[] = [],
): Grid {
  const cells = new Map<number, Cell>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const formula = typeof value === "string" && value.startsWith("=") ? { formula: value } : {};
      cells.set(cellKey(r, c), { value, text: String(value), ...formula });
    }),
  );
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  return { sheet, hidden: false, protected: false, rows: rows.length, columns, cells, merges };
}

/** All that a person could see or lose of a workbook: for comparing before and after. */
export function everything(book: MemoryBook) {
  return book.sheets.map((sheet) => {
    const used = sheet.used(false);
    const cells: unknown[] = [];
    if (used)
      for (let row = used.row; row < used.row + used.rows; row++)
        for (let column = used.column; column < used.column + used.columns; column++) {
          const { formula, value } = sheet.cell(row, column);
          cells.push([row, column, formula ?? value, sheet.format(row, column)]);
        }
    return {
      name: sheet.properties.name,
      used,
      cells,
      merges: sheet.merges().map(areaA1).sort(),
      formats: sheet.conditionalFormats(),
      validations: sheet.validations(),
      notes: sheet.notes(),
      freeze: sheet.freeze(),
      names: book.names(),
      heights: used ? Array.from({ length: used.rows }, (_, row) => sheet.size("rows", used.row + row)) : [],
    };
  });
}

/** What a grid holds, as comparable text: texts of display apart, which depend on who renders them. */
export function contentsOf(grid: Grid) {
  const cells = [...grid.cells].map(([key, { value, formula, numberFormat }]) => {
    const { row, column } = keyPosition(key);
    return [row, column, formula ?? value, numberFormat];
  });
  const order = (a: readonly unknown[], b: readonly unknown[]) =>
    Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]);
  const { sheet, hidden, protected: locked, rows, columns } = grid;
  return {
    sheet,
    hidden,
    protected: locked,
    rows,
    columns,
    cells: cells.sort(order),
    merges: grid.merges.map(areaA1).sort(),
  };
}
