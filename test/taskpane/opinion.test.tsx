import { TextDecoder } from "node:util";
import { cleanup, screen, within } from "@testing-library/react";
import { cellAt } from "../../src/grid/grid";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { isOwnSheet } from "../../src/grid/marks";
import { storageKey } from "../../src/hosts/excel/hostInfo";
import { readGrids } from "../../src/hosts/file/read";
import { read } from "../../src/reading/read";
import { decide } from "../../src/review/decisions";
import { judgeSheet } from "../../src/review/judged";
import { EMPTY_PART } from "../../src/review/workbookPart";
import { checkWorkbook } from "../../src/rules/engine";
import { browserStorage } from "../../src/taskpane/browserStorage";
import { opinionFor } from "../../src/taskpane/opinion/opinionWork";
import { pageWork } from "../../src/taskpane/work";
import { project, rowOf } from "../review/opinion/opinions";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// office.js, which is not there, keys the storage apart from other add-ins; jsdom lacks the other.
Object.assign(globalThis, { Office: { context: {} }, TextDecoder });

afterEach(() => localStorage.clear());

const open = async (grids: Grid[]) => {
  const host = new MemoryHost(grids);
  const storage = browserStorage(() => localStorage, storageKey);
  const pane = await renderPane(host, pageWork, undefined, undefined, storage);
  await pane.user.click(screen.getByRole("tab", { name: "审核意见" }));
  await screen.findByRole("button", { name: "生成或更新审核意见" });
  return { host, ...pane };
};

const status = () => screen.getByRole("status");

test("one click adds the sheet; the tab shows the score by dimension, its deductions lead to their cells", async () => {
  const { host, user } = await open([project("表")]);
  await user.type(screen.getByRole("textbox", { name: "审核人" }), "李审核");
  await user.click(screen.getByRole("button", { name: "生成或更新审核意见" }));
  expect(status().textContent).toContain("已生成工作表“审核意见”");
  const sheet = host.grid("审核意见");
  expect(isOwnSheet(sheet)).toBe(true);
  expect([...sheet.cells.values()].map(({ text }) => text)).toContain("李审核");
  const score = screen.getByRole("region", { name: "评分：表" });
  await user.click(within(score).getByText("17 / 20 分"));
  await user.click(within(score).getByRole("button", { name: /没有计量单位/ }));
  expect(host.selected.at(-1)).toEqual({ sheet: "表", row: 7, column: 3 });
});

test("a second click updates the sheet and keeps what was typed; undo takes each step back", async () => {
  const { host, user } = await open([project("表")]);
  const make = screen.getByRole("button", { name: "生成或更新审核意见" });
  await user.click(make);
  await user.click(make);
  expect(status().textContent).toContain("已是最新");
  const made = host.grid("审核意见");
  const row = rowOf(made, "没有计量单位");
  host.edit([{ kind: "write", at: { sheet: "审核意见", row, column: 6 }, before: null, after: "请补单位" }]);
  host.edit([{ kind: "write", at: { sheet: "表", row: 7, column: 3 }, before: "12", after: "12公里" }]);
  await user.click(make);
  expect(status().textContent).toContain("已更新");
  expect(cellAt(host.grid("审核意见"), row, 6)?.text).toBe("请补单位");
  expect(cellAt(host.grid("审核意见"), row, 8)?.text).toBe("已解决");
  await user.click(screen.getByRole("button", { name: /撤销/ }));
  expect(cellAt(host.grid("审核意见"), row, 8)?.text).toBe("待处理");
});

test("the workbook of its own holds what people typed, and no links", async () => {
  const { host, user } = await open([project("表")]);
  await user.click(screen.getByRole("button", { name: "生成或更新审核意见" }));
  const row = rowOf(host.grid("审核意见"), "没有计量单位");
  host.edit([{ kind: "write", at: { sheet: "审核意见", row, column: 6 }, before: null, after: "请补单位" }]);
  await user.click(screen.getByRole("button", { name: "另存为新工作簿" }));
  expect(status().textContent).toContain("新工作簿");
  const [file = ""] = host.opened;
  const [sheet] = readGrids(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)));
  expect(sheet && cellAt(sheet, row, 6)?.text).toBe("请补单位");
  expect(sheet && cellAt(sheet, row, 2)).toMatchObject({ text: "D8" });
  expect([...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula?.includes("HYPERLINK"))).toEqual(
    [],
  );
});

test("without a declaration nothing is made, and the pane says so", async () => {
  const { host, user } = await open([gridFromTable("| 通讯录 |\n| 张三 |", "表")]);
  await user.click(screen.getByRole("button", { name: "生成或更新审核意见" }));
  expect(status().textContent).toContain("没有绩效目标申报表");
  expect(host.applied).toEqual([]);
});

test("the reviewer's name is remembered on the machine", async () => {
  const first = await open([project("表")]);
  await first.user.type(screen.getByRole("textbox", { name: "审核人" }), "王审核");
  expect(Object.values({ ...localStorage })).toEqual(["王审核"]);
  cleanup();
  await open([project("表")]);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "审核人" }).value).toBe("王审核");
});

test("what was decided in the pane is on the sheet", async () => {
  const grid = project("表");
  const order = { grids: [grid], names: ["表"], settings: null, reviewer: "", date: "2026年11月24日" };
  const before = opinionFor(order)!.declarations[0]!;
  const { target } = before.items.find(({ message }) => message.includes("没有计量单位"))!;
  const judged = judgeSheet(EMPTY_PART, read(grid)!, grid, checkWorkbook([read(grid)!])[0]!.findings);
  const decided = decide(
    EMPTY_PART,
    judged,
    [target],
    { status: "returned", opinion: "请补计量单位" },
    "李审核",
    "2026-11-24T09:00:00.000Z",
  );
  const item = opinionFor({ ...order, part: decided })!.declarations[0]!.items.find((each) =>
    each.message.includes("没有计量单位"),
  )!;
  expect([item.status, item.opinion]).toEqual(["returned", "请补计量单位"]);
});
