import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { TextDecoder, TextEncoder } from "node:util";
import { gridFromTable } from "../../src/grid/table";
import { PART_NAMESPACE, parsePart } from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";
import { createKept } from "../../src/taskpane/kept";
import { enUS } from "../../src/taskpane/texts/en-US";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import type { Texts } from "../../src/taskpane/texts/texts";
import { pageWork } from "../../src/taskpane/work";
import { cell } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { MemoryParts } from "./memoryParts";
import { renderPane } from "./renderPane";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 培训 | 预算总额（万元） | 100 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训质量 | 有效提升 |
  | 效益指标 | 社会效益指标 | 办学条件 | 持续改善 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`,
  "表",
);

async function checked(parts = new MemoryParts(), texts: Texts = zhCN) {
  const host = new MemoryHost([FORM]);
  const kept = createKept(parts, () => "2026-11-24T09:00:00.000Z");
  const sources = {
    kept,
    maintained: async () => ({ settings: null, profiles: [], libraries: [], problems: [] }),
  };
  const pane = await renderPane(host, pageWork, texts, null, undefined, sources);
  await act(() => pane.actions.check());
  await screen.findByRole("heading", { name: texts.reviewing });
  return { ...pane, host, parts };
}

function keptIn({ texts }: MemoryParts): WorkbookPart {
  const parsed = parsePart(texts[0] ?? "");
  if (!("part" in parsed)) throw new Error("nothing readable is kept");
  return parsed.part;
}

const vague = (cell: string) => screen.getByRole("button", { name: new RegExp(`${cell}(?!\\d).*可以衡量`) });
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const form = () => within(screen.getByRole("region", { name: zhCN.decision }));

test("a decision is saved with the finding, shown in its line, and there after the next check", async () => {
  const { user, parts, actions } = await checked();
  await user.type(screen.getByLabelText(zhCN.yourName), "李");
  await user.click(vague("D4"));
  await user.selectOptions(form().getByLabelText(zhCN.status), zhCN.statuses.returned);
  await user.type(form().getByLabelText(zhCN.opinion), "请写具体数值");
  const described = press(zhCN.saveDecision).getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toContain("Ctrl+Z");
  await user.click(press(zhCN.saveDecision));
  await screen.findByText(zhCN.saved);
  expect(keptIn(parts).decisions).toMatchObject([
    { status: "returned", by: "李", opinion: { text: "请写具体数值", by: "李" }, reply: null },
  ]);
  expect(vague("D4").textContent).toContain(zhCN.statuses.returned);
  await act(() => actions.check());
  expect(vague("D4").textContent).toContain(zhCN.statuses.returned);
  expect(vague("D5").textContent).not.toContain(zhCN.statuses.returned);
});

test("an officer who changes nothing must say why", async () => {
  const { user, parts } = await checked();
  await user.click(vague("D4"));
  await user.selectOptions(form().getByLabelText(zhCN.status), zhCN.statuses.justified);
  expect(press(zhCN.saveDecision).getAttribute("aria-disabled")).toBe("true");
  await user.type(form().getByLabelText(zhCN.reply), "上级统一规定");
  await user.click(press(zhCN.saveDecision));
  await screen.findByText(zhCN.saved);
  expect(keptIn(parts).decisions).toMatchObject([
    { status: "justified", by: "", reply: { text: "上级统一规定", by: "" }, opinion: null },
  ]);
});

test("several at once: all that the filter shows, less those unticked", async () => {
  const { user, parts } = await checked();
  await user.click(screen.getByText(zhCN.batch));
  await user.type(screen.getByLabelText(zhCN.search), "可以衡量");
  await user.click(press(zhCN.pickAll(2)));
  await user.click(screen.getByRole("checkbox", { name: /培训质量/ }));
  const batch = within(screen.getByText(zhCN.batch).closest("details")!);
  await user.selectOptions(batch.getByLabelText(zhCN.status), zhCN.statuses.returned);
  await user.click(press(zhCN.saveBatch(1)));
  await screen.findByText(zhCN.saved);
  expect(keptIn(parts).decisions.map(({ target, status }) => [target.place, status])).toEqual([
    ["indicators//效益指标/社会效益指标/办学条件:annualValue", "returned"],
  ]);
});

test("a finding of the reviewer's own at the selected cell is listed, marked, and can be taken back", async () => {
  const { user, host, parts } = await checked();
  await user.click(screen.getByText(zhCN.ownFinding));
  act(() => host.userSelects(cell("B2", "表")));
  await user.type(screen.getByLabelText(zhCN.ownMessage), "请写全称");
  await user.click(press(`${zhCN.saveOwn} B2`));
  const own = await screen.findByRole("button", { name: /B2.*请写全称/ });
  await screen.findByText(zhCN.saved);
  expect(host.marks).toContainEqual(
    expect.objectContaining({ kind: "message", text: expect.stringContaining("请写全称") as unknown }),
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>(zhCN.ownMessage).value).toBe("");
  await user.click(own);
  await user.click(press(zhCN.removeOwn));
  await waitFor(() => expect(screen.queryByRole("button", { name: /请写全称/ })).toBeNull());
  expect(keptIn(parts).own).toMatchObject([{ removed: true }]);
});

test("the second round: solved, remaining, new, and what else changed, with jumps", async () => {
  const { user, host, actions } = await checked();
  await user.click(press(zhCN.finish(1)));
  await screen.findByText(zhCN.saidFinished(["培训"], false));
  host.edit([
    { kind: "write", at: cell("D4", "表"), before: "有效提升", after: "≥95%" },
    { kind: "write", at: cell("D6", "表"), before: "≥90%", after: "基本满意" },
  ]);
  await act(() => actions.check());
  const { comparison } = await screen
    .findByRole("heading", { name: /第 1 轮/ })
    .then((heading) => ({ comparison: within(heading.closest("section")!) }));
  const sentence = comparison.getByText(/已解决 \d+ 个/);
  expect(sentence.textContent).not.toContain("已解决 0 个");
  expect(sentence.textContent).not.toContain("新出现 0 个");
  expect(screen.getByRole("button", { name: /D6.*可以衡量.*新出现/ })).toBeTruthy();
  await user.click(comparison.getByText(zhCN.changes(2)));
  await user.click(comparison.getByRole("button", { name: /培训质量.*≥95%.*D4/ }));
  expect(host.selected).toContainEqual(cell("D4", "表"));
});

test.each([
  ["connection", false],
  ["busy", false],
  ["connection", true],
] as const)(
  "saving fails with %s (done all the same: %s): it is said, and nothing typed is lost",
  async (problem, after) => {
    const { user, parts } = await checked();
    await user.click(vague("D4"));
    await user.type(form().getByLabelText(zhCN.opinion), "请写具体数值");
    parts.refusal = { problem, after };
    await user.click(press(zhCN.saveDecision));
    // What was done all the same is found when the workbook is asked, and counts.
    if (after) await screen.findByText(zhCN.saved);
    else {
      expect((await screen.findByRole("alert")).textContent).toContain(zhCN.problem(problem, ""));
      expect(form().getByLabelText<HTMLTextAreaElement>(zhCN.opinion).value).toBe("请写具体数值");
      await user.click(press(zhCN.saveDecision));
    }
    expect(keptIn(parts).decisions).toMatchObject([{ opinion: { text: "请写具体数值" } }]);
  },
);

test("what a newer edition keeps is said to be there and left alone", async () => {
  const newer = `<kept xmlns="${PART_NAMESPACE}" version="2"/>`;
  const { user, parts } = await checked(new MemoryParts([newer]));
  expect(screen.getByText(zhCN.keptNewer)).toBeTruthy();
  await user.click(vague("D4"));
  await user.type(form().getByLabelText(zhCN.opinion), "请写具体数值");
  await user.click(press(zhCN.saveDecision));
  expect((await screen.findByRole("alert")).textContent).toContain(zhCN.refused("newer"));
  expect(form().getByLabelText<HTMLTextAreaElement>(zhCN.opinion).value).toBe("请写具体数值");
  expect(parts.texts).toEqual([newer]);
});

test("a workbook that does not give its part is checked all the same, and says so", async () => {
  const parts = new MemoryParts();
  parts.refusal = { problem: "connection", after: false, lasting: true };
  await checked(parts);
  expect(screen.getByText(zhCN.keptFailed)).toBeTruthy();
  expect(vague("D4")).toBeTruthy();
});

test.each([zhCN, enUS])("axe finds nothing wrong with all of it open", async (texts) => {
  // axe measures text on a canvas, which jsdom has not.
  HTMLCanvasElement.prototype.getContext = () => null;
  document.documentElement.lang = texts.language;
  document.title = "绩效目标校核";
  const { user, host, actions } = await checked(new MemoryParts(), texts);
  await user.click(press(texts.finish(1)));
  await screen.findByText(texts.saidFinished(["培训"], false));
  host.edit([{ kind: "write", at: cell("D4", "表"), before: "有效提升", after: "≥95%" }]);
  await act(() => actions.check());
  await user.click(screen.getByText(texts.batch));
  await user.click(screen.getByText(texts.ownFinding));
  await user.click(await screen.findByText(texts.changes(1)));
  await user.click(vague("D5"));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
