import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { gridFromTable } from "../../src/grid/table";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";
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

it("nothing is wrong in the library, in English", async () => {
  const refusal = { refused: "本表没有这一栏。", nearest: { label: "数量指标", row: 1 } };
  const { user } = await renderPane(
    new MemoryHost([FORM]),
    fakeWork([], async () => refusal),
    enUS,
  );
  await user.click(screen.getByRole("tab", { name: "Indicators" }));
  await screen.findByRole("list", { name: "Indicators" });
  await user.type(screen.getByRole("searchbox", { name: "Find an indicator" }), "培训人次");
  await user.click(press(/^培训人次/));
  press("Insert into “数量指标”");
  expect(await wrong()).toEqual([]);
});
