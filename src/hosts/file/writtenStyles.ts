import type { CellStyle } from "../../grid/look";

/** The usual font of a new workbook; eleven points, as Excel's own. */
const FONT = "等线";
const SIZE = 11;

/** Collects the styles that cells use, each once, and writes them as the workbook's style sheet. */
export class StyleTable {
  private readonly fonts = new Rows([fontXml({})]);
  // The first two are Excel's own, whatever a file says.
  private readonly fills = new Rows([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Rows([borderXml(undefined)]);
  private readonly formats = new Rows(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number by which a cell names its style; 0 for the usual one. */
  indexOf(style: CellStyle): number {
    if (Object.keys(style).length === 0) return 0;
    const font = this.fonts.indexOf(fontXml(style));
    const fill = style.fill === undefined ? 0 : this.fills.indexOf(fillXml(style.fill));
    const border = this.borders.indexOf(borderXml(style.border));
    const alignment = alignmentXml(style);
    const applied = [
      font > 0 && "applyFont",
      fill > 0 && "applyFill",
      border > 0 && "applyBorder",
      alignment !== "" && "applyAlignment",
    ].flatMap((name) => (name ? [` ${name}="1"`] : []));
    return this.formats.indexOf(
      `<xf numFmtId="0" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"${applied.join("")}>${alignment}</xf>`,
    );
  }

  xml(): string {
    return (
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `${this.fonts.xml("fonts")}${this.fills.xml("fills")}${this.borders.xml("borders")}` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `${this.formats.xml("cellXfs")}` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

/** A list of fragments without repetitions. */
class Rows {
  constructor(private readonly list: string[]) {}

  indexOf(xml: string): number {
    const found = this.list.indexOf(xml);
    return found >= 0 ? found : this.list.push(xml) - 1;
  }

  xml(name: string): string {
    return `<${name} count="${String(this.list.length)}">${this.list.join("")}</${name}>`;
  }
}

function fontXml({ bold, size = SIZE, color = "#000000" }: CellStyle): string {
  const weight = bold ? "<b/>" : "";
  return `<font>${weight}<sz val="${String(size)}"/><color rgb="${argb(color)}"/><name val="${FONT}"/><family val="2"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(color: string | undefined): string {
  const side = (name: string) =>
    color === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="${argb(color)}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const parts = [
    horizontal && `horizontal="${horizontal}"`,
    vertical && `vertical="${vertical}"`,
    wrap && 'wrapText="1"',
  ].flatMap((part) => (part ? [part] : []));
  return parts.length === 0 ? "" : `<alignment ${parts.join(" ")}/>`;
}

/** `#RRGGBB` → `FFRRGGBB`. */
const argb = (color: string) => `FF${color.slice(1).toUpperCase()}`;
