import { act, screen } from "@testing-library/react";
import { sheetOf } from "../../src/grid/edit";
import { HostError } from "../../src/grid/host";
import { gridFromTable } from "../../src/grid/table";
import { fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = "| 绩效目标申报表 |\n| 单位 |  |";
const COMPLAINTS: Complaint[] = [{ severity: "error", message: "单位未填", cells: ["B2"], dislikes: null }];
const status = () => screen.getByRole("status").textContent;

async function marked() {
  const host = new MemoryHost(["甲", "乙", "丙"].map((sheet) => gridFromTable(FORM, sheet)));
  const pane = await renderPane(host, fakeWork(COMPLAINTS));
  await act(() => pane.actions.checkAll());
  await pane.user.click(screen.getByText("发送之前"));
  return { host, ...pane };
}

it("清除全部标记 leaves no mark on any sheet, and says that the workbook can be sent", async () => {
  const { host, user } = await marked();
  expect(host.marks).not.toEqual([]);
  await user.click(screen.getByRole("button", { name: "清除全部标记" }));
  expect(host.marks).toEqual([]);
  expect(status()).toBe("所有可见工作表中的标记都已清除，可以保存、发送了。");
});

it("names the protected sheet that keeps its marks, and clears the others", async () => {
  const { host, user } = await marked();
  const apply = host.apply.bind(host);
  host.apply = async (plan) => {
    if (JSON.stringify(plan).includes("乙")) throw new HostError("protected");
    return apply(plan);
  };
  await user.click(screen.getByRole("button", { name: "清除全部标记" }));
  expect(new Set(host.marks.map(sheetOf))).toEqual(new Set(["乙"]));
  expect(status()).toMatch(/“乙”.*受保护/);
});
