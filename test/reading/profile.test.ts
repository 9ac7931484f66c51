import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import type { Level1, Level2 } from "../../src/declaration/declaration";
import { a1 } from "../../src/grid/address";
import { cellKey } from "../../src/grid/grid";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { LEVELS1, LEVELS2 } from "../../src/reading/levels";
import { COLUMN_FIELDS, EMPTY_PROFILE, FARTHEST, VALUE_FIELDS } from "../../src/reading/profile";
import type { ColumnField, Profile, ValueField } from "../../src/reading/profile";
import { read, whyNot } from "../../src/reading/read";
import { shifted } from "./dress";
import { formGrids, formNames } from "./truth";

const profile = (taught: Partial<Profile>): Profile => ({ ...EMPTY_PROFILE, name: "甲市", ...taught });

const UNHEARD = { value: "闻所未闻之栏", text: "闻所未闻之栏" };
const COLUMNS: ReadonlySet<string> = new Set(COLUMN_FIELDS);
const VALUES: ReadonlySet<string> = new Set(VALUE_FIELDS);

/** Paths by cell, with what is written there. */
function readPaths(grid: Grid, ...profiles: Profile[]): Record<string, string> {
  return Object.fromEntries(
    (read(grid, profiles)?.fields ?? []).map((field) => [`${a1(field.at)} ${field.text}`, field.path]),
  );
}

/** A form whose makers had words of their own for nearly everything. */
const STRANGE = `
  | 某市财政支出绩效目标表 | < | < | < | < |
  | 事项全名 | 道路养护 | < | 牵头机构 | 交通局 |
  | 经费盘子（万元） | 100 | < | 起讫 | 2026年 |
  | 其中：公共财力 | 80 | < | 其余来源 | 20 |
  | 经手人 | 张三 | 5 | 13人 | < |
  | 想达成什么 | 完成全市道路养护，路况良好。 | < | < | < |
  | 维度 | 子维度 | 测什么 | 到多少 | 分 |
  | 干成的事 | 干多少 | 养护里程 | ≥100公里 | 30 |
  | ^ | 干多好 | 路面完好率 | ≥90% | 30 |
  | 带来的好 | 百姓得益 | 出行时间缩短率 | ≥5% | 30 |`;

const LEARNED: Profile = profile({
  labels: [
    { label: "事项全名", field: "project.name" },
    { label: "牵头机构", field: "project.supervisor" },
    { label: "经费盘子（万元）", field: "budget.total" },
    { label: "公共财力", field: "budget.fiscal" },
    { label: "其余来源", field: "budget.other" },
    { label: "起讫", field: "project.period" },
    { label: "想达成什么", field: "goal.overall" },
  ],
  columns: [
    { head: "维度", field: "indicators.level1" },
    { head: "子维度", field: "indicators.level2" },
    { head: "测什么", field: "indicators.name" },
    { head: "到多少", field: "indicators.annualValue" },
    { head: "分", field: "indicators.weight" },
  ],
  levels: [
    { word: "干成的事", level1: "产出指标" },
    { word: "带来的好", level1: "效益指标" },
    { word: "干多少", level2: "数量指标" },
    { word: "干多好", level2: "质量指标" },
    { word: "百姓得益", level2: "社会效益指标" },
  ],
  values: [{ label: "经手人", right: 3, field: "unit.staffCount" }],
});

test("a form in words of its own is read as it was taught, and not before", () => {
  const grid = gridFromTable(STRANGE);
  expect(read(grid)).toBeNull();
  const declaration = read(grid, [LEARNED]);
  expect(readPaths(grid, LEARNED)).toMatchObject({
    "B2 道路养护": "project.name",
    "E2 交通局": "project.supervisor",
    "B3 100": "budget.total",
    "B4 80": "budget.fiscal",
    "E4 20": "budget.other",
    "D5 13人": "unit.staffCount",
    "B6 完成全市道路养护，路况良好。": "goal.overall",
    "C8 养护里程": "indicators.name",
    "D8 ≥100公里": "indicators.annualValue",
    "E9 30": "indicators.weight",
  });
  expect(declaration?.moneyUnit).toBe("万元");
  expect(
    declaration?.indicators.map(({ level1, level2, name }) => [level1?.level, level2?.level, name?.text]),
  ).toEqual([
    ["产出指标", "数量指标", "养护里程"],
    ["产出指标", "质量指标", "路面完好率"],
    ["效益指标", "社会效益指标", "出行时间缩短率"],
  ]);
  expect(declaration?.unrecognised.map(({ text }) => text)).toEqual(["张三", "5"]);
});

test("what was taught holds wherever the template is filled: other place, other values, other spelling", () => {
  const grid = gridFromTable(
    STRANGE.replace("经费盘子（万元） | 100", "★ 经 费 盘 子（元）： | 2000000")
      .replace("干成的事", "干成的事（60分）")
      .replace("养护里程", "新建里程"),
  );
  const moved = shifted(grid, 2, 1).grid;
  expect(readPaths(moved, LEARNED)).toMatchObject({
    "C5 2000000": "budget.total",
    "D10 新建里程": "indicators.name",
    "E7 13人": "unit.staffCount",
  });
  expect(read(moved, [LEARNED])?.moneyUnit).toBe("元");
  expect(read(moved, [LEARNED])?.indicators[0]?.level1?.level).toBe("产出指标");
});

describe("which of several entries counts", () => {
  const form = (rows: string) =>
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 道路养护 | 主管部门 | 交通局 |
      ${rows}
      | 年度目标 | 完成养护，路况良好。 | < | < |`);

  test("what was taught comes before the lexicon", () => {
    const grid = form("| 其他资金 | 20 | 项目概况 | 甲 |");
    expect(readPaths(grid)).toMatchObject({ "B3 20": "budget.other", "D3 甲": "project.overview" });
    const taught = profile({
      labels: [
        { label: "其他资金", field: "budget.own" },
        { label: "项目概况", field: "project.plan" },
      ],
    });
    expect(readPaths(grid, taught)).toMatchObject({ "B3 20": "budget.own", "D3 甲": "project.plan" });
  });

  test("of several profiles the first", () => {
    const first = profile({ labels: [{ label: "盘子", field: "budget.own" }] });
    const second = profile({
      labels: [
        { label: "盘子", under: "项目名称", field: "budget.other" },
        { label: "底子", field: "budget.carryover" },
      ],
    });
    expect(readPaths(form("| 盘子 | 20 | 底子 | 5 |"), first, second)).toMatchObject({
      "B3 20": "budget.own",
      "D3 5": "budget.carryover",
    });
  });

  test("a heading tells two labels alike apart", () => {
    const grid = form(`
      | 甲口 | 数 | 20 | |
      | ^ | 余 | 1 | |
      | 乙口 | 数 | 30 | |`);
    const taught = profile({
      labels: [
        { label: "数", field: "budget.other" },
        { label: "数", under: "乙口", field: "budget.own" },
      ],
    });
    expect(readPaths(grid, taught)).toMatchObject({ "C3 20": "budget.other", "C5 30": "budget.own" });
  });

  test("a heading above holds down to where the label stands again", () => {
    const grid = form(`
      | 甲口 | < | < | < |
      | 数 | 20 | < | < |
      | 乙口 | < | < | < |
      | 数 | 30 | < | < |`);
    const taught = profile({ labels: [{ label: "数", under: "甲口", field: "budget.own" }] });
    expect(readPaths(grid, taught)).toMatchObject({ "B4 20": "budget.own" });
    expect(readPaths(grid, taught)).not.toHaveProperty("B6 30");
  });

  test("hints that tell labels apart count, units and seals do not", () => {
    const grid = form("| 盘子（长期）（元） | 20 | 盘子（年度） | 5 |");
    const taught = profile({ labels: [{ label: "盘子（长期）（万元）", field: "budget.total" }] });
    expect(readPaths(grid, taught)).toMatchObject({ "B3 20": "budget.total" });
    expect(readPaths(grid, taught)).not.toHaveProperty("D3 5");
  });

  test("a label with its value in one cell", () => {
    const taught = profile({ labels: [{ label: "经办科室", field: "project.implementer" }] });
    const within = read(form("| 经办科室：养护科 | < | < | < |"), [taught])?.fields.find(
      ({ path }) => path === "project.implementer",
    );
    expect(within?.text).toBe("养护科");
  });

  test("a taught amount reads its row of a matrix: budget, not what was spent", () => {
    const grid = form(`
      | 资金 | 年初预算数 | 全年执行数 | |
      | 总盘子 | 100 | 90 | |
      | 公共财力 | 80 | 75 | |`);
    const taught = profile({
      labels: [
        { label: "总盘子", field: "budget.total" },
        { label: "公共财力", field: "budget.fiscal" },
      ],
    });
    const paths = readPaths(grid, taught);
    expect(paths).toMatchObject({
      "B4 100": "budget.total",
      "C4 90": "budget.executed",
      "B5 80": "budget.fiscal",
    });
    expect(paths).not.toHaveProperty("C5 75");
  });

  test("a table of tasks with heads of its own", () => {
    const grid = form(`
      | 要办的事 | 要花的钱 | 办成啥样 | |
      | 修路 | 60 | 修好5条路 | |
      | 架桥 | 40 | 架好1座桥 | |`);
    const taught = profile({
      columns: [
        { head: "要办的事", field: "tasks.name" },
        { head: "要花的钱", field: "tasks.funding" },
        { head: "办成啥样", field: "tasks.expected" },
      ],
    });
    expect(read(grid, [taught])?.tasks.map(({ name, funding }) => [name?.text, funding?.text])).toEqual([
      ["修路", "60"],
      ["架桥", "40"],
    ]);
  });
});

describe.each(formNames())("labels of %s renamed to words that nobody knows, and taught", (name) => {
  const cases = formGrids(name).flatMap((grid) =>
    (read(grid)?.fields ?? [])
      .filter(({ at, labelAt, path }) => a1(at) !== a1(labelAt) && VALUES.has(path))
      .map((field) => ({ grid, field })),
  );

  test("read as before", () => {
    const wrong = cases.flatMap(({ grid, field: { at, labelAt, path, label } }) => {
      const cells = new Map(grid.cells).set(cellKey(labelAt.row, labelAt.column), UNHEARD);
      const taught = profile({ labels: [{ label: UNHEARD.text, field: path as ValueField }] });
      const again = read({ ...grid, cells }, [taught])?.fields.find((field) => a1(field.at) === a1(at));
      return again?.path === path ? [] : [`${a1(at)} ${label}: ${path} → ${again?.path ?? "nothing"}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(formNames())("heads of %s renamed to words that nobody knows, and taught", (name) => {
  test("read as before", () => {
    const wrong = formGrids(name).flatMap((grid) => {
      const before = read(grid);
      const columns = new Map(
        (before?.fields ?? [])
          .filter(({ path }) => COLUMNS.has(path))
          .map((field) => [a1(field.labelAt), field] as const),
      );
      return [...columns.values()].flatMap(({ labelAt, path, label }) => {
        const cells = new Map(grid.cells).set(cellKey(labelAt.row, labelAt.column), UNHEARD);
        const taught = profile({ columns: [{ head: UNHEARD.text, field: path as ColumnField }] });
        const texts = (of: typeof before) =>
          of?.fields.filter((field) => field.path === path).map((field) => `${a1(field.at)} ${field.text}`);
        return isDeepStrictEqual(texts(before), texts(read({ ...grid, cells }, [taught])))
          ? []
          : [`${a1(labelAt)} ${label}: ${path}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

test("level labels renamed and taught govern the same indicators", () => {
  const wrong = formNames().flatMap((name) =>
    formGrids(name).flatMap((grid) => {
      const before = read(grid);
      if (!before) return [];
      const labels = before.groups.flatMap(({ level1, level2 }) => [level1, level2]);
      const printed = labels.flatMap((label) =>
        label?.level && label.at ? [{ level: label.level, at: label.at }] : [],
      );
      return printed.flatMap(({ level, at }) => {
        const isLevel1 = before.groups.some(
          ({ level1 }) => level1?.at === at || (level1?.at && a1(level1.at) === a1(at)),
        );
        const cells = new Map(grid.cells).set(cellKey(at.row, at.column), UNHEARD);
        const entry = isLevel1
          ? { word: UNHEARD.text, level1: level as Level1 }
          : { word: UNHEARD.text, level2: level as Level2 };
        const levels = (of: typeof before | null) =>
          of?.indicators.map((indicator) => [
            indicator.row,
            indicator.level1?.level,
            indicator.level2?.level,
          ]);
        const after = read({ ...grid, cells }, [profile({ levels: [entry] })]);
        return isDeepStrictEqual(levels(before), levels(after)) ? [] : [`${name} ${a1(at)} ${level}`];
      });
    }),
  );
  expect(wrong).toEqual([]);
});

const words = [
  ...new Set(
    formNames().flatMap((name) =>
      formGrids(name).flatMap((grid) => [...grid.cells.values()].map(({ text }) => text.slice(0, 40))),
    ),
  ),
  UNHEARD.text,
  "：",
  "指标",
  "",
];
const word = fc.constantFrom(...words);
const under = { under: fc.option(word, { nil: undefined }) };
const steps = fc.nat(FARTHEST);
const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    name: fc.constant("乱"),
    labels: fc.array(fc.record({ label: word, ...under, field: fc.constantFrom(...VALUE_FIELDS) })),
    columns: fc.array(fc.record({ head: word, ...under, field: fc.constantFrom(...COLUMN_FIELDS) })),
    levels: fc.array(
      fc.oneof(
        fc.record({ word, level1: fc.constantFrom(...LEVELS1) }),
        fc.record({ word, level2: fc.constantFrom(...LEVELS2) }),
      ),
    ),
    values: fc.array(
      fc.record({
        label: word,
        ...under,
        down: steps,
        right: steps,
        field: fc.constantFrom(...VALUE_FIELDS),
      }),
    ),
  })
  .map((record) => record as Profile);

test("whatever was taught, even against the structure, reading gives a declaration or null", () => {
  const grids = formNames().flatMap(formGrids);
  fc.assert(
    fc.property(
      fc.constantFrom(...grids),
      fc.array(anyProfile, { minLength: 1, maxLength: 3 }),
      (grid, profiles) => {
        const declaration = read(grid, profiles);
        expect(declaration === null).toBe(whyNot(grid, profiles) !== null);
        // What is read stands where it says.
        for (const { at, text } of declaration?.fields ?? [])
          expect(grid.cells.get(cellKey(at.row, at.column))?.text ?? "").toContain(text);
      },
    ),
    { numRuns: 60 },
  );
});

test("a profile that teaches nothing changes nothing", () => {
  for (const grid of formNames().flatMap(formGrids)) expect(read(grid, [EMPTY_PROFILE])).toEqual(read(grid));
});
