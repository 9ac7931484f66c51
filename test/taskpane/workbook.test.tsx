import { act, screen, within } from "@testing-library/react";
import { sheetOf } from "../../src/grid/edit";
import { gridFromTable } from "../../src/grid/table";
import { pageWork } from "../../src/taskpane/work";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const form = (sheet: string, name: string) =>
  gridFromTable(`| 绩效目标申报表 | < |\n| 单位名称 | ${name} |\n| 满意度 | >=90 |`, sheet);
const NOTES = gridFromTable("| 填报说明 |", "说明");
const BUREAU = form("部门", "");
const ROADS = form("道路", "");
const SCHOOLS = form("学校", "区教育局");

const NO_NAME: Complaint = { severity: "error", message: "没有单位名称", cells: ["B2"], dislikes: null };
const SIGN: Complaint = {
  severity: "info",
  message: "符号写法不统一",
  cells: ["B3"],
  dislikes: ">=90",
  fix: { title: "改为 ≥90", after: "≥90", safe: true },
};

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const list = () => within(screen.getByRole("region", { name: "问题列表" }));
const choices = () =>
  within(screen.getByRole("region", { name: /^申报表（/ }))
    .getAllByRole("button")
    .map((choice) => `${choice.textContent?.trim() ?? ""}${choice.ariaPressed === "true" ? " *" : ""}`);
const marked = (host: MemoryHost) => [...new Set(host.marks.map(sheetOf))].sort();

async function pane(host = new MemoryHost([NOTES, BUREAU, ROADS, SCHOOLS])) {
  host.activate("道路");
  return { host, ...(await renderPane(host, fakeWork([NO_NAME, SIGN]))) };
}

describe("校核全部", () => {
  it("reads once, marks all declarations in one plan, and lists by sheet with counts; the active one is shown", async () => {
    const { user, host } = await pane();
    await user.click(button("校核全部"));
    expect(host.reads).toBe(1);
    expect(host.applied).toHaveLength(1);
    expect(marked(host)).toEqual(["学校", "道路", "部门"].sort());
    expect(choices()).toEqual(["部门 错误 1 提示 1", "道路 错误 1 提示 1 *", "学校 提示 1"]);
    expect(screen.getByRole("status").textContent).toBe(
      "校核完成：3 张申报表，错误 2 个，警告 0 个，提示 3 个。",
    );
    await user.click(button(/^错误 B2/));
    expect(host.selected).toEqual([cell("B2", "道路")]);
  });

  it("names once the sheets that are no declaration", async () => {
    const { user } = await pane();
    await user.click(button("校核全部"));
    screen.getByText("以下工作表不是申报表，没有校核：“说明”。");
  });

  it("says that there is no declaration at all", async () => {
    const { user } = await renderPane(new MemoryHost([NOTES]), fakeWork([]));
    await user.click(button("校核全部"));
    expect(screen.getByRole("status").textContent).toBe("本工作簿可见的工作表中没有绩效目标申报表。");
    screen.getByText("以下工作表不是申报表，没有校核：“说明”。");
  });

  it("marks the others where one refuses", async () => {
    const { user, host } = await pane();
    host.refuse("apply", "read-only");
    await user.click(button("校核全部"));
    expect(marked(host)).toHaveLength(3);
    const locked = new MemoryHost([BUREAU, { ...ROADS, protected: true }]);
    const second = await renderPane(locked, fakeWork([NO_NAME]));
    await second.user.click(screen.getAllByRole("button", { name: "校核全部" })[1]!);
    expect(marked(locked)).toEqual(["部门"]);
  });
});

describe("whose findings are listed", () => {
  it("the user chooses; a jump to its cells leads to that sheet and leaves the list", async () => {
    const { user, host } = await pane();
    await user.click(button("校核全部"));
    await user.click(button(/^学校/));
    expect(list().getAllByRole("button", { expanded: false })).toHaveLength(1);
    await user.click(button(/^提示 B3/));
    expect(host.selected).toEqual([cell("B3", "学校")]);
    act(() => host.activate("学校"));
    expect(choices()[2]).toBe("学校 提示 1 *");
  });

  it("follows the user from sheet to sheet, but not a jump of ours", async () => {
    const { user, host, actions } = await pane();
    await user.click(button("校核全部"));
    act(() => host.activate("部门"));
    expect(choices()[0]).toMatch(/\*$/);
    await act(() => actions.select(cell("B2", "学校")));
    act(() => host.activate("学校"));
    expect(choices()[0]).toMatch(/\*$/);
    screen.getByText("下面是工作表“部门”的校核结果，您现在看的是“学校”。");
  });

  it("校核 of one sheet leaves what was found on the others", async () => {
    const { user, host } = await pane();
    await user.click(button("校核"));
    expect(marked(host)).toEqual(["道路"]);
    act(() => host.activate("部门"));
    await user.click(button("校核"));
    expect(choices()).toEqual(["部门 错误 1 提示 1 *", "道路 错误 1 提示 1"]);
    expect(host.reads).toBe(2);
  });
});

it("a fix checks all again in one reading, and marks anew only where the marks differ", async () => {
  const { user, host } = await pane();
  await user.click(button("校核全部"));
  await user.click(button(/^提示 B3/));
  await user.click(button("一键修正：改为 ≥90"));
  expect(host.reads).toBe(2);
  expect(choices()).toEqual(["部门 错误 1 提示 1", "道路 错误 1 *", "学校 提示 1"]);
  const [, , again] = host.applied;
  expect(new Set(again?.edits.map(sheetOf))).toEqual(new Set(["道路"]));
  expect(screen.queryByText(/可能已过时/)).toBeNull();
});

it("清除标记 clears what was marked on every sheet", async () => {
  const { user, host } = await pane();
  await user.click(button("校核全部"));
  await user.click(button("清除标记"));
  expect(host.marks).toEqual([]);
});

it("of a workbook too large to be read at once, 校核 reads one sheet and says so; 校核全部 reads all", async () => {
  const host = new MemoryHost([BUREAU, ROADS]);
  host.sheetsAtOnce = 1;
  const { user } = await pane(host);
  await user.click(button("校核"));
  screen.getByText(/没有与其他申报表比对/);
  await user.click(button("校核全部"));
  expect(screen.queryByText(/没有与其他申报表比对/)).toBeNull();
  expect(choices()).toHaveLength(2);
});

describe("with the real rules", () => {
  const DEPARTMENT = gridFromTable(
    `| 部门整体预算绩效目标申报表 | < | < | < |
     | 部门名称 | 市交通局 | < | < |
     | 基本支出（万元） | 300 | 项目支出（万元） | 500 |
     | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < |`,
    "部门",
  );
  const PROJECT = gridFromTable(
    `| 项目支出绩效目标申报表 | < | < | < |
     | 项目名称 | 道路养护 | 金额单位 | 万元 |
     | 资金总额 | 600 | 其中：财政拨款 | 600 |
     | 年度目标 | 完成全区120公里道路养护 | < | < |`,
    "项目",
  );

  it("校核 of the department compares it with the projects of its workbook", async () => {
    const host = new MemoryHost([DEPARTMENT, PROJECT]);
    const { user } = await renderPane(host, pageWork);
    await user.click(button("校核"));
    await screen.findByText(/600.*500|500.*600/);
    expect(marked(host)).toEqual(["部门"]);
  });

  it("a payroll is no declaration; a blank form is one and says once what is to be filled", async () => {
    const payroll = gridFromTable(
      `| 2025年1月工资表 | < | < | < |
       | 姓名 | 基本工资 | 绩效工资 | 合计 |
       | 张三 | 5000 | 3000 | 8000 |`,
      "工资",
    );
    const blank = gridFromTable(
      `| 项目支出绩效目标申报表 | < | < | < |
       | 项目名称 | | 主管部门 | |
       | 资金总额（万元） | | 其中：财政拨款 | |
       | 年度目标 | | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | | |
       | 效益指标 | 社会效益指标 | | |`,
      "空表",
    );
    const host = new MemoryHost([payroll, blank]);
    const { user } = await renderPane(host, pageWork);
    await user.click(button("校核全部"));
    await screen.findByText("以下工作表不是申报表，没有校核：“工资”。");
    expect(list().getAllByRole("button", { expanded: false })).toHaveLength(1);
  });
});
