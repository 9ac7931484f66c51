import { act, screen, within } from "@testing-library/react";
import { gridFromTable } from "../../src/grid/table";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = `
  | 绩效目标申报表 |    |
  | 单位           |    |
  | 金额           | 12 |`;

const COMPLAINTS: Complaint[] = [
  { severity: "error", message: "单位未填", cells: ["B2"], dislikes: null },
  { severity: "warning", message: "金额可疑", cells: ["B3"], dislikes: 12 },
];

const B2 = cell("B2", "申报表");
const B3 = cell("B3", "申报表");
const status = () => screen.getByRole("status").textContent;
const listed = () =>
  within(screen.getByRole("region", { name: "问题列表" }))
    .getAllByRole("button")
    .filter((item) => item.hasAttribute("aria-expanded"))
    .map((item) => item.textContent);

/** A pane after 校核, over an Excel that keeps Ctrl+Z or not; then a clock of the test's own. */
async function checked({ keepsUndo = true, grids = [gridFromTable(FORM, "申报表")] } = {}) {
  const host = new MemoryHost(grids);
  const pane = await renderPane(host, fakeWork(COMPLAINTS));
  act(() => pane.store.dispatch({ type: "hostKnown", keepsUndo, shortcuts: false }));
  await act(() => pane.actions.check());
  jest.useFakeTimers();
  return { host, ...pane };
}
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
afterEach(() => jest.useRealTimers());

it("a repaired cell loses its finding and its mark, after one reading of values", async () => {
  const { host } = await checked();
  const { reads } = host;
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
  expect(JSON.stringify(host.marks)).not.toContain("单位未填");
  expect(JSON.stringify(host.marks)).toContain("金额可疑");
  expect([host.reads - reads, host.valueReads]).toEqual([0, 1]);
  expect(status()).toBe("已随改动重新校核：错误 0 个，警告 1 个，提示 0 个。");
});

it("leaves findings that are as they were untouched, so that they are not drawn anew", async () => {
  const { host, store } = await checked();
  const suspicious = () =>
    store.get().check.sheets[0]!.checked.findings.find(({ finding }) => finding.message === "金额可疑");
  const before = suspicious();
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  expect(store.get().check.sheets[0]!.checked.findings).toHaveLength(1);
  expect(suspicious()).toBe(before);
});

it("looks once for many quick edits, and marks nothing where nothing differs", async () => {
  const { host } = await checked();
  const { length } = host.applied;
  for (const text of ["金", "金额", "金额（万元）"]) {
    host.userTypes(cell("A3", "申报表"), text);
    await pass(300);
  }
  await pass(400);
  expect(host.valueReads).toBe(1);
  expect(host.applied).toHaveLength(length);
});

it("reads merged areas again only after rows or columns came or went", async () => {
  const { host } = await checked();
  const { reads } = host;
  act(() => host.userTypes(B2, "财政局", { what: "structure" }));
  await pass(400);
  expect([host.reads - reads, host.valueReads]).toEqual([1, 0]);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
});

it("lists what a coauthor's edit means, and leaves the marking to the coauthor", async () => {
  const { host } = await checked();
  const { length } = host.applied;
  act(() => host.userTypes(B2, "财政局", { remote: true }));
  await pass(400);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
  expect(host.applied).toHaveLength(length);
});

it("finds a pick from a drop-down list of which Excel told nothing, when the user goes on", async () => {
  const { host } = await checked();
  host.edit([{ kind: "write", at: B2, before: null, after: "财政局" }]);
  act(() => host.userSelects(B3));
  await pass(1000);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
});

it("leaves the focus and the place in the list alone", async () => {
  const { host, store } = await checked();
  const [, second] = screen.getAllByRole("button").filter((item) => item.hasAttribute("aria-expanded"));
  act(() => second!.focus());
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  expect(document.activeElement!.textContent).toBe("警告 B3 金额可疑");
  expect(store.get().busy).toBeNull();
});

it("keeps cleared marks cleared", async () => {
  const { host, actions } = await checked();
  await act(() => actions.clearMarks());
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  expect(host.marks).toEqual([]);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
});

it("waits while a task runs, then looks", async () => {
  const { host, actions } = await checked();
  const release = host.hold();
  let overview = Promise.resolve();
  act(() => {
    overview = actions.overview();
  });
  act(() => host.userTypes(B2, "财政局"));
  await pass(1000);
  expect(host.valueReads).toBe(0);
  release();
  await act(() => overview);
  await pass(400);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
});

it("shows no error for a check that nobody asked for; the list says that it may be out of date", async () => {
  const { host } = await checked();
  host.refuse("read", "connection");
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText(/可能已过时/)).toBeTruthy();
});

it("tries again when the user is still in a cell", async () => {
  const { host } = await checked();
  host.refuse("apply", "busy");
  act(() => host.userTypes(B2, "财政局"));
  await pass(400);
  await pass(400);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
  expect(JSON.stringify(host.marks)).not.toContain("单位未填");
});

it("is off where it would clear Ctrl+Z, says so, and tells that the list is out of date", async () => {
  const { host } = await checked({ keepsUndo: false });
  const tick = screen.getByRole<HTMLInputElement>("checkbox", { name: "边改边校核" });
  expect(tick.checked).toBe(false);
  expect(tick.getAttribute("aria-describedby")).not.toBeNull();
  act(() => host.userTypes(B2, "财政局"));
  await pass(2000);
  expect(host.valueReads).toBe(0);
  expect(screen.getByText(/可能已过时/)).toBeTruthy();
});

it("switched on, it catches up; switched off, it rests", async () => {
  const { host, actions } = await checked({ keepsUndo: false });
  act(() => host.userTypes(B2, "财政局"));
  await pass(100);
  act(() => actions.checkLive(true));
  await pass(400);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
  act(() => host.userTypes(B2, null));
  act(() => actions.checkLive(false));
  await pass(2000);
  expect(listed()).toEqual(["警告 B3 金额可疑"]);
});

describe("selecting a cell", () => {
  it("opens its finding, and nothing for a cell without one", async () => {
    const { host, store } = await checked();
    act(() => host.userSelects(B3));
    expect(screen.getByRole("button", { expanded: true }).textContent).toContain("金额可疑");
    act(() => host.userSelects(cell("A1", "申报表")));
    expect(store.get().check.current).toContain("金额可疑");
  });

  it("leaves a finding open that speaks of the cell", async () => {
    const both: Complaint = {
      severity: "info",
      message: "两处不符",
      cells: ["A2"],
      dislikes: "单位",
      related: ["B3"],
    };
    const host = new MemoryHost([gridFromTable(FORM, "申报表")]);
    const { actions, store } = await renderPane(host, fakeWork([...COMPLAINTS, both]));
    await act(() => actions.check());
    act(() => host.userSelects(cell("A2", "申报表")));
    act(() => host.userSelects(B3));
    expect(store.get().check.current).toContain("两处不符");
  });
});
