import path from "node:path";
import { readFileSync } from "node:fs";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually, openWorkbench } from "./workbench";
import type { OpenOptions, OpenWorkbench } from "./workbench";

const TINY = "/fixtures/tiny.html";
const FORM_00B = path.join(__dirname, "../forms/00b-guangzhou-tianhe-department-pagebreaks.xlsx");

let stage: Stage;
const opened: OpenWorkbench[] = [];

beforeAll(async () => {
  stage = await startStage();
});
afterEach(async () => {
  for (const workbench of opened.splice(0)) await workbench.close();
});
afterAll(() => stage.close());

async function open(options: OpenOptions = {}): Promise<OpenWorkbench> {
  const workbench = await openWorkbench(stage, options);
  opened.push(workbench);
  return workbench;
}

/** The tiny add-in, once it listens. */
async function openTiny(options: OpenOptions = {}): Promise<OpenWorkbench> {
  const workbench = await open({ addin: TINY, ...options });
  await workbench.pane.getByText("ready").waitFor();
  return workbench;
}

test("shows form 00 with the add-in's buttons above and its pane beside", async () => {
  const { page, pane, cell } = await open();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "00-guangzhou-tianhe-department.xlsx",
  );
  const ribbon = page.getByRole("group", { name: "绩效目标" });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual([
    "校核",
    "上一个问题",
    "下一个问题",
    "清除标记",
    "生成审核意见",
    "打开",
  ]);
  await pane.getByRole("button", { name: "校核", exact: true }).waitFor();
  expect(await cell("A1")).toMatchObject({ text: "部门整体预算绩效目标申报表" });
  expect(await cell("C5")).toMatchObject({ value: 3343.64, text: "3,343.64", fill: null, note: null });
});

test("an add-in reads, writes and marks; its own changes are told as its own", async () => {
  const workbench = await openTiny();
  await workbench.pane.getByRole("button", { name: "读取" }).click();
  await workbench.pane.getByText("部门整体预算绩效目标申报表: 部门整体预算绩效目标申报表").waitFor();
  await workbench.clickCell("C3");
  expect(await workbench.selection()).toBe("部门整体预算绩效目标申报表!C3");
  await workbench.pane.getByRole("button", { name: "写入" }).click();
  await workbench.pane.getByText("changed C3 RangeEdited ThisLocalAddin").waitFor();
  expect(await workbench.cell("C3")).toMatchObject({ value: "已写入" });
  await workbench.pane.getByRole("button", { name: "标记" }).click();
  await workbench.pane.getByText("marked").waitFor();
  // Conditional formats are worked out when they are drawn.
  const marked = await eventually(
    () => workbench.cell("C3"),
    ({ fill }) => fill !== null,
  );
  expect(marked.fill).toBe("#FFC7CE");
});

test("what a person types is told as theirs, and Ctrl+Z takes it back", async () => {
  const workbench = await openTiny();
  await workbench.typeInCell("C3", "12");
  await workbench.pane.getByText("changed C3 RangeEdited Unknown").waitFor();
  expect(await workbench.cell("C3")).toMatchObject({ value: 12 });
  await workbench.page.keyboard.press("Control+z");
  await workbench.settled();
  expect(await workbench.cell("C3")).toMatchObject({ value: null });
});

test("while a person types in a cell, Excel answers no add-in", async () => {
  const workbench = await openTiny();
  await workbench.clickCell("C3");
  await workbench.page.keyboard.type("12");
  await workbench.pane.evaluate(() => {
    document.getElementById("read")?.click();
  });
  await workbench.pane.getByText("InvalidOperationInCellEditMode").waitFor();
  await workbench.page.keyboard.press("Escape");
});

test("a closed pane runs on and comes back by its ribbon button", async () => {
  const workbench = await open();
  await workbench.page.getByRole("button", { name: "关闭任务窗格" }).click();
  const frame = workbench.page.locator("#pane iframe");
  await frame.waitFor({ state: "hidden" });
  await workbench.press("打开");
  await frame.waitFor({ state: "visible" });
  expect(workbench.page.frames()).toContain(workbench.pane);
});

test("plays the Excel that was asked for, by address or in the toolbar, over the same workbook", async () => {
  const { page, typeInCell, cell } = await openTiny({ profile: "ltsc2024" });
  const pane = page.frameLocator("#pane iframe");
  const sets = async () => {
    await pane.getByText("ready").waitFor();
    return pane
      .locator("body")
      .evaluate(() =>
        ["1.14", "1.17", "1.18", "1.20"].filter((version) =>
          Office.context.requirements.isSetSupported("ExcelApi", version),
        ),
      );
  };
  expect(await sets()).toEqual(["1.14", "1.17"]);
  await typeInCell("C3", "12");
  const before = await page.locator("#pane iframe").getAttribute("name");
  await page.getByLabel("扮演").selectOption("web");
  expect(await page.locator("#pane iframe").getAttribute("name")).not.toBe(before);
  expect(await sets()).toEqual(["1.14", "1.17", "1.18", "1.20"]);
  expect(await cell("C3")).toMatchObject({ value: 12 });
});

test("a file is opened by the button or dropped; a broken one is refused in a sentence and leaves what is open", async () => {
  const { page, ...workbench } = await open({ addin: TINY });
  const name = page.getByRole("heading", { level: 1 });
  await page.getByLabel("打开 .xlsx…").setInputFiles(FORM_00B);
  await page.waitForFunction(() => document.title.startsWith("00b-"));
  expect(await name.textContent()).toBe(path.basename(FORM_00B));
  expect((await workbench.cell("A5")).text).toBe("部门名称");

  await drop(page, "坏文件.xlsx", Buffer.from("no spreadsheet"));
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/[\u4e00-\u9fff]{4,}/);
  expect(await name.textContent()).toBe(path.basename(FORM_00B));

  await drop(page, "另一份.xlsx", readFileSync(FORM_00B));
  await page.waitForFunction(() => document.title.startsWith("另一份"));
  expect(await alert.isVisible()).toBe(false);
});

async function drop(page: OpenWorkbench["page"], name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], file));
      return data;
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.dispatchEvent("#sheet", "drop", { dataTransfer: transfer });
}

test("an address that names no file, or another server's add-in, is refused in a sentence", async () => {
  const missing = await open({ file: "/forms/none.xlsx", addin: TINY });
  expect(await missing.page.getByRole("alert").textContent()).toContain("none.xlsx");
  expect(await missing.selection()).toBe("Sheet1!A1");
  const foreign = await open({ addin: "https://example.com/addin.html" });
  expect(await foreign.page.getByRole("alert").textContent()).toContain("example.com");
});
