import { mixed } from "./colors";
import type { ColorReader } from "./colors";
import { numberFormatsOf } from "./numberFormats";
import type { Alignment, Border, BorderStyle, CellStyle, Color, DifferentialStyle, Font } from "./workbook";
import type { XmlNode } from "./xmlTree";

const DEFAULT_FONT: Font = {
  name: "宋体",
  size: 11,
  bold: false,
  italic: false,
  underline: "none",
  strike: false,
  color: null,
};

const DEFAULT_ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
  stacked: false,
};

/** How cells look by default: of a workbook without a style part. */
export const DEFAULT_STYLE: CellStyle = {
  font: DEFAULT_FONT,
  fill: null,
  borders: {},
  alignment: DEFAULT_ALIGNMENT,
  numberFormat: "General",
  quotePrefix: false,
  locked: true,
};

/** The number format of each cell style, by the style's index; all that a grid needs of the style part. */
export function cellNumberFormats(styleSheet: XmlNode): string[] {
  const formats = numberFormatsOf(styleSheet);
  return cellFormats(styleSheet).map((node) => formats(node.number("numFmtId") ?? 0));
}

/** The cell styles by index; never empty. */
export function cellStyles(styleSheet: XmlNode, color: ColorReader): CellStyle[] {
  const formats = numberFormatsOf(styleSheet);
  const fonts = (styleSheet.child("fonts")?.all("font") ?? []).map((node) => fontOf(node, color));
  const fills = (styleSheet.child("fills")?.all("fill") ?? []).map((node) => fillOf(node, color));
  const borders = (styleSheet.child("borders")?.all("border") ?? []).map((node) => bordersOf(node, color));
  const styles = cellFormats(styleSheet).map((node): CellStyle => ({
    font: { ...DEFAULT_FONT, ...fonts[node.number("fontId") ?? 0] },
    fill: fills[node.number("fillId") ?? 0] ?? null,
    borders: borders[node.number("borderId") ?? 0] ?? {},
    alignment: alignmentOf(node.child("alignment")),
    numberFormat: formats(node.number("numFmtId") ?? 0),
    quotePrefix: node.flag("quotePrefix"),
    locked: node.child("protection")?.flag("locked", true) ?? true,
  }));
  return styles.length > 0 ? styles : [DEFAULT_STYLE];
}

/** What conditional formats change, by their `dxfId`. */
export function differentialStyles(styleSheet: XmlNode, color: ColorReader): DifferentialStyle[] {
  return (styleSheet.child("dxfs")?.all("dxf") ?? []).map((node): DifferentialStyle => {
    const font = node.child("font");
    const fill = fillOf(node.child("fill"), color, true);
    const border = node.child("border");
    const numberFormat = node.child("numFmt")?.attribute("formatCode");
    return {
      ...(font && { font: fontOf(font, color) }),
      ...(fill && { fill }),
      ...(border && { borders: bordersOf(border, color) }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  });
}

function cellFormats(styleSheet: XmlNode): XmlNode[] {
  return styleSheet.child("cellXfs")?.all("xf") ?? [];
}

function fontOf(node: XmlNode, color: ColorReader): Partial<Font> {
  const name = node.child("name")?.attribute("val");
  const size = node.child("sz")?.number("val");
  const underline = node.child("u");
  const colorNode = node.child("color");
  const on = (child: string) => node.child(child)?.flag("val", true);
  const bold = on("b");
  const italic = on("i");
  const strike = on("strike");
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strike !== undefined && { strike }),
    ...(underline && { underline: underlineOf(underline.attribute("val")) }),
    ...(colorNode && { color: color(colorNode) }),
  };
}

function underlineOf(value: string | undefined): Font["underline"] {
  if (value === "none") return "none";
  return value?.startsWith("double") ? "double" : "single";
}

/** How much of a pattern its foreground colour covers. */
const PATTERNS: Readonly<Record<string, number>> = {
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.4,
  lightTrellis: 0.4,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.6,
  darkTrellis: 0.75,
};

/** @param differential the fill of a conditional format, which states a plain colour as the background */
function fillOf(node: XmlNode | undefined, color: ColorReader, differential = false): Color | null {
  const gradient = node?.child("gradientFill");
  if (gradient) return color(gradient.child("stop")?.child("color"));
  const pattern = node?.child("patternFill");
  if (!pattern) return null;
  const type = pattern.attribute("patternType") ?? (differential ? "solid" : "none");
  if (type === "none") return null;
  const foreground = color(pattern.child("fgColor"));
  const background = color(pattern.child("bgColor"));
  if (type === "solid") return differential ? (background ?? foreground) : foreground;
  return mixed(foreground ?? "#000000", background ?? "#FFFFFF", PATTERNS[type] ?? 0.5);
}

const BORDER_STYLES: ReadonlySet<string> = new Set<BorderStyle>([
  "hair",
  "dotted",
  "dashDotDot",
  "dashDot",
  "dashed",
  "thin",
  "mediumDashDotDot",
  "slantDashDot",
  "mediumDashDot",
  "mediumDashed",
  "medium",
  "thick",
  "double",
]);

function bordersOf(node: XmlNode, color: ColorReader): CellStyle["borders"] {
  const line = (...names: string[]): Border | undefined => {
    const side = names.map((name) => node.child(name)).find((child) => child !== undefined);
    const style = side?.attribute("style");
    if (style === undefined || !BORDER_STYLES.has(style)) return undefined;
    return { style: style as BorderStyle, color: color(side?.child("color")) };
  };
  const sides = {
    left: line("left", "start"),
    right: line("right", "end"),
    top: line("top"),
    bottom: line("bottom"),
    diagonalUp: node.flag("diagonalUp") ? line("diagonal") : undefined,
    diagonalDown: node.flag("diagonalDown") ? line("diagonal") : undefined,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

const HORIZONTAL: ReadonlySet<string> = new Set<Alignment["horizontal"]>([
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
]);
const VERTICAL: ReadonlySet<string> = new Set<Alignment["vertical"]>([
  "top",
  "center",
  "bottom",
  "justify",
  "distributed",
]);

function alignmentOf(node: XmlNode | undefined): Alignment {
  if (!node) return DEFAULT_ALIGNMENT;
  const horizontal = node.attribute("horizontal") ?? "general";
  const vertical = node.attribute("vertical") ?? "bottom";
  // 0 to 90 turn left; 91 to 180 turn right by what exceeds 90; 255 stacks.
  const rotation = node.number("textRotation") ?? 0;
  return {
    horizontal: HORIZONTAL.has(horizontal) ? (horizontal as Alignment["horizontal"]) : "general",
    vertical: VERTICAL.has(vertical) ? (vertical as Alignment["vertical"]) : "bottom",
    wrap: node.flag("wrapText"),
    shrinkToFit: node.flag("shrinkToFit"),
    indent: node.number("indent") ?? 0,
    rotation: rotation <= 90 ? rotation : rotation <= 180 ? 90 - rotation : 0,
    stacked: rotation === 255,
  };
}
