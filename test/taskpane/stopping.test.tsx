import { act, screen } from "@testing-library/react";
import { sheetOf } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = "| 绩效目标申报表 |\n| 单位 |  |";
const COMPLAINTS: Complaint[] = [{ severity: "error", message: "单位未填", cells: ["B2"], dislikes: null }];
const SHEETS = Array.from({ length: 20 }, (_, index) => `项目${String(index + 1)}`);
const status = () => screen.getByRole("status").textContent;

async function pane() {
  const host = new MemoryHost(SHEETS.map((sheet) => gridFromTable(FORM, sheet)));
  return { host, ...(await renderPane(host, fakeWork(COMPLAINTS))) };
}

it("says how far the marking of many sheets is", async () => {
  const { host, actions, store } = await pane();
  const said: (string | null)[] = [];
  const apply = host.apply.bind(host);
  host.apply = (plan) => {
    const { progress } = store.get();
    said.push(progress && zhCN.progress(progress));
    return apply(plan);
  };
  await act(() => actions.checkAll());
  expect(said).toEqual([0, 8, 16].map((done) => `正在标记：20 张工作表已完成 ${String(done)} 张…`));
});

it("stops before anything is changed while the sheets are being read", async () => {
  const { host, user, actions, store } = await pane();
  const release = host.hold();
  let checking = Promise.resolve();
  await act(async () => {
    checking = actions.checkAll();
  });
  await user.click(screen.getByRole("button", { name: "停止" }));
  await act(() => checking);
  expect(status()).toBe("已停止“校核”，可以随时重新开始。");
  expect(screen.queryByRole("alert")).toBeNull();
  release();
  await act(async () => undefined);
  expect(host.applied).toEqual([]);
  expect(store.get().check.sheets).toEqual([]);
  await act(() => actions.checkAll());
  expect(store.get().check.sheets).toHaveLength(SHEETS.length);
});

it("stops between two plans of marks: what was found is listed, the other sheets are left as they are", async () => {
  const { host, actions, store } = await pane();
  const apply = host.apply.bind(host);
  host.apply = (plan) => {
    act(() => actions.stop());
    return apply(plan);
  };
  await act(() => actions.checkAll());
  expect(host.applied).toHaveLength(1);
  const marked = new Set(host.marks.map(sheetOf));
  expect([...marked]).toEqual(SHEETS.slice(0, 8));
  expect(store.get().check.sheets.map(({ marks }) => marks.kind)).toEqual(
    SHEETS.map((_, index) => (index < 8 ? "shown" : "cleared")),
  );
  expect(status()).toBe("已停止“校核”，可以随时重新开始。");
});

it("has nothing to stop when nothing is going on", async () => {
  const { actions } = await pane();
  await act(() => actions.check());
  const before = status();
  act(() => actions.stop());
  expect(status()).toBe(before);
  expect(screen.queryByRole("button", { name: "停止" })).toBeNull();
});
