import { gridFromTable } from "../../../src/grid/table";
import type { Sheet } from "../../../src/workbench/book";
import { bootOffice } from "../office";

const TABLE = gridFromTable(
  `
  | 指标     | 单位 | 值 |
  | 养护里程 | 公里 | 12 |
  | 养护次数 | 次   | 3  |
  | 合计     |      | =SUM(C2:C3) → 15 |
`,
);

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

function value(sheet: Sheet, row: number, column: number) {
  return sheet.cell(row, column).value;
}

async function code(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(work);
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
  return "none";
}

describe("what is written is taken as if it were typed", () => {
  test.each([
    ["95%", 0.95, "0%", "95%"],
    ["1,234.50", 1234.5, "#,##0.00", "1,234.50"],
    ["001", 1, "General", "1"],
    ["'001", "001", "General", "001"],
    ["'=100%", "=100%", "General", "=100%"],
    ["TRUE", true, "General", "TRUE"],
    ["+1", 1, "General", "1"],
    ["-", "-", "General", "-"],
    ["3场", "3场", "General", "3场"],
    ["3—5场", "3—5场", "General", "3—5场"],
  ])("%s", async (typed, expected, numberFormat, text) => {
    const { book } = await bootOffice();
    await Excel.run(async (context) => {
      sheetOf(context).getRange("B2").values = [[typed]];
      await context.sync();
    });
    const cell = book.active.cell(1, 1);
    expect(cell).toEqual({ value: expected, text });
    expect(book.active.format(1, 1).numberFormat).toBe(numberFormat);
    expect(book.active.format(1, 1).quotePrefix).toBe(typed.startsWith("'"));
  });

  test.each(["3-5", "1/2", "2024-3-5", "3月5日", "2024年3月"])("%s becomes a date", async (typed) => {
    const { book } = await bootOffice();
    await Excel.run(async (context) => {
      sheetOf(context).getRange("B2").values = [[typed]];
      await context.sync();
    });
    expect(typeof value(book.active, 1, 1)).toBe("number");
    expect(book.active.format(1, 1).numberFormat).toMatch(/[md]/);
  });

  test("a text cell keeps any text, and turns numbers into texts", async () => {
    const { book } = await bootOffice();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.numberFormat = [["@"]];
      range.values = [["=1+1", "95%", 7]];
      await context.sync();
    });
    expect([0, 1, 2].map((column) => value(book.active, 0, column))).toEqual(["=1+1", "95%", "7"]);
  });

  test("what looks like a formula and is none is refused", async () => {
    await bootOffice();
    const write = (text: string) =>
      code(async (context) => {
        sheetOf(context).getRange("A1").values = [[text]];
        await context.sync();
      });
    expect(await write("=SUM(")).toBe("InvalidArgument");
    expect(await write("-5元")).toBe("InvalidArgument");
    expect(await write("=VLOOKUP(A1,B:C,2)")).toBe("NotImplemented");
  });

  test("null leaves a cell, an empty text empties it, one value fills a range", async () => {
    const { book } = await bootOffice({ workbook: [TABLE] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A2:C2").values = [[null, "", 5]];
      sheet.getRange("E1:F2").values = [["x"]];
      await context.sync();
    });
    const { active } = book;
    expect([value(active, 1, 0), value(active, 1, 1), value(active, 1, 2)]).toEqual(["养护里程", null, 5]);
    expect([value(active, 0, 4), value(active, 1, 5)]).toEqual(["x", "x"]);
    expect(value(active, 3, 2)).toBe(8);
  });

  test("an array of another size is an invalid argument, also beyond 1,500 cells", async () => {
    const { book } = await bootOffice();
    const large = Array.from({ length: 400 }, (_, row) => [row, row, row, row, row]);
    const write = (address: string, values: unknown[][]) =>
      code(async (context) => {
        sheetOf(context).getRange(address).values = values;
        await context.sync();
      });
    expect(await write("A1:B2", [[1, 2, 3]])).toBe("InvalidArgument");
    expect(await write("A1:E399", large)).toBe("InvalidArgument");
    expect(book.active.used(true)).toBeNull();
    expect(await write("A1:E400", large)).toBe("none");
    expect(value(book.active, 399, 4)).toBe(399);
  });

  test("what a merged area hides is not written", async () => {
    const { book } = await bootOffice();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.merge();
      range.values = [
        ["a", "b"],
        ["c", "d"],
      ];
      await context.sync();
    });
    expect(book.active.used(true)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });
});

test("from range to range", async () => {
  await bootOffice({ workbook: [TABLE] });
  const addresses = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange("B2:C3");
    const found = {
      cell: range.getCell(1, 1),
      row: range.getRow(1),
      column: range.getColumn(0),
      lastCell: range.getLastCell(),
      entireRow: range.getEntireRow(),
      entireColumn: range.getEntireColumn(),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(1, 0),
      absolute: range.getAbsoluteResizedRange(1, 1),
      above: range.getRowsAbove(1),
      below: range.getRowsBelow(2),
      bounding: range.getBoundingRect("E5"),
      intersection: range.getIntersection("C1:C9"),
      used: sheet.getRange("B:B").getUsedRange(true),
      indexes: sheet.getRangeByIndexes(1, 0, 2, 3),
      edge: sheet.getRange("A1").getRangeEdge("Down"),
      region: range.getSurroundingRegion(),
    };
    for (const item of Object.values(found)) item.load("address");
    const nothing = range.getIntersectionOrNullObject("Z9");
    await context.sync();
    return {
      nothing: nothing.isNullObject,
      ...Object.fromEntries(Object.entries(found).map(([key, item]) => [key, item.address])),
    };
  });
  expect(addresses).toEqual({
    nothing: true,
    cell: "Sheet1!C3",
    row: "Sheet1!B3:C3",
    column: "Sheet1!B2:B3",
    lastCell: "Sheet1!C3",
    entireRow: "Sheet1!2:3",
    entireColumn: "Sheet1!B:C",
    offset: "Sheet1!A3:B4",
    resized: "Sheet1!B2:C4",
    absolute: "Sheet1!B2",
    above: "Sheet1!B1:C1",
    below: "Sheet1!B4:C5",
    bounding: "Sheet1!B2:E5",
    intersection: "Sheet1!C2:C3",
    used: "Sheet1!B1:B3",
    indexes: "Sheet1!A2:C3",
    edge: "Sheet1!A4",
    region: "Sheet1!A1:C4",
  });
});

test("what lies outside of the sheet, or nowhere, is refused", async () => {
  await bootOffice({ workbook: [TABLE] });
  expect(
    await code((context) => (sheetOf(context).getRange("A1").getOffsetRange(-1, 0), context.sync())),
  ).toBe("InvalidArgument");
  expect(await code((context) => (sheetOf(context).getRange("没有"), context.sync()))).toBe(
    "InvalidArgument",
  );
  expect(await code((context) => (context.workbook.worksheets.getItem("没有"), context.sync()))).toBe(
    "ItemNotFound",
  );
  expect(
    await code((context) => (sheetOf(context).getRange("A1").getIntersection("B2"), context.sync())),
  ).toBe("ItemNotFound");
});

test("finding, replacing, special cells, several areas", async () => {
  const { book } = await bootOffice({ workbook: [TABLE] });
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getUsedRange();
    const cell = range.find("养护", { matchCase: true }).load("address");
    const missing = range.findOrNullObject("没有", {});
    const all = sheet.findAll("养护", {}).load("address");
    const formulas = range.getSpecialCells("Formulas").load("address");
    const blanks = range.getSpecialCells("Blanks").load("address");
    const areas = sheet.getRanges("A1:B2,C4").load("areaCount,cellCount,address");
    const replaced = range.replaceAll("养护", "管护", {});
    await context.sync();
    return {
      cell: cell.address,
      missing: missing.isNullObject,
      all: all.address,
      formulas: formulas.address,
      blanks: blanks.address,
      areas: [areas.areaCount, areas.cellCount, areas.address],
      replaced: replaced.value,
    };
  });
  expect(found).toEqual({
    cell: "Sheet1!A2",
    missing: true,
    all: "Sheet1!A2:A3",
    formulas: "Sheet1!C4",
    blanks: "Sheet1!B4",
    areas: [2, 5, "Sheet1!A1:B2,Sheet1!C4"],
    replaced: 2,
  });
  expect(value(book.active, 1, 0)).toBe("管护里程");
});

test("a kept range moves with its cells; the inserted range is the new one", async () => {
  const { book } = await bootOffice({ workbook: [TABLE] });
  const [kept, inserted] = await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A3");
    const made = sheetOf(context).getRange("3:3").insert("Down").load("address");
    await context.sync();
    range.load("address");
    range.values = [["改"]];
    await context.sync();
    return [range.address, made.address];
  });
  expect([kept, inserted]).toEqual(["Sheet1!A4", "Sheet1!3:3"]);
  expect(value(book.active, 3, 0)).toBe("改");
  expect(book.active.cell(4, 2)).toMatchObject({ formula: "=SUM(C2:C4)", value: 15 });
});

test("copying formats carries merged areas and conditional formats, not contents and heights", async () => {
  const { book } = await bootOffice();
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const model = sheet.getRange("A1:C1");
    model.values = [["x", "y", "z"]];
    model.format.fill.color = "yellow";
    model.format.rowHeight = 40;
    sheet.getRange("B1:C1").merge();
    const rule = model.conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=N("mark")=0';
    sheet.getRange("A5:C5").copyFrom("A1:C1", "Formats");
    await context.sync();
  });
  const { active } = book;
  expect(value(active, 4, 0)).toBeNull();
  expect(active.format(4, 0).fill).toBe("#FFFF00");
  expect(active.size("rows", 4)).not.toBe(40);
  expect(active.merges()).toContainEqual({ row: 4, column: 1, rows: 1, columns: 2 });
  expect(active.conditionalFormats()).toHaveLength(1);
  expect(active.conditionalFormats()[0]?.areas).toEqual([
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 4, column: 0, rows: 1, columns: 3 },
  ]);
});

test("copying all translates formulas and fills multiples", async () => {
  const { book } = await bootOffice({ workbook: [TABLE] });
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("E1").formulas = [["=C1&$A$1"]];
    sheet.getRange("E2:E3").copyFrom("E1");
    sheet.getRange("G1").copyFrom("C2:C3", "Values", false, true);
    await context.sync();
  });
  const { active } = book;
  expect([active.cell(1, 4).formula, active.cell(2, 4).formula]).toEqual(["=C2&$A$1", "=C3&$A$1"]);
  expect([value(active, 0, 6), value(active, 0, 7)]).toEqual([12, 3]);
});

test("sorting, duplicates, R1C1, properties cell by cell", async () => {
  await bootOffice({ workbook: [TABLE] });
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("E1:E5").values = [["b"], ["a"], ["b"], ["c"], ["a"]];
    const duplicates = sheet.getRange("E1:E5").removeDuplicates([0], false).load();
    sheet.getRange("E1:E3").sort.apply([{ key: 0, ascending: false }]);
    const rest = sheet.getRange("E1:E5").load("values");
    const total = sheet.getRange("C4").load("formulasR1C1");
    sheet.getRange("D4").formulasR1C1 = [["=RC[-1]*2"]];
    const double = sheet.getRange("D4").load("formulas,values");
    sheet
      .getRange("A1:B1")
      .setCellProperties([
        [{ format: { font: { bold: true } } }, { format: { fill: { color: "#00FF00" } } }],
      ]);
    const looks = sheet
      .getRange("A1:B1")
      .getCellProperties({ address: true, format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    return {
      removed: [duplicates.removed, duplicates.uniqueRemaining],
      rest: rest.values.flat(),
      total: total.formulasR1C1[0]?.[0],
      double: [double.formulas[0]?.[0], double.values[0]?.[0]],
      looks: looks.value[0]?.map(({ address, format }) => [address, format?.font?.bold, format?.fill?.color]),
    };
  });
  expect(found).toEqual({
    removed: [2, 3],
    rest: ["c", "b", "a", "", ""],
    total: "=SUM(R[-2]C:R[-1]C)",
    double: ["=C4*2", 30],
    looks: [
      ["Sheet1!A1", true, "#FFFFFF"],
      ["Sheet1!B1", false, "#00FF00"],
    ],
  });
});

test("formats read null where cells differ; borders of a range are those of its cells", async () => {
  const { book } = await bootOffice();
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange("A1:B2");
    sheet.getRange("A1").format.font.bold = true;
    range.format.horizontalAlignment = "Center";
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders.getItem("InsideVertical").color = "#FF0000";
    range.load("format/horizontalAlignment,format/font/bold,format/font/name");
    const whole = sheet.getRange().load("format/font/bold");
    const edge = range.format.borders.getItem("EdgeBottom").load("style,weight,color");
    await context.sync();
    return [
      range.format.horizontalAlignment,
      range.format.font.bold,
      range.format.font.name,
      whole.format.font.bold,
      edge.style,
      edge.weight,
    ];
  });
  expect(found).toEqual(["Center", null, "等线", null, "Continuous", "Thin"]);
  const { active } = book;
  expect(active.format(1, 0).borders.EdgeBottom?.style).toBe("Continuous");
  expect(active.format(0, 0).borders.EdgeBottom).toBeUndefined();
  expect(active.format(0, 1).borders.EdgeLeft?.color).toBe("#FF0000");
});
