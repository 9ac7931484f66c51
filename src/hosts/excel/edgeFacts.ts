import type { Area } from "../../grid/address";
import { isOwnValidation } from "./oldMarks";
import { askOverlay, formatOf, overlayOf, sameOverlay } from "./overlay";
import type { Overlay } from "./overlay";
import { cellsOf, once } from "./ranges";
import { areasOf } from "./sheetAreas";

/** A defined name. */
export interface NameFact {
  /** The sheet that it belongs to; null: the workbook. */
  readonly scope: string | null;
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
}

/** A conditional format. */
export interface FormatFact {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Of one that a formula decides. */
  readonly formula: string | null;
}

/** What a validation says, as Excel gives and takes it. */
export type ValidationSettings = Required<
  Pick<Excel.Interfaces.DataValidationData, "rule" | "ignoreBlanks" | "prompt" | "errorAlert">
>;

/** The validation of a cell in the last row of a block. */
export interface ValidationFact {
  readonly row: number;
  readonly column: number;
  /** Formulas as seen from the cell of its column in row `from`. */
  readonly settings: ValidationSettings;
  /** Whether it goes on in the row below: then Excel lets it grow. */
  readonly goesOn: boolean;
  /** The first row of its column from which it applies without a gap. */
  readonly from: number;
}

/** What may end at the last rows of blocks, on one sheet. */
export interface SheetFacts {
  readonly printArea: readonly Area[];
  readonly formats: readonly FormatFact[];
  readonly validations: readonly ValidationFact[];
}

/** The search for these facts. Like the search for marks it goes in steps: `next` says whether another one is to come. */
export interface EdgeSearch {
  next(): boolean;
  names(): NameFact[];
  found(): SheetFacts;
}

const NAMES = "items/name,items/formula,items/scope";
const SETTINGS = "type,rule,ignoreBlanks,prompt,errorAlert";
const MIXED: readonly string[] = ["Inconsistent", "MixedCriteria"];

/**
 * Starts to look for what ends at rows of a sheet, the last ones of their blocks.
 * @param known what was found over the sheet earlier: if it is still that, the first step suffices
 */
export function searchEdges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  rows: readonly number[],
  known: Overlay | null = null,
): EdgeSearch {
  const everywhere = context.workbook.names.load(NAMES);
  const local = sheet.names.load(NAMES);
  const printed = once(sheet.pageLayout.getPrintAreaOrNullObject()).load("areas/items/address");
  const asked = askOverlay(sheet);

  let formats: FormatAsked[] = [];
  let validations: ValidationAsked[] = [];
  let first = true;

  function askBy(overlay: Overlay): void {
    formats = overlay.formats.map(({ id, type }) => askFormat(sheet, id, type));
    validations = overlay.validated.flatMap((area) =>
      rows.flatMap((row) => (coversRow(area, row) ? askValidations(sheet, area, row) : [])),
    );
  }
  if (known) askBy(known);

  return {
    next() {
      if (!first) return false;
      first = false;
      const overlay = overlayOf(asked);
      if (known && sameOverlay(known, overlay)) return false;
      askBy(overlay);
      return formats.length + validations.length > 0;
    },
    names: () => [
      ...everywhere.items.filter(({ scope }) => scope === "Workbook").map((item) => nameFact(item, null)),
      ...local.items.map((item) => nameFact(item, sheetName)),
    ],
    found: () => ({
      printArea: areasOf(printed),
      formats: formats.map(({ id, ranges, rule }) => ({
        id,
        areas: areasOf(ranges),
        formula: rule?.formula ?? null,
      })),
      validations: validations.flatMap((asked) => validationFact(asked) ?? []),
    }),
  };
}

function nameFact({ name, formula }: Excel.NamedItem, scope: string | null): NameFact {
  return { scope, name, formula: String(formula) };
}

interface FormatAsked {
  readonly id: string;
  readonly ranges: Excel.RangeAreas;
  readonly rule: Excel.ConditionalFormatRule | null;
}

function askFormat(sheet: Excel.Worksheet, id: string, type: string): FormatAsked {
  const format = formatOf(sheet, id);
  const ranges = once(format.getRanges()).load("areas/items/address");
  // Asking a format of another type for its rule fails for all of them.
  return { id, ranges, rule: type === "Custom" ? format.custom.rule.load("formula") : null };
}

interface ValidationAsked {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly own: Excel.DataValidation;
  readonly withNext: Excel.DataValidation;
  readonly withAbove: Excel.DataValidation;
}

function askValidations(sheet: Excel.Worksheet, area: Area, row: number): ValidationAsked[] {
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const at = (from: number, to: number) =>
      cellsOf(sheet, { row: from, column, rows: to - from + 1, columns: 1 }).dataValidation;
    return {
      row,
      column,
      from: area.row,
      own: at(row, row).load(SETTINGS),
      withNext: at(row, row + 1).load("type"),
      withAbove: at(area.row, row).load(SETTINGS),
    };
  });
}

function validationFact(asked: ValidationAsked): ValidationFact | null {
  const { row, column, withNext } = asked;
  const alone = MIXED.includes(asked.withAbove.type);
  const own = alone ? asked.own : asked.withAbove;
  const { rule, ignoreBlanks, prompt, errorAlert } = own;
  // Any value may be entered, but there may be an input message.
  if (own.type === "None" && !prompt.title && !prompt.message) return null;
  if (isOwnValidation(own)) return null;
  return {
    row,
    column,
    settings: { rule, ignoreBlanks, prompt, errorAlert },
    goesOn: !MIXED.includes(withNext.type),
    from: alone ? row : asked.from,
  };
}

const coversRow = (area: Area, row: number) => area.row <= row && row < area.row + area.rows;
