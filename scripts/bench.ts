/** `npm run bench`: one JSON line a figure. Timings are for people to compare; no test asserts them. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { startStage } from "../test/browser/browser";
import type { Stage } from "../test/browser/browser";
import { openWorkbench } from "../test/browser/workbench";
import type { OpenWorkbench } from "../test/browser/workbench";
import type { Declaration } from "../src/declaration/declaration";
import { cellKey } from "../src/grid/grid";
import type { Grid } from "../src/grid/grid";
import { readGrids } from "../src/hosts/file/read";
import { writeWorkbook } from "../src/hosts/file/writeWorkbook";
import { read } from "../src/reading/read";
import { checkWorkbook } from "../src/rules/engine";
import { DEFAULT_SETTINGS } from "../src/rules/settings";
import { gridFromCsv } from "../src/library/csv";
import { libraryAsCsv, libraryFromGrid } from "../src/library/importing";
import { planInsertion } from "../src/library/insertion";
import { withPinyin } from "../src/library/pinyin";
import type { Preset } from "../src/library/preset";
import { indexOf } from "../src/library/search";
import { PRESETS } from "../src/library/standardPresets";
import { libraryWorkbook } from "../src/taskpane/library/libraryWorkbook";
import { growForm, growNarrative } from "./growForm";

const root = path.join(import.meta.dirname, "..");

function print(
  figure: string,
  value: number,
  unit: string,
  more: Record<string, number | string> = {},
): void {
  console.log(JSON.stringify({ figure, value: Number(value.toPrecision(4)), unit, ...more }));
}

/** Milliseconds after which the engine has compiled what runs often; slow tasks run twice at least. */
const WARM_UP = 2_000;

/** Median time of a task in milliseconds, after warm-up. */
function median(task: () => void, runs = 21): number {
  return medianOf(() => undefined, task, runs);
}

/** `median` of a task that uses up what is prepared for it, which is not counted. */
function medianOf<Prepared>(
  prepare: () => Prepared,
  task: (prepared: Prepared) => void,
  runs: number,
): number {
  const time = () => {
    const prepared = prepare();
    const start = performance.now();
    task(prepared);
    return performance.now() - start;
  };
  const begun = performance.now();
  for (let warm = 0; warm < 2 || performance.now() - begun < WARM_UP; warm++) time();
  const times = Array.from({ length: runs }, time).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** The department's real form. */
function form00() {
  const file = path.join(root, "test/forms/00-guangzhou-tianhe-department.xlsx");
  const grid = readGrids(new Uint8Array(readFileSync(file)))[0];
  const declaration = grid && read(grid);
  if (!grid || !declaration) throw new Error("Form 00 is not read.");
  return { grid, declaration };
}

function readingAndChecking(): void {
  const { grid, declaration } = form00();
  for (const factor of [1, 10, 100]) {
    const grown = growForm(grid, declaration, factor);
    const reread = read(grown);
    if (!reread) throw new Error(`Form 00 × ${String(factor)} is not read.`);
    const more = { indicators: reread.indicators.length, cells: grown.cells.size };
    const runs = factor === 100 ? 5 : 21;
    print(
      `read 00 ×${String(factor)}`,
      median(() => void read(grown), runs),
      "ms",
      more,
    );
    print(
      `read and check 00 ×${String(factor)}`,
      median(() => void checkWorkbook([read(grown) ?? reread], DEFAULT_SETTINGS), runs),
      "ms",
      more,
    );
    print(
      `check 00 ×${String(factor)}`,
      // Each time a declaration that nobody has looked at: rules keep what they have derived of one.
      medianOf(
        () => read(grown) ?? reread,
        (fresh) => void checkWorkbook([fresh], DEFAULT_SETTINGS),
        runs,
      ),
      "ms",
      more,
    );
  }
  for (const [factor, characters] of [
    [1, 5_000],
    [1, 50_000],
    [12, 5_000],
    [12, 50_000],
  ] as const) {
    const grown = growNarrative(growForm(grid, declaration, factor), declaration, characters);
    const reread = read(grown) ?? declaration;
    const indicators = reread.indicators.length;
    const time = medianOf(
      () => read(grown) ?? declaration,
      (fresh) => void checkWorkbook([fresh], DEFAULT_SETTINGS),
      7,
    );
    print("check 00 with a long goal", time, "ms", { indicators, characters });
  }
  let run = 0;
  print(
    "check 00 ×1, goals, tasks and names never seen before",
    medianOf(
      () => read(inOtherWords(grid, declaration, run++)) ?? declaration,
      (fresh) => void checkWorkbook([fresh], DEFAULT_SETTINGS),
      21,
    ),
    "ms",
  );
}

/** The form with a sign at the end of each goal, task and name, another one for each run: what texts say is remembered. */
function inOtherWords(grid: Grid, declaration: Declaration, run: number): Grid {
  const cells = new Map(grid.cells);
  for (const { path, at } of declaration.fields) {
    const key = cellKey(at.row, at.column);
    const cell = cells.get(key);
    if (!cell || !/^(?:goals|tasks\.(?:content|expected)|indicators\.name)/.test(path)) continue;
    const text = cell.text + String.fromCharCode(0x4e00 + run);
    cells.set(key, { ...cell, value: text, text });
  }
  return { ...grid, cells };
}

/** Reading the largest of the real forms, and one of 5,000 rows: also as milliseconds per 100,000 cells. */
function reading(): void {
  const folder = path.join(root, "test/forms");
  const grids = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => readGrids(new Uint8Array(readFileSync(path.join(folder, name)))))
    .filter((grid) => read(grid) !== null)
    .sort((one, other) => other.cells.size - one.cells.size);
  const [largest] = grids;
  const declaration = largest && read(largest);
  if (!largest || !declaration) throw new Error("No form is read.");
  const long = growForm(largest, declaration, Math.ceil(5_000 / declaration.indicators.length));
  for (const [name, grid, runs] of [
    ["largest real form", largest, 21],
    ["form of 5,000 rows", long, 5],
  ] as const) {
    const time = median(() => void read(grid), runs);
    const { size } = grid.cells;
    print(`read ${name}`, time, "ms", { rows: grid.rows, cells: size });
    print(`read ${name}, per 100,000 cells`, (time * 100_000) / size, "ms");
  }
}

/** Presets as a city's library has them: the standard ones over and over, each under a name of its own. */
function manyPresets(count: number): Preset[] {
  return Array.from({ length: count }, (_, index) => {
    const preset = PRESETS[index % PRESETS.length];
    if (!preset) throw new Error("There are no presets.");
    return { ...preset, code: `BENCH-${String(index)}`, name: `${preset.name}${String(index)}` };
  });
}

const QUERIES = ["培训", "培训人次", "peixun", "pxrc", "陪训人次", "peixnrenci", "满意度", "a", "人", "培x"];

async function libraries(): Promise<void> {
  const start = performance.now();
  const index = await withPinyin(indexOf(manyPresets(5_000)));
  print("index of 5000 presets, with pinyin", performance.now() - start, "ms");
  const times = QUERIES.flatMap((query) =>
    Array.from({ length: 20 }, () => {
      const before = performance.now();
      index.search(query);
      return performance.now() - before;
    }).slice(5),
  ).sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  print("search in 5000 presets, median", at(0.5), "ms", { p95: Number(at(0.95).toPrecision(3)) });

  const bytes = new TextEncoder().encode(libraryAsCsv(manyPresets(10_000)));
  print(
    "import of 10000 rows of CSV",
    median(() => void libraryFromGrid(gridFromCsv(bytes)), 5),
    "ms",
    { bytes: bytes.length },
  );
  const xlsx = Uint8Array.from(atob(libraryWorkbook(manyPresets(10_000))), (sign) => sign.charCodeAt(0));
  print(
    "import of 10000 rows of .xlsx",
    median(() => void readGrids(xlsx).map((grid) => libraryFromGrid(grid)), 5),
    "ms",
    { bytes: xlsx.length },
  );
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(path.join(root, "dist", file))).length;
}

/** What the pane loads before it shows itself, and what comes with the first 校核; office.js apart. */
function sizes(loaded: readonly string[]): void {
  const html = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
  const first = [...html.matchAll(/src="(taskpane[^"]*\.js)"/g)].map((match) => match[1] ?? "");
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + gzipped(file), 0) / 1024;
  print("pane before it is usable, gzip", sum([...first, "taskpane.html"]), "KB", { files: first.join(" ") });
  const later = loaded.filter((file) => !first.includes(file));
  print("pane after the first check, gzip", sum([...first, ...later, "taskpane.html"]), "KB", {
    files: later.join(" "),
  });
}

type Traffic = { requests: number; bytesOut: number; bytesIn: number };

async function traffic(workbench: OpenWorkbench): Promise<Traffic> {
  await workbench.settled();
  return workbench.page.evaluate(() => ({
    ...(window.workbench?.host.stats ?? { requests: 0, bytesOut: 0, bytesIn: 0 }),
  }));
}

/** Round trips and bytes of one action of the pane, through the real office.js. */
async function measured(
  figure: string,
  workbench: OpenWorkbench,
  said: RegExp,
  action: () => Promise<void>,
): Promise<void> {
  const before = await traffic(workbench);
  const start = performance.now();
  await action();
  await workbench.pane.getByRole("status").filter({ hasText: said }).waitFor();
  const time = performance.now() - start;
  const after = await traffic(workbench);
  print(`${figure}: round trips`, after.requests - before.requests, "requests", {
    bytesOut: after.bytesOut - before.bytesOut,
    bytesIn: after.bytesIn - before.bytesIn,
  });
  print(`${figure}: time in Chromium`, time, "ms");
}

const loadedScripts = ({ pane }: OpenWorkbench) =>
  pane.evaluate(() => [
    ...new Set(
      performance
        .getEntriesByType("resource")
        .map((entry) => new URL(entry.name).pathname.split("/").at(-1) ?? "")
        .filter((file) => /^taskpane.*\.js$/.test(file)),
    ),
  ]);

async function checking(stage: Stage): Promise<void> {
  const workbench = await openWorkbench(stage, {});
  const { pane } = workbench;
  const check = () => pane.getByRole("button", { name: /^校核$/ }).click();
  await measured("first 校核 of 00", workbench, /校核完成/, check);
  sizes(await loadedScripts(workbench));
  await measured("second 校核 of 00, old marks found first", workbench, /校核完成/, check);
  await pane.evaluate(() => {
    location.reload();
  });
  const start = performance.now();
  await check();
  await pane
    .getByRole("status")
    .filter({ hasText: /校核完成/ })
    .waitFor();
  print("pane load to list of findings, in Chromium", performance.now() - start, "ms");
  await workbench.close();
}

/** On a sheet that was not checked: one that was is checked again after the insertion. */
async function inserting(stage: Stage): Promise<void> {
  const workbench = await openWorkbench(stage, {});
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "指标库" }).click();
  await pane.getByRole("searchbox").fill("培训人次");
  await measured("preview and insertion into 00", workbench, /已插入/, async () => {
    await pane
      .getByRole("button", { name: /^培训人次/ })
      .first()
      .click();
    await pane.getByRole("button", { name: "插入“培训人次”" }).click();
  });
  await workbench.close();
}

/** So many presets are inserted at once. */
const AT_ONCE = 20;

/** Where many presets at once go in a form: what the worker does for the preview. */
function planning(): void {
  const { grid, declaration } = form00();
  const wishes = PRESETS.slice(0, AT_ONCE).map((preset) => ({
    preset,
    level2Row: declaration.groups[0]?.firstRow ?? 0,
  }));
  const time = median(() => {
    if ("refused" in planInsertion(grid, declaration, wishes)) throw new Error("Form 00 takes no presets.");
  });
  print(`planning ${String(AT_ONCE)} presets into 00`, time, "ms");
}

/** Many presets in one insertion. */
async function insertingSeveral(stage: Stage): Promise<void> {
  const workbench = await openWorkbench(stage, {});
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "指标库" }).click();
  await pane.getByRole("combobox", { name: "二级指标" }).selectOption("数量指标");
  const ticks = pane.getByRole("list", { name: "预设指标" }).getByRole("checkbox");
  for (let index = 0; index < AT_ONCE; index++) await ticks.nth(index).click();
  const all = String(AT_ONCE);
  await measured(`preview and insertion of ${all} presets into 00`, workbench, /已插入/, async () => {
    await pane.getByRole("button", { name: "一起插入…" }).click();
    await pane.getByRole("button", { name: `插入 ${all} 个指标` }).click();
  });
  await workbench.close();
}

/** Rows of indicators of the form on which editing is measured. */
const EDITED_ROWS = 200;

/** A form with so many indicators as a file in a folder. */
function grownForm(folder: string): void {
  const { grid, declaration } = form00();
  const grown = growForm(grid, declaration, Math.ceil(EDITED_ROWS / declaration.indicators.length));
  const look = { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } };
  writeFileSync(path.join(folder, "grown.xlsx"), writeWorkbook([{ grid: grown, look }]));
}

/** What the pane's own thread is busy with after an edit, while it checks again: its longest task. */
async function editing(stage: Stage): Promise<void> {
  const workbench = await openWorkbench(stage, { file: "/grown/grown.xlsx", profile: "desktop365" });
  const { pane } = workbench;
  await pane.getByRole("button", { name: /^校核$/ }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: /校核完成/ })
    .waitFor();
  await workbench.settled();
  await pane.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "self") tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await workbench.typeInCell("B10", "坚持以人民为中心");
  await pane
    .getByRole("status")
    .filter({ hasText: /已随改动重新校核/ })
    .waitFor();
  await workbench.settled();
  const tasks = await pane.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  print(
    `edit of a form with ${String(EDITED_ROWS)} indicators: longest task of the pane`,
    Math.max(0, ...tasks),
    "ms",
    {
      tasksOver50: tasks.length,
    },
  );
  await workbench.close();
}

readingAndChecking();
reading();
await libraries();
planning();
const grown = mkdtempSync(path.join(tmpdir(), "bench-"));
grownForm(grown);
const stage = await startStage({ "/grown/": grown });
try {
  await checking(stage);
  await inserting(stage);
  await insertingSeveral(stage);
  await editing(stage);
} finally {
  await stage.close();
  rmSync(grown, { recursive: true });
}
