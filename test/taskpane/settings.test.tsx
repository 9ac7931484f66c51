import { screen, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import axe from "axe-core";
import { gridFromTable } from "../../src/grid/table";
import { EMPTY_PART, parsePart, partXml } from "../../src/review/workbookPart";
import { PRESETS } from "../../src/rules/presets";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";
import { treatmentOf, withBase, withTreatment } from "../../src/taskpane/settings/settingsJson";
import { pageWork } from "../../src/taskpane/work";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

// jsdom has none of them; every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });
File.prototype.text = function (this: File) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(this);
  });
};

const FORM = gridFromTable(
  `| 项目支出绩效目标申报表 | < | < | < |
   | 项目名称 | 道路养护 | 金额单位 | 万元 |
   | 主管部门 | 市交通局 | 实施单位 | 市公路中心 |
   | 资金总额 | 100 | 其中：财政拨款 | 90 |
   | 年度目标 | 完成全区120公里道路养护工作任务 | < | < |
   | 一级指标 | 二级指标 | 三级指标 | 指标值 |
   | 成本指标 | 经济成本指标 | 养护单价 | ≤1万元/公里 |
   | 产出指标 | 数量指标 | 养护里程 | >=120公里 |
   | 效益指标 | 社会效益指标 | 道路完好率 | ≥95% |`,
  "申报表",
);
const SIGNS = "form/signs";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const basis = () => screen.findByText(/^核对依据/);
const keptBy = (host: MemoryHost): unknown => {
  const parsed = parsePart(host.parts[0] ?? "");
  return "part" in parsed ? parsed.part.settings?.json : undefined;
};
function hostKeeping(json: unknown): MemoryHost {
  const host = new MemoryHost([FORM]);
  host.parts = [partXml({ ...EMPTY_PART, settings: { json, at: "2025-01-01T00:00:00.000Z" } })];
  return host;
}

async function checkedPane(host = new MemoryHost([FORM])) {
  const pane = await renderPane(host, pageWork);
  await pane.user.click(button("校核"));
  await basis();
  return { ...pane, host };
}

async function openSettings(host?: MemoryHost) {
  const pane = await checkedPane(host);
  await pane.user.click(button("更改"));
  await screen.findByRole("heading", { name: "核对设置" });
  await screen.findByText("自动（按申报表的样式选用）");
  return pane;
}

/** The page in place of the list, which is still there, hidden. */
const page = () => within(screen.getByRole("article"));
const radio = (name: string | RegExp) => screen.getByRole("radio", { name });

it("says by which settings it judged, chosen from the form; one reading a check", async () => {
  const { host } = await checkedPane();
  expect((await basis()).textContent).toContain(PRESETS["mof-2021"].name);
  expect((await basis()).textContent).toContain("自动选用");
  expect(host.reads).toBe(1);
});

it("another preset for the session, and back to automatic", async () => {
  const { user, host } = await openSettings();
  await user.click(radio(PRESETS.guangzhou.name));
  await user.click(button("本次采用"));
  await page().findByText(new RegExp(`核对依据：${PRESETS.guangzhou.name}（本次选用`));
  expect(host.parts).toEqual([]);
  await user.click(radio(/^自动/));
  await user.click(button("本次采用"));
  await page().findByText(/核对依据：财政部2021年指引/);
});

it("kept with the workbook on request, after a word on Ctrl+Z; they count before all others, and can be removed", async () => {
  const { user, host } = await openSettings();
  page().getByText(/Ctrl\+Z/);
  await user.click(radio(PRESETS.guangzhou.name));
  await user.click(button("保存到工作簿"));
  await page().findByText(/（保存在本工作簿中的设置）/);
  expect(keptBy(host)).toEqual({ base: "guangzhou" });
  expect(screen.queryByRole("button", { name: "本次采用" })).toBeNull();
  await user.click(button("删除工作簿中的设置"));
  await page().findByText(/自动选用/);
  expect(keptBy(host)).toBeNull();
});

it("a workbook's settings are used by the next session", async () => {
  await checkedPane(hostKeeping({ base: "auto", name: "本市" }));
  expect((await basis()).textContent).toMatch(/^核对依据：本市（保存在本工作簿中的设置）/);
});

it("wrong ones in the workbook: a sentence, and checked by what fits the form; the places are listed", async () => {
  const { user } = await checkedPane(hostKeeping({ off: ["no/such-rule"], nameLimit: "x" }));
  screen.getByText(/保存的核对设置有误，没有采用/);
  expect((await basis()).textContent).toContain("自动选用");
  await user.click(button("更改"));
  await screen.findByText("off.0");
  screen.getByText("nameLimit");
});

describe("a settings file", () => {
  const load = async (content: string) => {
    const pane = await openSettings();
    const file = new File([content], "本市.json", { type: "application/json" });
    await pane.user.upload(screen.getByLabelText(/^从设置文件/), file);
    return pane;
  };

  it("is used", async () => {
    const { user } = await load('{ "base": "mof-2015", "name": "本市办法" }');
    await screen.findByText(/^已读取“本市.json”/);
    await user.click(button("本次采用"));
    await page().findByText(/核对依据：本市办法/);
  });

  it("that is wrong lists its mistakes by path and changes nothing", async () => {
    const { user } = await load('{ "weightTotals": [] , "colour": 1 }');
    await screen.findByText("weightTotals");
    screen.getByText("colour");
    await user.click(button("本次采用"));
    page().getByText(/核对依据：财政部2021年指引/);
  });

  it("that is no JSON says so", async () => {
    await load("{ off: ");
    await screen.findByText(/“本市.json”不是 JSON 设置文件/);
  });
});

it("a rule that does not apply here is switched off from its page, and on again from the list of such rules", async () => {
  const { user } = await checkedPane();
  await user.click(button(/D8.*>=/));
  const finding = within(button(/D8.*>=/).closest("li")!);
  await user.click(finding.getByRole("button", { name: /^规则说明/ }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "这条规则发现的问题：" }), "off");
  await user.click(button("本次采用"));
  await screen.findByText("已采用所选设置。");
  await user.click(button("返回问题列表"));
  expect(screen.queryByRole("button", { name: /D8.*>=/ })).toBeNull();

  await user.click(button("更改"));
  const adjusted = within(await screen.findByRole("region", { name: "单独处理的规则" }));
  const [own] = adjusted
    .getAllByRole("listitem")
    .filter((item) => /符号|写法|统一/.test(item.textContent ?? ""));
  await user.click(within(own!).getByRole("button", { name: /^规则说明/ }));
  await user.selectOptions(await screen.findByRole("combobox"), "error");
  await user.click(button("本次采用"));
  await user.click(button("返回问题列表"));
  button(/^错误 D8.*>=/);
});

it("the present settings can be exported, and load again as the same", async () => {
  await openSettings();
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^复制下面的内容/ }).value;
  expect(JSON.parse(text)).toEqual(PRESETS["mof-2021"]);
  expect(await pageWork.settingsErrors(JSON.parse(text) as Record<string, unknown>)).toEqual([]);
});

it("nothing is wrong for a screen reader on the page of settings and on a rule's", async () => {
  HTMLCanvasElement.prototype.getContext = () => null;
  document.documentElement.lang = "zh-CN";
  document.title = "绩效目标校核";
  const wrong = async () => {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  const { user } = await openSettings(hostKeeping({ off: ["no/such-rule"] }));
  expect(await wrong()).toEqual([]);
  await user.click(screen.getAllByRole("button", { name: /^规则说明/ })[0]!);
  await screen.findByRole("heading", { name: "会指出的例子" });
  expect(await wrong()).toEqual([]);
});

it("rules treated otherwise: off, another severity, as the rule says", () => {
  const off = withTreatment({ base: "auto" }, DEFAULT_SETTINGS, SIGNS, "off");
  expect(off).toEqual({ base: "auto", off: [...DEFAULT_SETTINGS.off, SIGNS], severities: {} });
  const present = { ...DEFAULT_SETTINGS, off: [SIGNS], severities: { "form/html": "info" as const } };
  expect(treatmentOf(SIGNS, present)).toBe("off");
  expect(withTreatment(off, present, SIGNS, "error")).toEqual({
    base: "auto",
    off: [],
    severities: { "form/html": "info", [SIGNS]: "error" },
  });
  expect(withTreatment(off, present, "form/html", "rule")).toEqual({
    base: "auto",
    off: [SIGNS],
    severities: {},
  });
  expect(withBase("guangzhou", { base: "auto", off: [SIGNS], nameLimit: 3 })).toEqual({
    base: "guangzhou",
    off: [SIGNS],
  });
});
