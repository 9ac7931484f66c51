import { act, screen, waitFor, within } from "@testing-library/react";
import { cellKey } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import type { HostProblem } from "../../src/grid/host";
import userEvent from "@testing-library/user-event";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  `| 绩效目标申报表 | <        | <    |
   | 单位名称       |          |      |
   | 新建党组织     | 12       | 12   |
   | 满意度         | 基本满意 | >=90 |
   | 出勤率         | 95％     | 95％ |`,
  "申报表",
);
const NOTES = gridFromTable("| 填报说明 |", "说明");

const NO_NAME: Complaint = {
  severity: "error",
  message: "单位名称没有填写",
  cells: ["B2"],
  dislikes: null,
};
const NO_UNIT: Complaint = {
  severity: "error",
  message: "12没有单位",
  cells: ["B3", "C3"],
  dislikes: 12,
  related: ["A3"],
};
const VAGUE: Complaint = {
  severity: "warning",
  message: "满意度没有量化",
  cells: ["B4"],
  dislikes: "基本满意",
};
const SIGN: Complaint = {
  severity: "info",
  message: "符号写法不统一",
  cells: ["C4"],
  dislikes: ">=90",
  fix: { title: "改为 ≥90", after: "≥90", safe: true },
};
const PERCENT: Complaint = {
  severity: "info",
  message: "百分号是全角",
  cells: ["B5", "C5"],
  dislikes: "95％",
  fix: { title: "改为 95%", after: "95%", safe: true },
};
const ALL = [NO_NAME, NO_UNIT, VAGUE, SIGN, PERCENT];

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const findings = () =>
  within(screen.getByRole("region", { name: "问题列表" }))
    .getAllByRole("button")
    .filter((item) => item.hasAttribute("aria-expanded"));
const nameOf = (item: HTMLElement) => item.textContent;
const status = () => screen.getByRole("status").textContent;

async function checkedPane(complaints: readonly Complaint[] = ALL, host = new MemoryHost([FORM, NOTES])) {
  const pane = await renderPane(host, fakeWork(complaints));
  await pane.user.click(button("校核"));
  return { ...pane, host };
}

describe("before the first check", () => {
  it("says what to do, and which sheet is looked at", async () => {
    await renderPane(new MemoryHost([FORM]), fakeWork(ALL));
    screen.getByRole("heading", { name: "工作表：申报表" });
    screen.getByText(/点“校核”/);
    expect(button("撤销").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("校核", () => {
  it("reads once and marks once", async () => {
    const { host } = await checkedPane();
    expect(host.reads).toBe(1);
    expect(host.applied).toHaveLength(1);
    expect(host.marks.length).toBeGreaterThan(0);
  });

  it("groups the findings by severity, with counts, cells and messages", async () => {
    await checkedPane();
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "错误 2",
      "警告 1",
      "提示 2",
    ]);
    expect(findings().map((item) => nameOf(item))).toEqual([
      "错误 B2 单位名称没有填写",
      "错误 B3:C3 12没有单位",
      "警告 B4 满意度没有量化",
      "提示 C4 符号写法不统一",
      "提示 B5:C5 百分号是全角",
    ]);
    expect(status()).toBe("校核完成：错误 2 个，警告 1 个，提示 2 个。");
    screen.getByText("部门整体");
  });

  it("lists what was not checked, and why", async () => {
    const { user } = await checkedPane();
    await user.click(screen.getByText("未核对的规则（1 项）"));
    screen.getByText("权重合计");
    screen.getByText("表中没有权重栏");
  });

  it("names a rule that failed in the program, for the maintainer", async () => {
    const work = fakeWork(ALL);
    const failed = {
      rule: "made-up/amount",
      title: "金额",
      because: "程序在检查“金额”时出错，这一项没有检查。",
      defect: "x is null",
    };
    await renderPane(new MemoryHost([FORM]), {
      ...work,
      check: async (order) =>
        (await work.check(order)).map((checked) => ({ ...checked, notChecked: [failed] })),
    });
    await userEvent.click(button("校核"));
    screen.getByText(failed.because);
    screen.getByText("x is null");
  });

  it("says how many rules looked when nothing was found", async () => {
    const { host } = await checkedPane([]);
    screen.getByText("没有发现问题。");
    screen.getByText("共核对 12 项规则。");
    screen.getByText("未核对的规则（1 项）");
    expect(host.marks).toEqual([]);
  });

  it("says what was looked for on a sheet that is no declaration, and leaves the sheet alone", async () => {
    const { host } = await checkedPane(ALL, new MemoryHost([NOTES]));
    screen.getByText(/工作表“说明”不像是绩效目标申报表：没有找到/);
    expect(screen.queryByRole("region", { name: "问题列表" })).toBeNull();
    expect(host.applied).toEqual([]);
  });

  it("says that it is busy, and takes no second order meanwhile", async () => {
    const host = new MemoryHost([FORM]);
    const { user } = await renderPane(host, fakeWork(ALL));
    const release = host.hold();
    await user.click(button("校核"));
    expect(status()).toMatch(/^正在(?:读取工作表|校核)…$/);
    expect(button("校核").getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button("校核"));
    await user.click(button("校核"));
    release();
    await waitFor(() => expect(status()).toMatch(/^校核完成/));
    expect(host.reads).toBe(1);
  });
});

describe("going through the list", () => {
  it("a click jumps to the cell and opens why and how to fix", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("警告 B4 满意度没有量化"));
    expect(host.selected).toEqual([cell("B4", "申报表")]);
    screen.getByText("满意度没有量化会使审核退回");
    screen.getByText("改好满意度没有量化");
    expect(button("警告 B4 满意度没有量化").getAttribute("aria-expanded")).toBe("true");
  });

  it("is one stop for the Tab key; arrows, Home and End move, Enter jumps", async () => {
    const { user, host } = await checkedPane();
    act(() => screen.getByRole("checkbox", { name: "只看选中的单元格" }).focus());
    await user.tab();
    expect(document.activeElement).toBe(findings()[0]);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(findings()[2]);
    await user.keyboard("{Enter}");
    expect(host.selected).toEqual([cell("B4", "申报表")]);
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(findings()[4]);
    await user.keyboard("{Home}{ArrowUp}");
    expect(document.activeElement).toBe(findings()[0]);
    await user.keyboard("{ArrowDown}{ArrowDown}{Tab}");
    expect(document.activeElement).not.toBe(findings()[2]);
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(findings()[2]);
  });

  it("related cells are links", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("错误 B3:C3 12没有单位"));
    screen.getByText("对应");
    await user.click(button("跳转到 A3"));
    expect(host.selected).toEqual([cell("B3", "申报表"), cell("A3", "申报表")]);
  });

  it("says that a cell is in a hidden row when it jumps there", async () => {
    const { user, host } = await checkedPane();
    host.hiddenRows = [3];
    await user.click(button(/满意度没有量化/));
    expect(status()).toMatch(/B4 .*已隐藏或被筛选掉/);
  });
});

describe("filters", () => {
  it("show one severity", async () => {
    const { user } = await checkedPane();
    await user.click(button("警告 1"));
    expect(button("警告 1").getAttribute("aria-pressed")).toBe("true");
    expect(findings()).toHaveLength(1);
    await user.click(button("全部 5"));
    expect(findings()).toHaveLength(5);
  });

  it("search messages and cells", async () => {
    const { user } = await checkedPane();
    const search = screen.getByRole("searchbox", { name: "在问题中查找" });
    await user.type(search, "单位");
    expect(findings()).toHaveLength(2);
    await user.clear(search);
    await user.type(search, "c4");
    expect(findings()).toHaveLength(1);
    await user.type(search, "没有这样的");
    screen.getByText("没有符合筛选条件的问题。");
    await user.click(button("显示全部"));
    expect(findings()).toHaveLength(5);
  });

  it("show the findings of the selected cell, as the user selects", async () => {
    const { user, host } = await checkedPane();
    await user.click(screen.getByRole("checkbox", { name: "只看选中的单元格" }));
    act(() => host.userSelects(cell("A3", "申报表")));
    expect(findings().map((item) => nameOf(item))).toEqual(["错误 B3:C3 12没有单位"]);
    act(() => host.userSelects(cell("C4", "申报表")));
    expect(findings().map((item) => nameOf(item))).toEqual(["提示 C4 符号写法不统一"]);
  });
});

describe("fixes", () => {
  it("show old and new, apply with a click, check again, and give the focus to the next finding", async () => {
    const { user, host } = await checkedPane();
    await user.click(button(/符号写法不统一/));
    screen.getByText(">=90");
    screen.getByText("≥90");
    await user.click(button("一键修正：改为 ≥90"));
    expect(host.grid("申报表").cells.get(cellKeyOf("C4"))?.value).toBe("≥90");
    expect(status()).toBe("已修正 1 处，可以撤销。");
    expect(findings()).toHaveLength(4);
    expect(document.activeElement).toBe(button(/百分号是全角/));
  });

  it("of several cells are one click, and one step to take back", async () => {
    const { user, host } = await checkedPane();
    await user.click(button(/百分号是全角/));
    await user.click(button("一键修正：改为 95%"));
    expect(valuesOf(host, "B5", "C5")).toEqual(["95%", "95%"]);
    await user.click(button("撤销"));
    expect(valuesOf(host, "B5", "C5")).toEqual(["95％", "95％"]);
    expect(findings()).toHaveLength(5);
    expect(status()).toMatch(/^已撤销/);
    expect(button("撤销").getAttribute("aria-disabled")).toBe("true");
  });

  it("that keep the meaning can be applied together", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("全部修正（3 处）"));
    expect(valuesOf(host, "C4", "B5", "C5")).toEqual([">=90", "95％", "95％"]);
    await user.click(button("应用（3 处）"));
    expect(valuesOf(host, "C4", "B5", "C5")).toEqual(["≥90", "95%", "95%"]);
    expect(findings()).toHaveLength(3);
    await user.click(button("撤销"));
    expect(valuesOf(host, "C4", "B5", "C5")).toEqual([">=90", "95％", "95％"]);
  });

  it("are shown before they are applied together, old and new, and some can be left out", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("全部修正（3 处）"));
    const preview = within(screen.getByRole("region", { name: /^全部修正/ }));
    expect(preview.getAllByRole("deletion").map(({ textContent }) => textContent)).toEqual([
      ">=90",
      "95％",
      "95％",
    ]);
    await user.click(preview.getByRole("button", { name: "跳转到 C5" }));
    expect(host.selected).toEqual([cell("C5", "申报表")]);
    await user.click(preview.getByRole("checkbox", { name: /^修正 B5/ }));
    await user.click(button("应用（2 处）"));
    expect(valuesOf(host, "C4", "B5", "C5")).toEqual(["≥90", "95％", "95%"]);
    expect(screen.queryByRole("region", { name: /^全部修正/ })).toBeNull();
  });

  it("can be looked at and left: nothing changes, and the focus is where it was", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("全部修正（3 处）"));
    await user.click(button("取消"));
    expect(document.activeElement).toBe(button("全部修正（3 处）"));
    expect(host.applied).toHaveLength(1);
  });

  it("are refused when the cell has changed meanwhile, naming it", async () => {
    const { user, host } = await checkedPane();
    await user.click(button(/符号写法不统一/));
    host.edit([{ kind: "write", at: cell("C4", "申报表"), before: ">=90", after: "≥85" }]);
    await user.click(button("一键修正：改为 ≥90"));
    expect(screen.getByRole("alert").textContent).toMatch(/没有完成“修正”.*C4/);
    expect(valuesOf(host, "C4")).toEqual(["≥85"]);
  });
});

describe("marks", () => {
  it("are removed by 清除标记; the list stays", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("清除标记"));
    expect(host.marks).toEqual([]);
    expect(status()).toBe("已清除工作表“申报表”中的标记。");
    expect(findings()).toHaveLength(5);
  });

  it("do not come back with a fix after they were cleared", async () => {
    const { user, host } = await checkedPane();
    await user.click(button("清除标记"));
    await user.click(button("全部修正（3 处）"));
    await user.click(button("应用（3 处）"));
    expect(findings()).toHaveLength(3);
    expect(host.marks).toEqual([]);
  });

  it("on a protected sheet are not tried; the pane says so and lists all the same", async () => {
    const { host } = await checkedPane(ALL, new MemoryHost([{ ...FORM, protected: true }]));
    expect(host.applied).toEqual([]);
    screen.getByText(/工作表受保护，表中没有作标记/);
    expect(findings()).toHaveLength(5);
  });

  it("refused by the host leave the list complete", async () => {
    const host = new MemoryHost([FORM]);
    host.refuse("apply", "read-only");
    await checkedPane(ALL, host);
    screen.getByText(/只读方式打开，表中没有作标记/);
    expect(findings()).toHaveLength(5);
  });

  it("that a person's own note kept away are named", async () => {
    const host = new MemoryHost([FORM]);
    host.answer = { keptMessages: [cell("B2", "申报表")], messages: "note" };
    await checkedPane(ALL, host);
    screen.getByText(/B2 已有批注或输入提示/);
  });
});

describe("another sheet", () => {
  it("is noticed: the list says whose it is, and offers to check this one", async () => {
    const { user, host } = await checkedPane();
    act(() => host.activate("说明"));
    screen.getByRole("heading", { name: "工作表：说明" });
    screen.getByText(/“申报表”的校核结果，您现在看的是“说明”/);
    await user.click(button("校核当前工作表"));
    screen.getByText(/工作表“说明”不像是绩效目标申报表：没有找到/);
    act(() => host.activate("申报表"));
    expect(findings()).toHaveLength(5);
  });
});

describe("problems", () => {
  const PROBLEMS: [HostProblem, RegExp][] = [
    ["busy", /正在编辑.*回车键/],
    ["no-sheet", /找不到这张工作表/],
    ["connection", /连接中断.*再试/],
    ["unsupported", /需要 Excel 2021/],
    ["unknown", /管理员/],
  ];
  it.each(PROBLEMS)("%s while reading: one sentence that says what to do", async (problem, sentence) => {
    const host = new MemoryHost([FORM]);
    const { user } = await renderPane(host, fakeWork(ALL));
    host.refuse("read", problem, [], "GeneralException");
    await user.click(button("校核"));
    expect(screen.getByRole("alert").textContent).toMatch(sentence);
    expect(screen.getByRole("alert").textContent).toMatch("没有完成“校核”");
    expect(button("校核").getAttribute("aria-disabled")).not.toBe("true");
    await user.click(button("关闭"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("a chunk of the add-in that did not arrive: says where to look, and the next try may do", async () => {
    const host = new MemoryHost([FORM]);
    const work = fakeWork(ALL);
    let fails = true;
    const { user } = await renderPane(host, {
      ...work,
      check: async (order) => {
        if (fails) throw Object.assign(new Error("Loading chunk 1 failed."), { name: "ChunkLoadError" });
        return work.check(order);
      },
    });
    await user.click(button("校核"));
    expect(screen.getByRole("alert").textContent).toMatch(/没有全部载入.*服务器的连接/);
    fails = false;
    await user.click(button("校核"));
    expect(findings()).toHaveLength(5);
  });

  it("partial: names the cells to compare", async () => {
    const { user, host } = await checkedPane();
    host.refuse("apply", "partial", [cell("B5", "申报表"), cell("C5", "申报表")]);
    await user.click(button("全部修正（3 处）"));
    await user.click(button("应用（3 处）"));
    expect(screen.getByRole("alert").textContent).toMatch(/逐一核对.*B5:C5/);
  });

  it("the next task takes the old problem away", async () => {
    const host = new MemoryHost([FORM]);
    const { user } = await renderPane(host, fakeWork(ALL));
    host.refuse("read", "busy");
    await user.click(button("校核"));
    await user.click(button("校核"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(findings()).toHaveLength(5);
  });
});

function valuesOf(host: MemoryHost, ...cells: string[]) {
  return cells.map((name) => host.grid("申报表").cells.get(cellKeyOf(name))?.value);
}

function cellKeyOf(name: string): number {
  const { row, column } = cell(name, "申报表");
  return cellKey(row, column);
}
