import { screen } from "@testing-library/react";
import { gridFromTable } from "../../src/grid/table";
import { fakeWork } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

test("an empty form is added to the workbook, said, and can be taken back", async () => {
  const host = new MemoryHost([gridFromTable("| 空 |")]);
  const { user } = await renderPane(host, fakeWork([]));
  await user.click(screen.getByRole("button", { name: "项目支出" }));
  expect(await screen.findByText(/已新建工作表“项目支出绩效目标申报表”/)).toBeDefined();
  expect(host.applied.map(({ edits }) => edits[0]?.kind)).toEqual(["addSheet"]);
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await screen.findByText(/已撤销/)).toBeDefined();
});

test("where a sheet has the name already, the new one is numbered", async () => {
  const host = new MemoryHost([gridFromTable("| 空 |")]);
  const { user } = await renderPane(host, fakeWork([]));
  host.refuse("apply", "stale");
  await user.click(screen.getByRole("button", { name: "部门整体" }));
  expect(await screen.findByText(/“部门整体绩效目标申报表 \(2\)”/)).toBeDefined();
});

test("what the workbook refuses is said once, and nothing is added", async () => {
  const host = new MemoryHost([gridFromTable("| 空 |")]);
  const { user } = await renderPane(host, fakeWork([]));
  host.refuse("apply", "read-only");
  await user.click(screen.getByRole("button", { name: "部门整体" }));
  expect(await screen.findByText(/文件以只读方式打开/)).toBeDefined();
  expect(host.applied).toEqual([]);
});
