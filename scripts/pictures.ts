/** `npm run pictures`: takes the README's pictures from the workbench (after `npm run build`). */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { startStage } from "../test/browser/browser";
import { openWorkbench } from "../test/browser/workbench";

const folder = path.join(import.meta.dirname, "../docs/pictures");

await mkdir(folder, { recursive: true });
const stage = await startStage();
try {
  const workbench = await openWorkbench(stage, { viewport: { width: 1366, height: 820 } });
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /^校核$/ }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: /校核完成/ })
    .waitFor();
  await pane
    .getByRole("button", { name: /用地招商项目落地/ })
    .first()
    .click();
  await workbench.settled();
  await page.screenshot({ path: path.join(folder, "workbench.png") });
  await workbench.clickCell("D43");
  await page.waitForTimeout(1500);
  await page.locator("#sheet").screenshot({ path: path.join(folder, "marks.png") });
  await pane.getByRole("tab", { name: "指标库" }).click();
  await pane.getByRole("searchbox").fill("森林");
  await pane.getByRole("button", { name: /^森林覆盖率/ }).click();
  await pane.getByRole("button", { name: /^插入.*森林覆盖率/ }).scrollIntoViewIfNeeded();
  await workbench.settled();
  await page.locator("#pane").screenshot({ path: path.join(folder, "library.png") });
  await workbench.close();
} finally {
  await stage.close();
}
