/** One sheet with a look as an .xlsx: for the blank forms, which our own reader, Excel and WPS open. */
import { strToU8, zipSync } from "fflate";
import { a1, areaA1, quoteSheet } from "../src/grid/address";
import { PAGE_FOOTER, PAGE_MARGINS, styleAt } from "../src/grid/look";
import type { CellStyle, SheetLook } from "../src/grid/look";
import { cellAt } from "../src/grid/grid";
import type { Grid } from "../src/grid/grid";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const FONT = "宋体";
/** The same bytes whenever it runs. */
const MADE = new Date(2026, 0, 1);

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const inches = (points: number) => String(points / 72);

/** The file's bytes. */
export function formFile(grid: Grid, look: SheetLook): Uint8Array {
  const styles = new Styles();
  const sheet = sheetXml(grid, look, styles);
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}${override("/xl/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": workbookXml(grid, look),
    "xl/_rels/workbook.xml.rels": relationships(
      relationship(1, "worksheet", "worksheets/sheet1.xml"),
      relationship(2, "styles", "styles.xml"),
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/styles.xml": styles.xml(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: MADE });
}

function workbookXml(grid: Grid, { page }: SheetLook): string {
  const sheet = quoteSheet(grid.sheet);
  const end = a1({ row: grid.rows - 1, column: grid.columns - 1 }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const name = (what: string, formula: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="0">${escaped(formula)}</definedName>`;
  const titles = page.titleRows;
  const repeated = titles
    ? name("Print_Titles", `${sheet}!$${String(titles.row + 1)}:$${String(titles.row + titles.rows)}`)
    : "";
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(grid.sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${name("Print_Area", `${sheet}!$A$1:${end}`)}${repeated}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`;
}

function sheetXml(grid: Grid, look: SheetLook, styles: Styles): string {
  const columns = look.columns.map(
    ({ width }, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width + 0.7109375)}" customWidth="1"/>`,
  );
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = Array.from({ length: grid.columns }, (__, column) =>
      cellXml(grid, row, column, styles.of(styleAt(look, row, column))),
    );
    const height = look.heights?.[row];
    const high = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    return `<row r="${String(row + 1)}"${high}>${cells.join("")}</row>`;
  });
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  const choices = (look.choices ?? []).map(
    ({ area, list }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${areaA1(area)}"><formula1>"${escaped(list.join(","))}"</formula1></dataValidation>`,
  );
  const { left, right, top, bottom, header, footer } = PAGE_MARGINS;
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>`,
    `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`,
    choices.length > 0
      ? `<dataValidations count="${String(choices.length)}">${choices.join("")}</dataValidations>`
      : "",
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(header)}" footer="${inches(footer)}"/>`,
    `<pageSetup paperSize="9" orientation="${look.page.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;C${escaped(PAGE_FOOTER)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

function cellXml(grid: Grid, row: number, column: number, style: number): string {
  const start = `<c r="${a1({ row, column })}" s="${String(style)}"`;
  const cell = cellAt(grid, row, column);
  if (!cell) return `${start}/>`;
  if (cell.formula !== undefined)
    return `${start}><f>${escaped(cell.formula.slice(1))}</f><v>${String(cell.value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell.value))}</t></is></c>`;
}

/** The styles that the sheet's cells have, each once. */
class Styles {
  private readonly known: string[] = [];
  private readonly found: CellStyle[] = [];

  /** Its index in the file; 0 is the usual look. */
  of(style: CellStyle): number {
    const key = JSON.stringify(style);
    const index = this.known.indexOf(key);
    if (index >= 0) return index + 1;
    this.found.push(style);
    return this.known.push(key);
  }

  xml(): string {
    const rgb = (color: string) => `<color rgb="FF${color.slice(1)}"/>`;
    const font = ({ bold, size = 11, color }: CellStyle) =>
      `<font>${bold ? "<b/>" : ""}<sz val="${String(size)}"/>${color ? rgb(color) : ""}<name val="${FONT}"/><charset val="134"/></font>`;
    const fill = ({ fill: ground }: CellStyle) =>
      ground
        ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground.slice(1)}"/></patternFill></fill>`
        : `<fill><patternFill patternType="none"/></fill>`;
    const border = ({ border: line }: CellStyle) => {
      const side = (name: string) => (line ? `<${name} style="thin">${rgb(line)}</${name}>` : `<${name}/>`);
      return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
    };
    const all = [{}, ...this.found];
    const xf = ({ horizontal, vertical, wrap }: CellStyle, index: number) => {
      const id = String(index);
      // The second fill is reserved.
      const ground = String(index === 0 ? 0 : index + 1);
      const alignment = `${horizontal ? ` horizontal="${horizontal}"` : ""}${vertical ? ` vertical="${vertical}"` : ""}${wrap ? ' wrapText="1"' : ""}`;
      return `<xf numFmtId="0" fontId="${id}" fillId="${ground}" borderId="${id}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`;
    };
    const reserved = `<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`;
    const list = (name: string, items: string, count: number) =>
      `<${name} count="${String(count)}">${items}</${name}>`;
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}">`,
      list("fonts", all.map(font).join(""), all.length),
      list("fills", reserved + this.found.map(fill).join(""), all.length + 1),
      list("borders", all.map(border).join(""), all.length),
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
      list("cellXfs", all.map(xf).join(""), all.length),
      `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ].join("");
  }
}
