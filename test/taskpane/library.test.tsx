import { act, screen, within } from "@testing-library/react";
import type { IndicatorGroup } from "../../src/declaration/declaration";
import { contentAt } from "../../src/grid/edit";
import type { Edit } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import type { Insertion } from "../../src/library/insertion";
import type { Work } from "../../src/taskpane/work";
import { cell, fakeWork } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  `| 绩效目标申报表 |          |          |
   | 数量指标       | 课题数量 | 3项      |
   | 数量指标       |          |          |`,
  "申报表",
);
const GROUP: IndicatorGroup = {
  table: 0,
  level1: null,
  level2: { level: "数量指标", text: "数量指标", at: cell("A2", "申报表"), points: null },
  firstRow: 1,
  lastRow: 2,
  columns: {},
  level1Column: null,
  level2Column: 0,
  rows: [1],
};

/** Puts every preset into row 3: name and value. */
const intoRow3: Work["place"] = async (grid, { preset, value }): Promise<Insertion> => {
  const [name, target] = [cell("B3", grid.sheet), cell("C3", grid.sheet)];
  const write = (at: typeof name, after: string): Edit => ({ kind: "write", at, before: null, after });
  return {
    plan: {
      title: "插入 1 个指标",
      edits: [write(name, preset.name), write(target, value ?? "≥**")],
      select: target,
    },
    placements: [{ preset, row: 2, insert: false, group: GROUP, cells: [], sameName: null }],
    formulas: [],
  };
};

async function library(place: Work["place"], host = new MemoryHost([FORM])) {
  const pane = await renderPane(host, fakeWork([], place));
  await pane.user.click(screen.getByRole("tab", { name: "指标库" }));
  await screen.findByRole("list", { name: "预设指标" });
  await pane.user.type(screen.getByRole("searchbox", { name: "查找指标" }), "培训人次");
  return { ...pane, host };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const presets = () => within(screen.getByRole("list", { name: "预设指标" })).getAllByRole("listitem");
const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

it("is reached by the arrow keys, too", async () => {
  const { user } = await library(intoRow3);
  act(() => screen.getByRole("tab", { name: "指标库" }).focus());
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "校核" }).getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "校核" }));
});

it("finds presets by what is typed and narrows them by level", async () => {
  const { user } = await library(intoRow3);
  const found = presets().length;
  expect(presets()[0]?.textContent).toContain("培训人次");
  await user.clear(screen.getByRole("searchbox", { name: "查找指标" }));
  expect(presets().length).toBeGreaterThan(found);
  await user.selectOptions(screen.getByRole("combobox", { name: "一级指标" }), "满意度指标");
  for (const preset of presets()) expect(preset.textContent).toContain("满意度指标 › 服务对象满意度指标");
});

it("says so when nothing fits", async () => {
  const { user } = await library(intoRow3);
  await user.clear(screen.getByRole("searchbox", { name: "查找指标" }));
  await user.type(screen.getByRole("searchbox", { name: "查找指标" }), "qqqqq");
  expect(screen.getByText(/没有找到这样的指标/)).toBeTruthy();
});

it("shows where a preset goes, inserts it with the value typed, and takes it back", async () => {
  const { user, host } = await library(intoRow3);
  await user.click(button(/^培训人次/));
  expect(screen.getByText(/第 3 行，“数量指标”的空行/)).toBeTruthy();
  expect(host.reads).toBe(1);
  await user.type(screen.getByRole("textbox", { name: "目标值" }), "280");
  await user.click(button("插入“培训人次”"));
  expect(contentAt(host.grid(), 2, 1)).toBe("培训人次");
  expect(contentAt(host.grid(), 2, 2)).toBe("280");
  expect(host.selected).toEqual([cell("C3", "申报表")]);
  expect(document.activeElement).toBe(button(/^培训人次/));
  expect(status()).toContain("已插入“培训人次”，请在 C3 填写目标值。可以撤销。");
  // Nothing was checked before, so nothing is read or marked again.
  expect(host.reads).toBe(1);
  expect(host.applied).toHaveLength(1);
  await user.click(button("撤销"));
  expect(contentAt(host.grid(), 2, 1)).toBeNull();
});

it("checks again after an insertion into a sheet that was checked", async () => {
  const { user, host } = await library(intoRow3);
  await user.click(screen.getByRole("tab", { name: "校核" }));
  await user.click(button("校核"));
  await user.click(screen.getByRole("tab", { name: "指标库" }));
  await user.click(button(/^培训人次/));
  await user.click(button("插入“培训人次”"));
  expect(host.reads).toBe(3);
  expect(status()).toContain("已插入“培训人次”，请在 C3 填写目标值。可以撤销。");
});

it("names an indicator of the same name", async () => {
  const { user } = await library(async (grid, wish) => {
    const insertion = (await intoRow3(grid, wish)) as Insertion;
    const placements = insertion.placements.map((each) => ({ ...each, sameName: cell("B2", grid.sheet) }));
    return { ...insertion, placements };
  });
  await user.click(button(/^培训人次/));
  expect(screen.getByText("B2 已有同名指标，请确认是否重复。")).toBeTruthy();
});

it("says why it cannot insert and offers the nearest block", async () => {
  const { user } = await library(async (grid, wish) =>
    wish.level2Row === 1
      ? intoRow3(grid, wish)
      : { refused: "本表没有“数量指标”一栏，最接近的是“产出数量”。", nearest: { label: "产出数量", row: 1 } },
  );
  await user.click(button(/^培训人次/));
  expect(screen.getByText(/本表没有“数量指标”一栏/)).toBeTruthy();
  await user.click(button("插入到“产出数量”"));
  expect(button("插入“培训人次”")).toBeTruthy();
});

it("says that the sheet is no declaration", async () => {
  const { user } = await library(async () => null);
  await user.click(button(/^培训人次/));
  expect(screen.getByText(/不像是绩效目标申报表/)).toBeTruthy();
});

it("explains a preset even if the sheet cannot be read just now", async () => {
  const { user, host } = await library(intoRow3);
  host.refuse("read", "busy");
  await user.click(button(/^培训人次/));
  expect(screen.getByRole("alert").textContent).toMatch(/没有完成“查找插入位置”/);
  expect(screen.getByText("口径")).toBeTruthy();
});
