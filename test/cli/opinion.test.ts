import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/run";
import { readGrids } from "../../src/hosts/file/read";
import { exportedSheet } from "../../src/review/opinion/export";
import { frameOf } from "../../src/review/opinion/frame";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { Grid } from "../../src/grid/grid";
import { opinionOn, typed } from "../review/opinion/opinions";
import { memoryFiles } from "./memoryFiles";

const form = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, "../forms", name)));
const PROJECT = form("03-hubei-huangshi-project.xlsx");
const OTHER = form("08-hubei-wuhan-qingshan-project.xlsx");
const today = () => new Date(2026, 2, 1);

const texts = (grid: Grid | undefined) => [...(grid?.cells.values() ?? [])].map(({ text }) => text);

test("the opinion on one file is a workbook with one sheet, with name, date and a row for each finding", async () => {
  const files = memoryFiles({ "申报表.xlsx": PROJECT });
  const argv = ["opinion", "申报表.xlsx", "-o", "意见.xlsx", "--reviewer", "李四"];
  const { stdout, stderr, status } = await run(argv, files, today);
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toContain("意见.xlsx");
  const sheets = readGrids(files.written["意见.xlsx"]!);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["审核意见"]);
  expect(texts(sheets[0])).toEqual(expect.arrayContaining(["李四", "2026年3月1日"]));
  const { stdout: json } = await run(["check", "申报表.xlsx", "--format", "json"], files);
  const { findings } = (
    JSON.parse(json) as { files: { sheets: { findings: unknown[] }[] }[] }
  ).files[0]!.sheets.find((sheet) => sheet.findings.length > 0)!;
  const items = frameOf(sheets[0]!)?.rows.filter(({ key }) => key.kind === "item");
  expect(items).toHaveLength(findings.length);
});

test("several files get a sheet each, named after them; what cannot be read is told, and the rest written", async () => {
  const files = memoryFiles({
    "甲/申报表.xlsx": PROJECT,
    "甲/申报[表].xlsx": OTHER,
    "乙/申报表.xlsx": OTHER,
    "坏.xlsx": new Uint8Array([1, 2, 3]),
  });
  const argv = ["opinion", "甲/", "乙/", "坏.xlsx", "没有.xlsx", "-o", "意见.xlsx"];
  const { stderr, status } = await run(argv, files, today);
  expect(status).toBe(2);
  expect(stderr).toMatch(/坏\.xlsx：/);
  expect(stderr).toMatch(/没有\.xlsx：/);
  expect(readGrids(files.written["意见.xlsx"]!).map(({ sheet }) => sheet)).toEqual([
    "申报表",
    "申报 表",
    "申报表（2）",
  ]);
});

test("what people typed on the file's own sheet comes along", async () => {
  const [grid] = readGrids(PROJECT);
  const sheet = exportedSheet([], opinionOn([grid!]));
  const row = frameOf(sheet.grid)?.rows.find(({ key }) => key.kind === "item")?.row ?? 0;
  const bytes = writeWorkbook([
    {
      grid: grid!,
      look: { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } },
    },
    { ...sheet, grid: typed(sheet.grid, row, 7, "单位已核实") },
  ]);
  const files = memoryFiles({ "申报表.xlsx": bytes });
  await run(["opinion", "申报表.xlsx", "-o", "意见.xlsx"], files, today);
  expect(texts(readGrids(files.written["意见.xlsx"]!)[0])).toContain("单位已核实");
});

test.each([
  ["a file that is there", ["申报表.xlsx", "-o", "申报表.xlsx"]],
  ["no output", ["申报表.xlsx"]],
  ["an output of another kind", ["申报表.xlsx", "-o", "意见.pdf"]],
  ["no file", ["-o", "意见.xlsx"]],
  ["a format", ["申报表.xlsx", "-o", "意见.xlsx", "--format", "json"]],
  ["nothing that is a declaration", ["空.xlsx", "-o", "意见.xlsx"]],
])("%s: a sentence, status 2, nothing written", async (_, argv) => {
  const empty = writeWorkbook([
    {
      grid: {
        sheet: "说明",
        hidden: false,
        protected: false,
        rows: 0,
        columns: 0,
        cells: new Map(),
        merges: [],
      },
      look: { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } },
    },
  ]);
  const files = memoryFiles({ "申报表.xlsx": PROJECT, "空.xlsx": empty });
  const { stdout, stderr, status } = await run(["opinion", ...argv], files, today);
  expect([stdout, status, Object.keys(files.written)]).toEqual(["", 2, []]);
  expect(stderr).toMatch(/[\u4e00-\u9fff]{4}/);
});
