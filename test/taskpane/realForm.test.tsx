import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder } from "node:util";
import { screen, within } from "@testing-library/react";
import { parseCell } from "../../src/grid/address";
import { cellAt } from "../../src/grid/grid";
import { readGrids } from "../../src/hosts/file/read";
import { pageWork } from "../../src/taskpane/work";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// jsdom has none; every browser has.
Object.assign(globalThis, { TextDecoder });

/** The pane with the real reading, rules and library, over the real form. */
async function realForm() {
  const file = path.join(__dirname, "../forms/00-guangzhou-tianhe-department.xlsx");
  const host = new MemoryHost(readGrids(readFileSync(file)));
  const valueAt = (cell: string) => {
    const { row, column } = parseCell(cell)!;
    return cellAt(host.grid(), row, column)?.value;
  };
  return { ...(await renderPane(host, pageWork)), host, valueAt };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const region = () => screen.findByRole("region", { name: "问题列表" });

it("checks it, shows what is wrong at its cells, fixes one and takes that back", async () => {
  const { user, host, valueAt } = await realForm();
  await user.click(button("校核"));
  await region();
  screen.getByText("金额单位：万元");
  button(/^警告 C3 /);
  button(/^警告 C55 /);
  const before = host.grid();

  await user.click(button(/^错误 B10 /));
  await user.click(button(/^一键修正/));
  await screen.findByText("已修正 1 处，可以撤销。");
  expect(valueAt("B10")).toMatch(/^坚持/);
  expect(within(await region()).queryByRole("button", { name: /^错误 B10 / })).toBeNull();

  await user.click(button("撤销"));
  await screen.findByText(/^已撤销/);
  expect(host.grid().cells).toEqual(before.cells);
  button(/^错误 B10 /);
});

it("inserts an indicator into the empty row of its block and takes it back", async () => {
  const { user, host, valueAt } = await realForm();
  const before = host.grid();
  await user.click(screen.getByRole("tab", { name: "指标库" }));
  await user.type(await screen.findByRole("searchbox", { name: "查找指标" }), "空气质量优良天数比例");
  await user.click(button(/^空气质量优良天数比例/));
  await screen.findByText(/第 55 行，“生态效益指标”的空行/);
  await user.type(screen.getByRole("textbox", { name: "目标值" }), "90");
  await user.click(button("插入“空气质量优良天数比例”"));
  await screen.findByText(/^已插入/);
  expect(valueAt("D55")).toBe("空气质量优良天数比例");
  expect(valueAt("F55")).toBe("≥90%");

  await user.click(button("撤销"));
  await screen.findByText(/^已撤销/);
  expect(host.grid().cells).toEqual(before.cells);
  expect(host.grid().merges).toEqual(before.merges);
});
