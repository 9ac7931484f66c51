/** The pane with several declarations on one sheet, by the real reading and rules. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { gridFromTable } from "../../src/grid/table";
import { createKept } from "../../src/taskpane/kept";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { pageWork } from "../../src/taskpane/work";
import { LISTED, STACKED } from "../reading/severalForms";
import { cell } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { MemoryParts } from "./memoryParts";
import { renderPane } from "./renderPane";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const NOTES = gridFromTable("| 填表说明 |", "说明");
const SHEET = STACKED.sheet;

async function opened(grids = [STACKED, LISTED, NOTES]) {
  const host = new MemoryHost(grids);
  const kept = createKept(new MemoryParts(), () => "2026-11-24T09:00:00.000Z");
  const maintained = async () => ({ settings: null, profiles: [], libraries: [], problems: [] });
  const pane = await renderPane(host, pageWork, zhCN, null, undefined, { kept, maintained });
  return { ...pane, host };
}

async function checked() {
  const pane = await opened();
  await act(() => pane.actions.check());
  return pane;
}

const choices = () =>
  within(screen.getByRole("region", { name: /^申报表（/ }))
    .getAllByRole("button")
    .map((button) =>
      [button.getAttribute("aria-pressed") === "true" ? "•" : "", button.textContent].join(""),
    );
const choose = (name: RegExp) =>
  within(screen.getByRole("region", { name: /^申报表（/ })).getByRole("button", { name });
const vague = () =>
  within(screen.getByRole("region", { name: "问题列表" }))
    .getAllByRole("button", { name: /可以衡量/ })
    .map((button) => /[A-Z]\d+/.exec(button.textContent)?.[0]);
const tab = (name: string) => screen.getByRole("tab", { name });

test("校核 checks all of the sheet, marks them together and lists one after choice", async () => {
  const { user, host } = await checked();
  expect(choices()).toEqual([
    expect.stringMatching(/^•道路养护项目绩效 第 1—11 行/),
    expect.stringMatching(/^设备购置项目绩效 第 12—21 行/),
  ]);
  expect(screen.getByRole("status").textContent).toMatch(/^校核完成：2 张申报表/);
  expect(host.marks.flatMap((mark) => (mark.kind === "message" ? [mark.at.row + 1] : []))).toEqual(
    expect.arrayContaining([7, 18]),
  );
  expect(vague()).toEqual(["D7"]);
  await user.click(choose(/设备购置/));
  expect(vague()).toEqual(["D18"]);
});

test("selecting a cell goes over to its declaration; a jump of ours does not", async () => {
  const { actions, host } = await checked();
  act(() => host.userSelects(cell("B18", SHEET)));
  expect(vague()).toEqual(["D18"]);
  await act(() => actions.select(cell("B3", SHEET)));
  act(() => host.userSelects(cell("B3", SHEET)));
  expect(vague()).toEqual(["D18"]);
  act(() => host.userSelects(cell("B4", SHEET)));
  expect(vague()).toEqual(["D7"]);
});

test("the first check lists the declaration that the user is in", async () => {
  const { actions, host } = await opened();
  act(() => host.userSelects(cell("C17", SHEET)));
  await act(() => actions.check());
  expect(vague()).toEqual(["D18"]);
});

test("校核全部 lists the declarations of all sheets", async () => {
  const { actions, store } = await opened();
  await act(() => actions.checkAll());
  expect(choices().map((text) => /第 .* 行/.exec(text)?.[0])).toEqual([
    "第 1—11 行",
    "第 12—21 行",
    "第 4—5 行",
    "第 6—8 行",
  ]);
  expect(store.get().check.undeclared).toEqual(["说明"]);
});

test("a name that changes while the list is shown keeps the list", async () => {
  const { actions, host, store } = await checked();
  act(() => host.userSelects(cell("B13", SHEET)));
  act(() => store.dispatch({ type: "hostKnown", keepsUndo: true, shortcuts: false }));
  act(() => actions.checkLive(true));
  act(() => host.userTypes(cell("B13", SHEET), "检测设备购置"));
  await waitFor(() => expect(choices()[1]).toMatch(/^•检测设备购置/), { timeout: 10_000 });
  expect(vague()).toEqual(["D18"]);
});

test("概览 shows one after choice, and follows the selection", async () => {
  const { user, host } = await opened();
  await user.click(tab(zhCN.tabOverview));
  const identity = async () => (await screen.findByRole("region", { name: zhCN.identity })).textContent;
  expect(await identity()).toContain("道路养护");
  await user.click(choose(/设备购置/));
  expect(await identity()).toContain("设备购置");
  expect(await identity()).not.toContain("道路养护");
  act(() => host.userSelects(cell("B4", SHEET)));
  expect(await identity()).toContain("道路养护");
});

test("presets go into the declaration that is shown", async () => {
  const { actions, store, host } = await checked();
  act(() => host.userSelects(cell("B18", SHEET)));
  await act(() => actions.openLibrary());
  act(() => store.dispatch({ type: "searched", query: "设备" }));
  await act(() => actions.search());
  const listed = store.get().library.found!.presets.find(({ preset }) => preset.level2 === "数量指标")!;
  await act(() => actions.preview([listed.preset]));
  await act(() => actions.insert());
  const rows = [...host.grid(SHEET).cells].filter(([, { value }]) => value === listed.preset.name);
  expect(rows.map(([key]) => Math.floor(key / 16384) > 15)).toEqual([true]);
});

test("the preview names the declaration that presets go into", async () => {
  const { store, host, user } = await checked();
  await user.click(tab(zhCN.tabLibrary));
  const [first] = await screen.findAllByRole("checkbox", { name: /^选择“/ });
  await user.click(first!);
  await user.click(screen.getByRole("button", { name: zhCN.chosenPreview }));
  await screen.findByText(/“道路养护”（第 1—11 行）/);
  await user.click(screen.getByRole("button", { name: zhCN.back }));
  act(() => host.userSelects(cell("B18", SHEET)));
  await user.click(await screen.findByRole("button", { name: zhCN.chosenPreview }));
  await screen.findByText(/“设备购置”（第 12—21 行）/);
  expect(store.get().library.preview?.placing?.insertion?.placements[0]?.row).toBeGreaterThan(11);
});

test("decisions and own findings are those of one declaration; a round and the opinion take in both", async () => {
  const { actions, host, store, user } = await checked();
  act(() => host.userSelects(cell("D18", SHEET)));
  const finding = store
    .get()
    .check.sheets.flatMap(({ checked: { findings } }) => findings)
    .find(({ finding: { blamed } }) => blamed[0]?.row === 17);
  await act(() => actions.decide([finding!], { status: "returned", text: "请量化" }));
  act(() =>
    store.dispatch({
      type: "ownDrafted",
      own: { message: "依据？", severity: "warning", dimension: "适当性" },
    }),
  );
  await act(() => actions.addOwn(cell("B3", SHEET)));
  await act(() => actions.finishReview());
  expect(store.get().problem).toBeNull();
  const state = () =>
    store.get().check.sheets.map(({ checked: { findings, comparison } }) => ({
      decided: findings.flatMap(({ decision, finding: { blamed } }) => (decision ? blamed[0]!.row + 1 : [])),
      own: findings.flatMap(({ finding: { rule, blamed } }) =>
        rule === "review/own" ? blamed[0]!.row + 1 : [],
      ),
      round: comparison?.before.round ?? null,
    }));
  expect(state()).toEqual([
    { decided: [], own: [3], round: 1 },
    { decided: [18], own: [], round: 1 },
  ]);
  host.edit([{ kind: "insertRows", sheet: SHEET, row: 7, count: 1, like: 6 }]);
  await act(() => actions.check());
  expect(state()).toEqual([
    { decided: [], own: [3], round: 1 },
    { decided: [19], own: [], round: 1 },
  ]);

  await act(() => actions.makeOpinion());
  await user.click(tab(zhCN.tabOpinion));
  await screen.findAllByText(/项目支出绩效目标申报表：道路养护/);
  await screen.findAllByText(/项目支出绩效目标申报表：设备购置/);
});

describe("完成本轮审核", () => {
  const finish = (name: RegExp) => screen.findByRole("button", { name });
  const rounds = async ({ host, store, actions }: Awaited<ReturnType<typeof opened>>) => {
    host.sheetsAtOnce = 8;
    await act(() => actions.checkAll());
    return store.get().check.sheets.map(({ checked: { overview, comparison } }) => ({
      name: overview?.name,
      round: comparison?.before.round ?? null,
      resolved: comparison?.resolved.length ?? null,
      fresh: comparison?.fresh.length ?? null,
    }));
  };
  const finished = (name: string) => ({ name, round: 1, resolved: 0, fresh: 0 });
  const not = (name: string) => ({ name, round: null, resolved: null, fresh: null });

  test("takes in all declarations that were checked, on one sheet and on several, and names them", async () => {
    const pane = await opened();
    await act(() => pane.actions.checkAll());
    const button = await finish(/^完成本轮审核（4 张申报表）$/);
    screen.getByText(
      "记下“道路养护”、“设备购置”、“村组干部报酬”等 4 张申报表本轮的问题和表中的内容，收回时可以对比。没有校核的申报表不包括在内。",
    );
    await pane.user.click(button);
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toBe(
        "本轮审核已记入工作簿：“道路养护”、“设备购置”、“村组干部报酬”等 4 张申报表。请记得保存文件。",
      ),
    );
    expect(await rounds(pane)).toEqual(
      ["道路养护", "设备购置", "村组干部报酬", "基层组织活动经费"].map(finished),
    );
  });

  test("leaves out the declarations of sheets that were not checked", async () => {
    const pane = await checked();
    await pane.user.click(await finish(/^完成本轮审核（2 张申报表）$/));
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toMatch(
        /^本轮审核已记入工作簿：“道路养护”、“设备购置”。/,
      ),
    );
    expect(await rounds(pane)).toEqual([
      ...["道路养护", "设备购置"].map(finished),
      ...["村组干部报酬", "基层组织活动经费"].map(not),
    ]);
  });

  test("takes in sheets that were checked one after the other, as they are now, but not one that is gone", async () => {
    const third = { ...LISTED, sheet: "副本" };
    const pane = await opened([STACKED, LISTED, third, NOTES]);
    pane.host.sheetsAtOnce = 1;
    for (const sheet of [SHEET, third.sheet, LISTED.sheet]) {
      act(() => pane.host.activate(sheet));
      await act(() => pane.actions.check());
    }
    pane.host.edit([{ kind: "write", at: cell("B3", SHEET), before: 50, after: 60 }]);
    pane.host.remove(third.sheet);
    await act(() => pane.actions.finishReview());
    expect(pane.store.get().problem).toBeNull();
    expect(screen.getByRole("status").textContent).toMatch(
      /^本轮审核已记入工作簿：“道路养护”、“设备购置”、“村/,
    );
    const all = await rounds(pane);
    expect(all.map(({ round }) => round)).toEqual([1, 1, 1, 1]);
    const road = pane.store.get().check.sheets[0]!.checked.comparison;
    expect(road?.changes).toEqual([]);
  });

  test("tells copies of one project apart by their sheets", async () => {
    const pane = await opened([
      gridFromTable("| 项目支出绩效目标申报表 | < |\n| 项目名称 | 培训 |\n| 年度目标 | 培训500人 |", "一稿"),
      gridFromTable("| 项目支出绩效目标申报表 | < |\n| 项目名称 | 培训 |\n| 年度目标 | 培训600人 |", "二稿"),
    ]);
    await act(() => pane.actions.checkAll());
    await act(() => pane.actions.finishReview());
    expect(screen.getByRole("status").textContent).toContain("“培训（一稿）”、“培训（二稿）”");
  });
});

test("a label that is taught is read in every declaration of the sheet", async () => {
  const grid = {
    ...STACKED,
    cells: new Map(
      [...STACKED.cells].map(([key, each]) => [
        key,
        each.value === "主管部门" ? { value: "归口", text: "归口" } : each,
      ]),
    ),
  };
  const taught = await pageWork.lesson(
    grid,
    { row: 1, column: 3 },
    { kind: "label", field: "project.supervisor" },
  );
  if ("problem" in taught) throw new Error(taught.problem);
  expect(taught.effect.gained.map(({ path, at }) => [path, at.row + 1])).toEqual([
    ["project.supervisor", 2],
    ["project.supervisor", 13],
  ]);
  const overviews = await pageWork.overview(grid, { own: [taught.taught], maintained: [] });
  expect(overviews.map(({ identity }) => identity.some(({ text }) => text === "某市交通局"))).toEqual([
    true,
    true,
  ]);
});
