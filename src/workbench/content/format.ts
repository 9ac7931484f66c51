import type { Border as FileBorder, BorderStyle, CellStyle } from "../../hosts/file/workbook";
import { NORMAL } from "../book";
import type { Border, CellFormat, Side } from "../book";

const LINES: Readonly<Record<BorderStyle, Pick<Border, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  thin: { style: "Continuous", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
};
const SIDES: Readonly<Record<keyof CellStyle["borders"], Side>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};
const HORIZONTAL: Readonly<Record<CellStyle["alignment"]["horizontal"], CellFormat["horizontal"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<CellStyle["alignment"]["vertical"], CellFormat["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};
const UNDERLINE = { none: "None", single: "Single", double: "Double" } as const;
const STACKED = 180;

/** A cell's look in a file, in the words of Excel's object model. */
export function cellFormat(style: CellStyle): CellFormat {
  const { font, alignment } = style;
  return {
    numberFormat: style.numberFormat,
    quotePrefix: style.quotePrefix,
    fill: style.fill,
    fontName: font.name,
    fontSize: font.size,
    fontColor: font.color ?? NORMAL.fontColor,
    bold: font.bold,
    italic: font.italic,
    underline: UNDERLINE[font.underline],
    strikethrough: font.strike,
    horizontal: HORIZONTAL[alignment.horizontal],
    vertical: VERTICAL[alignment.vertical],
    wrap: alignment.wrap,
    shrink: alignment.shrinkToFit,
    indent: alignment.indent,
    rotation: alignment.stacked ? STACKED : alignment.rotation,
    borders: borders(style.borders),
    locked: style.locked,
    formulaHidden: false,
  };
}

/** The lines around a cell in a file, in the words of Excel's object model. */
export function borders(sides: CellStyle["borders"]): CellFormat["borders"] {
  const found = Object.entries(sides) as [keyof CellStyle["borders"], FileBorder][];
  return Object.fromEntries(
    found.map(([side, { style, color }]) => [
      SIDES[side],
      { ...LINES[style], color: color ?? NORMAL.fontColor },
    ]),
  );
}
