import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { gridFromTable } from "../../src/grid/table";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";
import type { Work } from "../../src/taskpane/work";
import { enUS } from "../../src/taskpane/texts/en-US";

const FORM = gridFromTable("| 绩效目标申报表 | < |\n| 单位名称 | >=90 |", "申报表");
const COMPLAINTS: readonly Complaint[] = [
  { severity: "error", message: "单位名称不对", cells: ["B2"], dislikes: ">=90", related: ["A2"] },
  {
    severity: "info",
    message: "符号写法不统一",
    cells: ["B2"],
    dislikes: ">=90",
    fix: { title: "改为 ≥90", after: "≥90", safe: true },
  },
];

/** What axe finds wrong. Colours are not computed in jsdom; the browser tests look at them. */
async function wrong(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const press = (name: string | RegExp) => screen.getByRole("button", { name });

beforeEach(() => {
  // axe measures text on a canvas, which jsdom has not.
  HTMLCanvasElement.prototype.getContext = () => null;
  document.documentElement.lang = "zh-CN";
  document.title = "绩效目标校核";
});

it("nothing is wrong before the first check", async () => {
  await renderPane(new MemoryHost([FORM]), fakeWork(COMPLAINTS));
  expect(await wrong()).toEqual([]);
});

it("nothing is wrong with a list, an opened finding, and a sheet that is elsewhere", async () => {
  const host = new MemoryHost([FORM, gridFromTable("| 说明 |", "说明")]);
  const { user } = await renderPane(host, fakeWork(COMPLAINTS));
  await user.click(press("校核"));
  await user.click(press("错误 B2 单位名称不对"));
  expect(await wrong()).toEqual([]);
  await user.click(press("提示 B2 符号写法不统一"));
  await user.click(screen.getByText(/未核对的规则/));
  act(() => host.activate("说明"));
  expect(await wrong()).toEqual([]);
});

it("nothing is wrong with a filter that lets nothing through", async () => {
  const { user } = await renderPane(new MemoryHost([FORM]), fakeWork(COMPLAINTS));
  await user.click(press("校核"));
  await user.click(press("警告 0"));
  expect(await wrong()).toEqual([]);
});

it("nothing is wrong when nothing was found, when the sheet is no declaration, and with a problem", async () => {
  const host = new MemoryHost([FORM, gridFromTable("| 说明 |", "说明")]);
  const { user } = await renderPane(host, fakeWork([]));
  await user.click(press("校核"));
  expect(await wrong()).toEqual([]);
  act(() => host.activate("说明"));
  await user.click(press("校核"));
  host.refuse("apply", "partial", [cell("B2", "申报表")], "GeneralException");
  await user.click(press("清除标记"));
  screen.getByRole("alert");
  expect(await wrong()).toEqual([]);
});

const REFUSAL = { refused: "本表没有这一栏。", nearest: { label: "数量指标", row: 1 } };
const refusing: Work["place"] = async (_, wishes) => ({
  refusals: wishes.map(() => REFUSAL),
  insertion: null,
  refused: null,
  spans: ["annual", "period"],
  part: { name: "道路养护", rows: { first: 0, last: 3 } },
});

it("nothing is wrong in the library, in English", async () => {
  const { user } = await renderPane(new MemoryHost([FORM]), fakeWork([], refusing), enUS);
  await user.click(screen.getByRole("tab", { name: "Indicators" }));
  await screen.findByRole("list", { name: "Indicators" });
  await user.click((await screen.findAllByRole("button", { name: /^Favourite/ }))[0]!);
  expect(await wrong()).toEqual([]);
  await user.type(screen.getByRole("searchbox", { name: "Find an indicator" }), "培训人次");
  await user.click(await screen.findByRole("button", { name: /^培训人次/ }));
  press("Insert into “数量指标”");
  expect(await wrong()).toEqual([]);
});

it("nothing is wrong with several presets, one's own library, and what an import would bring", async () => {
  const { user } = await renderPane(new MemoryHost([FORM]), fakeWork([], refusing));
  await user.click(screen.getByRole("tab", { name: "指标库" }));
  const boxes = await screen.findAllByRole("checkbox", { name: /^选择“/ });
  await user.click(boxes[0]!);
  await user.click(boxes[1]!);
  await user.click(press("一起插入…"));
  await screen.findAllByText("本表没有这一栏。");
  expect(await wrong()).toEqual([]);
  await user.click(press("返回指标库"));
  await user.click(press("自有指标库"));
  expect(await wrong()).toEqual([]);
  await user.click(press("从当前工作表导入"));
  await screen.findByRole("heading", { name: "导入“申报表”" });
  expect(await wrong()).toEqual([]);
});
