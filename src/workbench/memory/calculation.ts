import { cellKey } from "../../grid/grid";
import type { CellValue } from "../../grid/grid";
import { BookError } from "../book";
import type { DefinedName } from "../book";
import { FormulaError, Unsupported, evaluate, isComputable } from "../formula/evaluate";
import type { Cells, Scalar } from "../formula/evaluate";
import { parseFormula } from "../formula/parse";
import type { Expression } from "../formula/parse";
import { referencedArea } from "../../grid/formulaTokens";
import type { Reference } from "../../grid/formulaTokens";
import { intersection } from "../structure";
import { extentOf } from "./state";
import type { BookState, SheetState, Stored } from "./state";

const ERRORS = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * The values of a workbook's formulas, computed when asked for and remembered until something changes. A formula that the
 * little engine does not know keeps the value that the file brought along.
 */
export class Calculation {
  private readonly results = new Map<string, CellValue | null>();
  private readonly running = new Set<string>();
  private readonly extents = new Map<SheetState, ReturnType<typeof extentOf>>();

  constructor(private readonly book: BookState) {}

  /** What the cell comes to. */
  value(sheet: string, row: number, column: number): CellValue | null {
    const stored = this.book.sheets.get(sheet)?.cells.get(cellKey(row, column));
    if (!stored) return null;
    if (stored.formula === undefined) return stored.value;
    const key = `${sheet}!${String(cellKey(row, column))}`;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    // Excel, too, shows 0 in a circle.
    if (this.running.has(key)) return 0;
    this.running.add(key);
    const value = this.compute(sheet, stored);
    this.running.delete(key);
    this.results.set(key, value);
    return value;
  }

  private compute(sheet: string, stored: Stored & { formula: string }): CellValue | null {
    const tree = parseFormula(stored.formula);
    if (!tree || !isComputable(tree)) return stored.cached;
    try {
      const value = evaluate(tree, this.cellsFrom(sheet));
      if (value instanceof FormulaError) return value.text;
      return value ?? 0;
    } catch (error) {
      if (error instanceof Unsupported) return stored.cached;
      throw error;
    }
  }

  private cellsFrom(home: string): Cells {
    return {
      values: (reference) => this.values(home, reference),
      name: (name) => nameMeaning(this.book.names, name, home),
    };
  }

  private values(home: string, reference: Reference): Scalar[][] | null {
    const id = reference.sheet === null ? home : sheetNamed(this.book, reference.sheet);
    const sheet = id === null ? undefined : this.book.sheets.get(id);
    if (id === null || !sheet) return null;
    const whole = referencedArea(reference);
    const area = whole.rows * whole.columns === 1 ? whole : intersection(whole, this.extent(sheet) ?? whole);
    if (!area) return [];
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => {
        const value = this.value(id, area.row + r, area.column + c);
        return typeof value === "string" && ERRORS.test(value) ? new FormulaError(value) : value;
      }),
    );
  }

  // Entire columns in a formula must not be walked to their end.
  private extent(sheet: SheetState) {
    let extent = this.extents.get(sheet);
    if (extent === undefined) {
      extent = extentOf(sheet.cells.keys());
      this.extents.set(sheet, extent);
    }
    return extent;
  }
}

function sheetNamed(book: BookState, name: string): string | null {
  for (const [id, sheet] of book.sheets)
    if (sheet.properties.name.toLowerCase() === name.toLowerCase()) return id;
  return null;
}

function nameMeaning(names: readonly DefinedName[], name: string, home: string): Expression | null {
  const same = names.filter((known) => known.name.toLowerCase() === name.toLowerCase());
  const found = same.find(({ scope }) => scope === home) ?? same.find(({ scope }) => scope === null);
  return found ? parseFormula(found.formula) : null;
}

/** @throws BookError `invalid` for what is no formula, `unsupported` for what the little engine cannot compute. */
export function refuseIncomputable(formula: string): void {
  const tree = parseFormula(formula);
  if (!tree && !/[[\]{}@#]/.test(formula)) throw new BookError("invalid", `${formula} is not a formula.`);
  if (!tree || !isComputable(tree))
    throw new BookError("unsupported", `The workbook in memory cannot compute ${formula}.`);
}
