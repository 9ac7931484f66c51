import fc from "fast-check";
import { a1, parseCell } from "../../src/grid/address";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { lessonFor } from "../../src/reading/lesson";
import type { Means } from "../../src/reading/lesson";
import { EMPTY_PROFILE } from "../../src/reading/profile";
import { profilesFor } from "../../src/reading/profileChoice";
import { profileJson, withTaught, without } from "../../src/reading/profileEdit";
import { parseProfile } from "../../src/reading/profileFile";
import { read } from "../../src/reading/read";
import { shifted } from "./dress";
import { formGrids, formNames } from "./truth";

const FORM = gridFromTable(`
  | 项目支出绩效目标申报表 | < | < | < | < |
  | 项目名称 | 道路养护 | 经手人 | 张三 | 13人 |
  | 甲口 | 数 | 20 | 主管部门 | 交通局 |
  | 乙口 | 数 | 30 | 承办：养护科 | < |
  | 年度目标 | 完成养护，路况良好。 | < | < | < |
  | 绩效指标 | 一级指标 | 二级指标 | 测什么 | 指标值 |
  | ^ | 产出指标 | 干多少 | 养护里程 | ≥100公里 |`);

function teach(cell: string, means: Means, grid: Grid = FORM) {
  return lessonFor(grid, [], parseCell(cell)!, means);
}

function taught(cell: string, means: Means) {
  const lesson = teach(cell, means);
  if ("problem" in lesson) throw new Error(lesson.problem);
  return lesson;
}

test("a label, a column's head and a level word are remembered by their words", () => {
  const label = taught("C2", { kind: "label", field: "project.leader" });
  expect(label.taught).toMatchObject({ labels: [{ label: "经手人", field: "project.leader" }] });
  expect(label.effect.gained.map(({ path, at }) => `${a1(at)} ${path}`)).toEqual(["D2 project.leader"]);
  const column = taught("D6", { kind: "column", field: "indicators.name" });
  expect(column.taught.columns).toEqual([{ head: "测什么", field: "indicators.name" }]);
  expect(column.effect.gained.map(({ at }) => a1(at))).toContain("D7");
  const level = taught("C7", { kind: "level2", level: "数量指标" });
  expect(level.taught.levels).toEqual([{ word: "干多少", level2: "数量指标" }]);
  expect(level.effect.indicators).toBe(1);
});

test("a label that stands twice is remembered with its heading, and only it is read", () => {
  const lesson = taught("B4", { kind: "label", field: "budget.own" });
  expect(lesson.taught.labels).toEqual([{ label: "数", under: "乙口", field: "budget.own" }]);
  expect(lesson.effect.gained.map(({ at, path }) => `${a1(at)} ${path}`)).toEqual(["C4 budget.own"]);
});

test("of a cell that holds label and value the label is remembered", () => {
  const lesson = taught("D4", { kind: "label", field: "project.implementer" });
  expect(lesson.taught.labels).toEqual([{ label: "承办", field: "project.implementer" }]);
  expect(lesson.effect.gained.map(({ text }) => text)).toEqual(["养护科"]);
});

test("a value is remembered by its place beside the label, not beside another value", () => {
  const lesson = taught("E2", { kind: "value", field: "unit.staffCount" });
  expect(lesson.taught.values).toEqual([{ label: "经手人", down: 0, right: 2, field: "unit.staffCount" }]);
  // The next year's form has more rows above and another name.
  const next = shifted(FORM, 3, 1).grid;
  const fields = read(next, [lesson.taught])?.fields.filter(({ path }) => path === "unit.staffCount");
  expect(fields?.map(({ at }) => a1(at))).toEqual(["F5"]);
});

test("a value below its label", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | < |
    | 项目名称 | 道路养护 |
    | 详细情况 | < |
    | 12 | 34 |
    | 年度目标 | 完成养护，路况良好。 |`);
  const lesson = teach("B4", { kind: "value", field: "budget.total" }, grid);
  expect(lesson).toMatchObject({
    taught: { values: [{ label: "详细情况", down: 1, right: 1 }] },
    effect: { gained: [{ text: "34", path: "budget.total" }] },
  });
});

test.each<[string, Means, string]>([
  ["E3", { kind: "value", field: "year" }, "no-label"],
  ["C3", { kind: "label", field: "budget.own" }, "no-words"],
  ["B4", { kind: "label", field: "year" }, "too-long"],
])("what cannot be taught: %s %j", (cell, means, problem) => {
  const grid = gridFromTable(`
    | | | | | |
    | | | | | |
    | | | 12 | | 34 |
    | | ${"长".repeat(61)} | | | |`);
  expect(teach(cell, means, grid)).toEqual({ problem });
});

const anyMeans: fc.Arbitrary<Means> = fc.constantFrom<Means>(
  { kind: "label", field: "budget.own" },
  { kind: "value", field: "project.overview" },
  { kind: "column", field: "indicators.name" },
  { kind: "column", field: "tasks.name" },
  { kind: "level1", level: "产出指标" },
  { kind: "level2", level: "数量指标" },
);

test("any cell of any form may be taught as anything: what comes of it is a valid profile, or a reason", () => {
  const grids = formNames().flatMap(formGrids);
  fc.assert(
    fc.property(fc.constantFrom(...grids), fc.nat(40), fc.nat(12), anyMeans, (grid, row, column, means) => {
      const lesson = lessonFor(grid, [], { row, column }, means);
      if ("problem" in lesson) return;
      expect(parseProfile(profileJson({ ...lesson.taught, name: "甲" }))).toHaveProperty("profile");
    }),
    { numRuns: 80 },
  );
});

test("a later lesson on the same words replaces the earlier; an entry can be taken away", () => {
  const first = taught("C2", { kind: "label", field: "project.leader" }).taught;
  const second = taught("C2", { kind: "label", field: "project.phone" }).taught;
  const other = taught("B4", { kind: "label", field: "budget.own" }).taught;
  const both = withTaught(withTaught({ ...first, name: "甲" }, other), second);
  expect(both.name).toBe("甲");
  expect(both.labels.map(({ label, field }) => `${label} ${field}`)).toEqual([
    "数 budget.own",
    "经手人 project.phone",
  ]);
  expect(without(both, "labels", 0).labels).toEqual(second.labels);
});

test("of the profiles for everyone those count of which the form prints at least half", () => {
  const knows = (...labels: string[]) => ({
    ...EMPTY_PROFILE,
    name: labels.join(),
    labels: labels.map((label) => ({ label, field: "budget.own" as const })),
  });
  const own = knows("不在表中");
  const half = knows("经手人", "不在表中");
  const within = knows("承办");
  const third = knows("经手人", "不在表中", "也不在");
  const level = { ...EMPTY_PROFILE, name: "l", levels: [{ word: "干多少", level2: "数量指标" as const }] };
  expect(
    profilesFor(FORM, { own: [own], maintained: [third, half, EMPTY_PROFILE, within, level] }).map(
      ({ name }) => name,
    ),
  ).toEqual([own.name, half.name, within.name, "l"]);
});
