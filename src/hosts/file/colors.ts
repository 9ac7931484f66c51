import type { Color } from "./workbook";
import type { XmlNode } from "./xmlTree";

/** The palette of Excel 97, which files may still point into; the first eight stand there twice. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The theme of Office 2013 and later, for files that have none; in the order of theme numbers. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The theme's colours stand in another order in the theme part than they are numbered. */
const THEME_ORDER = [
  "a:lt1",
  "a:dk1",
  "a:lt2",
  "a:dk2",
  "a:accent1",
  "a:accent2",
  "a:accent3",
  "a:accent4",
  "a:accent5",
  "a:accent6",
  "a:hlink",
  "a:folHlink",
];

/** Turns a colour element (`rgb`, `theme` with `tint`, `indexed`, `auto`) into a colour; null for automatic or unknown. */
export type ColorReader = (node: XmlNode | undefined) => Color | null;

/**
 * @param theme the theme part's root, if there is one
 * @param styleSheet may replace the palette
 */
export function colorReader(theme: XmlNode | null, styleSheet: XmlNode): ColorReader {
  const scheme = theme?.child("a:themeElements")?.child("a:clrScheme");
  const themeColors = THEME_ORDER.map((name, index) => {
    const node = scheme?.child(name)?.children[0];
    return hex(node?.attribute("lastClr")) ?? hex(node?.attribute("val")) ?? hex(OFFICE_THEME[index]);
  });
  const own = styleSheet.child("colors")?.child("indexedColors")?.all("rgbColor");
  const palette = PALETTE.map((color, index) => hex(own?.[index]?.attribute("rgb")) ?? hex(color));
  return (node) => {
    if (!node || node.flag("auto")) return null;
    const theme = node.number("theme");
    const indexed = node.number("indexed");
    const base =
      theme !== undefined
        ? themeColors[theme]
        : indexed !== undefined
          ? palette[indexed]
          : hex(node.attribute("rgb"));
    return base ? tinted(base, node.number("tint") ?? 0) : null;
  };
}

/** `FF112233` and `112233` → `#112233`. */
function hex(text: string | undefined): Color | null {
  return text !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(text)
    ? `#${text.slice(-6).toUpperCase()}`
    : null;
}

/** Lighter (up to 1) or darker (down to -1) by moving the lightness, as Excel does. */
function tinted(color: Color, tint: number): Color {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(channels(color));
  const amount = Math.max(-1, Math.min(1, tint));
  const moved = amount < 0 ? lightness * (1 + amount) : lightness * (1 - amount) + amount;
  return fromChannels(fromHsl(hue, saturation, moved));
}

/** A mixture of two colours; `share` of the first, 0 to 1. */
export function mixed(first: Color, second: Color, share: number): Color {
  const others = channels(second);
  return fromChannels(
    channels(first).map((value, index) => value * share + (others[index] ?? 0) * (1 - share)),
  );
}

/** Red, green and blue, 0 to 1. */
function channels(color: Color): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

function fromChannels(values: readonly number[]): Color {
  return `#${values
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

function toHsl([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const span = max - min;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === red ? (green - blue) / span : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [(sector + 6) % 6, saturation, lightness];
}

function fromHsl(sector: number, saturation: number, lightness: number): number[] {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  return [0, 8, 4].map((shift) => {
    const position = (shift + sector * 2) % 12;
    return lightness - (chroma / 2) * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  });
}
