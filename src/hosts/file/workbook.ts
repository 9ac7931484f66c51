import type { Area, Position } from "../../grid/address";
import type { Grid } from "../../grid/grid";

/** A colour as `#RRGGBB`; themes, tints and palette indices are resolved already. */
export type Color = string;

export type BorderStyle =
  | "hair"
  | "dotted"
  | "dashDotDot"
  | "dashDot"
  | "dashed"
  | "thin"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "mediumDashDot"
  | "mediumDashed"
  | "medium"
  | "thick"
  | "double";

export interface Border {
  readonly style: BorderStyle;
  /** Null: automatic, which is black. */
  readonly color: Color | null;
}

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double";
  readonly strike: boolean;
  /** Null: automatic, which is black. */
  readonly color: Color | null;
}

export interface Alignment {
  /** `general`: texts left, numbers right, truth values and errors centred. */
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  /** In steps of three blanks. */
  readonly indent: number;
  /** Degrees, anticlockwise, -90 to 90. */
  readonly rotation: number;
  /** Letters below each other, upright. */
  readonly stacked: boolean;
}

/** How a cell looks; complete, so that nothing need be looked up elsewhere. */
export interface CellStyle {
  readonly font: Font;
  /** Background; null: none. A pattern is given as its strongest colour. */
  readonly fill: Color | null;
  readonly borders: Readonly<
    Partial<Record<"left" | "right" | "top" | "bottom" | "diagonalUp" | "diagonalDown", Border>>
  >;
  readonly alignment: Alignment;
  /** `General` where there is none. */
  readonly numberFormat: string;
  /** The cell's text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Cannot be edited while the sheet is protected. */
  readonly locked: boolean;
}

/** What a conditional format changes: only what is present. */
export interface DifferentialStyle {
  readonly font?: Partial<Font>;
  readonly fill?: Color;
  readonly borders?: CellStyle["borders"];
  readonly numberFormat?: string;
}

/** Columns that share width, visibility and style; zero-based, inclusive. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as the file states it (`columnPixels` converts); null: the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Style of cells that have none of their own: index into `WorkbookContent.styles`. */
  readonly style: number | null;
}

export interface RowLook {
  /** In points; null: the sheet's default, grown to its contents. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Style of cells that have none of their own: index into `WorkbookContent.styles`. */
  readonly style: number | null;
}

/** A note (the classic comment), or a threaded comment. */
export interface Note {
  readonly at: Position;
  readonly author: string;
  readonly text: string;
  readonly threaded: boolean;
}

/** A conditional format of one of the kinds that a formula or a comparison decides; others keep their `type` and nothing else. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** As in the file: `expression`, `cellIs`, `containsText`, `duplicateValues`, `colorScale` … */
  readonly type: string;
  /** For `cellIs` and text kinds: `greaterThan`, `between`, `containsText` … */
  readonly operator: string | null;
  /** Without leading `=`, relative to the first area's top-left cell. */
  readonly formulas: readonly string[];
  /** For text kinds. */
  readonly text: string | null;
  /** Lower comes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly style: DifferentialStyle | null;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  readonly type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator: string | null;
  /** Without leading `=`. For a list: `"甲,乙"` with its quotes, a range, or a name. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  /** A list's choices, typed ones or those of the cells that it refers to; null where they cannot be told. */
  readonly choices: readonly string[] | null;
  readonly allowBlank: boolean;
  /** Whether the in-cell arrow is shown; for lists. */
  readonly showDropDown: boolean;
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly error: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly text: string;
  } | null;
}

export interface DefinedName {
  readonly name: string;
  /** Without leading `=`. */
  readonly formula: string;
  /** The sheet that it is local to; null: the workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** What a protected sheet still allows. */
export interface Protection {
  readonly hasPassword: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatRows: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowInsertRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowSort: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowSelectLockedCells: boolean;
  readonly allowSelectUnlockedCells: boolean;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Excel's number: 9 is A4, 8 is A3. */
  readonly paperSize: number;
  /** Per cent. */
  readonly scale: number;
  /** Pages across and down, 0: as many as needed; null: not fitted. */
  readonly fitTo: { readonly width: number; readonly height: number } | null;
  readonly horizontalCentered: boolean;
  /** In inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** A picture that lies over cells. */
export interface Picture {
  readonly from: Position;
  /** Null: from its size. */
  readonly to: Position | null;
  /** `image/png` … */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A worksheet with its looks. */
export interface SheetContent {
  readonly grid: Grid;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor: Color | null;
  /** In characters, see `columnPixels`. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  /** Only columns that differ from the default; in order, not overlapping. */
  readonly columns: readonly ColumnLook[];
  /** By zero-based row; only rows that state something. */
  readonly rows: ReadonlyMap<number, RowLook>;
  /** By `cellKey`: index into `WorkbookContent.styles`; also of empty cells and of those inside merged areas. */
  readonly styles: ReadonlyMap<number, number>;
  /** How many rows and columns stay in view; 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  readonly notes: readonly Note[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  /** Null: not protected. */
  readonly protection: Protection | null;
  readonly print: PrintSetup;
  readonly pictures: readonly Picture[];
}

/** A whole workbook, as a spreadsheet program would show it. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  /** Index into `sheets`. */
  readonly activeSheet: number;
  /** Entry 0 is the default style. */
  readonly styles: readonly CellStyle[];
  readonly definedNames: readonly DefinedName[];
  /** Dates count from 1904; the grids' numbers do too, their texts are right. */
  readonly date1904: boolean;
}

/**
 * A column's width on the screen at 100%.
 * @param width characters, as in the file, the cell's padding included
 * @param digitWidth pixels of a digit in the workbook's default font: 7 for Calibri 11, 8 for 宋体 11 and 12
 */
export function columnPixels(width: number, digitWidth = 7): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}
