/** Checking while a person types, and Excel failing, as a person sees it: the production bundle in a browser. */
import type { Locator } from "playwright-core";
import type { Fault } from "../../src/workbench/host/faults";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually, openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

let stage: Stage;
let workbench: OpenWorkbench;
beforeAll(async () => {
  stage = await startStage();
});
afterEach(() => workbench.close());
afterAll(() => stage.close());

const button = (name: string | RegExp): Locator => workbench.pane.getByRole("button", { name });
const says = (text: RegExp) => workbench.pane.getByRole("status").filter({ hasText: text }).waitFor();

async function check(): Promise<void> {
  await button(/^校核$/).click();
  await says(/校核完成/);
  await workbench.settled();
}

/** Requests go as they should, then one does not. */
async function fail(after: number, fault: Fault): Promise<void> {
  const nothing: Fault = { kind: "action", number: Number.MAX_SAFE_INTEGER, code: "GeneralException" };
  const faults = [...Array.from({ length: after }, () => nothing), fault];
  await workbench.page.evaluate((all) => {
    for (const each of all) window.workbench?.host.inject(each);
  }, faults);
}

const sheets = () =>
  workbench.page.evaluate(() => window.workbench?.book.sheets.map(({ properties }) => properties.name) ?? []);

test("a repaired cell loses mark and finding at once; selection and focus stay; it can be paused", async () => {
  workbench = await openWorkbench(stage, { profile: "desktop365" });
  const before = (await workbench.cell("B10")).fill;
  await check();
  const finding = button(/网页代码/);
  expect(await finding.count()).toBe(1);
  expect((await workbench.cell("B10")).fill).not.toBe(before);

  await workbench.typeInCell("B10", "坚持以人民为中心，完成年度任务");
  // Enter leads to the next cell: there the person goes on.
  const selected = await eventually(workbench.selection, (at) => at.endsWith("!B11"));
  await says(/已随改动重新校核/);
  expect(await finding.count()).toBe(0);
  await workbench.settled();
  const cell = await eventually(
    () => workbench.cell("B10"),
    ({ note, prompt }) => !`${note ?? ""}${prompt ?? ""}`.includes("网页代码"),
  );
  expect(`${cell.note ?? ""}${cell.prompt ?? ""}`).not.toContain("网页代码");
  expect(await workbench.selection()).toBe(selected);
  expect(await workbench.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");

  await workbench.pane.getByRole("checkbox", { name: "边改边校核" }).uncheck();
  await workbench.typeInCell("B10", "<p>坚持以人民为中心</p>");
  await workbench.pane.getByText(/可能已过时/).waitFor();
  expect(await finding.count()).toBe(0);
  await workbench.pane.getByRole("checkbox", { name: "边改边校核" }).check();
  await finding.waitFor();
});

test("a fix that Excel breaks off is taken back, and the pane says what happened", async () => {
  workbench = await openWorkbench(stage);
  await check();
  await button(/网页代码/).click();
  await workbench.settled();
  const before = await workbench.cell("B10");
  await fail(1, { kind: "action", number: 4, code: "GeneralException" });
  await button(/^一键修正/)
    .first()
    .click();
  await workbench.pane.getByRole("alert").filter({ hasText: "没有完成“修正”" }).waitFor();
  await workbench.settled();
  expect(await workbench.cell("B10")).toEqual(before);
  // The next try goes through.
  await button(/^一键修正/)
    .first()
    .click();
  await says(/已修正/);
  expect((await workbench.cell("B10")).text).not.toContain("<p>");
});

test("an opinion that Excel breaks off leaves no sheet; one whose answer is lost is there whole, or not at all", async () => {
  workbench = await openWorkbench(stage);
  const before = await sheets();
  await workbench.pane.getByRole("tab", { name: "审核意见" }).click();
  const make = button("生成或更新审核意见");
  await make.waitFor();
  await fail(3, { kind: "action", number: 40, code: "GeneralException" });
  await make.click();
  await workbench.pane.getByRole("alert").filter({ hasText: "没有完成“生成审核意见”" }).waitFor();
  await workbench.settled();
  expect(await sheets()).toEqual(before);
  await fail(3, { kind: "lostReply", answer: "error" });
  await make.click();
  const told = workbench.pane
    .getByRole("alert")
    .or(workbench.pane.getByRole("status").filter({ hasText: "已生成" }));
  await told.first().waitFor();
  await workbench.settled();
  const done = (await workbench.pane.getByRole("alert").count()) === 0;
  expect(await sheets()).toEqual(done ? [...before, "审核意见"] : before);
});
