import { act, screen } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { sheetOf } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import { createKept } from "../../src/taskpane/kept";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { pageWork } from "../../src/taskpane/work";
import type { Work } from "../../src/taskpane/work";
import { project } from "../review/opinion/opinions";
import { fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

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

describe("审核意见", () => {
  /** The pane over real declarations; `release` lets go of the work that is held. */
  async function judging() {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const work: Work = {
      ...pageWork,
      opinion: async (order) => (await held, pageWork.opinion(order)),
      opinionFile: async (order) => (await held, pageWork.opinionFile(order)),
    };
    const host = new MemoryHost([project("甲"), project("乙", "12", "河道清淤")]);
    return { host, release, ...(await renderPane(host, work)) };
  }

  it.each([
    ["made", "已停止“生成审核意见”，可以随时重新开始。", "makeOpinion"],
    ["opened as a workbook", "已停止“另存为新工作簿”，可以随时重新开始。", "openOpinion"],
  ] as const)(
    "can be stopped while it is %s: nothing comes of it, then or later",
    async (_, said, action) => {
      const { host, user, release, actions } = await judging();
      let making = Promise.resolve();
      await act(async () => {
        making = actions[action]();
      });
      expect(status()).toBe("正在核对 2 张工作表…");
      await user.click(screen.getByRole("button", { name: "停止" }));
      await act(() => making);
      expect(status()).toBe(said);
      expect(screen.queryByRole("alert")).toBeNull();
      await act(async () => release());
      await act(async () => undefined);
      expect([host.applied, host.opened]).toEqual([[], []]);
      await act(() => actions[action]());
      expect(host.applied.length + host.opened.length).toBe(1);
    },
  );

  it("is written whole: nothing is stopped any more, nor said to be", async () => {
    const { host, release, actions, store } = await judging();
    release();
    const seen: unknown[] = [];
    const apply = host.apply.bind(host);
    host.apply = (plan) => {
      act(() => actions.stop());
      seen.push([store.get().progress, store.get().busy]);
      return apply(plan);
    };
    await act(() => actions.makeOpinion());
    expect(seen).toEqual([[null, "opinion"]]);
    expect(status()).toMatch(/^已生成工作表“审核意见”/);
  });
});

it("a decision that is being saved is saved: what follows cannot be stopped, nor is it said to be", async () => {
  const host = new MemoryHost([project("甲")]);
  const kept = createKept(host, () => "2026-11-24T09:00:00.000Z");
  const maintained = async () => ({ settings: null, profiles: [], libraries: [], problems: [] });
  const pane = await renderPane(host, pageWork, undefined, undefined, undefined, { kept, maintained });
  await act(() => pane.actions.check());
  const [first] = pane.store.get().check.sheets[0]!.checked.findings;
  const read = host.read.bind(host);
  host.read = (which) => {
    act(() => pane.actions.stop());
    return read(which);
  };
  await act(() => pane.actions.decide([first!], { status: "returned", text: "请改" }));
  expect(status()).toMatch(/^已保存到工作簿/);
});
