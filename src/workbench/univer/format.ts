/** How a cell looks: Excel's words on one side, Univer's style on the other. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { NORMAL } from "../book";
import type { Border, CellFormat, FormatPatch, Side } from "../book";

/** What Univer's style has no word for: kept beside it, with the cell. */
export type ExtraFormat = Partial<
  Pick<
    CellFormat,
    "quotePrefix" | "horizontal" | "vertical" | "shrink" | "indent" | "locked" | "formulaHidden"
  >
>;

const HORIZONTAL: Readonly<Record<CellFormat["horizontal"], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<CellFormat["vertical"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
const SIDES: Readonly<Record<Side, keyof IBorderData>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
};
const LINES: readonly (readonly [Border["style"], Border["weight"], BorderStyleTypes])[] = [
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];
const STACKED = 180;
/** Pixels between a cell's edge and its text, and of a step of indentation. */
const PADDING = 2;
const INDENT = 9;

type Key = keyof CellFormat;
const EXTRA = ["quotePrefix", "shrink", "indent", "locked", "formulaHidden"] as const;

/** The style that shows a format; `null` in it takes back what was there. Only for the properties that the patch names. */
export function styleOf(patch: FormatPatch): IStyleData {
  const style: IStyleData = {};
  const on = <K extends Key>(key: K, put: (value: CellFormat[K]) => void) => {
    const value = (patch as Partial<CellFormat>)[key];
    if (value !== undefined) put(value);
  };
  const flag = (value: boolean) => (value ? BooleanNumber.TRUE : null) as BooleanNumber;
  on("numberFormat", (pattern) => (style.n = pattern === "General" ? null : { pattern }));
  on("fill", (rgb) => (style.bg = rgb === null ? null : { rgb }));
  on("fontName", (name) => (style.ff = name));
  on("fontSize", (size) => (style.fs = size));
  on("fontColor", (rgb) => (style.cl = rgb === NORMAL.fontColor ? null : { rgb }));
  on("bold", (value) => (style.bl = flag(value)));
  on("italic", (value) => (style.it = flag(value)));
  on("underline", (kind) => {
    const t = kind === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE;
    style.ul = kind === "None" ? (null as unknown as undefined) : { s: BooleanNumber.TRUE, t };
  });
  on("strikethrough", (value) => {
    style.st = value ? { s: BooleanNumber.TRUE } : (null as unknown as undefined);
  });
  on("horizontal", (value) => (style.ht = HORIZONTAL[value] || null));
  on("vertical", (value) => (style.vt = value === "Bottom" ? null : VERTICAL[value]));
  on("wrap", (value) => (style.tb = value ? WrapStrategy.WRAP : null));
  on("indent", (value) => (style.pd = value === 0 ? null : padding(value, patch.horizontal)));
  on("rotation", (angle) => (style.tr = rotation(angle)));
  if (patch.borders) style.bd = bordersOf(patch.borders);
  return style;
}

function padding(indent: number, horizontal: CellFormat["horizontal"] | undefined) {
  const side = PADDING + indent * INDENT;
  return horizontal === "Right" ? { r: side } : { l: side };
}

/** Univer turns clockwise. */
function rotation(angle: number): IStyleData["tr"] {
  if (angle === 0) return null;
  return angle === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle, v: BooleanNumber.FALSE };
}

function bordersOf(borders: NonNullable<FormatPatch["borders"]>): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of Object.entries(SIDES) as [Side, keyof IBorderData][]) {
    const border = borders[side];
    if (border !== undefined) data[key] = border === null ? null : line(border);
  }
  return data;
}

function line(border: Border): IBorderStyleData {
  const [, , s] = LINES.find(([style, weight]) => style === border.style && weight === border.weight) ??
    LINES.find(([style]) => style === border.style) ?? ["", "", BorderStyleTypes.THIN];
  return { s, cl: { rgb: border.color } };
}

/** What of a patch Univer's style cannot keep, laid over what was kept before; undefined when nothing is left to keep. */
export function extraOf(patch: FormatPatch, before: ExtraFormat = {}): ExtraFormat | undefined {
  const extra: Record<string, unknown> = { ...before };
  for (const key of EXTRA) if (patch[key] !== undefined) extra[key] = patch[key];
  if (patch.horizontal !== undefined) extra["horizontal"] = patch.horizontal;
  if (patch.vertical !== undefined) extra["vertical"] = patch.vertical;
  const kept = Object.entries(extra).filter(([key, value]) => !isPlain(key as Key, value));
  return kept.length > 0 ? (Object.fromEntries(kept) as ExtraFormat) : undefined;
}

/** Whether a value needs no keeping: it is the normal one, or Univer's style tells it. */
function isPlain(key: Key, value: unknown): boolean {
  if (key === "horizontal") return value === horizontalOf(HORIZONTAL[value as CellFormat["horizontal"]]);
  if (key === "vertical") return value === verticalOf(VERTICAL[value as CellFormat["vertical"]]);
  return value === NORMAL[key];
}

/** The format that a style shows. */
export function formatOf(style: Nullable<IStyleData>, extra: ExtraFormat = {}, normal = NORMAL): CellFormat {
  if (!style) return { ...normal, ...extra };
  return {
    numberFormat: style.n?.pattern ?? "General",
    fill: hex(style.bg?.rgb) ?? null,
    fontName: style.ff ?? normal.fontName,
    fontSize: style.fs ?? normal.fontSize,
    fontColor: hex(style.cl?.rgb) ?? normal.fontColor,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: underlineOf(style),
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    wrap: style.tb === WrapStrategy.WRAP,
    rotation: style.tr?.v === BooleanNumber.TRUE ? STACKED : -(style.tr?.a ?? 0) || 0,
    borders: bordersFrom(style.bd),
    quotePrefix: false,
    shrink: false,
    indent: 0,
    locked: true,
    formulaHidden: false,
    ...extra,
    // A person may have aligned the cell anew since the finer word was kept: it counts only while the style agrees.
    horizontal: agreed(extra.horizontal, style.ht, HORIZONTAL) ?? horizontalOf(style.ht),
    vertical: agreed(extra.vertical, style.vt, VERTICAL) ?? verticalOf(style.vt),
  };
}

function agreed<K extends string, V>(word: K | undefined, code: Nullable<V>, codes: Readonly<Record<K, V>>) {
  return word !== undefined && codes[word] === code ? word : undefined;
}

function horizontalOf(code: Nullable<HorizontalAlign>): CellFormat["horizontal"] {
  if (code === HorizontalAlign.LEFT) return "Left";
  if (code === HorizontalAlign.CENTER) return "Center";
  return code === HorizontalAlign.RIGHT ? "Right" : "General";
}

function verticalOf(code: Nullable<VerticalAlign>): CellFormat["vertical"] {
  if (code === VerticalAlign.TOP) return "Top";
  return code === VerticalAlign.MIDDLE ? "Center" : "Bottom";
}

function underlineOf(style: IStyleData): CellFormat["underline"] {
  if (style.ul?.s !== BooleanNumber.TRUE) return "None";
  return style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

function bordersFrom(data: Nullable<IBorderData>): CellFormat["borders"] {
  const borders: Partial<Record<Side, Border>> = {};
  for (const [side, key] of Object.entries(SIDES) as [Side, keyof IBorderData][]) {
    const found = data?.[key];
    const known = found && LINES.find(([, , code]) => code === found.s);
    if (known) borders[side] = { style: known[0], weight: known[1], color: hex(found.cl.rgb) ?? "#000000" };
  }
  return borders;
}

/** Univer's pickers write `rgb(255, 0, 0)`, `#f00` or `#FF0000`. */
function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts) {
    const bytes = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${bytes.join("")}`.toUpperCase();
  }
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : color;
  return /^#[\da-f]{6}$/i.test(long) ? long.toUpperCase() : undefined;
}
