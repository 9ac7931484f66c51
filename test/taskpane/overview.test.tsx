import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { a1 } from "../../src/grid/address";
import type { Plan } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import { pageWork } from "../../src/taskpane/work";
import { enUS } from "../../src/taskpane/texts/en-US";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { cell } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  `| 部门整体预算绩效目标申报表 | < | < | < | < |
   | 部门名称 | 市交通局 | < | < | < |
   | 天气情况 | 晴转多云 | | | |
   | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元） | |
   | 基本支出 | 300.50 | 财政拨款 | 700.50 | |
   | 项目支出 | 500 | 其他资金 | 0 | |
   | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
   | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
   | ^ | 道路养护 | 养护120公里 | 300 | 路况优良率90% |
   | ^ | 公交保障 | 补贴公交线路 | 100 | 准点率95% |
   | 一级指标 | 二级指标 | 三级指标 | 指标值 | |
   | 产出指标 | 数量指标 | 养护里程 | 120公里 | |
   | 产出指标 | 质量指标 | | | |
   | 效益指标 | 社会效益指标 | 准点率 | ≥95% | |`,
  "申报表",
);
const NOTES = gridFromTable("| 说明 |", "说明");

async function overview(host = new MemoryHost([FORM, NOTES]), texts = zhCN) {
  const pane = await renderPane(host, pageWork, texts);
  await pane.user.click(screen.getByRole("tab", { name: texts.tabOverview }));
  return { ...pane, host };
}

const understood = () => screen.findByRole("region", { name: "基本信息" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const region = (name: string) => within(screen.getByRole("region", { name }));

/** What axe finds wrong. Colours are not computed in jsdom; the browser tests look at them. */
async function wrong(): Promise<string[]> {
  HTMLCanvasElement.prototype.getContext = () => null;
  document.documentElement.lang = "zh-CN";
  document.title = "绩效目标校核";
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it("opened first, it reads the sheet, and neither checks nor marks it", async () => {
  const { host, store } = await overview();
  await understood();
  expect(host.reads).toBe(1);
  expect(host.applied).toEqual([]);
  expect(store.get().check.sheets).toEqual([]);
  screen.getByText("已读取工作表“申报表”。");
  screen.getByText("部门整体");
});

it("says in words which sums differ and by how much, and what each task's share is", async () => {
  await overview();
  await understood();
  region("资金").getByText("相差 100.00 万元");
  region("工作任务").getByText("300.00 万元 (75.0%)");
  region("工作任务").getByText("任务资金合计 400.00 万元");
});

it("shows the indicators as a table in which gaps can be read", async () => {
  await overview();
  await understood();
  const rows = within(screen.getByRole("table", { name: "指标分布" }))
    .getAllByRole("row")
    .map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "一级指标二级指标指标数",
    "产出指标数量指标1",
    "质量指标缺",
    "效益指标社会效益指标1",
    "满意度指标—缺",
  ]);
  screen.getByText("有 2 处空缺，标为“缺”。");
});

it("every item leads to its cell", async () => {
  const { user, host } = await overview();
  await understood();
  const jumps: readonly [string | RegExp, string][] = [
    [/^部门名称 市交通局/, "B2"],
    [/^总体绩效目标/, "B7"],
    [/^公交保障/, "B10"],
    ["质量指标 缺 C13", "C13"],
    ["满意度指标 缺 A11", "A11"],
    [/^晴转多云/, "B3"],
    [/^财政拨款＋其他资金/, "D5"],
  ];
  for (const [name] of jumps) await user.click(button(name));
  expect(host.selected.map(a1)).toEqual(jumps.map(([, at]) => at));
  for (const each of within(screen.getByRole("tabpanel")).getAllByRole("button"))
    if (![zhCN.overviewRead, zhCN.thisIs, zhCN.profileLoad].includes(each.textContent ?? ""))
      expect(each.getAttribute("aria-label") ?? each.textContent).toMatch(/[A-Z]\d+/);
});

it("shows what the last check read without reading again", async () => {
  const host = new MemoryHost([FORM]);
  const { user } = await renderPane(host, pageWork);
  await user.click(button("校核"));
  const { reads } = host;
  await user.click(screen.getByRole("tab", { name: "概览" }));
  await understood();
  expect(host.reads).toBe(reads);
});

it("says whose overview it is when another sheet is looked at, and reads that one when told to", async () => {
  const { user, host } = await overview();
  await understood();
  act(() => host.activate("说明"));
  screen.getByText("下面是工作表“申报表”的概览，您现在看的是“说明”。");
  await user.click(button("读取当前工作表"));
  const panel = within(screen.getByRole("tabpanel"));
  expect(panel.getByText(/不像是绩效目标申报表/)).toBeTruthy();
  expect(screen.queryByRole("region", { name: "基本信息" })).toBeNull();
});

it("a refused reading is said, and is tried again only when the user asks", async () => {
  const host = new MemoryHost([FORM]);
  host.refuse("read", "busy");
  const { user } = await overview(host);
  expect((await screen.findByRole("alert")).textContent).toMatch(/没有完成“读取”/);
  expect(host.reads).toBe(1);
  await user.click(button("读取当前工作表"));
  await understood();
});

it("says that it may be out of date after a change of ours to a sheet that was not checked", async () => {
  const { store } = await overview();
  await understood();
  const at = cell("A1", "申报表");
  const plan: Plan = { title: "改", edits: [{ kind: "write", at, before: "甲", after: "乙" }] };
  act(() => store.dispatch({ type: "applied", plan, said: { kind: "fixed", count: 1 } }));
  screen.getByText(/下面的概览可能已过时/);
});

it.each([zhCN, enUS])("nothing is wrong for a screen reader ($language)", async (texts) => {
  const { user } = await overview(undefined, texts);
  await screen.findByRole("region", { name: texts.identity });
  await user.click(screen.getByText(texts.amounts(4)));
  expect(await wrong()).toEqual([]);
});
