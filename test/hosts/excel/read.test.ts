import { cellAt } from "../../../src/grid/grid";
import type { Area } from "../../../src/grid/address";
import { HostError } from "../../../src/grid/host";
import { patience } from "../../../src/hosts/excel/run";
import { PROFILES, contentsOf, form, forms, gridOf, openExcel } from "./excel";

test.each(forms)("all visible sheets of %s come in one round trip, as they are in the file", async (name) => {
  const grids = form(name);
  const { excel, requestsOf } = await openExcel({ workbook: grids });
  let read: Awaited<ReturnType<typeof excel.read>> = [];
  expect(await requestsOf(async () => (read = await excel.read("visible")))).toBe(1);
  expect(read.map(contentsOf)).toEqual(grids.filter(({ hidden }) => !hidden).map(contentsOf));
});

test.each(PROFILES)("reading costs one round trip whatever the size: %s", async (profile) => {
  const rows = Array.from({ length: 3000 }, (_, row) => [
    `指标${String(row)}`,
    row,
    "≥90%",
    `=B${String(row + 1)}*2`,
  ]);
  const { excel, requestsOf } = await openExcel({ profile, workbook: [gridOf("大表", rows)] });
  expect(await requestsOf(() => excel.read("active"))).toBe(1);
});

test("cells are where they are although the used range starts elsewhere, and empty merged rows count", async () => {
  const { excel, book } = await openExcel();
  book.active.write({ row: 3, column: 2 }, [["名称", 0.02]]);
  book.active.setFormat({ row: 3, column: 3, rows: 1, columns: 1 }, { numberFormat: "0.00%" });
  book.active.merge({ row: 9, column: 1, rows: 2, columns: 5 });
  const [grid] = await excel.read("active");
  expect(grid && cellAt(grid, 3, 2)).toEqual({ value: "名称", text: "名称" });
  expect(grid && cellAt(grid, 3, 3)).toEqual({ value: 0.02, text: "2.00%", numberFormat: "0.00%" });
  expect(grid).toMatchObject({ rows: 11, columns: 6, merges: [{ row: 9, column: 1, rows: 2, columns: 5 }] });
});

test("an empty sheet is a grid without rows", async () => {
  const { excel } = await openExcel();
  expect(await excel.read("active")).toMatchObject([{ sheet: "Sheet1", rows: 0, columns: 0, merges: [] }]);
});

test("formulas, texts that look like formulas, errors", async () => {
  const { excel, book } = await openExcel();
  book.active.write({ row: 0, column: 0 }, [["=100%", { formula: "=1/0" }, { formula: "=1+1" }, "95", true]]);
  const [grid] = await excel.read("active");
  const cells = [0, 1, 2, 3, 4].map((column) => grid && cellAt(grid, 0, column));
  expect(cells).toEqual([
    { value: "=100%", text: "=100%" },
    { value: "#DIV/0!", text: "#DIV/0!", formula: "=1/0" },
    { value: 2, text: "2", formula: "=1+1" },
    { value: "95", text: "95" },
    { value: true, text: "TRUE" },
  ]);
});

test("more than 512 merged areas are read in bands, in one more round trip", async () => {
  const merges: Area[] = Array.from({ length: 700 }, (_, index) => ({
    row: Math.floor(index / 2) * 2,
    column: (index % 2) * 3,
    rows: 2,
    columns: 2,
  }));
  const label = { row: 0, column: 6, rows: 700, columns: 1 };
  const grid = gridOf("很多合并", [["a"]], [...merges, label]);
  const { excel, requestsOf } = await openExcel({ workbook: [grid] });
  let found: unknown;
  expect(await requestsOf(async () => (found = (await excel.read("active"))[0]?.merges.length))).toBe(2);
  expect(found).toBe(701);
});

test("a sheet that is too large for one answer on the web is read in bands of rows", async () => {
  const long = "预算绩效目标申报表填报说明".repeat(12);
  const rows = Array.from({ length: 4500 }, (_, row) => [row, long]);
  const grid = gridOf("很大", rows, [{ row: 4500, column: 0, rows: 1, columns: 2 }]);
  const { excel } = await openExcel({ profile: "web", workbook: [grid] });
  const [read] = await excel.read(["很大"]);
  expect(read).toMatchObject({ rows: 4501, columns: 2 });
  expect(read?.cells.size).toBe(9000);
});

test("sheets come in workbook order, hidden ones only by name, any number of them", async () => {
  const grids = Array.from({ length: 12 }, (_, index) => ({
    ...gridOf(`表${String(index)}`, [[index]]),
    hidden: index === 3,
    protected: index === 5,
  }));
  const { excel, requestsOf } = await openExcel({ workbook: grids });
  let names: string[] = [];
  const requests = await requestsOf(async () => {
    names = (await excel.read("visible")).map(({ sheet }) => sheet);
  });
  expect(names).toEqual(grids.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet));
  expect(requests).toBe(3);
  const some = await excel.read(["表5", "表3"]);
  expect(some.map(({ sheet, hidden, protected: locked }) => [sheet, hidden, locked])).toEqual([
    ["表3", true, false],
    ["表5", false, true],
  ]);
});

describe("the active sheet and what is around it", () => {
  it("come in one round trip, with the name of the active one", async () => {
    const workbook = [gridOf("说明", [["填报说明"]]), gridOf("表", [["a", 1]]), gridOf("项目", [["b"]])];
    const { excel, book, requestsOf } = await openExcel({
      workbook: [...workbook, { ...gridOf("字典", [["c"]]), hidden: true }],
    });
    book.activate(book.sheets.find(({ properties }) => properties.name === "表")!);
    let around: Awaited<ReturnType<typeof excel.readAround>> | undefined;
    expect(await requestsOf(async () => (around = await excel.readAround()))).toBe(1);
    expect(around).toMatchObject({ active: "表", whole: true });
    expect(around?.sheets.map(contentsOf)).toEqual(workbook.map(contentsOf));
  });

  it("of many sheets only the active one is read, in two more round trips", async () => {
    const workbook = Array.from({ length: 12 }, (_, index) => gridOf(`表${String(index)}`, [[index]]));
    const { excel, book, requestsOf } = await openExcel({ workbook });
    book.activate(book.sheets.find(({ properties }) => properties.name === "表7")!);
    let around: Awaited<ReturnType<typeof excel.readAround>> | undefined;
    expect(await requestsOf(async () => (around = await excel.readAround()))).toBe(3);
    expect(around).toMatchObject({ active: "表7", whole: false });
    expect(around?.sheets.map(({ sheet }) => sheet)).toEqual(["表7"]);
    const all = await excel.readAround({ all: true });
    expect(all).toMatchObject({ active: "表7", whole: true });
    expect(all.sheets.map(contentsOf)).toEqual(workbook.map(contentsOf));
  });

  it("a very large sheet beside it is left out; a very large one alone is all there is", async () => {
    const long = "预算绩效目标申报表填报说明".repeat(12);
    const large = gridOf(
      "工资",
      Array.from({ length: 4500 }, (_, row) => [row, long]),
    );
    const { excel, book } = await openExcel({ profile: "web", workbook: [large, gridOf("表", [["a"]])] });
    book.activate(book.sheets.find(({ properties }) => properties.name === "表")!);
    const around = await excel.readAround();
    expect(around).toMatchObject({ active: "表", whole: false });
    expect(around.sheets.map(({ cells }) => cells.size)).toEqual([1]);
    const alone = await openExcel({ profile: "web", workbook: [large] });
    expect(await alone.excel.readAround()).toMatchObject({ active: "工资", whole: true });
  });
});

test("a sheet that is gone, a user who is typing, an answer that never comes are told apart", async () => {
  const { excel, inject, setEditing } = await openExcel();
  await expect(excel.read(["没有"])).rejects.toEqual(new HostError("no-sheet"));
  setEditing(true);
  await expect(excel.read("active")).rejects.toMatchObject({ problem: "busy" });
  setEditing(false);
  inject({ kind: "lostReply", answer: "error" });
  await expect(excel.read("active")).rejects.toMatchObject({ problem: "unknown" });
  const { reply } = patience;
  patience.reply = 200;
  inject({ kind: "lostReply", answer: "nothing" });
  await expect(excel.read("active")).rejects.toMatchObject({ problem: "connection" });
  patience.reply = reply;
});

test("re-reading while the user types waits for the cell, keeps the merged areas and costs one round trip", async () => {
  const { excel, book, requestsOf, setEditing, userEdit } = await openExcel({
    workbook: [gridOf("表", [["a", 1]], [{ row: 2, column: 0, rows: 1, columns: 2 }])],
  });
  const [before] = await excel.read("active");
  if (!before) throw new Error("nothing read");
  userEdit("B1", 2);
  setEditing(true);
  setTimeout(() => setEditing(false), 50);
  let after = before;
  expect(await requestsOf(async () => (after = await excel.readValues(before)))).toBe(1);
  expect(cellAt(after, 0, 1)?.value).toBe(2);
  expect(after.merges).toEqual(before.merges);
  expect(book.undo()).toBe(true);
});
