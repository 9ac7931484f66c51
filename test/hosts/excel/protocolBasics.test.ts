import { gridFromTable } from "../../../src/grid/table";
import { bootOffice } from "../office";

const FORM = gridFromTable(
  `
  | 名称 | 金额 | <    |
  | 甲   | 5    | x    |
  | 乙   | 7    |      |
  | 合计 | =SUM(B2:B3) → 12 | |
`,
  "申报表",
);

test("office.js starts, reads in one request, and knows the profile's sets", async () => {
  const { stats } = await bootOffice({ workbook: [FORM], profile: "ltsc2021" });
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
    range.load("address,values,formulas,text");
    const merged = range.getMergedAreasOrNullObject().load("areas/items/address");
    await context.sync();
    return { ...range.toJSON(), merged: merged.areas.items.map(({ address }) => address) };
  });
  expect(found.address).toBe("申报表!A1:C4");
  expect(found.values).toEqual([
    ["名称", "金额", ""],
    ["甲", 5, "x"],
    ["乙", 7, ""],
    ["合计", 12, ""],
  ]);
  expect(found.formulas?.[3]).toEqual(["合计", "=SUM(B2:B3)", ""]);
  expect(found.merged).toEqual(["申报表!B1:C1"]);
  expect(stats.requests).toBe(1);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
});

test("a member that the profile has not got is ApiNotFound, and so is one that is not played", async () => {
  await bootOffice({ workbook: [FORM], profile: "ltsc2021" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onNameChanged.add(async () => undefined);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load("count");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a second workbook in the same file is another one", async () => {
  const { book, userEdit, settle } = await bootOffice({ profile: "web" });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").values = [["95%"]];
    sheet.onChanged.add(async ({ address, triggerSource }) => {
      heard.push(`${address} ${String(triggerSource)}`);
    });
    await context.sync();
    sheet.getRange("B3").values = [["001"]];
    await context.sync();
  });
  userEdit("C3", 4);
  await settle();
  expect(book.active.cell(1, 1)).toEqual({ value: 0.95, text: "95%" });
  expect(book.active.cell(2, 1).value).toBe(1);
  expect(heard).toEqual(["B3 ThisLocalAddin", "C3 Unknown"]);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
});
