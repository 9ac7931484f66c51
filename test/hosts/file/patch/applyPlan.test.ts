import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { areaA1, parseArea, parseCell } from "../../../../src/grid/address";
import { applyEdits } from "../../../../src/grid/apply";
import { contentAt } from "../../../../src/grid/edit";
import type { Content, Edit, Plan } from "../../../../src/grid/edit";
import { anchorOf, keyPosition } from "../../../../src/grid/grid";
import type { Grid } from "../../../../src/grid/grid";
import { HostError } from "../../../../src/grid/host";
import { applyPlan } from "../../../../src/hosts/file/patch/applyPlan";
import { readGrids, readWorkbook } from "../../../../src/hosts/file/read";
import { FORMS, formBytes } from "../forms";
import { link, makeFile, relationships, textCell } from "../makeFile";
import type { Workbook } from "../makeFile";

const OPEN = FORMS.filter((form) => !readGrids(formBytes(form)).some((grid) => grid.protected));

function plan(...edits: Edit[]): Plan {
  return { title: "", edits };
}

/** Writes a cell, expecting what it holds. */
function write(grid: Grid, address: string, after: Content): Edit {
  const at = { sheet: grid.sheet, ...parseCell(address)! };
  return { kind: "write", at, before: contentAt(grid, at.row, at.column), after };
}

/** What the cells hold, by key; what a cell shows is left to reading. */
function contents(grid: Grid): [number, Content][] {
  return [...grid.cells.keys()]
    .sort((a, b) => a - b)
    .map((key) => {
      const { row, column } = keyPosition(key);
      return [key, contentAt(grid, row, column)];
    });
}

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return error.problem;
    throw error;
  }
  return "none";
}

function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
}

describe("on the real forms", () => {
  // Values that look like formulas, numbers, markup; texts with what XML cannot hold.
  const content: fc.Arbitrary<Content> = fc.oneof(
    fc.constantFrom(
      "=100%",
      "≥90%",
      "<b>&amp;</b>",
      " 空格 ",
      "行\n行",
      "_x000D_",
      "001",
      "\u0001",
      "😀",
      null,
    ),
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", "")),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant({ formula: '=IF(A1<>"",1,2)' }),
  );

  test("what was written is read back, and nothing else has changed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPEN),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(60), fc.nat(12), content), { minLength: 1, maxLength: 5 }),
        (form, index, writes) => {
          const bytes = formBytes(form);
          const grids = readGrids(bytes);
          const grid = grids[index % grids.length]!;
          const edits = writes.reduce<Edit[]>((before, [r, c, after]) => {
            const now = applyEdits(grid, before);
            const { row, column } = anchorOf(now, r, c);
            const at = { sheet: grid.sheet, row, column };
            return [...before, { kind: "write", at, before: contentAt(now, row, column), after }];
          }, []);
          const after = applyPlan(bytes, plan(...edits));
          const reread = readGrids(after);
          reread.forEach((sheet, position) => {
            const expected = sheet.sheet === grid.sheet ? applyEdits(grid, edits) : grids[position]!;
            expect(contents(sheet)).toEqual(contents(expected));
            expect(sheet.merges).toEqual(expected.merges);
          });
          const [old, now] = [unzipSync(bytes), unzipSync(after)];
          expect(Object.keys(now)).toEqual(Object.keys(old));
          const changed = Object.keys(old).filter((name) => strFromU8(old[name]!) !== strFromU8(now[name]!));
          const formulas = [...grids, ...reread].some((sheet) =>
            [...sheet.cells.values()].some((cell) => cell.formula !== undefined),
          );
          const own = `xl/worksheets/sheet${String(grids.indexOf(grid) + 1)}.xml`;
          expect([own, ...(formulas ? ["xl/workbook.xml"] : [])]).toEqual(expect.arrayContaining(changed));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the looks of a cell stay, and of all others", () => {
    const bytes = formBytes("17");
    const grid = readGrids(bytes)[0]!;
    const before = readWorkbook(bytes).sheets[0]!;
    const after = readWorkbook(applyPlan(bytes, plan(write(grid, "D14", 2), write(grid, "E16", "≤60万元"))))
      .sheets[0]!;
    expect([...after.styles]).toEqual([...before.styles]);
    expect(after.conditionalFormats).toEqual(before.conditionalFormats);
    expect(after.grid.cells.get([...before.grid.cells.keys()][0]!)).toEqual(
      [...before.grid.cells.values()][0],
    );
    expect(contentAt(after.grid, 13, 3)).toBe(2);
  });

  test("a plan of nothing gives every part as it was packed", () => {
    const bytes = formBytes("19");
    expect(unzipSync(applyPlan(bytes, plan()))).toEqual(unzipSync(bytes));
  });
});

describe("in the sheet", () => {
  function after(workbook: Workbook, ...edits: (readonly [string, Content])[]): string {
    const bytes = makeFile(workbook);
    const grid = readGrids(bytes)[0]!;
    const xml = sheetXml(
      applyPlan(bytes, plan(...edits.map(([address, content]) => write(grid, address, content)))),
    );
    return /<sheetData>.*<\/sheetData>/s.exec(xml)?.[0].replace(/<\/?sheetData>/g, "") ?? xml;
  }
  const text = `t="inlineStr"><is><t xml:space="preserve">甲</t></is></c>`;

  test("a cell keeps its style; contents only are replaced", () => {
    const rows = `<row r="1" ht="30"><c r="A1" s="3"><v>1</v></c><c r="B1" s="4" t="s"><v>0</v></c></row>`;
    expect(after({ rows, sharedStrings: "<si><t>乙</t></si>" }, ["B1", "甲"])).toBe(
      `<row r="1" ht="30"><c r="A1" s="3"><v>1</v></c><c r="B1" s="4" ${text}</row>`,
    );
    expect(after({ rows }, ["A1", null])).toContain(`<c r="A1" s="3"/>`);
  });

  test("new cells and rows stand in their order and take the style of row or column", () => {
    const rows = `<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="5" s="2" customFormat="1"/>`;
    expect(after({ rows }, ["B2", "甲"])).toContain(
      `<row r="2"><c r="A2"><v>1</v></c><c r="B2" ${text}<c r="C2">`,
    );
    expect(after({ rows }, ["B5", 7])).toContain(
      `<row r="5" s="2" customFormat="1"><c r="B5" s="2"><v>7</v></c></row>`,
    );
    expect(after({ rows, before: `<cols><col min="4" max="4" style="6"/></cols>` }, ["D3", 7])).toContain(
      `</row><row r="3"><c r="D3" s="6"><v>7</v></c></row><row r="5"`,
    );
    expect(after({ rows }, ["A9", true])).toMatch(/<row r="9"><c r="A9" t="b"><v>1<\/v><\/c><\/row>$/);
  });

  test("a dimension that leaves the cell out grows", () => {
    const workbook = { before: `<dimension ref="B2:C3"/>`, rows: `<row r="2"><c r="B2"><v>1</v></c></row>` };
    const bytes = makeFile(workbook);
    const xml = sheetXml(applyPlan(bytes, plan(write(readGrids(bytes)[0]!, "A9", 1))));
    expect(xml).toContain(`<dimension ref="A2:C9"/>`);
  });

  test("the file's own prefix", () => {
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>`;
    const bytes = makeFile({ parts: { "xl/worksheets/sheet1.xml": xml } });
    const grid = readGrids(bytes)[0]!;
    const patched = applyPlan(
      bytes,
      plan(write(grid, "A1", "甲"), { kind: "merge", sheet: grid.sheet, area: parseArea("A1:B1")! }),
    );
    expect(readGrids(patched)[0]).toMatchObject({ columns: 2, merges: [parseArea("A1:B1")] });
    expect(contentAt(readGrids(patched)[0]!, 0, 0)).toBe("甲");
  });

  test("merging and unmerging, from none to some and back to the same bytes", () => {
    const bytes = makeFile({ after: `<sheetProtection sheet="0"/><pageMargins left="1"/>` });
    const area = parseArea("B2:C3")!;
    const merged = applyPlan(bytes, plan({ kind: "merge", sheet: "申报表", area }));
    expect(sheetXml(merged)).toContain(
      `<sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells><pageMargins`,
    );
    const more = applyPlan(merged, plan({ kind: "merge", sheet: "申报表", area: parseArea("E1:F1")! }));
    expect(sheetXml(more)).toContain(`count="2"`);
    expect(readGrids(more)[0]?.merges.map(areaA1)).toEqual(["E1:F1", "B2:C3"]);
    const back = applyPlan(merged, plan({ kind: "unmerge", sheet: "申报表", area }));
    expect(sheetXml(back)).toBe(sheetXml(bytes));
  });
});

test("formulas are calculated anew, and the chain of calculation goes", () => {
  const bytes = makeFile({
    rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>`,
    afterSheets: `<calcPr calcId="1"/>`,
    parts: {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`,
      "xl/_rels/workbook.xml.rels": relationships(
        link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId9", "calcChain", "calcChain.xml"),
      ),
      "xl/calcChain.xml": `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>`,
    },
  });
  const parts = unzipSync(applyPlan(bytes, plan(write(readGrids(bytes)[0]!, "A1", 5))));
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain(`<calcPr calcId="1" fullCalcOnLoad="1"/>`);
  expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).not.toContain("calcChain");
  expect(strFromU8(parts["[Content_Types].xml"]!)).not.toContain("calcChain");
});

describe("refused, with nothing changed", () => {
  const rows = `<row r="1">${textCell("A1", "甲")}<c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`;
  const bytes = makeFile({ rows, after: `<mergeCells><mergeCell ref="D1:E2"/></mergeCells>` });
  const grid = readGrids(bytes)[0]!;
  const at = { sheet: "申报表", row: 0, column: 0 };

  test.each<[string, string, Edit]>([
    ["a cell that has changed meanwhile", "stale", { kind: "write", at, before: "乙", after: "丙" }],
    [
      "a merged area that is not there",
      "stale",
      { kind: "unmerge", sheet: "申报表", area: parseArea("A1:A2")! },
    ],
    [
      "a sheet that is not there",
      "no-sheet",
      { kind: "write", at: { ...at, sheet: "别表" }, before: null, after: 1 },
    ],
    [
      "a cell under a merged area",
      "obstacle",
      { kind: "write", at: { ...at, column: 4 }, before: null, after: 1 },
    ],
    ["the first cell of a shared formula", "obstacle", write(grid, "B1", 1)],
    ["rows to insert", "unsupported", { kind: "insertRows", sheet: "申报表", row: 1, count: 1, like: 0 }],
  ])("%s: %s", (_, problem, edit) => {
    expect(problemOf(() => applyPlan(bytes, plan(edit)))).toBe(problem);
  });

  test("a protected sheet", () => {
    const form = formBytes("05");
    expect(problemOf(() => applyPlan(form, plan(write(readGrids(form)[0]!, "A1", "x"))))).toBe("protected");
  });

  test("another cell of a shared formula may be written", () => {
    expect(contentAt(readGrids(applyPlan(bytes, plan(write(grid, "B2", 7))))[0]!, 1, 1)).toBe(7);
  });
});
