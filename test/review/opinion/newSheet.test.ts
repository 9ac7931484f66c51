import { MAX_COLUMNS } from "../../../src/grid/address";
import type { Grid } from "../../../src/grid/grid";
import { styleAt } from "../../../src/grid/look";
import { isOwnSheet } from "../../../src/grid/marks";
import { read, whyNot } from "../../../src/reading/read";
import { numbersText } from "../../../src/review/opinion/deductions";
import { opinionSheet, planNewSheet } from "../../../src/review/opinion/newSheet";
import { freeName, planOpinion } from "../../../src/review/opinion/plan";
import { contentAt } from "../../../src/grid/edit";
import { DEFAULT_SETTINGS } from "../../../src/rules/settings";
import { formGrids, formNames } from "../../reading/truth";
import { frame, opinionOn, project, rowOf, sheetFor, table } from "./opinions";

const texts = (grid: ReturnType<typeof sheetFor>) => [...grid.cells.values()].map(({ text }) => text);

test("the head tells unit, form, date, reviewer and counts", () => {
  const shown = texts(sheetFor(opinionOn([project("表")], { reviewer: "李审核", date: "2026年3月1日" })));
  expect(shown).toEqual(
    expect.arrayContaining([
      "市公路中心",
      "项目支出绩效目标申报表：道路养护（2026年）",
      "李审核",
      "2026年3月1日",
    ]),
  );
  expect(shown.join("\n")).toMatch(/错误 1 个，警告 \d+ 个/);
});

test("each finding has a row with a link to its cell, its basis and what to do", () => {
  const sheet = sheetFor(opinionOn([project("甲'乙")]));
  const row = rowOf(sheet, "养护里程");
  expect(contentAt(sheet, row, 2)).toEqual({ formula: `=HYPERLINK("#'甲''乙'!D8","D8")` });
  expect(table(sheet, "number", "severity", "status")[0]).toEqual(["1", "错误", "待处理"]);
  const [basis = "", advice = ""] = table(sheet, "basis", "advice")[0] ?? [];
  expect(basis).toContain("财预");
  expect(advice).not.toBe("");
});

test("of several declarations each place names project and sheet, each has its score", () => {
  const sheet = sheetFor(opinionOn([project("甲"), project("乙", "12公里", "桥梁维修")]));
  const places = table(sheet, "cells").flat();
  expect(places.some((text) => text.startsWith("道路养护：甲!"))).toBe(true);
  expect(places.some((text) => text.startsWith("桥梁维修：乙!"))).toBe(true);
  const scored = frame(sheet).rows.flatMap(({ key }) =>
    key.kind === "score" && key.part === "total" ? [key.sheet] : [],
  );
  expect(scored).toEqual(["甲", "乙"]);
});

test("a project without a name is named by its sheet, a long name is cut, and a place never grows beyond Excel's texts", () => {
  const long = `${'道路"养护'.repeat(40)}工程`;
  const sheet = sheetFor(opinionOn([project("甲", "12", ""), project("乙".repeat(31), "12", long)]));
  const formulas = [...sheet.cells.values()].flatMap(({ formula }) =>
    formula?.startsWith("=HYPERLINK(") ? formula : [],
  );
  const shown = formulas.map((formula) => /,"((?:[^"]|"")*)"\)$/.exec(formula)?.[1] ?? "");
  expect(shown.some((text) => /^甲![A-Z]/.test(text))).toBe(true);
  expect(shown.some((text) => /^道路""养护.{1,14}…：乙/.test(text))).toBe(true);
  for (const text of shown) expect(text.length).toBeLessThan(255);
});

test("rows of merged cells, which Excel does not fit, are as high as their texts; it fits the others", () => {
  const names = ["一", "二", "三", "四"].map((each) => `${each}号${"农村公路".repeat(6)}养护工程`);
  const heightsOf = (sheets: readonly Grid[]) => {
    const { grid, look } = opinionSheet(opinionOn(sheets), "审核意见");
    const { rows, headRow } = frame(grid);
    const of = (kind: string) => look.heights?.[rows.find(({ key }) => key.kind === kind)?.row ?? -1];
    return {
      title: of("title"),
      unit: of("unit"),
      form: of("form"),
      item: of("item"),
      head: look.heights?.[headRow],
    };
  };
  const one = heightsOf([project("表")]);
  const several = heightsOf(names.map((name, index) => project(`表${String(index)}`, "12", name)));
  expect([one.item, one.head, several.item]).toEqual([null, null, null]);
  expect(one.title).toBeGreaterThan(18 * 1.2);
  expect(several.unit).toBe(one.unit);
  expect(several.form).toBeGreaterThan((one.form ?? 0) * 2);
});

test("the score lists what was taken by which rows; the reviewer's score starts from the suggestion", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    scoring: { ...DEFAULT_SETTINGS.scoring, deductions: { error: 25, warning: 1, info: 0 } },
  };
  const sheet = sheetFor(opinionOn([project("表")], { settings }));
  const rows = new Map(
    frame(sheet).rows.flatMap(({ key, row }) => (key.kind === "score" ? [[key.part, row] as const] : [])),
  );
  const at = (part: Parameters<typeof rows.get>[0], column: number) =>
    contentAt(sheet, rows.get(part) ?? -1, column);
  const a1Row = String((rows.get("完整性") ?? 0) + 1);
  expect(at("完整性", 3)).toBe("错误 1 个，扣 25 分（第 1 条）；扣完为止");
  expect([at("完整性", 4), at("完整性", 5), at("完整性", 6)]).toEqual([20, 0, { formula: `=F${a1Row}` }]);
  expect(at("适当性", 3)).toBe("没有扣分");
  expect(at("total", 4)).toBe(100);
  const last = (rows.get("total") ?? 0) + 1;
  expect(at("total", 6)).toEqual({ formula: `=SUM(G${String(last - 4)}:G${String(last - 1)})` });
  expect(at("total", 8)).toEqual({
    formula: `=IF(G${String(last)}>=90,"优",IF(G${String(last)}>=80,"良",IF(G${String(last)}>=60,"中","差")))`,
  });
});

test("what the reviewer has accepted costs nothing", () => {
  const decide = (_: string, rule: string) =>
    rule === "values/number-without-unit"
      ? {
          target: { sheet: "", rule: "", subject: "", place: "", detail: "", ordinal: 0, alike: 1 },
          status: "accepted" as const,
          by: "",
          at: "",
          opinion: { text: "同意", by: "", at: "" },
          reply: { text: "单位在备注栏", by: "", at: "" },
        }
      : null;
  const opinion = opinionOn([project("表")], { decide });
  expect(opinion.declarations[0]?.score.dimensions[0]?.points).toBe(20);
  expect(table(sheetFor(opinion), "opinion", "reply", "status")[0]).toEqual([
    "同意",
    "单位在备注栏",
    "同意理由",
  ]);
});

test.each([
  [[1, 2, 3, 5], "1—3、5"],
  [[2, 1], "1、2"],
  [[4], "4"],
  [[7, 3, 5], "3、5、7"],
])("rows %j are named %s", (numbers, text) => {
  expect(numbersText(numbers)).toBe(text);
});

test("it is never taken for a declaration, whatever it quotes", () => {
  const sheets = formNames().map((name) => sheetFor(opinionOn(formGrids(name))));
  expect(sheets.length).toBeGreaterThan(10);
  for (const sheet of sheets) {
    expect(isOwnSheet(sheet)).toBe(true);
    expect(read(sheet)).toBeNull();
    expect(whyNot(sheet)).toContain("审核意见");
  }
});

test("it is planned for A4: as wide as A4 across can carry, with its head on every page, the last column hidden", () => {
  const { grid, look } = opinionSheet(opinionOn([project("表")]), "审核意见");
  const shown = look.columns.filter(({ hidden }) => !hidden);
  // Excel's usual digit is seven pixels wide at 96 an inch; A4 across, less margins, is 10.7 inches.
  const inches = shown.reduce((sum, { width }) => sum + (width * 7 + 5) / 96, 0);
  expect(10.7 / inches).toBeGreaterThan(0.75);
  expect(look.columns[look.columns.length - 1]?.hidden).toBe(true);
  const { headRow, rows } = frame(grid);
  expect(look.page).toEqual({ landscape: true, titleRows: { row: headRow, rows: 1 } });
  expect(look.frozenRows).toBe(headRow + 1);
  for (const { row, key } of rows)
    if (key.kind === "item")
      for (let column = 0; column < 9; column++)
        expect(styleAt(look, row, column)).toMatchObject({ wrap: true, vertical: "top", border: "#8C8C8C" });
});

test("the plan writes each cell once, into nothing, and into no cell under a merged area", () => {
  const plan = planNewSheet(opinionOn([project("甲"), project("乙")]), "审核意见");
  const written = plan.edits.flatMap((edit) => (edit.kind === "write" ? [edit] : []));
  const merged = plan.edits.flatMap((edit) => (edit.kind === "merge" ? [edit.area] : []));
  const keys = written.map(({ at }) => at.row * MAX_COLUMNS + at.column);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { at, before } of written) {
    expect(before).toBeNull();
    const area = merged.find(
      ({ row, column, columns }) => row === at.row && at.column >= column && at.column < column + columns,
    );
    expect(area === undefined || area.column === at.column).toBe(true);
  }
});

test("somebody else's sheet of that name is left alone, a sheet of ours is found under any name", () => {
  const opinion = opinionOn([project("表")]);
  const foreign = { ...project("审核意见"), sheet: "审核意见" };
  expect(planOpinion([foreign], ["表", "审核意见"], opinion)).toMatchObject({
    sheet: "审核意见（2）",
    outcome: "elsewhere",
  });
  const renamed = { ...sheetFor(opinion), sheet: "一审意见" };
  expect(planOpinion([renamed], ["表", "一审意见"], opinion)).toMatchObject({
    sheet: "一审意见",
    outcome: "same",
  });
  expect(freeName(["审核意见", "审核意见（2）"])).toBe("审核意见（3）");
});
