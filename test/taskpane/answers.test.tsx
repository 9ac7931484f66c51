import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { TextDecoder, TextEncoder } from "node:util";
import { cellAt } from "../../src/grid/grid";
import { PART_NAMESPACE, parsePart } from "../../src/review/workbookPart";
import { storageKey } from "../../src/hosts/excel/hostInfo";
import { browserStorage } from "../../src/taskpane/browserStorage";
import { createKept } from "../../src/taskpane/kept";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { pageWork } from "../../src/taskpane/work";
import { project, rowOf } from "../review/opinion/opinions";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// Browsers have them, jsdom does not; office.js, which is not there, keys the storage.
Object.assign(globalThis, { Office: { context: {} }, TextDecoder, TextEncoder });

const ON = "审核意见";
const OPINION = 6;
const REPLY = 7;
const STATUS = 8;
const UNIT = "没有计量单位";

/** A workbook with the sheet 审核意见, decisions kept in it. */
async function reviewed() {
  const host = new MemoryHost([project("表")]);
  const kept = createKept(host, () => "2026-11-24T09:00:00.000Z");
  const maintained = async () => ({ settings: null, profiles: [], libraries: [], problems: [] });
  const storage = browserStorage(() => localStorage, storageKey);
  const pane = await renderPane(host, pageWork, zhCN, null, storage, { kept, maintained });
  await act(() => pane.actions.makeOpinion());
  const type = (column: number, text: string) => {
    const row = rowOf(host.grid(ON), UNIT);
    const before = cellAt(host.grid(ON), row, column)?.text ?? null;
    host.edit([{ kind: "write", at: { sheet: ON, row, column }, before, after: text }]);
  };
  const shown = (column: number) => cellAt(host.grid(ON), rowOf(host.grid(ON), UNIT), column)?.text ?? "";
  const decisions = () => {
    const parsed = parsePart(host.parts[0] ?? `<kept xmlns="${PART_NAMESPACE}" version="1"/>`);
    return "part" in parsed ? parsed.part.decisions : [];
  };
  const decide = async (text: string) => {
    const listed = pane.store.get().check.sheets[0]?.checked.findings ?? [];
    const finding = listed.find((each) => each.finding.message.includes(UNIT));
    await act(() => pane.actions.decide([finding!], { status: "returned", text }));
  };
  return { ...pane, host, type, shown, decisions, decide };
}

afterEach(() => localStorage.clear());

const panel = () => screen.findByRole("region", { name: /“审核意见”表上填写的内容/ });
const offered = () => screen.queryByRole("region", { name: /“审核意见”表上填写的内容/ });

test("what the officer typed on the sheet is shown, and becomes a decision when the reviewer says so", async () => {
  const { user, actions, type, decisions } = await reviewed();
  await act(() => actions.check());
  expect(offered()).toBeNull();
  type(STATUS, "不改，说明理由");
  type(REPLY, "上级文件没有单位");
  await act(() => actions.check());
  const group = within(within(await panel()).getByRole("group", { name: new RegExp(UNIT) }));
  expect(group.getByRole<HTMLInputElement>("radio", { name: /以表上填写的为准/ }).checked).toBe(true);
  expect(group.getByText(/上级文件没有单位/).textContent).toContain("不改，说明理由");
  expect(decisions()).toEqual([]);
  await user.click(screen.getByRole("button", { name: zhCN.takeAnswers(1) }));
  await screen.findByText(zhCN.saved);
  expect(decisions()).toMatchObject([
    { status: "justified", reply: { text: "上级文件没有单位" }, opinion: null },
  ]);
  expect(offered()).toBeNull();
  await act(() => actions.check());
  expect(offered()).toBeNull();
});

test("where both sides have changed something nothing is chosen, and either choice reaches both places", async () => {
  for (const [choice, text] of [
    [/以表上填写的为准/, "表上的意见"],
    [/以窗格中的为准/, "窗格的意见"],
  ] as const) {
    const { user, actions, type, decide, decisions, shown } = await reviewed();
    await act(() => actions.check());
    type(OPINION, "表上的意见");
    await decide("窗格的意见");
    await act(() => actions.makeOpinion());
    // Brought up to date before anybody has chosen: neither is lost.
    expect([shown(OPINION), decisions()[0]?.opinion?.text]).toEqual(["表上的意见", "窗格的意见"]);
    await act(() => actions.check());
    await panel();
    expect(screen.getByText(zhCN.answerConflict)).toBeTruthy();
    const save = screen.getByRole("button", { name: zhCN.takeAnswers(0) });
    expect(save.getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("radio", { name: choice }));
    await user.click(screen.getByRole("button", { name: zhCN.takeAnswers(1) }));
    await screen.findByText(zhCN.saved);
    expect([shown(OPINION), decisions()[0]?.opinion?.text]).toEqual([text, text]);
    expect(offered()).toBeNull();
    document.body.replaceChildren();
  }
});

test("what is left is not offered again until something else is typed", async () => {
  const { user, actions, type, decisions } = await reviewed();
  type(REPLY, "下月补");
  await act(() => actions.check());
  await panel();
  await user.click(screen.getByRole("button", { name: zhCN.leaveAnswers }));
  await act(() => actions.check());
  expect(offered()).toBeNull();
  type(REPLY, "已补，见附件");
  await act(() => actions.check());
  await panel();
  expect(decisions()).toEqual([]);
});

test("it is offered on the tab 审核意见 too, and axe finds nothing wrong with it", async () => {
  HTMLCanvasElement.prototype.getContext = () => null;
  document.documentElement.lang = "zh-CN";
  document.title = "绩效目标校核";
  const { user, actions, type } = await reviewed();
  type(REPLY, "下月补");
  await act(() => actions.makeOpinion());
  await user.click(screen.getByRole("tab", { name: zhCN.tabOpinion }));
  await panel();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("the name is entered once: on either tab, for decisions and for the sheet, and remembered on the machine", async () => {
  const first = await reviewed();
  await act(() => first.actions.check());
  await first.user.type(await screen.findByLabelText(zhCN.yourName), "李审核");
  await first.decide("请补单位");
  expect(first.decisions()).toMatchObject([{ by: "李审核", opinion: { by: "李审核" } }]);
  await act(() => first.actions.makeOpinion());
  expect([...first.host.grid(ON).cells.values()].map(({ text }) => text)).toContain("李审核");
  document.body.replaceChildren();
  const second = await reviewed();
  await second.user.click(screen.getByRole("tab", { name: zhCN.tabOpinion }));
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: zhCN.reviewer })).value).toBe(
    "李审核",
  );
});
