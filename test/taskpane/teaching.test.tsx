import { act, screen, within, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { gridFromTable } from "../../src/grid/table";
import type { Grid } from "../../src/grid/grid";
import { HostError } from "../../src/grid/host";
import { EMPTY_PART, partXml } from "../../src/review/workbookPart";
import { createKept } from "../../src/taskpane/kept";
import type { PartHost } from "../../src/taskpane/kept";
import type { Maintained } from "../../src/taskpane/maintained";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { pageWork } from "../../src/taskpane/work";
import { cell } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  `| 项目支出绩效目标申报表 | < | < | < |
   | 项目名称 | 道路养护 | 主管部门 | 交通局 |
   | 经手科室 | 养护科 | 5 | 020-12345678 |
   | 年度目标 | 完成全市道路养护，路况良好。 | < | < |
   | 一级指标 | 二级指标 | 三级指标 | 指标值 |
   | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
  "申报表",
);

/** Custom XML parts in memory. */
class MemoryParts implements PartHost {
  texts: string[] = [];
  refuses = false;
  constructor(readonly keepsUndo = true) {}
  readParts = async () => [...this.texts];
  updateParts = async (_namespace: string, change: (texts: readonly string[]) => string | null) => {
    if (this.refuses) throw new HostError("read-only");
    const xml = change(this.texts);
    if (xml !== null) this.texts = [xml];
    return [...this.texts];
  };
}

const NOTHING: Maintained = { settings: null, profiles: [], libraries: [], problems: [] };

async function open(grid: Grid = FORM, parts = new MemoryParts(), maintained: Partial<Maintained> = {}) {
  const host = new MemoryHost([grid]);
  const kept = createKept(parts, () => "2026-01-05T08:00:00.000Z");
  const sources = { kept, maintained: async () => ({ ...NOTHING, ...maintained }) };
  const pane = await renderPane(host, pageWork, zhCN, null, undefined, sources);
  await pane.user.click(screen.getByRole("tab", { name: zhCN.tabOverview }));
  await screen.findByText(zhCN.thisIsHint);
  return { ...pane, host, kept, parts };
}

const kept = ({ parts }: { parts: MemoryParts }) => parts.texts.join();
const unknown = (text: string) => screen.queryByRole("button", { name: zhCN.thisIsOf(text) });

async function say(
  { user }: { user: Awaited<ReturnType<typeof open>>["user"] },
  text: string,
  search: string,
) {
  await user.click(unknown(text)!);
  const box = await screen.findByRole("combobox", { name: zhCN.pickerSearch });
  await user.type(box, `${search}{ArrowDown}{Enter}`);
}

test("a label that was not understood is said by the keyboard, previewed, read at once and kept", async () => {
  const pane = await open();
  await say(pane, "经手科室", "实施单位");
  await screen.findByText(zhCN.lessonGained);
  const lesson = screen.getByRole("region", { name: /A3/ });
  expect(within(lesson).getByRole("option", { name: "实施单位" }).getAttribute("aria-selected")).toBe("true");
  within(lesson).getByText("养护科");
  expect(kept(pane)).toBe("");
  await pane.user.click(screen.getByRole("button", { name: zhCN.lessonTeach }));
  await screen.findByText(zhCN.taughtWorkbook);
  expect(unknown("经手科室")).toBeNull();
  expect(unknown("养护科")).toBeNull();
  expect(kept(pane)).toContain('"label":"经手科室","field":"project.implementer"');
});

test("a single value is said by the selected cell, and remembered by its place", async () => {
  const pane = await open();
  act(() => pane.host.userSelects(cell("D3", "申报表")));
  await pane.user.click(await screen.findByRole("button", { name: zhCN.thisIsSelected("D3") }));
  await pane.user.click(await screen.findByRole("radio", { name: zhCN.lessonIsValue }));
  await pane.user.click(screen.getByRole("option", { name: "联系电话" }));
  await screen.findByText(zhCN.lessonGained);
  await pane.user.click(screen.getByRole("button", { name: zhCN.lessonTeach }));
  await screen.findByText(zhCN.taughtWorkbook);
  expect(kept(pane)).toContain('"label":"经手科室","down":0,"right":3,"field":"project.phone"');
});

test("what the workbook keeps is read from the start; an entry taken away is gone", async () => {
  const parts = new MemoryParts();
  const profile = { name: "甲", labels: [{ label: "经手科室", field: "project.implementer" }] };
  parts.texts = [partXml({ ...EMPTY_PART, profile: { json: profile, at: "2026-01-04T08:00:00.000Z" } })];
  const pane = await open(FORM, parts);
  expect(unknown("经手科室")).toBeNull();
  await pane.user.click(screen.getByText(zhCN.taught(1)));
  await pane.user.click(screen.getByRole("button", { name: zhCN.forgetOf("经手科室") }));
  await screen.findByText(zhCN.taught(0));
  expect(unknown("经手科室")).not.toBeNull();
  expect(kept(pane)).not.toContain("经手科室");
});

test("the maintainer's profiles count where they fit; what is wrong in them is said", async () => {
  await open(FORM, new MemoryParts(), {
    profiles: [
      {
        file: "合.json",
        json: { name: "合", labels: [{ label: "经手科室", field: "project.implementer" }] },
      },
      { file: "不合.json", json: { name: "不合", labels: [{ label: "别的", field: "year" }] } },
      { file: "错.json", json: { name: "错", labels: [{ label: "甲", field: "nothing" }] } },
    ],
  });
  expect(unknown("经手科室")).toBeNull();
  screen.getByText(/^错\.json：labels\.0\.field/);
});

test("where the workbook takes nothing, what was said counts in this pane, and that is said", async () => {
  const parts = new MemoryParts();
  parts.refuses = true;
  const pane = await open(FORM, parts);
  await say(pane, "经手科室", "实施单位");
  await pane.user.click(await screen.findByRole("button", { name: zhCN.lessonTeach }));
  await screen.findByText(zhCN.taughtUnsaved("failed"));
  expect(unknown("经手科室")).toBeNull();
});

test("what the workbook keeps and does not give is said, and asked for again", async () => {
  const parts = new MemoryParts();
  const read = parts.readParts;
  parts.readParts = () => Promise.reject(new HostError("busy"));
  const pane = await open(FORM, parts);
  const notice = await screen.findByText(zhCN.taughtUnread.workbook);
  expect(notice.closest("details")?.open).toBe(true);
  parts.readParts = read;
  await pane.user.click(screen.getByRole("button", { name: zhCN.overviewRead }));
  await waitFor(() => expect(screen.queryByText(zhCN.taughtUnread.workbook)).toBeNull());
});

test("before saving it is said that Ctrl+Z is cleared, where so", async () => {
  const pane = await open(FORM, new MemoryParts(false));
  await say(pane, "经手科室", "实施单位");
  await screen.findByText(zhCN.lessonClearsUndo);
});

test("what changes nothing, and what cannot be remembered, is said before it is kept", async () => {
  const pane = await open();
  await say(pane, "5", "财政供养");
  await screen.findByText(zhCN.noLesson("no-words"));
  expect(screen.getByRole("button", { name: zhCN.lessonTeach }).getAttribute("aria-disabled")).toBe("true");
});

test("a file is loaded, or refused by the path of what is wrong", async () => {
  const pane = await open();
  await pane.user.click(screen.getByText(zhCN.taught(0)));
  const input = pane.container.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = (json: unknown, name: string) => {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    return Object.assign(new File([text], name, { type: "application/json" }), { text: async () => text });
  };
  await pane.user.upload(input, file({ name: "甲", labels: [{ label: "经手科室", field: "x" }] }, "错.json"));
  await screen.findByText("labels.0.field");
  await pane.user.upload(
    input,
    file({ name: "甲市", labels: [{ label: "经手科室", field: "project.implementer" }] }, "对.json"),
  );
  await screen.findByText("甲市");
  expect(screen.queryByText("labels.0.field")).toBeNull();
  expect(unknown("经手科室")).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: zhCN.profileKeep }));
  await screen.findByText(zhCN.taughtWorkbook);
  expect(kept(pane)).toContain("经手科室");
  await pane.user.click(screen.getByRole("button", { name: zhCN.profileExport }));
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: zhCN.profileText }).value;
  expect(JSON.parse(text)).toEqual({
    name: "甲市",
    labels: [{ label: "经手科室", field: "project.implementer" }],
  });
  expect(screen.getByRole("link", { name: zhCN.profileDownload }).getAttribute("download")).toBe("甲市.json");
});

test("a sheet that is no declaration can be taught to be one", async () => {
  const strange = gridFromTable(
    `| 绩效目标表 | < | < |
     | 事项全名 | 道路养护 | |
     | 想达成什么 | 完成全市道路养护，路况良好。 | |`,
    "表",
  );
  const pane = await open(strange);
  for (const [place, name] of [
    ["A2", "项目名称"],
    ["A3", "总体目标"],
  ] as const) {
    act(() => pane.host.userSelects(cell(place, "表")));
    await pane.user.click(await screen.findByRole("button", { name: zhCN.thisIsSelected(place) }));
    await pane.user.click(await screen.findByRole("option", { name }));
    await pane.user.click(await screen.findByRole("button", { name: zhCN.lessonTeach }));
    await screen.findByText(zhCN.taughtWorkbook);
  }
  await screen.findByText(zhCN.identity);
});

test("the panel is accessible", async () => {
  await say(await open(), "经手科室", "实施单位");
  await screen.findByText(zhCN.lessonGained);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
