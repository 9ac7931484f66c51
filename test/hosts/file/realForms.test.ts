import { strFromU8, unzipSync } from "fflate";
import { a1, areaA1, parseCell } from "../../../src/grid/address";
import { cellAt, keyPosition } from "../../../src/grid/grid";
import type { Grid } from "../../../src/grid/grid";
import { readGrids, readWorkbook } from "../../../src/hosts/file/read";
import { FORMS, formBytes } from "./forms";

function cell(grid: Grid, address: string) {
  const at = parseCell(address)!;
  return cellAt(grid, at.row, at.column);
}

/** The values of a sheet's cells, found by pattern: good for these files alone, and independent of the reader. */
function valuesByPattern(parts: Record<string, Uint8Array>, sheet: number): Record<string, string> {
  const text = (xml: string) =>
    [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
      .map((match) => match[1]!)
      .join("")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  const strings = parts["xl/sharedStrings.xml"]
    ? [...strFromU8(parts["xl/sharedStrings.xml"]).matchAll(/<si>.*?<\/si>/gs)].map(([si]) => text(si))
    : [];
  const xml = strFromU8(parts[`xl/worksheets/sheet${String(sheet)}.xml`]!);
  const values: Record<string, string> = {};
  for (const [, attributes = "", inside = ""] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)![1]!;
    const v = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    const value = attributes.includes('t="s"')
      ? strings[Number(v)]
      : inside.includes("<is>")
        ? text(inside)
        : v;
    if (value !== undefined && value !== "") values[address] = value;
  }
  return values;
}

describe("every cell of the real forms", () => {
  test.each(FORMS)("%s", (form) => {
    const bytes = formBytes(form);
    const parts = unzipSync(bytes);
    readGrids(bytes).forEach((grid, index) => {
      const expected = valuesByPattern(parts, index + 1);
      const found = [...grid.cells].map(([key, { value }]) => [
        a1(keyPosition(key)),
        typeof value === "number" ? String(Number(expected[a1(keyPosition(key))])) : value,
        typeof value === "number" ? String(value) : value,
      ]);
      expect(Object.fromEntries(found.map(([address, , value]) => [address, value]))).toEqual(
        Object.fromEntries(
          Object.entries(expected).map(([address, value]) => [
            address,
            typeof cell(grid, address)?.value === "number" ? String(Number(value)) : value,
          ]),
        ),
      );
    });
  });
});

describe("what is special about them", () => {
  test("00: one sheet, its merged areas and extent", () => {
    const grids = readGrids(formBytes("00"));
    expect(grids).toHaveLength(1);
    expect(grids[0]).toMatchObject({ hidden: false, protected: false });
    expect(cell(grids[0]!, "A1")?.text).toBe("部门整体预算绩效目标申报表");
  });

  test("00b: percentages are numbers, shown as per cent; two empty sheets have no extent", () => {
    const [form, ...empty] = readGrids(formBytes("00b"));
    const percentages = [...form!.cells.values()].filter(({ numberFormat }) => numberFormat === "0%");
    expect(percentages.length).toBeGreaterThan(0);
    for (const { value, text } of percentages)
      expect(text).toBe(`${String(Math.round(Number(value) * 100))}%`);
    expect(empty.map(({ rows, columns, cells }) => [rows, columns, cells.size])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("01: dates, a text that starts with =, amounts, a hidden dictionary, lists, the active sheet", () => {
    const { sheets, activeSheet, definedNames } = readWorkbook(formBytes("01"));
    expect(sheets.map(({ grid, visibility }) => [grid.sheet, visibility, grid.hidden])).toEqual([
      ["填报说明", "visible", false],
      ["下立交工程", "visible", false],
      ["拆违经费", "visible", false],
      ["字典", "hidden", true],
    ]);
    expect(activeSheet).toBe(1);
    const { grid, dataValidations } = sheets[1]!;
    expect(cell(grid, "B5")).toMatchObject({ value: 46023, text: "2026/1/1" });
    expect(cell(grid, "E5")).toMatchObject({ value: 46752, text: "2027/12/31" });
    expect(cell(grid, "E15")).toEqual({ value: "=100.00(%)", text: "=100.00(%)" });
    expect(cell(grid, "C6")?.value).toBe(771325800);
    expect(dataValidations.map(({ areas, choices }) => [areas.map(areaA1), choices])).toEqual([
      [["D3"], ["阶段性项目", "经常性项目", "一次性项目"]],
      [["F3"], ["特定目标类", "其他运转类", "人员类", "公用经费"]],
    ]);
    expect(definedNames).toContainEqual({
      name: "_xlnm.Print_Area",
      formula: "'下立交工程'!$A$1:$F$21",
      sheet: "下立交工程",
      hidden: false,
    });
  });

  test("03: the comment", () => {
    expect(readWorkbook(formBytes("03")).sheets[0]?.notes).toEqual([
      { at: parseCell("F10"), author: "李四", text: "请教务科核对后再报。", threaded: false },
    ]);
  });

  test("05: protected", () => {
    const sheet = readWorkbook(formBytes("05")).sheets[0]!;
    expect(sheet.grid.protected).toBe(true);
    expect(sheet.protection).toMatchObject({
      hasPassword: false,
      allowFormatCells: true,
      allowInsertRows: false,
      allowSelectLockedCells: true,
    });
    expect(readGrids(formBytes("03"))[0]?.protected).toBe(false);
  });

  test("08: formatted empty rows do not enlarge the extent, but keep their looks", () => {
    const { grid, styles } = readWorkbook(formBytes("08")).sheets[0]!;
    const lastStyled = Math.max(...[...styles.keys()].map((key) => keyPosition(key).row));
    expect(lastStyled).toBe(259);
    expect(grid.rows).toBeLessThan(60);
  });

  test("09: frozen panes, a date serial, blank first row and column", () => {
    const { grid, frozen } = readWorkbook(formBytes("09")).sheets[0]!;
    expect(frozen.rows).toBeGreaterThan(0);
    expect([...grid.cells.keys()].map(keyPosition).every(({ row, column }) => row > 0 && column > 0)).toBe(
      true,
    );
  });

  test("11 and 24: formulas with their cached values", () => {
    expect(cell(readGrids(formBytes("11"))[0]!, "C4")).toEqual({
      value: 171.41,
      text: "171.41",
      formula: "=SUM(C5:C6)",
      numberFormat: "0.00",
    });
    expect(cell(readGrids(formBytes("24"))[0]!, "D12")).toMatchObject({
      value: 210,
      formula: "=SUM(D10:D11)",
    });
  });

  test("17: the user's conditional format and name", () => {
    const { sheets, definedNames } = readWorkbook(formBytes("17"));
    const [format, ...more] = sheets[0]!.conditionalFormats;
    expect(more).toEqual([]);
    expect(format?.areas.map(areaA1)).toEqual(["E16:E19"]);
    expect(format).toMatchObject({
      type: "expression",
      formulas: ["LEN(TRIM(E16))=0"],
      style: { fill: "#FFFF99" },
    });
    expect(definedNames.some(({ name }) => !name.startsWith("_xlnm."))).toBe(true);
  });

  test("19: the seal", () => {
    const [picture] = readWorkbook(formBytes("19")).sheets[0]!.pictures;
    expect(picture?.mediaType).toBe("image/png");
    expect([...picture!.bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
  });

  test("looks: title bold, centred and large; widths, heights, borders", () => {
    const { sheets, styles } = readWorkbook(formBytes("17"));
    const { grid, styles: styleOf, columns, rows, print } = sheets[0]!;
    const title = styles[styleOf.get(0)!]!;
    expect(title.font).toMatchObject({ bold: true });
    expect(title.font.size).toBeGreaterThan(11);
    expect(title.alignment.horizontal).toBe("center");
    expect(columns.map(({ width }) => width)).toEqual([14, 15, 17, 20, 16, 14, 22]);
    expect(rows.get(0)).toEqual({ height: 34, hidden: false, style: null });
    const inTable = styles[styleOf.get([...grid.cells.keys()].at(-1)!)!]!;
    expect(inTable.borders.bottom).toEqual({ style: "thin", color: "#000000" });
    expect(print).toMatchObject({ paperSize: 9, fitTo: { width: 1, height: 0 }, horizontalCentered: true });
  });
});
