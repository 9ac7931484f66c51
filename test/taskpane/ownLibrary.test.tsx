/** The pane's controls for one's own library, by the real reading of files. */
import { screen, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { gridFromTable } from "../../src/grid/table";
import { readGrids } from "../../src/hosts/file/read";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { libraryFromGrid } from "../../src/library/importing";
import { fakeWork } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const LOOK = { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } };
const sheet = (name: string, rows: string) =>
  gridFromTable(`| 二级指标 | 三级指标 | 计量单位 |\n${rows}`, name);
const WELLS = sheet("古井", "| 数量指标 | 古井普查口数 | 口 |\n| 数量指标 | 古井修缮口数 | 口 |");
const BRIDGES = sheet("廊桥", "| 数量指标 | 廊桥普查座数 | 座 |");
const NOTES = gridFromTable("| 填表说明 |", "说明");
const BYTES = writeWorkbook([WELLS, BRIDGES, NOTES].map((grid) => ({ grid, look: LOOK })));

async function opened() {
  const host = new MemoryHost([gridFromTable("| 绩效目标申报表 |", "申报表")]);
  const pane = await renderPane(host, fakeWork([]));
  await pane.user.click(screen.getByRole("tab", { name: "指标库" }));
  await pane.user.click(await screen.findByRole("button", { name: "自有指标库" }));
  // jsdom's files cannot be read.
  const file = Object.assign(new File([], "本市指标库.xlsx"), {
    arrayBuffer: async () => BYTES.slice().buffer,
  });
  await pane.user.upload(screen.getByLabelText("从文件导入", { selector: "input" }), file);
  await screen.findByRole("group", { name: "导入哪些工作表" });
  return { ...pane, host };
}

const ticks = () =>
  within(screen.getByRole("group", { name: "导入哪些工作表" }))
    .getAllByRole<HTMLInputElement>("checkbox")
    .map((box) => [box.labels?.[0]?.textContent, box.checked]);
const tick = (name: RegExp) => screen.getByRole("checkbox", { name });
const take = (count: number) => screen.findByRole("button", { name: `导入 ${String(count)} 个` });

test("the sheets that hold a library are ticked, others are not offered; the ticks say what is imported", async () => {
  const { user } = await opened();
  expect(ticks()).toEqual([
    ["“古井”（2 个）", true],
    ["“廊桥”（1 个）", true],
  ]);
  await take(3);
  await user.click(tick(/古井/));
  await waitFor(() => expect(ticks().map(([, checked]) => checked)).toEqual([false, true]));
  await user.click(await take(1));
  await user.click(await screen.findByRole("button", { name: "返回指标库" }));
  await user.type(screen.getByRole("searchbox", { name: "查找指标" }), "普查");
  const list = () => screen.getByRole("list", { name: "预设指标" }).textContent;
  await waitFor(() => expect(list()).toContain("廊桥普查座数"));
  expect(list()).not.toContain("古井普查口数");
});

test("a sheet can be ticked again; without any nothing can be imported", async () => {
  const { user } = await opened();
  await user.click(tick(/古井/));
  await take(1);
  await user.click(tick(/廊桥/));
  await waitFor(() => expect(ticks().map(([, checked]) => checked)).toEqual([false, false]));
  expect(screen.queryByRole("button", { name: /^导入 \d+ 个$/ })).toBeNull();
  await user.click(tick(/古井/));
  await take(2);
});

test("the own library opens as a workbook that can be imported again", async () => {
  const { user, host } = await opened();
  await user.click(await take(3));
  await user.click(await screen.findByRole("button", { name: "导出为工作簿" }));
  await waitFor(() => expect(host.opened).toHaveLength(1));
  const bytes = Uint8Array.from(atob(host.opened[0] ?? ""), (sign) => sign.charCodeAt(0));
  const names = readGrids(bytes).flatMap((grid) => libraryFromGrid(grid).presets.map(({ name }) => name));
  expect(names).toEqual(["古井普查口数", "古井修缮口数", "廊桥普查座数"]);
});

test("nothing is offered for export before there is anything", async () => {
  const { user } = await opened();
  await user.click(screen.getByRole("button", { name: "不导入" }));
  expect(screen.queryByRole("button", { name: "导出为工作簿" })).toBeNull();
});
