import { act, screen } from "@testing-library/react";
import { gridFromTable } from "../../src/grid/table";
import { enUS } from "../../src/taskpane/texts/en-US";
import { fakeWork } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const host = () => new MemoryHost([gridFromTable("| 绩效目标申报表 |", "申报表")]);
const rows = () => screen.getAllByRole("row", { hidden: true }).map(({ textContent }) => textContent);

it("lists the shortcuts by the names of the ribbon, where Excel has them", async () => {
  const { store } = await renderPane(host(), fakeWork([]));
  act(() => store.dispatch({ type: "hostKnown", keepsUndo: true, shortcuts: true }));
  expect(rows().slice(0, 3)).toEqual(["校核Ctrl+Alt+J", "上一个问题Ctrl+Alt+Up", "下一个问题Ctrl+Alt+Down"]);
});

it("has an English name for each", async () => {
  const { store } = await renderPane(host(), fakeWork([]), enUS);
  act(() => store.dispatch({ type: "hostKnown", keepsUndo: true, shortcuts: true }));
  expect(rows().join()).not.toMatch(/\p{Script=Han}/u);
});

it("says nothing of them on an Excel without", async () => {
  const { store } = await renderPane(host(), fakeWork([]));
  act(() => store.dispatch({ type: "hostKnown", keepsUndo: false, shortcuts: false }));
  expect(screen.queryByText("快捷键")).toBeNull();
});
