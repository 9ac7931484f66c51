/** The main job as a person does it: the production bundle under Microsoft's office.js, in a browser, through names and roles. */
import type { Locator } from "playwright-core";
import type { ProfileId } from "../../src/workbench/protocol/profile";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually, openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => {
  await stage.close();
});

const PROFILES: readonly ProfileId[] = ["ltsc2021", "ltsc2024", "desktop365", "web"];
const FORMS = "/forms/";

/** Cells whose marks and contents are looked at: blamed by an error, by a warning, by nothing. */
const LOOKED_AT = ["B10", "E12", "C3", "C5", "D55", "E55", "A17"];

async function withWorkbench(
  options: Parameters<typeof openWorkbench>[1],
  work: (workbench: OpenWorkbench) => Promise<void>,
): Promise<void> {
  const workbench = await openWorkbench(stage, options);
  try {
    await work(workbench);
  } finally {
    await workbench.close();
  }
}

const button = ({ pane }: OpenWorkbench, name: string | RegExp): Locator =>
  pane.getByRole("button", { name });

async function press(workbench: OpenWorkbench, name: string | RegExp): Promise<void> {
  await button(workbench, name).first().click();
  await workbench.settled();
}

async function says(workbench: OpenWorkbench, text: RegExp): Promise<void> {
  await workbench.pane.getByRole("status").filter({ hasText: text }).waitFor();
  await workbench.settled();
}

async function check(workbench: OpenWorkbench): Promise<void> {
  await press(workbench, /^校核$/);
  await says(workbench, /校核完成/);
}

const look = async (workbench: OpenWorkbench) =>
  Object.fromEntries(
    await Promise.all(LOOKED_AT.map(async (address) => [address, await workbench.cell(address)] as const)),
  );

test.each(PROFILES)("%s: check, jump, fix, undo; marks come and go without a trace", async (profile) => {
  await withWorkbench({ profile }, async (workbench) => {
    const before = await look(workbench);
    await check(workbench);

    const marked = await look(workbench);
    expect(marked["B10"]?.fill).not.toBe(before["B10"]?.fill);
    expect(marked["C3"]?.fill).not.toBe(before["C3"]?.fill);
    expect(marked["C3"]?.fill).not.toBe(marked["B10"]?.fill);
    expect(marked["C5"]).toEqual(before["C5"]);
    const message = marked["B10"]?.note ?? marked["B10"]?.prompt;
    expect(message).toContain("【错误】");

    const finding = button(workbench, /网页代码/);
    await finding.click();
    expect(await eventually(workbench.selection, (at) => at.includes("!B10"))).toMatch(/!B10/);
    await press(workbench, /^一键修正/);
    await says(workbench, /已修正/);
    expect((await workbench.cell("B10")).text).toMatch(/^坚持以习近平/);
    expect(await button(workbench, /网页代码/).count()).toBe(0);

    await press(workbench, /^撤销/);
    await says(workbench, /已撤销/);
    expect((await workbench.cell("B10")).text).toMatch(/^<p>坚持/);

    await press(workbench, "清除标记");
    await says(workbench, /已清除/);
    expect(await look(workbench)).toEqual(before);
  });
});

test.each(PROFILES)(
  "%s: an indicator goes into the empty row, and undo takes it out again",
  async (profile) => {
    await withWorkbench({ profile }, async (workbench) => {
      const before = await look(workbench);
      await workbench.pane.getByRole("tab", { name: "指标库" }).click();
      await workbench.pane.getByRole("searchbox").fill("森林覆盖率");
      await button(workbench, /^森林覆盖率/).click();
      await workbench.pane.getByText(/第 55 行/).waitFor();
      await workbench.pane.getByLabel("目标值").fill("42");
      await press(workbench, "插入“森林覆盖率”");
      await says(workbench, /已插入/);
      expect((await workbench.cell("D55")).text).toBe("森林覆盖率");
      expect((await workbench.cell("E55")).text).toBe("≥42%");
      expect(await workbench.selection()).toMatch(/!E55/);

      await press(workbench, /^撤销/);
      await says(workbench, /已撤销/);
      expect(await look(workbench)).toEqual(before);
    });
  },
);

test("a row is inserted below a block: labels grow, what lies below moves down, undo restores it", async () => {
  await withWorkbench({}, async (workbench) => {
    await workbench.pane.getByRole("tab", { name: "指标库" }).click();
    await workbench.pane.getByRole("searchbox").fill("培训人次");
    await button(workbench, /^培训人次/)
      .first()
      .click();
    await press(workbench, "插入“培训人次”");
    await says(workbench, /已插入/);
    expect((await workbench.cell("D30")).text).toBe("培训人次");
    expect((await workbench.cell("D31")).text).toBe("道路保洁率");
    await press(workbench, /^撤销/);
    await says(workbench, /已撤销/);
    expect((await workbench.cell("D30")).text).toBe("道路保洁率");
  });
});

test("a sheet that is no declaration is said to be none, in one sentence", async () => {
  await withWorkbench({ file: `${FORMS}01-shanghai-putuo-project.xlsx` }, async (workbench) => {
    await workbench.page.getByText("填报说明", { exact: true }).last().click();
    await press(workbench, /^校核/);
    await says(workbench, /不像是绩效目标申报表/);
    expect(await button(workbench, /错误 \d/).count()).toBe(0);
  });
});

test("the list says which sheet it belongs to when another one is looked at", async () => {
  await withWorkbench({ file: `${FORMS}01-shanghai-putuo-project.xlsx` }, async (workbench) => {
    await workbench.page.getByText("下立交工程", { exact: true }).last().click();
    await workbench.settled();
    await check(workbench);
    await workbench.page.getByText("拆违经费", { exact: true }).last().click();
    await workbench.pane.getByText(/您现在看的是“拆违经费”/).waitFor();
    await press(workbench, "校核当前工作表");
    await says(workbench, /校核完成/);
    await workbench.pane.getByText("工作表：拆违经费").waitFor();
  });
});

test("校核 of the ribbon works without the pane and then shows it", async () => {
  await withWorkbench({}, async (workbench) => {
    await workbench.press("校核");
    await says(workbench, /校核完成/);
    expect((await workbench.cell("B10")).fill).not.toBeNull();
  });
});

test("a protected sheet is not marked; the list still says what was found", async () => {
  await withWorkbench({ file: `${FORMS}05-hunan-yueyangxian-project.xlsx` }, async (workbench) => {
    const before = await workbench.cell("C6");
    await check(workbench);
    await workbench.pane.getByText(/工作表受保护，表中没有作标记/).waitFor();
    expect(await button(workbench, /854万854万/).count()).toBe(1);
    expect(await workbench.cell("C6")).toEqual(before);
  });
});
