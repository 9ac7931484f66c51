import { strToU8, zipSync } from "fflate";
import { a1, areaA1, quoteSheet } from "../../grid/address";
import { cellKey, keyPosition } from "../../grid/grid";
import type { Cell, Grid } from "../../grid/grid";
import { PAGE_FOOTER, PAGE_MARGINS, styleAt } from "../../grid/look";
import type { PageLook, SheetLook } from "../../grid/look";
import { StyleTable } from "./writtenStyles";

/** A sheet of a workbook that is written from nothing. */
export interface NewSheet {
  readonly grid: Grid;
  readonly look: SheetLook;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const POINTS_AN_INCH = 72;
const A4 = 9;
/** The same bytes for the same sheets: a zip archive dates its entries. */
const DATE = "1980-01-01T12:00:00";

/**
 * A workbook (.xlsx) of some sheets: contents, merged areas, look and print set-up. Whoever opens it computes the formulas and
 * fits the heights of the rows that the look does not give.
 * @param sheets one or more, of different names
 */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new StyleTable();
  const parts: Record<string, string> = {};
  sheets.forEach(({ grid, look }, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetXml(grid, look, styles, index === 0);
  });
  parts["[Content_Types].xml"] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
      .map(
        (_, index) =>
          `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      )
      .join("")}</Types>`;
  parts["_rels/.rels"] = relationshipsXml([["officeDocument", "xl/workbook.xml"]]);
  parts["xl/workbook.xml"] = workbookXml(sheets);
  parts["xl/_rels/workbook.xml.rels"] = relationshipsXml([
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
    ["styles", "styles.xml"],
  ]);
  parts["xl/styles.xml"] = styles.xml();
  const files = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: DATE });
}

function relationshipsXml(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(
    ({ grid }, index) =>
      `<sheet name="${escaped(grid.sheet)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const titles = sheets.flatMap(({ grid, look }, index) => {
    const rows = look.page.titleRows;
    if (!rows) return [];
    const range = `${quoteSheet(grid.sheet)}!$${String(rows.row + 1)}:$${String(rows.row + rows.rows)}`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${escaped(range)}</definedName>`,
    ];
  });
  const names = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join("")}</sheets>${names}` +
    `<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`
  );
}

/** The children of a worksheet stand in the order that the standard asks for. */
function sheetXml(grid: Grid, look: SheetLook, styles: StyleTable, selected: boolean): string {
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews>${viewXml(look.frozenRows, selected)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    look.columns.length > 0 ? `<cols>${look.columns.map(columnXml).join("")}</cols>` : "",
    `<sheetData>${rowsXml(grid, look, styles)}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>` : "",
    choicesXml(look.choices ?? []),
    pageXml(look.page),
    `</worksheet>`,
  ].join("");
}

function choicesXml(choices: NonNullable<SheetLook["choices"]>): string {
  if (choices.length === 0) return "";
  const each = choices.map(
    ({ area, list, free = false }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1"${free ? "" : ` showErrorMessage="1"`} sqref="${areaA1(area)}">` +
      `<formula1>${escaped(`"${list.join(",")}"`)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${String(each.length)}">${each.join("")}</dataValidations>`;
}

function viewXml(frozenRows: number, selected: boolean): string {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${String(frozenRows)}" topLeftCell="${a1({ row: frozenRows, column: 0 })}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : "";
  return `<sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView>`;
}

function columnXml({ width, hidden }: SheetLook["columns"][number], index: number): string {
  const number = String(index + 1);
  // What fits is told without the five pixels around it; the file wants them too.
  const whole = Math.trunc(((width * 7 + 5) / 7) * 256) / 256;
  return `<col min="${number}" max="${number}" width="${String(whole)}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
}

function rowsXml(grid: Grid, look: SheetLook, styles: StyleTable): string {
  const positions = new Map<number, Set<number>>();
  const need = (row: number, column: number) =>
    positions.set(row, (positions.get(row) ?? new Set<number>()).add(column));
  for (const key of grid.cells.keys()) {
    const { row, column } = keyPosition(key);
    need(row, column);
  }
  // Cells that are empty but have a look, those under merged areas among them.
  for (const { area } of look.styles)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) need(row, column);
  return [...positions]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => {
      const cells = [...columns]
        .sort((a, b) => a - b)
        .map((column) =>
          cellXml(
            a1({ row, column }),
            grid.cells.get(cellKey(row, column)),
            styles.indexOf(styleAt(look, row, column)),
          ),
        );
      const height = look.heights?.[row] ?? undefined;
      const high = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      return `<row r="${String(row + 1)}"${high}>${cells.join("")}</row>`;
    })
    .join("");
}

function cellXml(address: string, cell: Cell | undefined, style: number): string {
  const head = `<c r="${address}"${style > 0 ? ` s="${String(style)}"` : ""}`;
  if (!cell) return `${head}/>`;
  if (cell.formula !== undefined) return `${head}><f>${escaped(cell.formula.slice(1))}</f></c>`;
  const { value } = cell;
  if (typeof value === "number") return `${head}><v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? "1" : "0"}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function pageXml({ landscape }: PageLook): string {
  const inches = Object.entries(PAGE_MARGINS).map(
    ([side, points]) => `${side}="${(points / POINTS_AN_INCH).toFixed(4)}"`,
  );
  const orientation = landscape ? "landscape" : "portrait";
  return (
    `<printOptions horizontalCentered="1"/><pageMargins ${inches.join(" ")}/>` +
    `<pageSetup paperSize="${String(A4)}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escaped(`&C${PAGE_FOOTER}`)}</oddFooter></headerFooter>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** For text and attributes. What XML cannot hold Excel writes as `_xHHHH_`, and so what only looks like that. */
function escaped(text: string): string {
  return [...text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")]
    .map((sign) => ENTITIES[sign] ?? (isXml(sign) ? sign : coded(sign)))
    .join("");
}

/** Whether a file may hold a character as it is; a line end of old kind would come back as another. */
function isXml(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const coded = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
