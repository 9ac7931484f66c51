/* eslint-disable office-addins/load-object-before-read -- what a method answers is not loaded */
import { gridFromTable } from "../../../src/grid/table";
import { bootOffice } from "../office";

const FORM = gridFromTable("| a | 1 |\n| b | 2 |", "申报表");
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function code(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(work);
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
  return "none";
}

test("worksheets: added, found, moved, hidden, deleted", async () => {
  const { book } = await bootOffice({ workbook: [FORM] });
  const found = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("审核意见");
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.position = 0;
    sheet.load("name,position,tabColor,showGridlines");
    worksheets.load("items/name,items/visibility");
    const missing = worksheets.getItemOrNullObject("没有");
    const count = worksheets.getCount();
    const next = sheet.getNext().load("name");
    await context.sync();
    return [
      [sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines],
      worksheets.items.map(({ name }) => name),
      missing.isNullObject,
      count.value,
      next.name,
    ];
  });
  expect(found).toEqual([["审核意见", 0, "#FF0000", false], ["审核意见", "申报表"], true, 2, "申报表"]);
  expect(await code((context) => (context.workbook.worksheets.add("申报表"), context.sync()))).toBe(
    "ItemAlreadyExists",
  );
  expect(await code((context) => (context.workbook.worksheets.add("a/b"), context.sync()))).toBe(
    "InvalidArgument",
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("审核意见").delete();
    context.workbook.worksheets.getItemOrNullObject("没有").delete();
    await context.sync();
  });
  expect(book.sheets.map(({ properties }) => properties.name)).toEqual(["申报表"]);
  expect(await code((context) => (sheetOf(context).delete(), context.sync()))).toBe("InvalidOperation");
});

test("a protected sheet refuses writes, formats and insertions, not reading; unlocked cells may be written", async () => {
  const { book } = await bootOffice({ workbook: [FORM] });
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: true }, "geheim");
    await context.sync();
  });
  const attempt = (work: (sheet: Excel.Worksheet) => void) =>
    code((context) => {
      work(sheetOf(context));
      return context.sync();
    });
  expect(await attempt((sheet) => (sheet.getRange("A1").values = [["x"]]))).toBe("AccessDenied");
  expect(await attempt((sheet) => (sheet.getRange("A1").format.fill.color = "red"))).toBe("AccessDenied");
  expect(await attempt((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"))).toBe(
    "AccessDenied",
  );
  expect(await attempt((sheet) => sheet.getRange("1:1").delete("Up"))).toBe("AccessDenied");
  expect(await attempt((sheet) => sheet.getRange("A1").load("values"))).toBe("none");
  expect(await attempt((sheet) => (sheet.getRange("B2").values = [[5]]))).toBe("none");
  expect(await attempt((sheet) => sheet.getRange("2:2").insert("Down"))).toBe("none");
  expect(await attempt((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
  expect(await attempt((sheet) => sheet.protection.unprotect("geheim"))).toBe("none");
  expect(book.active.protection()).toBeNull();
});

test("names: added for ranges, found, moved along, deleted", async () => {
  await bootOffice({ workbook: [FORM] });
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const { names } = context.workbook;
    const name = names.add("金额", sheet.getRange("B1:B2"), "元");
    sheet.getRange("2:2").insert("Down");
    name.load("formula,type,scope,comment,value");
    const range = name.getRange().load("address");
    const byName = sheet.getRange("金额").load("address");
    await context.sync();
    name.delete();
    const gone = names.getItemOrNullObject("金额");
    await context.sync();
    return [
      name.formula,
      name.type,
      name.scope,
      name.comment,
      range.address,
      byName.address,
      gone.isNullObject,
    ];
  });
  expect(found).toEqual([
    "=申报表!$B$1:$B$3",
    "Range",
    "Workbook",
    "元",
    "申报表!B1:B3",
    "申报表!B1:B3",
    true,
  ]);
  expect(await code((context) => (context.workbook.names.add("A1", "=1"), context.sync()))).toBe(
    "InvalidArgument",
  );
});

test("custom XML parts by namespace; what is not well-formed is refused", async () => {
  await bootOffice({ workbook: [FORM] });
  const found = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<d:decisions xmlns:d="urn:decisions"><d:one a="1"/></d:decisions>');
    parts.add("<other/>");
    await context.sync();
    const ours = parts.getByNamespace("urn:decisions").getOnlyItemOrNullObject().load("id,namespaceUri");
    const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    ours.setXml('<decisions xmlns="urn:decisions"/>');
    const xml = ours.getXml();
    const count = parts.getCount();
    await context.sync();
    return [ours.namespaceUri, none.isNullObject, xml.value, count.value];
  });
  expect(found).toEqual(["urn:decisions", true, '<decisions xmlns="urn:decisions"/>', 2]);
  expect(await code((context) => (context.workbook.customXmlParts.add("<a><b></a>"), context.sync()))).toBe(
    "InvalidArgument",
  );
});

test("settings of Excel and of Office are one store", async () => {
  const { host } = await bootOffice({ workbook: [FORM] });
  await Excel.run(async (context) => {
    context.workbook.settings.add("规则", { tolerance: 0.01 });
    await context.sync();
    const setting = context.workbook.settings.getItemOrNullObject("规则").load("value");
    await context.sync();
    expect(setting.value).toEqual({ tolerance: 0.01 });
  });
  expect(host.annex.settings.get("规则")).toEqual({ tolerance: 0.01 });
});

test("freeze panes, page layout, selection, active cell", async () => {
  const { book } = await bootOffice({ workbook: [FORM] });
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:B2");
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.load("orientation,zoom,paperSize");
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    sheet.getRange("1:1").insert("Down");
    const title = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    sheet.getRange("B2:B3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [
      frozen.address,
      sheet.pageLayout.orientation,
      sheet.pageLayout.zoom.horizontalFitToPages,
      area.address,
      title.address,
      selected.address,
      cell.address,
    ];
  });
  expect(found).toEqual([
    "申报表!A1:A2",
    "Landscape",
    1,
    "申报表!A1:B2",
    "申报表!2:2",
    "申报表!B2:B3",
    "申报表!B2",
  ]);
  expect(book.active.freeze()).toEqual({ rows: 2, columns: 1 });
});

test("tables: listed, filled, grown, and in the way of what would cut them", async () => {
  const { book } = await bootOffice();
  const found = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const table = sheet.tables.add("A1:B1", true);
    table.name = "指标";
    table.getHeaderRowRange().values = [["名称", "值"]];
    table.rows.add(undefined, [
      ["a", 2],
      ["b", 1],
    ]);
    table.rows.add(0, [["c", 3]]);
    table.sort.apply([{ key: 1, ascending: true }]);
    const body = table.columns.getItem("名称").getDataBodyRange().load("values,address");
    const tables = sheet.getRange("2:2").getTables(false).load("items/name");
    await context.sync();
    return [body.address, body.values.flat(), tables.items.map(({ name }) => name)];
  });
  expect(found).toEqual(["Sheet1!A2:A4", ["b", "a", "c"], ["指标"]]);
  expect(await code((context) => (sheetOf(context).getRange("A2").insert("Down"), context.sync()))).toBe(
    "InvalidOperation",
  );
  expect(book.active.cell(1, 0).value).toBe("b");
});

test("the pane and the ribbon: Office.addin, Office.ribbon, a button's function", async () => {
  const told: string[] = [];
  const shell = {
    showPane: (visible: boolean) => void told.push(`pane ${String(visible)}`),
    updateRibbon: (update: string) => void told.push(update),
  };
  const { host } = await bootOffice({ workbook: [FORM], shell });
  await Office.addin.showAsTaskpane();
  await Office.ribbon.requestUpdate({ tabs: [{ id: "Tab", controls: [{ id: "Check", enabled: false }] }] });
  expect(told[0]).toBe("pane true");
  expect(told[1]).toContain('"Check"');
  Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
    told.push("pressed");
    event.completed();
  });
  await host.pressButton("Check", "checkSheet");
  expect(told.at(-1)).toBe("pressed");
});
