import fc from "fast-check";
import type { CellRef } from "../../../src/grid/address";
import { inverse } from "../../../src/grid/edit";
import type { Content, Edit } from "../../../src/grid/edit";
import { cellAt } from "../../../src/grid/grid";
import { HostError } from "../../../src/grid/host";
import { PROFILES, everything, form, gridOf, openExcel } from "./excel";

const at = (row: number, column: number, sheet = "表"): CellRef => ({ sheet, row, column });
const write = (cell: CellRef, before: Content, after: Content): Edit => ({
  kind: "write",
  at: cell,
  before,
  after,
});
const insert = (row: number, like: number, count = 1): Edit => ({
  kind: "insertRows",
  sheet: "表",
  row,
  count,
  like,
});

describe("writing", () => {
  const FORMATS = ["General", "0.00%", "@", "yyyy-mm-dd", "#,##0.00"];
  const tricky = fc.constantFrom(
    ..."=100% +1 - 95% 3-5 1/2 001 @x '引号 ''x TRUE #N/A 1e5 12:30 ￥5 ９５％ ＝1+1 ≥90% 3场 2025年12月 \t=1".split(
      " ",
    ),
    " 5 ",
    "1 1/2",
    "a\nb",
    "上午9时30分",
  );
  const text = fc.oneof(
    tricky,
    fc.string({ minLength: 1 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.double({ noNaN: true }).map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );

  test("any text reads back as the same text, and every number format stays", async () => {
    const { excel, book } = await openExcel({ workbook: [gridOf("表", [["x"]])] });
    const sheet = book.active;
    FORMATS.forEach((numberFormat, column) =>
      sheet.setFormat({ row: 0, column, rows: 40, columns: 1 }, { numberFormat }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 40 }), async (texts) => {
        const [before] = await excel.read("active");
        const edits = texts.flatMap((after, row) =>
          FORMATS.map((_, column) =>
            write(at(row, column), (before && cellAt(before, row, column)?.value) ?? null, after),
          ),
        );
        await excel.apply({ title: "", edits });
        const [grid] = await excel.read("active");
        texts.forEach((value, row) =>
          FORMATS.forEach((numberFormat, column) => {
            const expected = { value, ...(numberFormat !== "General" && { numberFormat }) };
            expect(grid && cellAt(grid, row, column)).toMatchObject(expected);
          }),
        );
      }),
      { numRuns: 15 },
    );
  });

  test("numbers, truth values, formulas and nothing are what they are, in one verification and one write", async () => {
    const { excel, book, requestsOf } = await openExcel({
      workbook: [gridOf("表", [["a", 1, "=B1*2", "x"]])],
    });
    const edits = [
      write(at(0, 0), "a", 12.5),
      write(at(0, 1), 1, true),
      write(at(0, 2), { formula: "=B1*2" }, { formula: "=A1*2" }),
      write(at(0, 3), "x", null),
    ];
    expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBe(2);
    expect([0, 1, 2, 3].map((column) => book.active.cell(0, column).value)).toEqual([12.5, true, 25, null]);
    expect(book.active.cell(0, 2).formula).toBe("=A1*2");
  });

  test("a formula does not lend its cell the format of what it refers to", async () => {
    const { excel, book } = await openExcel({ workbook: [gridOf("表", [[0.5]])] });
    book.active.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "0%" });
    await excel.apply({ title: "", edits: [write(at(0, 1), null, { formula: "=A1" })] });
    expect(book.active.format(0, 1).numberFormat).toBe("General");
  });

  test("the same cell may be written twice, and an empty plan does nothing", async () => {
    const { excel, book, requestsOf } = await openExcel({ workbook: [gridOf("表", [["a"]])] });
    await excel.apply({ title: "", edits: [write(at(0, 0), "a", "b"), write(at(0, 0), "b", "c")] });
    expect(book.active.cell(0, 0).value).toBe("c");
    expect(await requestsOf(() => excel.apply({ title: "", edits: [] }))).toBe(0);
  });

  test("what was written is taken back where a cell has not taken what was meant", async () => {
    const { excel, book } = await openExcel({ workbook: [gridOf("表", [["a", "5", "c"]])] });
    book.active.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, { numberFormat: "@" });
    const before = everything(book);
    const edits = [write(at(0, 0), "a", "x"), write(at(0, 1), "5", 6), write(at(0, 2), "c", "z")];
    await expect(excel.apply({ title: "", edits })).rejects.toMatchObject({ problem: "unsupported" });
    expect(everything(book)).toEqual(before);
  });

  test("a number does not go into a cell that keeps everything as text: that is said, and nothing changes", async () => {
    const { excel, book } = await openExcel({ workbook: [gridOf("表", [["5"]])] });
    book.active.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
    const before = everything(book);
    await expect(excel.apply({ title: "", edits: [write(at(0, 0), "5", 5)] })).rejects.toMatchObject({
      problem: "unsupported",
      cells: [at(0, 0)],
    });
    expect(everything(book)).toEqual(before);
  });
});

describe("verifying", () => {
  const stale = async (edits: Edit[], cells: CellRef[]) => {
    const { excel, book, requestsOf } = await openExcel({
      workbook: [
        gridOf("表", [
          ["a", "b"],
          ["c", null],
          [null, "d"],
        ]),
      ],
    });
    const before = everything(book);
    const requests = await requestsOf(() =>
      expect(excel.apply({ title: "", edits })).rejects.toEqual(new HostError("stale", cells)),
    );
    expect(requests).toBe(1);
    expect(everything(book)).toEqual(before);
  };

  test("a cell that differs stops the whole plan", () =>
    stale([write(at(0, 0), "a", "x"), write(at(0, 1), "old", "y")], [at(0, 1)]));
  test("cells are told where they lie now, although the plan inserts above them", () =>
    stale([insert(1, 0), write(at(3, 1), "old", "y")], [at(2, 1)]));
  test("a merge that would lose a content is refused", () =>
    stale([{ kind: "merge", sheet: "表", area: { row: 1, column: 0, rows: 2, columns: 2 } }], [at(2, 1)]));
  test("rows that are not empty are not deleted", () =>
    stale([{ kind: "deleteRows", sheet: "表", row: 1, count: 2, like: 0 }], [at(1, 0), at(2, 1)]));

  test("a sheet that is gone", async () => {
    const { excel } = await openExcel();
    const apply = excel.apply({ title: "", edits: [write(at(0, 0, "没有"), null, 1)] });
    await expect(apply).rejects.toMatchObject({ problem: "no-sheet" });
  });

  test("a protected sheet lets unlocked cells be written and nothing else", async () => {
    const { excel, book } = await openExcel({ workbook: [gridOf("表", [["a", "b"]])] });
    book.active.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { locked: false });
    book.active.protect({});
    const before = everything(book);
    for (const edits of [
      [write(at(0, 1), "b", "y")],
      [write(at(0, 0), "a", "x"), write(at(0, 1), "b", "y")],
      [insert(1, 0)],
      [{ kind: "clearMarks", sheet: "表" } as const],
    ])
      await expect(excel.apply({ title: "", edits })).rejects.toMatchObject({ problem: "protected" });
    expect(everything(book)).toEqual(before);
    await excel.apply({ title: "", edits: [write(at(0, 0), "a", "x")] });
    expect(book.active.cell(0, 0).value).toBe("x");
  });

  test("while the user is typing nothing is done", async () => {
    const { excel, book, setEditing } = await openExcel({ workbook: [gridOf("表", [["a"]])] });
    setEditing(true);
    const apply = excel.apply({ title: "", edits: [write(at(0, 0), "a", "b")] });
    await expect(apply).rejects.toMatchObject({ problem: "busy" });
    setEditing(false);
    expect(book.active.cell(0, 0).value).toBe("a");
  });
});

describe("inserting rows", () => {
  /** Two label columns that hang over rows, a row with cells merged side by side, a sum, formats, heights. */
  async function open(profile: (typeof PROFILES)[number] = "ltsc2021", more = 0) {
    const rows = [
      ["一级", "二级", "三级", "", "值"],
      ["产出", "数量", "指标一", "", 1],
      [null, null, "指标二", "", 2],
      [null, "质量", "指标三", "", 3],
      ["合计", null, null, null, "=SUM(E2:E4)"],
      ...Array.from({ length: more }, (_, row) => [`备注${String(row)}`, row, "文字", null, null]),
    ];
    const merges = [
      { row: 1, column: 0, rows: 3, columns: 1 },
      { row: 1, column: 1, rows: 2, columns: 1 },
      ...[1, 2, 3].map((row) => ({ row, column: 2, rows: 1, columns: 2 })),
    ];
    const opened = await openExcel({ profile, workbook: [gridOf("表", rows, merges)] });
    const { active } = opened.book;
    active.setFormat({ row: 2, column: 2, rows: 1, columns: 3 }, { bold: true, fill: "#FFEECC", wrap: true });
    active.setFormat({ row: 2, column: 4, rows: 1, columns: 1 }, { numberFormat: "0.00%" });
    active.setSize("rows", 2, 1, 33);
    return opened;
  }
  const edits = [insert(2, 2), write(at(2, 2), null, "=新"), write(at(2, 4), null, "95%")];

  test.each(PROFILES)("a row looks like its neighbour, labels and sums grow: %s", async (profile) => {
    const { excel, book, requestsOf } = await open(profile);
    expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBe(2);
    const { active } = book;
    expect(active.cell(2, 2).value).toBe("=新");
    expect(active.cell(2, 4).value).toBe("95%");
    expect(active.format(2, 2)).toMatchObject({ bold: true, fill: "#FFEECC", wrap: true });
    expect(active.format(2, 4).numberFormat).toBe("0.00%");
    expect(active.size("rows", 2)).toBe(33);
    expect(active.cell(5, 4).formula).toBe("=SUM(E2:E5)");
    expect(active.merges()).toEqual(
      expect.arrayContaining([
        { row: 1, column: 0, rows: 4, columns: 1 },
        { row: 1, column: 1, rows: 3, columns: 1 },
        { row: 2, column: 2, rows: 1, columns: 2 },
        { row: 3, column: 2, rows: 1, columns: 2 },
      ]),
    );
    expect(active.merges()).toHaveLength(6);
  });

  test.each(PROFILES)("it costs as much on a large sheet: %s", async (profile) => {
    const { excel, requestsOf } = await open(profile, 2000);
    expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBe(2);
  });

  test("at a block's edge the plan regroups the labels itself", async () => {
    const { excel, book } = await open();
    await excel.apply({
      title: "",
      edits: [
        insert(4, 3, 2),
        { kind: "unmerge", sheet: "表", area: { row: 1, column: 0, rows: 3, columns: 1 } },
        { kind: "merge", sheet: "表", area: { row: 1, column: 0, rows: 5, columns: 1 } },
        write(at(5, 2), null, "指标五"),
      ],
      select: at(5, 2),
    });
    expect(book.active.merges()).toEqual(
      expect.arrayContaining([
        { row: 1, column: 0, rows: 5, columns: 1 },
        { row: 4, column: 2, rows: 1, columns: 2 },
        { row: 5, column: 2, rows: 1, columns: 2 },
      ]),
    );
    expect(book.active.cell(1, 0).value).toBe("产出");
    expect(book.selection).toMatchObject([{ row: 5, column: 2 }]);
  });

  test.each(PROFILES)("the inverse leaves no trace: %s", async (profile) => {
    const { excel, book } = await open(profile);
    const before = everything(book);
    const plan = { title: "", edits };
    await excel.apply(plan);
    expect(everything(book)).not.toEqual(before);
    await excel.apply(inverse(plan));
    expect(everything(book)).toEqual(before);
  });

  test("the inverse does not delete what the user has typed meanwhile", async () => {
    const { excel, book, userEdit } = await open();
    const plan = { title: "", edits };
    await excel.apply(plan);
    userEdit("A3", "备注");
    userEdit("G3", "备注");
    await expect(excel.apply(inverse(plan))).rejects.toMatchObject({ problem: "stale", cells: [at(2, 6)] });
    expect(book.active.cell(2, 2).value).toBe("=新");
  });

  test("a table across the place is an obstacle", async () => {
    const { excel, book } = await openExcel({
      workbook: [
        gridOf("表", [
          ["a", "b"],
          ["甲", 1],
          ["乙", 2],
          ["丙", 3],
          ["丁", 4],
        ]),
      ],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B3", true);
      await context.sync();
    });
    const before = everything(book);
    const refused = excel.apply({ title: "", edits: [insert(2, 1)] });
    await expect(refused).rejects.toEqual(new HostError("obstacle", [at(2, 0)]));
    expect(everything(book)).toEqual(before);
    await excel.apply({ title: "", edits: [insert(3, 2)] });
    expect(book.active.cell(4, 0).value).toBe("丙");
  });

  test("rows that are hidden at the place are an obstacle: nobody would see the new one", async () => {
    const { excel, book } = await open();
    book.active.setHidden("rows", 1, 1, true);
    const refused = excel.apply({ title: "", edits: [insert(2, 2)] });
    await expect(refused).rejects.toEqual(new HostError("obstacle", [at(2, 0)]));
    await excel.apply({ title: "", edits: [insert(4, 3)] });
    expect(book.active.hidden("rows", 4)).toBe(false);
  });

  test("all that a plan writes is one step of Excel's own undo", async () => {
    const { excel, book } = await open("desktop365");
    const before = everything(book);
    await excel.apply({ title: "", edits });
    expect(book.undo()).toBe(true);
    expect(everything(book)).toEqual(before);
  });

  test("a real form takes a row in its indicator table", async () => {
    const grids = form("00-guangzhou-tianhe-department.xlsx");
    const { excel, book } = await openExcel({ workbook: grids });
    const sheet = grids[0]?.sheet ?? "";
    const before = everything(book);
    const merges = book.active.merges().length;
    const plan = {
      title: "",
      edits: [
        { kind: "insertRows", sheet, row: 40, count: 2, like: 39 } as const,
        write(at(40, 3, sheet), null, "新增指标"),
      ],
    };
    await excel.apply(plan);
    expect(book.active.merges().length).toBeGreaterThanOrEqual(merges);
    expect(book.active.format(40, 3)).toEqual(book.active.format(39, 3));
    await excel.apply(inverse(plan));
    expect(everything(book)).toEqual(before);
  });
});
