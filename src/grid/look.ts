import type { Area } from "./address";

/**
 * How a sheet of the program's own looks, on the screen and on A4. Only a sheet that the program adds is given a look, as it
 * is added: no edit can change the formats of anybody's sheet.
 */
export interface SheetLook {
  /** From column A; those that follow keep the usual width. */
  readonly columns: readonly ColumnLook[];
  /** A later one lies over the earlier ones, property by property. Areas are bounded: no entire rows or columns. */
  readonly styles: readonly StyledArea[];
  /** Rows from the top that stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly page: PageLook;
  /** Cells that offer a list to choose from. */
  readonly choices?: readonly Choice[];
  /** Points of the rows from the first on; null, absent: as high as what their cells, but for merged ones, hold. */
  readonly heights?: readonly (number | null)[];
}

export interface Choice {
  readonly area: Area;
  /** They contain no comma. */
  readonly list: readonly string[];
  /** Other texts may be typed too. */
  readonly free?: true;
}

export interface ColumnLook {
  /** Digits of the usual font that fit beside each other; a Chinese character takes two. */
  readonly width: number;
  readonly hidden?: true;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** What is left out stays as usual. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** The colour of a thin line around every cell. */
  readonly border?: string;
}

/** A4, as wide as one page, as many pages long as it takes, numbered. */
export interface PageLook {
  readonly landscape: boolean;
  /** Rows repeated on every page. */
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
}

/** Points from the paper's edge: printers reach as far. */
export const PAGE_MARGINS = { left: 36, right: 36, top: 43, bottom: 50, header: 22, footer: 22 } as const;

/** Printed at the foot of each page, in Excel's codes: 第 1 页，共 3 页. */
export const PAGE_FOOTER = "第 &P 页，共 &N 页";

/** The style of a cell: all that lies over it. */
export function styleAt({ styles }: Pick<SheetLook, "styles">, row: number, column: number): CellStyle {
  return styles.reduce<CellStyle>((style, { area, style: over }) => {
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    return inside ? { ...style, ...over } : style;
  }, {});
}
