import { MAX_ROWS } from "../../grid/address";
import { cellKey } from "../../grid/grid";
import type { Cell, CellValue } from "../../grid/grid";
import { displayText } from "./displayText";
import { shiftFormula, withoutPrefixes } from "./formula";
import { LIMITS, overLimit } from "./limits";
import { unescaped } from "./richText";
import type { FileCell } from "./sheetPart";

/** What all sheets of a workbook share, and count together. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By cell style. */
  readonly numberFormats: readonly string[];
  readonly date1904: boolean;
  readonly spent: { cells: number; formulaCharacters: number };
}

/** Turns the cells of one sheet, as the file states them, into those of a grid. */
export class CellCollector {
  readonly cells = new Map<number, Cell>();
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(private readonly context: CellContext) {}

  /** @throws FileProblem where the workbook has more cells than we keep */
  add(cell: FileCell): void {
    if (cell.row >= MAX_ROWS) return;
    const value = this.valueOf(cell);
    const formula = this.formulaOf(cell);
    if (formula === undefined && (value === null || value === "")) return;
    if (++this.context.spent.cells > LIMITS.cells) throw overLimit("的单元格多于 100 万个");
    const numberFormat = this.context.numberFormats[cell.style] ?? "General";
    const content: { -readonly [Key in keyof Cell]: Cell[Key] } = {
      value: value ?? "",
      text: value === null ? "" : displayText(value, numberFormat, this.context.date1904),
    };
    if (formula !== undefined) content.formula = `=${formula}`;
    if (numberFormat !== "General") content.numberFormat = numberFormat;
    this.cells.set(cellKey(cell.row, cell.column), content);
  }

  /** Null where the cell holds nothing. */
  private valueOf({ type, value }: FileCell): CellValue | null {
    switch (type) {
      case "s":
        return this.context.sharedStrings[Number(value)] ?? null;
      case "inlineStr":
        return value;
      case "str":
      case "e":
        return unescaped(value);
      case "b":
        return value === "" ? null : value.trim() === "1" || value.trim() === "true";
      case "d":
        return value === "" ? null : (serialNumber(value, this.context.date1904) ?? value);
      default: {
        if (value.trim() === "") return null;
        const number = Number(value);
        // What is no number is shown as it stands rather than lost.
        return Number.isFinite(number) ? number : value;
      }
    }
  }

  /** Without leading `=`; undefined for a constant. */
  private formulaOf({ formula, row, column }: FileCell): string | undefined {
    if (!formula || formula.type === "dataTable") return undefined;
    const own = withoutPrefixes(unescaped(formula.text));
    if (formula.type !== "shared" || formula.shared === null) return own === "" ? undefined : own;
    const master = this.shared.get(formula.shared);
    if (own !== "" || !master) {
      if (own === "") return undefined;
      this.shared.set(formula.shared, { text: own, row, column });
      return own;
    }
    this.context.spent.formulaCharacters += master.text.length;
    if (this.context.spent.formulaCharacters > LIMITS.formulaCharacters) return master.text;
    return shiftFormula(master.text, row - master.row, column - master.column);
  }
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/;

/** `2026-01-01T12:00:00` → 46023.5: strict files may state dates so. */
function serialNumber(text: string, date1904: boolean): number | null {
  const parts = ISO.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = parts;
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400 - (date1904 ? 1462 : 0);
}
