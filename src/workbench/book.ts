/**
 * The workbook that stands under the workbench's host. There are two: in memory (`memory/`, for jest) and Univer (the
 * browser page). Everything that Excel's objects do is composed of these few operations by the host (`objects/`), so that
 * an implementation stays small: it stores, moves things when rows and columns come and go, calculates, takes back, tells.
 * Copying, finding, sorting, filling, parsing what was typed, protection checks, tables, comments, page setup, settings and
 * custom XML parts are the host's: no implementation needs to know them.
 *
 * Rows and columns are zero-based; sizes are in points; colours are `#RRGGBB`. An area may reach to the sheet's last row or
 * column (entire columns, entire rows, the whole sheet): implementations must not walk it cell by cell.
 * Operations are synchronous. What an implementation finishes later (calculation, permissions) it finishes before `settled`
 * resolves. What it cannot do at all it refuses with a `BookError`; it never pretends.
 */
import type { Area, Position } from "../grid/address";
import type { Content } from "../grid/edit";
import type { CellValue } from "../grid/grid";

/** Why a workbook refused. The host turns it into Excel's error code. */
export type BookProblem =
  /** The implementation cannot do this: `NotImplemented` on the wire. */
  | "unsupported"
  /** The request makes no sense (a name that Excel forbids, an area outside the sheet): `InvalidArgument`. */
  | "invalid"
  /** Excel would refuse as well (cutting a merged area in two, deleting the last visible sheet): `InvalidOperation`. */
  | "forbidden";

export class BookError extends Error {
  override readonly name = "BookError";
  constructor(
    readonly problem: BookProblem,
    message: string,
  ) {
    super(message);
  }
}

/** What a cell holds and shows. */
export interface CellState {
  /** A constant, or a formula's result; null where the cell is empty. Errors are texts such as `#DIV/0!`. */
  readonly value: CellValue | null;
  /** As displayed by the number format, never `####`. */
  readonly text: string;
  /** With its leading `=`; absent for constants, also for texts that start with `=`. */
  readonly formula?: string;
}

export type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Border {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** How a cell looks. Flat, so that a change is a plain patch. */
export interface CellFormat {
  readonly numberFormat: string;
  /** The cell shows its text without parsing it: a leading apostrophe was typed. */
  readonly quotePrefix: boolean;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly strikethrough: boolean;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees, −90 to 90; 180 for text stacked from top to bottom. */
  readonly rotation: number;
  /** Absent sides have no line. */
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A change of format: named properties only; `borders` replaces the sides that it names, null removes a side's line. */
export type FormatPatch = Partial<Omit<CellFormat, "borders">> & {
  readonly borders?: Readonly<Partial<Record<Side, Border | null>>>;
};

export type Axis = "rows" | "columns";

/** The condition of a conditional format, in the words of Excel's object model. Formulas start with `=` and are relative to the top-left cell of the first area. */
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: "ContainsText"; readonly operator: string; readonly text: string }
  | { readonly type: "PresetCriteria"; readonly criterion: string }
  | { readonly type: "TopBottom"; readonly kind: string; readonly rank: number }
  | {
      readonly type: "ColorScale";
      readonly minimum: ScalePoint;
      readonly midpoint?: ScalePoint;
      readonly maximum: ScalePoint;
    }
  | {
      readonly type: "DataBar";
      readonly color: string;
      readonly direction: string;
      readonly barOnly: boolean;
      readonly lower: ScaleBound;
      readonly upper: ScaleBound;
    }
  | {
      readonly type: "IconSet";
      readonly style: string;
      readonly reverse: boolean;
      readonly iconsOnly: boolean;
      /** From the lowest icon to the highest; the first has no bound. */
      readonly bounds: readonly (ScaleBound & { readonly operator?: string })[];
    };

export interface ScaleBound {
  /** `Number`, `Percent`, `Percentile`, `Formula`, `LowestValue`, `HighestValue`, `Automatic`. */
  readonly type: string;
  readonly formula?: string;
}

export type ScalePoint = ScaleBound & { readonly color: string };

/** What a conditional format lays over the cell's own look; absent properties leave it. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<Side, Pick<Border, "style" | "color">>>>;
}

export interface ConditionalFormat {
  /** Unique in the workbook. */
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

/** The old yellow kind, one a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
}

/** Formulas start with `=` and are relative to the top-left cell of the first area. */
export type ValidationRule =
  | { readonly type: "List"; readonly source: string; readonly dropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      /** `Between`, `NotBetween`, `EqualTo`, `NotEqualTo`, `GreaterThan`, `LessThan`, `GreaterThanOrEqualTo`, `LessThanOrEqualTo`. */
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    };

/** A data validation; a cell has one at most (the host sees to it). */
export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Null: any value, but with a prompt. */
  readonly rule: ValidationRule | null;
  readonly ignoreBlanks: boolean;
  /** The input message, shown when the cell is selected. */
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

export interface DefinedName {
  readonly name: string;
  /** The id of the sheet that it belongs to; null: the workbook. */
  readonly scope: string | null;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface SheetProperties {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `#RRGGBB`, or empty for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
}

/** What a protected sheet still allows, in the words of Excel's object model; absent means false. */
export interface Protection {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowSort?: boolean;
  readonly allowAutoFilter?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly selectionMode?: "Normal" | "Unlocked" | "None";
}

export interface Sheet {
  /** Never changes, never used twice: Excel's worksheet id, `{00000001-…}` or the implementation's own. */
  readonly id: string;
  readonly properties: SheetProperties;
  /** Changes name, visibility, tab colour …; formulas and names that mention the sheet follow its name. */
  set(patch: Partial<SheetProperties>): void;

  /** The cells of an area that are not empty. Of a merged area only the top-left one can be. */
  cells(area: Area): readonly (Position & CellState)[];
  cell(row: number, column: number): CellState;
  /** Rows × columns from the position; `undefined` leaves a cell, null empties it. A text stays a text; formats do not change. */
  write(at: Position, contents: readonly (readonly (Content | undefined)[])[]): void;
  /** Empties every cell of the area, keeping formats. */
  clearContents(area: Area): void;
  /** The smallest area that holds every cell that is not empty, and also, unless `valuesOnly`, every cell that has a format of its own; null for none. */
  used(valuesOnly: boolean): Area | null;

  format(row: number, column: number): CellFormat;
  setFormat(area: Area, patch: FormatPatch): void;
  /** Back to the workbook's normal style, borders included; merges stay. */
  clearFormats(area: Area): void;

  size(axis: Axis, index: number): number;
  /** Points, or null for the default size. */
  setSize(axis: Axis, from: number, count: number, size: number | null): void;
  /** Fits the rows or columns to what they hold. */
  autofit(axis: Axis, from: number, count: number): void;
  hidden(axis: Axis, index: number): boolean;
  setHidden(axis: Axis, from: number, count: number, hidden: boolean): void;

  /**
   * Entire rows or columns. Formulas, names, merges, conditional formats, validations, notes move along, and grow where the
   * insertion lies strictly inside them. New ones look like the one before (format and size, no merges).
   */
  insert(axis: Axis, at: number, count: number): void;
  remove(axis: Axis, at: number, count: number): void;
  /** Part of the rows or columns: cells below (or to the right) of the area make room. */
  insertCells(area: Area, shift: "down" | "right"): void;
  removeCells(area: Area, shift: "up" | "left"): void;

  merges(): readonly Area[];
  /** Joins an area, swallowing merges inside it; contents other than the top-left cell's are lost. */
  merge(area: Area): void;
  /** Takes apart every merged area that touches the area. */
  unmerge(area: Area): void;

  /** By priority, highest first. */
  conditionalFormats(): readonly ConditionalFormat[];
  /** Adds (on top, as Excel does) or, by id, replaces in place. */
  putConditionalFormat(format: ConditionalFormat): void;
  removeConditionalFormat(id: string): void;
  /** Moves to another place of the list. */
  moveConditionalFormat(id: string, priority: number): void;

  validations(): readonly Validation[];
  /** Adds or, by id, replaces. */
  putValidation(validation: Validation): void;
  removeValidation(id: string): void;

  notes(): readonly Note[];
  /** Adds or, by cell, replaces. */
  putNote(note: Note): void;
  removeNote(at: Position): void;

  /** Rows and columns that stay in view, counted from A1; 0 and 0 for none. */
  freeze(): { readonly rows: number; readonly columns: number };
  setFreeze(rows: number, columns: number): void;

  /** Null: not protected. The host refuses an add-in's writes; an implementation only keeps people from typing. */
  protection(): Protection | null;
  protect(protection: Protection | null): void;
}

export interface Book {
  /** In workbook order. */
  readonly sheets: readonly Sheet[];
  /** Adds an empty visible sheet at the end. */
  addSheet(name: string): Sheet;
  removeSheet(sheet: Sheet): void;
  moveSheet(sheet: Sheet, position: number): void;

  readonly active: Sheet;
  activate(sheet: Sheet): void;
  /** The selected areas of the active sheet; the first one's top-left cell is the active cell. */
  readonly selection: readonly Area[];
  /** Activates the sheet and selects. */
  select(sheet: Sheet, areas: readonly Area[]): void;

  names(): readonly DefinedName[];
  /** Adds or, by name (any case) and scope, replaces. */
  putName(name: DefinedName): void;
  removeName(name: string, scope: string | null): void;

  /** Changes made by `work`, and until its promise ends, are taken back by one undo. */
  group<T>(work: () => Promise<T>): Promise<T>;
  /** Takes back the last group, or the last change outside of one; false where there is none. */
  undo(): boolean;
  redo(): boolean;
  /** Forgets what could be taken back: some of Excel's operations do that. */
  clearUndo(): void;

  /** Recalculates everything. */
  calculate(): void;
  /** Resolves when all values are up to date and all earlier operations done; rejects with the BookError of one that failed late. */
  settled(): Promise<void>;

  /** Called after each change, in order, also for changes by hand. Returns the way to stop. */
  subscribe(listener: (event: BookEvent) => void): () => void;
}

/** A single cell's change: what Excel's `details` tells. */
export interface CellChange {
  readonly before: CellValue | null;
  readonly after: CellValue | null;
}

export type BookEvent =
  /** Contents changed; `cell` only where the area is a single cell. */
  | { readonly kind: "edited"; readonly sheet: Sheet; readonly area: Area; readonly cell?: CellChange }
  /** The area is that of the new, or of the vanished, rows, columns or cells. */
  | {
      readonly kind: "inserted" | "removed";
      readonly sheet: Sheet;
      readonly area: Area;
      /** Which way the others went. */
      readonly shift: "down" | "right" | "up" | "left";
    }
  | { readonly kind: "formatted"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "hidden"; readonly sheet: Sheet; readonly axis: Axis; readonly area: Area }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheet: Sheet; readonly previous: Sheet | null }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetRemoved"; readonly sheet: Sheet }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly from: number; readonly to: number }
  | { readonly kind: "sheetChanged"; readonly sheet: Sheet; readonly before: SheetProperties }
  | { readonly kind: "protected"; readonly sheet: Sheet };

/** How a cell looks that nobody has formatted. */
export const NORMAL: CellFormat = {
  numberFormat: "General",
  quotePrefix: false,
  fill: null,
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
};

/** Excel's sizes of a row and a column that nobody has sized, in points. */
export const STANDARD_SIZE: Readonly<Record<Axis, number>> = { rows: 14.25, columns: 54 };
