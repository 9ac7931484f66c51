import { gridFromTable } from "../../../src/grid/table";
import { bootOffice } from "../office";

const SHEET = gridFromTable("| a | 1 |\n| b | =B1+1 → 2 |");
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test("a sheet's events: who changed what, insertions, formats, selection, calculation; none after removal", async () => {
  const { book, host, userEdit, settle } = await bootOffice({ workbook: [SHEET], profile: "desktop365" });
  const heard: string[] = [];
  const hear = (text: string) => {
    heard.push(text);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const added = [
      sheet.onChanged.add((event) =>
        hear(
          [
            event.changeType,
            event.address,
            event.source,
            event.triggerSource,
            event.details ? `${String(event.details.valueBefore)}→${String(event.details.valueAfter)}` : "",
            event.changeDirectionState?.insertShiftDirection ?? "",
          ].join(" "),
        ),
      ),
      sheet.onFormatChanged.add(({ address }) => hear(`format ${address}`)),
      sheet.onSelectionChanged.add(({ address }) => hear(`select ${address}`)),
      sheet.onCalculated.add(() => hear("calculated")),
    ];
    await context.sync();
    return added;
  });
  userEdit("B1", 5);
  userEdit("B1", 6, { source: "coauthor" });
  await settle();
  expect(heard).toEqual([
    "RangeEdited B1 Local Unknown 1→5 ",
    "calculated",
    "RangeEdited B1 Remote Unknown 5→6 ",
    "calculated",
  ]);
  heard.length = 0;
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A2").select();
    await context.sync();
  });
  await settle();
  expect(heard).toEqual([
    "RowInserted 2:3 Local ThisLocalAddin  Down",
    "calculated",
    "format A1",
    "select A2",
  ]);
  heard.length = 0;
  await Excel.run(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
  host.as("user", () => book.select(book.active, [{ row: 0, column: 0, rows: 1, columns: 1 }]));
  userEdit("A1", "x");
  await settle();
  expect(heard).toEqual([]);
});

test("the workbook's and the sheets' events", async () => {
  const { book, settle, userEdit } = await bootOffice({ workbook: [SHEET], profile: "web" });
  const heard: string[] = [];
  const hear = (text: string) => {
    heard.push(text);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onAdded.add(() => hear("added")),
      worksheets.onDeleted.add(() => hear("deleted")),
      worksheets.onActivated.add(() => hear("activated")),
      worksheets.onDeactivated.add(() => hear("deactivated")),
      worksheets.onChanged.add(({ address }) => hear(`changed ${address}`)),
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => hear(`${nameBefore} → ${nameAfter}`)),
      context.workbook.onSelectionChanged.add(() => hear("selection")),
    ];
    await context.sync();
    return added;
  });
  const second = book.addSheet("第二张");
  book.activate(second);
  second.set({ name: "改名" });
  userEdit("C3", 1);
  book.select(second, [{ row: 2, column: 2, rows: 1, columns: 1 }]);
  book.removeSheet(second);
  await settle();
  expect(heard).toEqual([
    "added",
    "deactivated",
    "activated",
    "第二张 → 改名",
    "changed C3",
    "selection",
    "deleted",
    "deactivated",
    "activated",
  ]);
  await Excel.run(handlers[0]!.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
});

test("the changed range can be asked for, wherever it has moved to since", async () => {
  const { userEdit, settle, book } = await bootOffice({ workbook: [SHEET], profile: "web" });
  let event: Excel.WorksheetChangedEventArgs | null = null;
  await Excel.run(async (context) => {
    sheetOf(context).onChanged.add((args) => {
      event ??= args;
      return Promise.resolve();
    });
    await context.sync();
  });
  userEdit("A2", "x");
  book.active.insert("rows", 0, 1);
  await settle();
  const address = await Excel.run(async (context) => {
    const range = event!.getRange(context).load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Sheet1!A3");
});
