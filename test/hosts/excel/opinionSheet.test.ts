import type { CellRef } from "../../../src/grid/address";
import { inverse } from "../../../src/grid/edit";
import type { Content, Edit, Plan } from "../../../src/grid/edit";
import { HostError } from "../../../src/grid/host";
import type { SheetLook } from "../../../src/grid/look";
import { patience } from "../../../src/hosts/excel/run";
import type { Fault } from "../../../src/workbench/host/faults";
import type { Sheet } from "../../../src/workbench/book";
import { PROFILES, everything, gridOf, openExcel } from "./excel";
import type { Excel as Opened } from "./excel";

/** A sheet of the program's own: all that happens to a new one, through the real office.js. */

const NAME = "审核意见";
const LOOK: SheetLook = {
  columns: [{ width: 10 }, { width: 30 }, { width: 8, hidden: true }],
  styles: [
    {
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      style: { wrap: true, vertical: "top", border: "#808080" },
    },
    {
      area: { row: 0, column: 0, rows: 1, columns: 2 },
      style: { bold: true, size: 16, fill: "#DDEBF7", color: "#000080", horizontal: "center" },
    },
  ],
  frozenRows: 1,
  page: { landscape: true, titleRows: { row: 0, rows: 1 } },
};
const at = (row: number, column: number): CellRef => ({ sheet: NAME, row, column });
const write = (row: number, column: number, after: Content, before: Content = null): Edit => ({
  kind: "write",
  at: at(row, column),
  before,
  after,
});
const LINK = `=HYPERLINK("#'表'!B2","B2")`;
const PLAN: Plan = {
  title: "生成审核意见",
  edits: [
    { kind: "addSheet", sheet: NAME, look: LOOK },
    { kind: "merge", sheet: NAME, area: { row: 0, column: 0, rows: 1, columns: 2 } },
    write(0, 0, "审核意见"),
    write(1, 0, { formula: LINK }),
    write(1, 1, "=100% 不是公式"),
    write(1, 2, "key"),
    write(2, 0, 12.5),
    write(2, 1, "2026年3月1日"),
  ],
  select: at(0, 0),
};

const open = (profile?: (typeof PROFILES)[number]) =>
  openExcel({ workbook: [gridOf("表", [["项目名称", "道路养护"]])], ...(profile && { profile }) });

const added = ({ book }: Opened): Sheet | undefined =>
  book.sheets.find(({ properties }) => properties.name === NAME);

const { reply } = patience;
afterEach(() => {
  patience.reply = reply;
});

test.each(PROFILES)(
  "%s: a sheet is added with its contents and its look in two round trips",
  async (profile) => {
    const opened = await open(profile);
    expect(await opened.requestsOf(() => opened.excel.apply(PLAN))).toBe(2);
    const sheet = added(opened);
    if (!sheet) throw new Error("no sheet was added");
    expect(opened.book.sheets.map(({ properties }) => properties.name)).toEqual(["表", NAME]);
    const contents = [0, 1, 2].map((row) =>
      [0, 1, 2].map((column) => {
        const { formula, value } = sheet.cell(row, column);
        return formula ?? value;
      }),
    );
    expect(contents).toEqual([
      ["审核意见", null, null],
      [LINK, "=100% 不是公式", "key"],
      [12.5, "2026年3月1日", null],
    ]);
    expect(sheet.cell(1, 0).value).toBe("B2");
    expect(sheet.format(0, 0)).toMatchObject({ bold: true, fontSize: 16, fill: "#DDEBF7", wrap: true });
    expect(sheet.format(1, 1)).toMatchObject({ bold: false, wrap: true, vertical: "Top" });
    expect(sheet.format(1, 1).borders.EdgeRight).toMatchObject({ style: "Continuous", color: "#808080" });
    expect(sheet.format(2, 0)).toMatchObject({ wrap: false, borders: {} });
    expect(sheet.merges()).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(sheet.size("columns", 1)).toBeCloseTo((30 * 7 + 5) * 0.75, 5);
    expect([sheet.hidden("columns", 1), sheet.hidden("columns", 2)]).toEqual([false, true]);
    expect(sheet.freeze()).toEqual({ rows: 1, columns: 0 });
    expect(opened.book.active).toBe(sheet);
  },
);

test("it is printed on A4 across, one page wide, with its head on every page", async () => {
  const opened = await open();
  await opened.excel.apply(PLAN);
  const page = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(NAME);
    pageLayout.load("paperSize,orientation,zoom,leftMargin");
    const titles = pageLayout.getPrintTitleRows().load("address");
    const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    await context.sync();
    const { paperSize, orientation, zoom } = pageLayout;
    return { paperSize, orientation, zoom, titles: titles.address, footer: footer.centerFooter };
  });
  expect(page).toMatchObject({
    paperSize: "A4",
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    titles: `${NAME}!1:1`,
    footer: "第 &P 页，共 &N 页",
  });
});

test("a sheet of that name, also a hidden one, is not touched", async () => {
  const opened = await open();
  const own = opened.book.addSheet(NAME);
  own.write({ row: 0, column: 0 }, [["我的意见"]]);
  own.set({ visibility: "Hidden" });
  const before = everything(opened.book);
  await expect(opened.excel.apply(PLAN)).rejects.toMatchObject({ problem: "stale", cells: [at(0, 0)] });
  expect(everything(opened.book)).toEqual(before);
});

test("it is taken back in one step, unless a person has written on it", async () => {
  const opened = await open();
  const before = everything(opened.book);
  await opened.excel.apply(PLAN);
  opened.userEdit("D9", "同意", { sheet: NAME });
  await expect(opened.excel.apply(inverse(PLAN))).rejects.toMatchObject({
    problem: "stale",
    cells: [at(8, 3)],
  });
  opened.userEdit("D9", null, { sheet: NAME });
  opened.userEdit("B2", "改过", { sheet: NAME });
  await expect(opened.excel.apply(inverse(PLAN))).rejects.toMatchObject({
    problem: "stale",
    cells: [at(1, 1)],
  });
  opened.userEdit("B2", "=100% 不是公式", { sheet: NAME });
  expect(await opened.requestsOf(() => opened.excel.apply(inverse(PLAN)))).toBe(2);
  expect(everything(opened.book)).toEqual(before);
});

test("added rows fit what is written into them", async () => {
  const opened = await open();
  await opened.excel.apply(PLAN);
  const text = "很长的问题说明，写了不止一行。".repeat(6);
  await opened.excel.apply({
    title: "",
    edits: [{ kind: "insertRows", sheet: NAME, row: 2, count: 1, like: 1, fit: true }, write(2, 1, text)],
  });
  const sheet = added(opened);
  expect(sheet?.cell(2, 1).value).toBe(text);
  expect(sheet?.size("rows", 2)).toBeGreaterThan(2 * (sheet?.size("rows", 3) ?? Infinity));
});

const NOTHING: Fault = { kind: "action", number: Infinity, code: "GeneralException" };

describe.each([
  ["adding", PLAN, false],
  ["taking back", inverse(PLAN), true],
] as const)("%s", (_, plan, prepared) => {
  async function failing(fault: Fault) {
    const opened = await open();
    if (prepared) await opened.excel.apply(PLAN);
    const before = everything(opened.book);
    opened.inject(NOTHING);
    opened.inject(fault);
    const outcome: unknown = await opened.excel.apply(plan).then(
      () => "applied" as const,
      (error: unknown) => error,
    );
    return { outcome, before, left: everything(opened.book), opened };
  }

  test("an error at any action leaves the workbook as it was", async () => {
    let number = 1;
    for (; ; number++) {
      const { outcome, before, left } = await failing({ kind: "action", number, code: "GeneralException" });
      if (outcome === "applied") break;
      expect(outcome).toBeInstanceOf(HostError);
      expect({ number, left }).toEqual({ number, left: before });
    }
    expect(number).toBeGreaterThan(prepared ? 2 : 50);
  });

  test("a lost reply to what was done counts as done", async () => {
    patience.reply = 1500;
    const { outcome, left } = await failing({ kind: "lostReply", answer: "nothing" });
    expect(outcome).toBe("applied");
    const expected = await open();
    if (!prepared) await expected.excel.apply(PLAN);
    expect(left).toEqual(everything(expected.book));
  });

  test("an error in answer to what was done ends with all of it or nothing", async () => {
    const { outcome, before, left } = await failing({ kind: "lostReply", answer: "error" });
    if (prepared) expect(outcome).toBe("applied");
    else expect({ outcome: outcome instanceof HostError, left }).toEqual({ outcome: true, left: before });
  });

  test("a request that is refused as a whole leaves the workbook as it was", async () => {
    const { outcome, before, left } = await failing({ kind: "request", code: "AccessDenied" });
    expect(outcome).toMatchObject({ problem: "read-only" });
    expect(left).toEqual(before);
  });
});

test("a sheet that a coauthor adds under that name meanwhile is left alone", async () => {
  const opened = await open();
  const receive = opened.host.receive.bind(opened.host);
  let requests = 0;
  opened.host.receive = (text) => {
    if (++requests === 2)
      opened.host.as("coauthor", () =>
        opened.book.addSheet(NAME).write({ row: 0, column: 0 }, [["合作者的"]]),
      );
    receive(text);
  };
  await expect(opened.excel.apply(PLAN)).rejects.toBeInstanceOf(HostError);
  expect(added(opened)?.cell(0, 0).value).toBe("合作者的");
});
