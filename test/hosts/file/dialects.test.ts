import { strToU8 } from "fflate";
import { parseCell } from "../../../src/grid/address";
import { cellAt } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import { readGrids, readWorkbook } from "../../../src/hosts/file/read";
import { link, makeFile, makeParts, relationships, textCell, zipParts } from "./makeFile";
import type { Workbook } from "./makeFile";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function gridOf(workbook: Workbook): Grid {
  return readGrids(makeFile(workbook))[0]!;
}

function cell(grid: Grid, address: string): Cell | undefined {
  const at = parseCell(address)!;
  return cellAt(grid, at.row, at.column);
}

/** The values of a first row given as cells without addresses. */
function rowValues(workbook: Workbook): unknown[] {
  return [...gridOf(workbook).cells.values()].map(({ value }) => value);
}

describe("ways to write a package", () => {
  const row = `<row r="1">${textCell("A1", "甲")}</row>`;

  test.each([
    ["relative", "worksheets/sheet1.xml"],
    ["absolute", "/xl/worksheets/sheet1.xml"],
    ["by way of the parent", "../xl/./worksheets/sheet1.xml"],
    ["in other letters", "Worksheets/Sheet1.XML"],
    ["escaped", "worksheets/sheet%31.xml"],
  ])("target %s", (_, target) => {
    const parts = { "xl/_rels/workbook.xml.rels": relationships(link("rId1", "worksheet", target)) };
    expect(cell(gridOf({ rows: row, parts }), "A1")?.text).toBe("甲");
  });

  test("parts in another folder, and backslashes in names", () => {
    const bytes = zipParts({
      "_rels\\.rels": relationships(link("a", "officeDocument", "/buch/mappe.xml")),
      "buch/mappe.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="x" r:id="b"/></sheets></workbook>`,
      "buch/_rels/mappe.xml.rels": relationships(link("b", "worksheet", "../blatt.xml")),
      "blatt.xml": `<worksheet xmlns="${MAIN}"><sheetData>${row}</sheetData></worksheet>`,
    });
    expect(cell(readGrids(bytes)[0]!, "A1")?.text).toBe("甲");
  });

  test("any namespace prefix", () => {
    const parts = {
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="s" rel:id="rId1" state="hidden"/></x:sheets></x:workbook>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C2"/></x:mergeCells></x:worksheet>`,
    };
    expect(gridOf({ parts })).toMatchObject({ hidden: true, rows: 2, columns: 3 });
  });

  test("strict namespaces", () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const parts = makeParts({ rows: row, sharedStrings: "<si><t>乙</t></si>" });
    const bytes = zipParts(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text as string)])),
    );
    expect(cell(readGrids(bytes)[0]!, "A1")?.text).toBe("甲");
  });

  test("elements of foreign namespaces are passed over", () => {
    const rows = `<row r="1"><c r="A1" t="str"><q:v xmlns:q="urn:q">no</q:v><v>yes</v></c></row><q:row xmlns:q="urn:q" r="2">${textCell("A2", "no")}</q:row>`;
    expect(rowValues({ rows })).toEqual(["yes"]);
  });

  test("UTF-16", () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${row}</sheetData></worksheet>`;
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    [...text].forEach((letter, index) => {
      bytes[2 + index * 2] = letter.charCodeAt(0) & 0xff;
      bytes[3 + index * 2] = letter.charCodeAt(0) >> 8;
    });
    expect(cell(gridOf({ parts: { "xl/worksheets/sheet1.xml": bytes } }), "A1")?.text).toBe("甲");
  });

  test("a chart sheet holds no cells, and the active sheet is still the right one", () => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="图" r:id="c"/><sheet name="表" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        link("c", "chartsheet", "chartsheets/sheet1.xml") +
          link("rId1", "worksheet", "worksheets/sheet1.xml"),
      ),
    };
    const { sheets, activeSheet } = readWorkbook(makeFile({ parts }));
    expect(sheets.map(({ grid }) => grid.sheet)).toEqual(["表"]);
    expect(activeSheet).toBe(0);
  });
});

describe("what a cell holds", () => {
  test("texts: rich, with readings, with escapes, with references, in CDATA", () => {
    const sharedStrings = `<si><r><rPr><b/></rPr><t>产出</t></r><r><t xml:space="preserve"> 指标</t></r><rPh sb="0" eb="1"><t>さん</t></rPh></si><si><t>第一行_x000D_&#10;&lt;第二行&gt;_x005F_x0041_</t></si><si/><si><t><![CDATA[a<b]]></t></si>`;
    const rows = `<row>${[0, 1, 2, 3, 9].map((n) => `<c t="s"><v>${String(n)}</v></c>`).join("")}</row>`;
    expect(rowValues({ sharedStrings, rows })).toEqual(["产出 指标", "第一行\r\n<第二行>_x0041_", "a<b"]);
  });

  test("numbers, truth values, errors, dates as text", () => {
    const rows = `<row><c><v>1.5E+3</v></c><c t="n"><v> 7 </v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-01-01</v></c><c t="d"><v>2026-01-01T12:00:00.000</v></c><c><v>kein</v></c></row>`;
    expect(rowValues({ rows })).toEqual([1500, 7, true, false, "#REF!", 46023, 46023.5, "kein"]);
    expect([...gridOf({ rows }).cells.values()].map(({ text }) => text).slice(2, 5)).toEqual([
      "TRUE",
      "FALSE",
      "#REF!",
    ]);
  });

  test("a text that looks like a formula is none", () => {
    const grid = gridOf({ rows: `<row>${textCell("A1", "=100%")}</row>` });
    expect(cell(grid, "A1")).toEqual({ value: "=100%", text: "=100%" });
  });

  test("formulas: with and without cached value, of several cells, of newer functions", () => {
    const rows = `<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>B2</f></c><c r="C1" t="str"><f>_xlfn.CONCAT(A1,"_xlfn.")</f><v>甲</v></c><c r="D1"><f t="array" ref="D1:D2">A1:A2*2</f><v>6</v></c></row><row r="2"><c r="D2"><v>8</v></c></row>`;
    const grid = gridOf({ rows });
    expect(cell(grid, "A1")).toEqual({ value: 3, text: "3", formula: "=SUM(B1:C1)" });
    expect(cell(grid, "B1")).toEqual({ value: "", text: "", formula: "=B2" });
    expect(cell(grid, "C1")).toMatchObject({ value: "甲", formula: '=CONCAT(A1,"_xlfn.")' });
    expect(cell(grid, "D1")?.formula).toBe("=A1:A2*2");
    expect(cell(grid, "D2")).toEqual({ value: 8, text: "8" });
  });

  test("each cell of a shared formula has its own text", () => {
    const rows = `<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1*$B$1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`;
    const grid = gridOf({ rows });
    expect(["C1", "D1", "C2"].map((address) => cell(grid, address)?.formula)).toEqual([
      "=A1*$B$1",
      "=B1*$B$1",
      "=A2*$B$1",
    ]);
  });

  test("dates from 1904 are shown right", () => {
    const workbook = {
      rows: `<row><c s="1"><v>44561</v></c><c s="0"><v>44561</v></c></row>`,
      styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
      workbook: `<workbookPr date1904="true"/>`,
    };
    expect([...gridOf(workbook).cells.values()].map(({ text }) => text)).toEqual(["2026/1/1", "44561"]);
  });
});

describe("where cells stand", () => {
  test("without addresses cells follow each other", () => {
    const rows = `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>`;
    const grid = gridOf({ rows });
    expect(["A1", "D1", "E1", "A6"].map((address) => cell(grid, address)?.value)).toEqual([1, 2, 3, 4]);
  });

  test("dimension is not believed, and formatted empty cells do not count", () => {
    const empty = Array.from(
      { length: 5_000 },
      (_, n) => `<row r="${String(n + 3)}"><c r="XFD${String(n + 3)}" s="1"/></row>`,
    );
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2" t="s"><v>0</v></c></row>${empty.join("")}`;
    const grid = gridOf({ rows, before: `<dimension ref="A1:A1"/>`, sharedStrings: "<si><t></t></si>" });
    expect(grid).toMatchObject({ rows: 1, columns: 1 });
    const full = gridOf({
      rows: `<row r="9"><c r="H9"><v>1</v></c></row>`,
      before: `<dimension ref="A1:A1"/>`,
    });
    expect(full).toMatchObject({ rows: 9, columns: 8 });
  });

  test("what lies beyond Excel's limits is left out", () => {
    const rows = `<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>2</v></c><c><v>3</v></c></row><row r="1048577"><c r="A1048577"><v>4</v></c><c><v>5</v></c></row><row r="99999999999"><c><v>6</v></c></row>`;
    const grid = gridOf({ rows, after: `<mergeCells><mergeCell ref="A1:A9999999"/></mergeCells>` });
    expect([...grid.cells.values()].map(({ value }) => value)).toEqual([1]);
    expect(grid).toMatchObject({ rows: 1, columns: 16384, merges: [] });
  });

  test("merged areas: extent, only their first cell, none that overlaps another", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>`;
    const refs = ["A1:B2", "B2:C3", "D9:E9", "F1", "G1:G1", "quatsch"];
    const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const grid = gridOf({ rows, after: `<mergeCells>${merges}</mergeCells>` });
    expect([...grid.cells.values()].map(({ value }) => value)).toEqual([1]);
    expect(grid.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 8, column: 3, rows: 1, columns: 2 },
    ]);
    expect(grid).toMatchObject({ rows: 9, columns: 5 });
  });
});

test("the bytes are not changed, and a view into a larger buffer will do", () => {
  const bytes = makeFile({ rows: `<row>${textCell("A1", "甲")}</row>` });
  const larger = new Uint8Array(bytes.length + 100);
  larger.fill(7);
  larger.set(bytes, 50);
  const view = larger.subarray(50, 50 + bytes.length);
  expect(cell(readGrids(view)[0]!, "A1")?.text).toBe("甲");
  expect(view).toEqual(bytes);
});

test("data in front of the archive do no harm", () => {
  const bytes = makeFile({ rows: `<row>${textCell("A1", "甲")}</row>` });
  const comment = strToU8("PK\u0003\u0004 something in front ");
  const prefixed = new Uint8Array(comment.length + bytes.length);
  prefixed.set(comment);
  prefixed.set(bytes, comment.length);
  expect(cell(readGrids(prefixed)[0]!, "A1")?.text).toBe("甲");
});
