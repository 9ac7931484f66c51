import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { LIMITS } from "../../../src/hosts/file/limits";
import { FileProblem } from "../../../src/hosts/file/problem";
import { readGrids, readWorkbook } from "../../../src/hosts/file/read";
import { FORMS, formBytes } from "./forms";
import { link, makeFile, makeParts, relationships, textCell, zipParts } from "./makeFile";

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function problemOf(bytes: Uint8Array): string {
  try {
    readGrids(bytes);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error.message).toMatch(/^[^。].*。$/su);
    return error.code;
  }
  return "none";
}

/** A compound file as far as its first bytes and a stream's name go. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

describe("what is no .xlsx file is refused by its kind", () => {
  const form = formBytes("01");
  test.each<[string, string, Uint8Array]>([
    ["no byte at all", "empty", new Uint8Array()],
    ["half of a file", "truncated", form.subarray(0, form.length / 2)],
    ["its first three bytes", "truncated", form.subarray(0, 3)],
    ["all but its last byte", "truncated", form.subarray(0, form.length - 1)],
    ["with a password", "encrypted", compound("EncryptedPackage")],
    ["Excel 97", "xls", compound("Workbook")],
    ["Excel 4", "xls", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00)],
    ["a page saved as .xls", "xls", strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>")],
    ["Word 97", "not-xlsx", compound("WordDocument")],
    ["text", "not-zip", strToU8("项目名称,金额\n道路养护,12\n")],
    ["a PDF", "not-zip", strToU8("%PDF-1.7\n")],
    ["zeros", "not-zip", new Uint8Array(4096)],
    ["any archive", "not-xlsx", zipSync({ "readme.txt": strToU8("hello") })],
    ["an empty archive", "not-xlsx", zipSync({})],
    [
      "an OpenDocument sheet",
      "not-xlsx",
      zipSync({ mimetype: strToU8("application/x"), "content.xml": strToU8("<a/>") }),
    ],
    [
      "a Word document",
      "not-xlsx",
      zipParts({
        "_rels/.rels": relationships(link("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`,
      }),
    ],
    [
      "a binary workbook",
      "not-xlsx",
      zipParts({
        "_rels/.rels": relationships(link("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": "x",
      }),
    ],
  ])("%s: %s", (_, code, bytes) => {
    expect(problemOf(bytes)).toBe(code);
  });
});

describe("a broken workbook is refused", () => {
  test.each<[string, string, Parameters<typeof makeParts>[0]]>([
    [
      "no sheets",
      "no-sheets",
      { parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets/></workbook>` } },
    ],
    ["XML cut off", "broken", { parts: { [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>` } }],
    ["empty part", "broken", { parts: { [SHEET]: "" } }],
    ["no XML", "broken", { parts: { [SHEET]: "hello" } }],
    ["tags crossed", "broken", { rows: `<row r="1"><c r="A1"></row></c>` }],
    ["unknown entity", "broken", { rows: `<row r="1">${textCell("A1", "&nbsp;")}</row>` }],
    ["sheet missing", "broken", { parts: { [SHEET]: null } }],
    ["sheet is something else", "broken", { parts: { [SHEET]: `<chartsheet xmlns="${MAIN}"/>` } }],
    ["relationships missing", "broken", { parts: { "xl/_rels/workbook.xml.rels": null } }],
    [
      "document type",
      "doctype",
      { parts: { [SHEET]: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"/>` } },
    ],
    [
      "document type of the workbook",
      "doctype",
      { parts: { "xl/workbook.xml": `<!DOCTYPE workbook><workbook xmlns="${MAIN}"/>` } },
    ],
  ])("%s: %s", (_, code, workbook) => {
    expect(problemOf(makeFile(workbook))).toBe(code);
  });

  test("a part whose checksum is wrong", () => {
    const bytes = zipSync({ ...stored(makeParts({ rows: `<row r="1">${textCell("A1", "12345")}</row>` })) });
    const at = indexOf(bytes, "12345");
    bytes[at] = "9".charCodeAt(0);
    expect(problemOf(bytes)).toBe("broken");
  });

  test("an entry that is encrypted", () => {
    const bytes = makeFile();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(problemOf(bytes)).toBe("encrypted");
  });
});

describe("a file over the limits is refused", () => {
  test("too many parts", () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`x/${String(n)}`, ""]));
    expect(problemOf(makeFile({ parts }))).toBe("limits");
  });

  test("a sheet that inflates out of proportion", () => {
    const rows = " ".repeat(8 * 1024 * 1024);
    expect(problemOf(makeFile({ rows }))).toBe("limits");
  });

  test("a declared size beyond the limit, though the part is never read", () => {
    const bytes = makeFile({ parts: { "xl/media/x.bin": new Uint8Array(77_777) } });
    declare(bytes, 77_777, LIMITS.bytes);
    expect(problemOf(bytes)).toBe("limits");
  });

  test("a size that lies", () => {
    const parts = makeParts({ rows: " ".repeat(8 * 1024 * 1024) });
    const bytes = zipParts(parts);
    declare(bytes, (parts[SHEET] as string).length, 100);
    expect(problemOf(bytes)).toBe("limits");
  });

  test("elements nested without end", () => {
    const after = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    expect(problemOf(makeFile({ after }))).toBe("limits");
  });

  test("merged areas over everything", () => {
    const cells = Array.from(
      { length: 60_000 },
      (_, n) => `<mergeCell ref="A${String(n * 2 + 1)}:B${String(n * 2 + 2)}"/>`,
    );
    expect(problemOf(makeFile({ after: `<mergeCells>${cells.join("")}</mergeCells>` }))).toBe("limits");
  });
});

/** Changes the size that the archive's directory declares for the part of a given size. */
function declare(bytes: Uint8Array, from: number, to: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === from)
      view.setUint32(at + 24, to, true);
}

/** A result or a FileProblem: nothing else, whatever the bytes. */
function survives(bytes: Uint8Array): void {
  for (const read of [readGrids, readWorkbook])
    try {
      read(bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
    }
}

describe("damaged files give a result or a FileProblem", () => {
  const form = fc.constantFrom(...FORMS);

  test("cut off anywhere", () => {
    fc.assert(
      fc.property(form, fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        const bytes = formBytes(name);
        survives(bytes.subarray(0, Math.floor(bytes.length * share)));
      }),
      { numRuns: 60 },
    );
  });

  test("bytes changed anywhere in the package", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(form, changes, (name, list) => {
        const bytes = formBytes(name).slice();
        for (const [at, byte] of list) bytes[at % bytes.length] = byte;
        survives(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test("bytes changed inside the parts, with a right checksum", () => {
    const parts = makeParts({
      rows: `<row r="1" s="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><f t="shared" si="0" ref="B1:B2">A1+1</f><v>46023</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c>${textCell("C2", "文字")}</row>`,
      after: `<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells><conditionalFormatting sqref="A1:B2"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="C2"><formula1>$A$1:$B$2</formula1></dataValidation></dataValidations>`,
      before: `<sheetViews><sheetView><pane xSplit="1" ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="3" width="12"/></cols>`,
      sharedStrings: `<si><r><t>甲</t></r><r><t>乙</t></r></si>`,
      styles: `<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></numFmts><fonts><font><sz val="11"/><color theme="1" tint="-0.5"/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor indexed="12"/></patternFill></fill></fills><borders><border><left style="thin"/></border></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="0"/></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs>`,
      workbook: `<workbookPr date1904="1"/>`,
      afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A1:B2</definedName></definedNames>`,
    });
    const names = Object.keys(parts);
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0x20, max: 0x7e })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...names), changes, (name, list) => {
        const content = strToU8(parts[name] as string);
        for (const [at, byte] of list) content[at % content.length] = byte;
        survives(zipParts({ ...parts, [name]: content }));
      }),
      { numRuns: 600 },
    );
  });
});

function stored(parts: ReturnType<typeof makeParts>): Record<string, [Uint8Array, { level: 0 }]> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, [strToU8(content as string), { level: 0 }]]),
  );
}

function indexOf(bytes: Uint8Array, text: string): number {
  const wanted = strToU8(text);
  return bytes.findIndex((_, at) => wanted.every((byte, index) => bytes[at + index] === byte));
}
