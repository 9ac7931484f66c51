/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { gridFromTable } from "../../src/grid/table";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { csvOf } from "../../src/library/csv";
import { Librarian } from "../../src/taskpane/library/librarian";
import type { Stock } from "../../src/taskpane/library/librarian";

const NOTHING: Stock = {
  maintained: async () => ({ settings: null, profiles: [], libraries: [], problems: [] }),
  getLocalFile: async () => null,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: string[][]) => bytesOf(csvOf([["二级指标", "三级指标", "计量单位"], ...rows]));
const form = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, "../forms", `${name}.xlsx`)));
/** 数量指标 in GB18030. */
const GB = Uint8Array.of(0xca, 0xfd, 0xc1, 0xbf, 0xd6, 0xb8, 0xb1, 0xea);

async function opened(stock: Stock = NOTHING, own: string | null = null) {
  const librarian = new Librarian(stock);
  return { librarian, shelf: await librarian.openLibrary(own) };
}

const found = (librarian: Librarian, text: string) =>
  librarian.searchLibrary({ text, filter: {}, limit: 5 }).then(({ presets }) => presets);

test("a library comes in, is found first by its own name, goes out as CSV and comes in again", async () => {
  const { librarian, shelf } = await opened();
  const preview = await librarian.readLibrary({
    name: "甲.csv",
    bytes: csv(["数量指标", "古井普查口数", "口"]),
  });
  expect(preview).toMatchObject({ problem: null, count: 1, errorCount: 0 });
  const { json, shelf: after } = await librarian.adopt("merge");
  expect(after).toMatchObject({ own: 1, total: shelf.total + 1 });
  expect((await found(librarian, "gujing"))[0]).toMatchObject({
    origin: "own",
    preset: { name: "古井普查口数" },
  });

  const again = await opened(NOTHING, json);
  expect(again.shelf.own).toBe(1);
  const exported = await again.librarian.exportLibrary();
  const third = await opened();
  expect(await third.librarian.readLibrary({ name: "乙.csv", bytes: bytesOf(exported) })).toMatchObject({
    count: 1,
  });
  expect((await third.librarian.adopt("merge")).json).toBe(json);
});

test("replacing takes away what was there; merging keeps it", async () => {
  const { librarian } = await opened();
  for (const [mode, name, own] of [
    ["merge", "甲", 1],
    ["merge", "乙", 2],
    ["replace", "丙", 1],
  ] as const) {
    await librarian.readLibrary({ name, bytes: csv(["数量指标", `${name}项目数量`, "个"]) });
    expect((await librarian.adopt(mode)).shelf.own).toBe(own);
  }
});

test("a preset of one's own stands in the place of the one of the same level and name, under its code", async () => {
  const { librarian, shelf } = await opened();
  const [before] = await found(librarian, "培训人次");
  expect(before?.origin).toBe("standard");
  await librarian.readLibrary({ name: "甲.csv", bytes: csv(["数量指标", before!.preset.name, "人"]) });
  expect((await librarian.adopt("merge")).shelf.total).toBe(shelf.total);
  const [after] = await librarian.presetsOf([before!.preset.code]);
  expect(after).toMatchObject({ origin: "own", preset: { unit: "人" } });
});

test("merged levels of a worksheet hold for the rows below; what is wrong is said by row", async () => {
  const { librarian } = await opened();
  const grid = gridFromTable(
    `| 一级指标 | 二级指标 | 三级指标     | 计量单位 |
     | 产出指标 | 数量指标 | 古井普查口数 | 口       |
     | ^        | ^        | 古树挂牌棵数 | 棵       |
     | ^        | 其他     | 说不清的指标 | 个       |
     | ^        | 数量指标 | 古井普查口数 | 口       |`,
    "指标库",
  );
  const preview = await librarian.readLibrary({ grid });
  expect(preview.presets.map(({ level2, name }) => [level2, name])).toEqual([
    ["数量指标", "古井普查口数"],
    ["数量指标", "古树挂牌棵数"],
  ]);
  expect(preview.errors.map(({ sheet, row }) => [sheet, row])).toEqual([
    ["指标库", 3],
    ["指标库", 4],
  ]);
});

/** A workbook of text tables, by the names of their sheets. */
function workbook(tables: Readonly<Record<string, string>>): Uint8Array {
  const look = { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } };
  return writeWorkbook(
    Object.entries(tables).map(([sheet, table]) => ({ grid: gridFromTable(table, sheet), look })),
  );
}

test("of several sheets those with a library are taken, unless the user chooses others", async () => {
  const { librarian } = await opened();
  const rows = (...names: string[]) =>
    names.map((name) => `| 产出指标 | 数量指标 | ${name} | 口 |`).join("\n");
  const bytes = workbook({
    封面: "| 某市绩效指标库 |",
    水利: `| 一级指标 | 二级指标 | 三级指标 | 单位 |\n${rows("古井普查口数")}`,
    农业: `| 一级指标 | 二级指标 | 三级指标 | 单位 |\n${rows("古树挂牌棵数", "农机检修台数")}`,
    旧版: rows("旧井数", "旧树数", "旧机数"),
  });
  const preview = await librarian.readLibrary({ name: "市.xlsx", bytes });
  expect(preview.sheets).toEqual([
    { sheet: "水利", count: 1, taken: true },
    { sheet: "农业", count: 2, taken: true },
    { sheet: "旧版", count: 3, taken: false },
  ]);
  expect(preview.count).toBe(3);
  const chosen = await librarian.takeSheets(["农业"]);
  expect(chosen.presets.map(({ name }) => name)).toEqual(["古树挂牌棵数", "农机检修台数"]);
  expect((await librarian.adopt("merge")).shelf.own).toBe(2);
  const bare = await librarian.readLibrary({
    name: "旧.xlsx",
    bytes: workbook({ 旧: rows("甲数", "乙数"), 旧版: rows("丙数", "丁数", "戊数") }),
  });
  expect(bare.sheets).toEqual([{ sheet: "旧版", count: 3, taken: true }]);
});

test("any library of one's own goes out as a workbook and comes in again as it was", async () => {
  const text = fc.oneof(
    fc.constantFrom("=1+1", "'=1", "-5%", "一行\n又一行", "_x0041_", '"引号",逗号', "<b>&", "'", "007"),
    fc.string({ unit: "grapheme" }),
  );
  const row = fc.record({
    level2: fc.constantFrom("数量指标", "质量指标", "经济成本指标", "服务对象满意度指标"),
    name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ""),
    unit: fc.constantFrom("个", "%", "万元", "日期", ""),
    texts: fc.array(text, { minLength: 5, maxLength: 5 }),
  });
  const heads = ["二级指标", "三级指标", "计量单位", "指标解释", "计算公式", "参考值", "评分标准", "关键词"];
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const { librarian } = await opened();
      const lines = [heads, ...rows.map(({ level2, name, unit, texts }) => [level2, name, unit, ...texts])];
      await librarian.readLibrary({ name: "甲.csv", bytes: bytesOf(csvOf(lines)) });
      const { json } = await librarian.adopt("replace");
      const bytes = Uint8Array.from(atob(await librarian.exportWorkbook()), (sign) => sign.charCodeAt(0));
      const again = (await opened()).librarian;
      const preview = await again.readLibrary({ name: "乙.xlsx", bytes });
      expect(preview.errors).toEqual([]);
      expect((await again.adopt("replace")).json).toBe(json);
    }),
    { numRuns: 30 },
  );
});

test("rows selected in a form become presets; their target values are hints", async () => {
  const { librarian } = await opened();
  const { readGrids } = await import("../../src/hosts/file/read");
  const [grid] = readGrids(form("00-guangzhou-tianhe-department"));
  const areas = [{ row: 20, column: 0, rows: 4, columns: 1 }];
  const preview = await librarian.readRows(grid!, areas);
  expect(preview?.count).toBeGreaterThan(0);
  expect(preview?.count).toBeLessThanOrEqual(4);
  for (const preset of preview!.presets) expect(preset.reference).toBeTruthy();
  expect((await librarian.readRows(grid!, []))?.problem).toMatch(/没有绩效指标/);
  expect(await librarian.readRows(gridFromTable("| 说明 |", "说明"), areas)).toBeNull();
});

test.each<[string, string, Uint8Array, RegExp]>([
  ["a file that is empty", "空.csv", new Uint8Array(0), /文件是空的/],
  ["a form in place of a library", "表.xlsx", form("21-anhui-wuhu-project"), /没有找到表头/],
  ["a text without heads", "文.csv", bytesOf("你好,世界\r\n"), /没有找到表头/],
  ["heads alone", "头.csv", csv(), /没有指标/],
  ["a picture", "图.csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /不是 CSV 文本/],
  ["a zip archive that is no workbook", "包.xlsx", bytesOf("PK\u0003\u0004 no more"), /./],
  [
    "the format of Excel 97–2003",
    "旧.xls",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    /./,
  ],
  [
    "an encoding that nobody knows",
    "码.csv",
    Uint8Array.from({ length: 400 }, (_, at) => (at % 2 ? 0xff : 0x80)),
    /编码/,
  ],
])("what cannot be imported is said in one sentence: %s", async (_, name, bytes, sentence) => {
  const { librarian } = await opened();
  const preview = await librarian.readLibrary({ name, bytes });
  expect(preview.problem).toMatch(sentence);
  expect(preview.problem).toMatch(/^[^。]*。(?:[^。]*。)?$/);
  expect(preview.count).toBe(0);
});

test("GB18030 and Excel's Unicode text are read as well", async () => {
  const { librarian } = await opened();
  const ascii = (text: string) => [...bytesOf(text)];
  // 二级指标,三级指标 then 数量指标,数量指标: heads and a row, in the bytes that Chinese Excel writes.
  const heads = [
    0xb6,
    0xfe,
    0xbc,
    0xb6,
    0xd6,
    0xb8,
    0xb1,
    0xea,
    ...ascii(","),
    0xc8,
    0xfd,
    0xbc,
    0xb6,
    0xd6,
    0xb8,
    0xb1,
    0xea,
  ];
  const gb = Uint8Array.from([...heads, ...ascii("\r\n"), ...GB, ...ascii(","), ...GB, ...ascii("\r\n")]);
  expect(await librarian.readLibrary({ name: "国标.csv", bytes: gb })).toMatchObject({
    problem: null,
    count: 1,
  });
  const text = "\uFEFF二级指标\t三级指标\r\n数量指标\t古井普查口数\r\n";
  const wide = new Uint8Array(text.length * 2);
  Array.from(text).forEach((sign, at) =>
    new DataView(wide.buffer).setUint16(at * 2, sign.charCodeAt(0), true),
  );
  expect(await librarian.readLibrary({ name: "宽.txt", bytes: wide })).toMatchObject({
    problem: null,
    count: 1,
  });
});

test("the maintainer's libraries are there for everyone; what is wrong with one is said, the others count", async () => {
  const files: Record<string, Uint8Array> = {
    "本市.csv": csv(["数量指标", "古井普查口数", "口"]),
    "空.csv": new Uint8Array(0),
  };
  const { librarian, shelf } = await opened({
    maintained: async () => ({
      settings: null,
      profiles: [],
      libraries: ["本市.csv", "空.csv", "没有.xlsx"],
      problems: [],
    }),
    getLocalFile: async (name) => files[name] ?? null,
  });
  expect(shelf).toMatchObject({ maintained: 1, own: 0 });
  expect(shelf.problems).toHaveLength(2);
  expect((await found(librarian, "古井普查"))[0]?.origin).toBe("maintained");
});

test("a library kept by a hand or another program does no harm", async () => {
  for (const json of ["{", "[1]", '{"presets":[]}', '[{"code":"X"}]']) {
    const { shelf } = await opened(NOTHING, json);
    expect(shelf.own).toBe(0);
    expect(shelf.problems).toHaveLength(1);
  }
});
