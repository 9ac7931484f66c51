import type { Area } from "../../grid/address";
import type { Content } from "../../grid/edit";
import { cellKey } from "../../grid/grid";
import type { CellFormat, CellState, ConditionalFormat, FormatPatch, Sheet, Side } from "../book";
import { translateFormula } from "../formula/rewrite";
import type { Session } from "../protocol/session";
import { intersection, subtract } from "../structure";
import { clearConditionalFormats } from "./conditionalFormats";
import { clearValidation } from "./dataValidation";
import { guard, guardContents } from "./guard";
import { checkedArea, isEntireColumn, isEntireRow } from "./place";
import type { Place } from "./place";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface CopyOptions {
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
  /** Formulas keep meaning the same cells. */
  readonly move?: boolean;
}

const ALL_SIDES: readonly Side[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "DiagonalDown",
  "DiagonalUp",
];

/** A format as a patch that leaves nothing of what was there. */
export function wholePatch(format: CellFormat): FormatPatch {
  return {
    ...format,
    borders: Object.fromEntries(ALL_SIDES.map((side) => [side, format.borders[side] ?? null])),
  };
}

/** Copies cells as Excel's paste does; heights and widths stay behind, merged areas and conditional formats come along. */
export function copyArea(source: Place, target: Place, options: CopyOptions, session: Session): void {
  const { type } = options;
  const from = clipped(source);
  const taken = take(from, options);
  const tiles = tileOrigins(source.area, target.area, options.transpose);
  const contents = type !== "Formats";
  const formats = type === "All" || type === "Formats";
  for (const tile of tiles) {
    const area = checkedArea(tile);
    const offset = { row: area.row - source.area.row, column: area.column - source.area.column };
    const to: Area = options.transpose
      ? { ...area, rows: from.area.columns, columns: from.area.rows }
      : {
          row: from.area.row + offset.row,
          column: from.area.column + offset.column,
          rows: from.area.rows,
          columns: from.area.columns,
        };
    if (contents) guardContents(target.sheet, to);
    if (formats) {
      guard(target.sheet, "allowFormatCells");
      pasteMerges(taken, target.sheet, to);
    }
    if (contents) pasteContents(taken, target.sheet, to, options);
    if (formats) {
      pasteFormats(taken, target.sheet, to, options);
      pasteConditionalFormats(taken, target.sheet, area, offset, session);
    }
    if (type === "All") pasteExtras(taken, target.sheet, area, offset, session);
  }
}

/** Entire rows and columns are copied as far as something is there. */
function clipped({ sheet, area }: Place): Place {
  if (!isEntireRow(area) && !isEntireColumn(area)) return { sheet, area };
  const used = sheet.used(false);
  const first = { ...area, rows: 1, columns: 1 };
  const inside = used ? intersection(used, area) : null;
  if (!inside) return { sheet, area: first };
  const { row, column } = area;
  return {
    sheet,
    area: {
      row,
      column,
      rows: inside.row + inside.rows - row,
      columns: inside.column + inside.columns - column,
    },
  };
}

function tileOrigins(source: Area, target: Area, transpose: boolean): Area[] {
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const times = (whole: number, part: number) => (whole % part === 0 ? whole / part : 1);
  const down = times(target.rows, rows);
  const right = times(target.columns, columns);
  return Array.from({ length: down * right }, (_, index) => ({
    row: target.row + Math.floor(index / right) * rows,
    column: target.column + (index % right) * columns,
    rows,
    columns,
  }));
}

interface Taken {
  readonly area: Area;
  readonly sheet: Sheet;
  readonly cells: ReadonlyMap<number, CellState>;
  readonly formats: readonly (readonly CellFormat[])[];
  readonly merges: readonly Area[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly transpose: boolean;
}

function take({ sheet, area }: Place, { transpose }: CopyOptions): Taken {
  return {
    area,
    sheet,
    cells: new Map(sheet.cells(area).map((cell) => [cellKey(cell.row, cell.column), cell])),
    formats: Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => sheet.format(area.row + r, area.column + c)),
    ),
    merges: sheet.merges().filter((other) => intersection(other, area)),
    conditionalFormats: sheet
      .conditionalFormats()
      .filter(({ areas }) => areas.some((other) => intersection(other, area))),
    transpose,
  };
}

/** The source's cell that belongs at a place of the target. */
const origin = ({ area, transpose }: Taken, r: number, c: number) =>
  transpose ? { row: area.row + c, column: area.column + r } : { row: area.row + r, column: area.column + c };

function pasteContents(taken: Taken, sheet: Sheet, to: Area, options: CopyOptions): void {
  const contents = Array.from({ length: to.rows }, (_, r) =>
    Array.from({ length: to.columns }, (_, c): Content | undefined => {
      const from = origin(taken, r, c);
      const cell = taken.cells.get(cellKey(from.row, from.column));
      if (!cell || cell.value === null) return options.skipBlanks ? undefined : null;
      if (cell.formula === undefined || options.type === "Values") return cell.value;
      if (options.move) return { formula: cell.formula };
      const formula = translateFormula(cell.formula, to.row + r - from.row, to.column + c - from.column);
      return { formula };
    }),
  );
  sheet.write(to, contents);
}

function pasteFormats(taken: Taken, sheet: Sheet, to: Area, { skipBlanks }: CopyOptions): void {
  for (let r = 0; r < to.rows; r++)
    for (let c = 0; c < to.columns;) {
      const format = formatAt(taken, r, c);
      let width = 1;
      while (c + width < to.columns && formatAt(taken, r, c + width) === format) width++;
      const from = origin(taken, r, c);
      const blank = skipBlanks && !taken.cells.has(cellKey(from.row, from.column));
      const run = { row: to.row + r, column: to.column + c, rows: 1, columns: width };
      if (!blank) sheet.setFormat(run, wholePatch(format));
      c += width;
    }
}

function formatAt(taken: Taken, r: number, c: number): CellFormat {
  const format = taken.transpose ? taken.formats[c]?.[r] : taken.formats[r]?.[c];
  if (!format) throw new RangeError("A cell outside of what was copied.");
  return format;
}

function pasteMerges(taken: Taken, sheet: Sheet, to: Area): void {
  sheet.unmerge(to);
  for (const merge of taken.merges) {
    const row = merge.row - taken.area.row;
    const column = merge.column - taken.area.column;
    if (row < 0 || column < 0) continue;
    sheet.merge(
      taken.transpose
        ? { row: to.row + column, column: to.column + row, rows: merge.columns, columns: merge.rows }
        : { ...merge, row: to.row + row, column: to.column + column },
    );
  }
}

interface Offset {
  readonly row: number;
  readonly column: number;
}

const shifted = (area: Area, { row, column }: Offset): Area => ({
  ...area,
  row: area.row + row,
  column: area.column + column,
});

function pasteConditionalFormats(
  taken: Taken,
  sheet: Sheet,
  to: Area,
  offset: Offset,
  { annex }: Session,
): void {
  clearConditionalFormats(sheet, to);
  if (taken.transpose) return;
  for (const format of [...taken.conditionalFormats].reverse()) {
    const areas = format.areas.flatMap((area) => {
      const copied = intersection(area, taken.area);
      return copied ? [shifted(copied, offset)] : [];
    });
    // On its own sheet a conditional format spreads; elsewhere it becomes another one.
    const current = sheet.conditionalFormats().find(({ id }) => id === format.id);
    if (current) {
      const rest = current.areas.flatMap((area) =>
        areas.reduce<Area[]>((parts, hole) => parts.flatMap((part) => subtract(part, hole)), [area]),
      );
      sheet.putConditionalFormat({ ...current, areas: [...rest, ...areas] });
    } else sheet.putConditionalFormat({ ...format, id: annex.newId(), areas });
  }
}

/** Validations and notes, which come along only when everything is copied. */
function pasteExtras(taken: Taken, sheet: Sheet, to: Area, offset: Offset, { annex }: Session): void {
  const validations = taken.sheet.validations();
  const notes = taken.sheet.notes();
  clearValidation(sheet, to);
  if (taken.transpose) return;
  for (const validation of validations) {
    const areas = validation.areas.flatMap((area) => {
      const copied = intersection(area, taken.area);
      return copied ? [shifted(copied, offset)] : [];
    });
    if (areas.length > 0) sheet.putValidation({ ...validation, id: annex.newId(), areas });
  }
  for (const note of notes)
    if (intersection({ ...note, rows: 1, columns: 1 }, taken.area))
      sheet.putNote({ ...note, row: note.row + offset.row, column: note.column + offset.column });
}
