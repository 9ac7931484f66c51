import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a test says of a workbook; everything else is as plain as a valid file can be. */
export interface Workbook {
  /** Rows of the first sheet: the inside of `sheetData`. */
  rows?: string;
  /** What follows `sheetData` in the first sheet. */
  after?: string;
  /** What precedes `sheetData` in the first sheet. */
  before?: string;
  /** The insides of `sst`, `styleSheet`, of the workbook before and after `sheets`. */
  sharedStrings?: string;
  styles?: string;
  workbook?: string;
  afterSheets?: string;
  /** Relationships of the first sheet. */
  sheetLinks?: string;
  /** Parts to add or replace; null removes one. */
  parts?: Record<string, string | Uint8Array | null>;
}

/** The bytes of an .xlsx file. */
export function makeFile(workbook: Workbook = {}): Uint8Array {
  return zipParts(makeParts(workbook));
}

export function zipParts(parts: Record<string, string | Uint8Array | null>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, content]): [string, Uint8Array][] =>
        content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content]],
      ),
    ),
  );
}

export function makeParts(workbook: Workbook): Record<string, string | Uint8Array | null> {
  const links = [
    link("rId1", "worksheet", "worksheets/sheet1.xml"),
    workbook.styles === undefined ? "" : link("rId2", "styles", "styles.xml"),
    workbook.sharedStrings === undefined ? "" : link("rId3", "sharedStrings", "sharedStrings.xml"),
  ];
  return {
    "_rels/.rels": relationships(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.workbook ?? ""}<sheets><sheet name="申报表" sheetId="1" r:id="rId1"/></sheets>${workbook.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(links.join("")),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.before ?? ""}<sheetData>${workbook.rows ?? ""}</sheetData>${workbook.after ?? ""}</worksheet>`,
    ...(workbook.sheetLinks !== undefined && {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(workbook.sheetLinks),
    }),
    ...(workbook.styles !== undefined && {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${workbook.styles}</styleSheet>`,
    }),
    ...(workbook.sharedStrings !== undefined && {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${workbook.sharedStrings}</sst>`,
    }),
    ...workbook.parts,
  };
}

export function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

export function relationships(links: string): string {
  return `<Relationships xmlns="${PACKAGE}">${links}</Relationships>`;
}

/** An inline string in a cell. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
