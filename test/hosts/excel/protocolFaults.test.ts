import { cellKey } from "../../../src/grid/grid";
import type { Grid } from "../../../src/grid/grid";
import { gridFromTable } from "../../../src/grid/table";
import { bootOffice } from "../office";

const SHEET = gridFromTable("| a | 1 |\n| b | 2 |");
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function failure(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("Nothing failed.");
}

test("a batch stops at its first error and keeps what came before it", async () => {
  const { book } = await bootOffice({ workbook: [SHEET] });
  const error = await failure(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("A2:B2").values = [["too few"]] as unknown[][] as string[][];
    sheet.getRange("B1:B2").values = [[1, 2, 3]];
    sheet.getRange("A3").values = [["never"]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  expect(error.debugInfo.errorLocation).toBe("Range.values");
  expect(error.debugInfo.statement).toContain("values");
  expect([0, 1, 2].map((row) => book.active.cell(row, 0).value)).toEqual(["first", "too few", null]);
});

test("the n-th action can be made to fail", async () => {
  const { book, inject } = await bootOffice({ workbook: [SHEET] });
  inject({ kind: "action", number: 9, code: "GeneralException" });
  const write = async (context: Excel.RequestContext) => {
    const sheet = sheetOf(context);
    for (const address of ["D1", "D2", "D3"]) sheet.getRange(address).values = [[address]];
    await context.sync();
  };
  expect((await failure(write)).code).toBe("GeneralException");
  expect(book.active.cell(0, 3).value).toBe("D1");
  expect(book.active.cell(2, 3).value).toBeNull();
  await Excel.run(write);
  expect(book.active.cell(2, 3).value).toBe("D3");
});

test("a lost reply: the work is done, the add-in is told of an error, or of nothing", async () => {
  const { book, inject } = await bootOffice({ workbook: [SHEET] });
  const write = (text: string) => async (context: Excel.RequestContext) => {
    sheetOf(context).getRange("A1").values = [[text]];
    await context.sync();
  };
  inject({ kind: "lostReply", answer: "error" });
  await failure(write("one"));
  expect(book.active.cell(0, 0).value).toBe("one");
  inject({ kind: "lostReply", answer: "nothing" });
  const silent = Excel.run(write("two")).then(() => "answered");
  const patience = new Promise((resolve) => setTimeout(() => resolve("silence"), 300));
  expect(await Promise.race([silent, patience])).toBe("silence");
  expect(book.active.cell(0, 0).value).toBe("two");
});

test("while a cell is edited everything fails, unless it asked to wait", async () => {
  const { setEditing } = await bootOffice({ workbook: [SHEET] });
  setEditing(true);
  const read = async (context: Excel.RequestContext) => {
    const range = sheetOf(context).getRange("A1").load("values");
    await context.sync();
    return range.values[0]?.[0] as string;
  };
  expect((await failure(read)).code).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, read);
  const early = await Promise.race([
    waiting,
    new Promise((resolve) => setTimeout(() => resolve("waits"), 200)),
  ]);
  expect(early).toBe("waits");
  setEditing(false);
  expect(await waiting).toBe("a");
});

test("above 512 merged areas they cannot be read, row bands can", async () => {
  const merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));
  const cells = new Map([[cellKey(0, 0), { value: "a", text: "a" }]]);
  const grid: Grid = {
    sheet: "Sheet1",
    hidden: false,
    protected: false,
    rows: 513,
    columns: 2,
    cells,
    merges,
  };
  await bootOffice({ workbook: [grid] });
  const count = (address: string) => async (context: Excel.RequestContext) => {
    const areas = sheetOf(context).getRange(address).getMergedAreasOrNullObject().load("areaCount");
    await context.sync();
    return areas.areaCount;
  };
  expect((await failure(count("A1:B513"))).code).toBe("GeneralException");
  expect(await Excel.run(count("A1:B512"))).toBe(512);
});

test("the web carries five megabytes", async () => {
  const large = [["字".repeat(2_000_000)]];
  const write = async (context: Excel.RequestContext) => {
    sheetOf(context).getRange("A1").values = large;
    await context.sync();
  };
  await bootOffice({ profile: "web" });
  expect((await failure(write)).code).toBe("RequestPayloadSizeLimitExceeded");
  await bootOffice({ profile: "desktop365" });
  await expect(Excel.run(write)).resolves.toBeUndefined();
});

test("a request is one step of undo; what clears undo in Excel clears it here", async () => {
  const { book } = await bootOffice({ workbook: [SHEET] });
  const change = async (context: Excel.RequestContext) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").values = [["changed"]];
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
  };
  await Excel.run(change);
  expect(book.undo()).toBe(true);
  expect([book.active.cell(0, 0).value, book.active.cell(1, 0).value]).toEqual(["a", "b"]);
  expect(book.active.format(0, 0).bold).toBe(false);
  await Excel.run(async (context) => {
    await change(context);
    context.workbook.customXmlParts.add("<a/>");
    await context.sync();
  });
  expect(book.undo()).toBe(false);
});

test("what is loaded must be asked for", async () => {
  await bootOffice({ workbook: [SHEET] });
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1").load("values");
    await context.sync();
    expect(() => range.formulas).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
  const error = await failure(async (context) => {
    sheetOf(context).getRange("A1").load("nonsense");
    await context.sync();
  });
  expect(error.code).toBe("ApiNotFound");
});
