import fc from "fast-check";
import { utils, write } from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { cellAt, keyPosition } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import { readAnyGrids } from "../../../src/hosts/file/anyWorkbook";
import { FileProblem } from "../../../src/hosts/file/problem";
import { readGrids } from "../../../src/hosts/file/read";
import { read } from "../../../src/reading/read";
import { FORMS, formBytes } from "./forms";

function excel97(grids: readonly Grid[]): Uint8Array {
  const book = utils.book_new();
  for (const grid of grids) utils.book_append_sheet(book, oldSheet(grid), grid.sheet);
  book.Workbook = { Sheets: grids.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return bytesOfBook(book);
}

function bytesOfBook(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { bookType: "biff8", type: "array" }) as ArrayBuffer);
}

function oldSheet(grid: Grid): WorkSheet {
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, grid.rows - 1), c: Math.max(0, grid.columns - 1) },
    }),
    "!merges": grid.merges.map(({ row, column, rows, columns }) => ({
      s: { r: row, c: column },
      e: { r: row + rows - 1, c: column + columns - 1 },
    })),
  };
  for (const [key, content] of grid.cells) {
    const { row, column } = keyPosition(key);
    sheet[utils.encode_cell({ r: row, c: column })] = oldCell(content);
  }
  return sheet;
}

function oldCell({ value, numberFormat }: Cell): CellObject {
  const t = typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s";
  return { t, v: value, ...(numberFormat !== undefined && { z: numberFormat }) };
}

test.each(FORMS)("%s as Excel 97 keeps it reads as it does in its own file", async (form) => {
  const grids = readGrids(formBytes(form)).map(withShortTexts);
  const old = await readAnyGrids(excel97(grids));
  expect(old.map(({ sheet, hidden }) => [sheet, hidden])).toEqual(
    grids.map(({ sheet, hidden }) => [sheet, hidden]),
  );
  old.forEach((grid, index) => {
    const own = grids[index]!;
    expect(grid.merges).toEqual(own.merges);
    expect(shown(grid)).toEqual(shown(own));
    expect(paths(grid)).toEqual(paths(own));
  });
});

/** The writer of these tests, unlike Excel, keeps 255 characters of a text. */
function withShortTexts(grid: Grid): Grid {
  const short = (cell: Cell): Cell =>
    typeof cell.value === "string"
      ? { ...cell, value: cell.value.slice(0, 255), text: cell.text.slice(0, 255) }
      : cell;
  return { ...grid, cells: new Map([...grid.cells].map(([key, cell]) => [key, short(cell)])) };
}

function paths(grid: Grid) {
  return read(grid)?.fields.map(({ at, path }) => [at, path]);
}

function shown({ cells }: Grid) {
  return [...cells].map(([key, { value, text, numberFormat }]) => [key, value, text, numberFormat]);
}

/** GB2312 bytes of 项目名称, 数量 and 金额, as Windows in Chinese writes them. */
const GB = { 项目名称: "cfeec4bfc3fbb3c6", 数量: "cafdc1bf", 金额: "bdf0b6ee" } as const;

test("Chinese of Excel 95, which knew no Unicode: texts in the code page of the file", async () => {
  const label = Uint8Array.from(Buffer.from(GB.项目名称, "hex"));
  const file = Uint8Array.from([
    ...record(0x0809, [0x00, 0x05, 0x10, 0x00, 0x00, 0x00, 0x00, 0x00]),
    ...record(0x0042, [0xa8, 0x03]),
    ...record(0x0204, [0, 0, 0, 0, 0, 0, label.length, 0, ...label]),
    ...record(0x000a, []),
  ]);
  const [grid] = await readAnyGrids(file);
  expect(textAt(grid, 0, 0)).toBe("项目名称");
});

function record(type: number, data: readonly number[]): number[] {
  return [type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data];
}

describe("a web page named .xls", () => {
  const table = (amount: string, name: string, quantity: string) =>
    `<html><head><meta charset="gb2312"></head><body><table><tr><td colspan="2">${name}</td></tr>` +
    `<tr><td>${amount}</td><td>1,234.50</td></tr><tr><td>${quantity}</td><td>95%</td></tr></table></body></html>`;

  test.each([
    ["UTF-8", Buffer.from(table("金额", "项目名称", "数量"))],
    ["GB2312", Buffer.from(bytesOf(table(GB.金额, GB.项目名称, GB.数量)))],
  ])("%s: numbers are numbers and look as on the page", async (_encoding, bytes) => {
    const [grid] = await readAnyGrids(new Uint8Array(bytes));
    expect(grid?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect([0, 1, 2].map((row) => textAt(grid, row, 0))).toEqual(["项目名称", "金额", "数量"]);
    expect([1, 2].map((row) => cellAt(grid!, row, 1))).toEqual([
      { value: 1234.5, text: "1,234.50" },
      { value: 0.95, text: "95%" },
    ]);
  });

  /** The page with the hexadecimal texts in their place. */
  function bytesOf(page: string): number[] {
    return page
      .split(/((?:[a-f\d]{2}){4,})/)
      .flatMap((part, index) => [...Buffer.from(part, index % 2 === 1 ? "hex" : "latin1")]);
  }
});

test("errors, truth values, dates of 1904", async () => {
  const sheet: WorkSheet = {
    "!ref": "A1:A3",
    A1: { t: "e", v: 23 },
    A2: { t: "b", v: true },
    A3: { t: "n", v: 1000, z: "yyyy/m/d" },
  };
  const [grid] = await readAnyGrids(
    bytesOfBook({
      SheetNames: ["表"],
      Sheets: { 表: sheet },
      Workbook: { WBProps: { date1904: true } },
    }),
  );
  expect([0, 1, 2].map((row) => cellAt(grid!, row, 0))).toEqual([
    { value: "#REF!", text: "#REF!" },
    { value: true, text: "TRUE" },
    { value: 1000, text: "1906/9/27", numberFormat: "yyyy/m/d" },
  ]);
});

test("XML 电子表格 2003: merged areas, formulas, a hidden sheet", async () => {
  const sheet = (name: string, rows: string, options = "") =>
    `<Worksheet ss:Name="${name}"><Table>${rows}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>`;
  const grids = await readAnyGrids(
    new TextEncoder().encode(
      '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>' +
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
        sheet(
          "申报表",
          '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">项目名称</Data></Cell></Row>' +
            '<Row><Cell><Data ss:Type="Number">2.5</Data></Cell><Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">5</Data></Cell></Row>',
        ) +
        sheet(
          "字典",
          '<Row><Cell><Data ss:Type="String">甲</Data></Cell></Row>',
          "<Visible>SheetHidden</Visible>",
        ) +
        "</Workbook>",
    ),
  );
  expect(grids.map((grid) => [grid.sheet, grid.hidden])).toEqual([
    ["申报表", false],
    ["字典", true],
  ]);
  expect(grids[0]?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  expect(textAt(grids[0], 0, 0)).toBe("项目名称");
  expect(cellAt(grids[0]!, 1, 1)).toEqual({ value: 5, text: "5", formula: "=A2*2" });
});

describe("what cannot be read is said in one sentence", () => {
  const form = excel97(readGrids(formBytes("01")));
  test.each<[string, string, Uint8Array]>([
    ["the beginning of a file", "broken", form.subarray(0, 600)],
    ["its first eight bytes", "broken", form.subarray(0, 8)],
    ["a page without a table", "broken", new TextEncoder().encode("<html><body>没有</body></html>")],
    ["a package that is none", "truncated", new TextEncoder().encode("PK")],
  ])("%s", async (_what, code, bytes) => {
    const problem: unknown = await readAnyGrids(bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem).toMatchObject({ code, message: expect.stringMatching(/^[^。].*。$/su) });
  });

  test("bytes turned over: grids or that sentence, nothing else", async () => {
    // The library talks to developers of records that it does not know.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(form.length - 1), fc.nat(255)), { maxLength: 30 }),
        async (slips) => {
          const bytes = form.slice();
          for (const [at, byte] of slips) bytes[at] = byte;
          try {
            await readAnyGrids(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(FileProblem);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function textAt(grid: Grid | undefined, row: number, column: number): string | undefined {
  return grid && cellAt(grid, row, column)?.text;
}
