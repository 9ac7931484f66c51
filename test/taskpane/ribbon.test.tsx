import { act, screen } from "@testing-library/react";
import { gridFromTable } from "../../src/grid/table";
import { ribbonCommands } from "../../src/taskpane/ribbon";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = `
  | 绩效目标申报表 |  |
  | 单位 |  |
  | 金额 | 12 |`;

const COMPLAINTS: Complaint[] = [
  { severity: "error", message: "单位未填", cells: ["B2"], dislikes: null },
  { severity: "warning", message: "金额可疑", cells: ["B3"], dislikes: 12 },
];

async function ribbon(grids = [gridFromTable(FORM, "申报表")], complaints = COMPLAINTS) {
  const host = new MemoryHost(grids);
  const { store, actions } = await renderPane(host, fakeWork(complaints));
  const commands = ribbonCommands({ store, actions });
  return { host, store, press: (name: keyof typeof commands) => act(() => commands[name]()) };
}

it("下一个问题 checks first where nobody has, selects the first finding's cell, and the pane may stay closed", async () => {
  const { host, press } = await ribbon();
  expect(await press("nextFinding")).toBe("sheet");
  expect(host.selected).toEqual([cell("B2", "申报表")]);
  expect(host.marks).not.toEqual([]);
  expect(screen.getByRole("status").textContent).toBe("第 1 个问题，共 2 个：单位未填");
});

it("goes on from the finding chosen last, round and round, without another check", async () => {
  const { host, press } = await ribbon();
  await press("nextFinding");
  const { reads } = host;
  await press("nextFinding");
  await press("nextFinding");
  await press("previousFinding");
  expect(host.selected).toEqual(["B2", "B3", "B2", "B3"].map((name) => cell(name, "申报表")));
  expect(host.reads).toBe(reads);
});

it("上一个问题 starts from the last one", async () => {
  const { host, press } = await ribbon();
  await press("previousFinding");
  expect(host.selected).toEqual([cell("B3", "申报表")]);
});

it("checks the sheet that the user has gone to", async () => {
  const { host, press } = await ribbon([gridFromTable(FORM, "甲"), gridFromTable(FORM, "乙")]);
  await press("nextFinding");
  await act(async () => host.activate("乙"));
  await press("nextFinding");
  expect(host.selected.map(({ sheet }) => sheet)).toEqual(["甲", "乙"]);
});

it("opens the pane, where it is said, when there is nothing to go to", async () => {
  const nothing = await ribbon(undefined, []);
  expect(await nothing.press("nextFinding")).toBe("pane");
  expect(nothing.host.selected).toEqual([]);
});

it("opens the pane when the host refuses", async () => {
  const { host, press } = await ribbon();
  host.refuse("read", "busy");
  expect(await press("nextFinding")).toBe("pane");
  await press("check");
  host.refuse("apply", "protected");
  expect(await press("clearMarks")).toBe("pane");
});

it("清除标记 works without the pane", async () => {
  const { host, press } = await ribbon();
  await press("check");
  expect(await press("clearMarks")).toBe("sheet");
  expect(host.marks).toEqual([]);
});
