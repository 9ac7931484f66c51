/** The tab 概览 in a browser: colours, widths and jumps that jsdom does not know. */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually, openWorkbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const DRESSES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** What axe finds wrong in the pane, contrast included. */
async function wrong(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

test("the real form is shown, fits 320 px in every dress, and a gap leads to its cell", async () => {
  const workbench = await openWorkbench(stage);
  try {
    const { page, pane } = workbench;
    await page.locator("#pane iframe").evaluate((frame) => {
      frame.style.width = "320px";
    });
    await pane.getByRole("tab", { name: "概览" }).click();
    await pane.getByRole("region", { name: "基本信息" }).waitFor();
    await workbench.settled();
    await pane.getByText(/^各项金额/).click();
    for (const dress of DRESSES) {
      // Colours are judged as they stay, not on their way from one dress to the next.
      await page.emulateMedia({ ...dress, reducedMotion: "reduce" });
      expect({ dress, wrong: await wrong(pane) }).toEqual({ dress, wrong: [] });
      const width = await pane.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      // Bars are filled by a background, which forced colours would take away.
      const filled = await pane
        .locator(".bar > span")
        .first()
        .evaluate((bar) => [
          getComputedStyle(bar).backgroundColor,
          getComputedStyle(document.body).backgroundColor,
        ]);
      expect(filled[0]).not.toBe(filled[1]);
    }
    await pane.getByRole("button", { name: "生态效益指标 缺 D55" }).click();
    expect(await eventually(workbench.selection, (at) => at.endsWith("!D55"))).toMatch(/!D55$/);
  } finally {
    await workbench.close();
  }
});
