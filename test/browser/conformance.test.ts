import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { CASES } from "../workbench/conformance";
import type { Outcome } from "../workbench/conformance";
import { startStage } from "./browser";
import type { Stage } from "./browser";

let stage: Stage;
let folder: string;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "conformance-"));
  await build({
    entryPoints: [path.join(__dirname, "conformancePage.ts")],
    outfile: path.join(folder, "page.js"),
    bundle: true,
    loader: { ".woff2": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  await writeFile(
    path.join(folder, "page.html"),
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css">' +
      '<div id="sheet" style="width: 1000px; height: 700px"></div><script src="page.js"></script>',
  );
  stage = await startStage({ "/conformance/": folder });
  const context = await stage.browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${stage.served.url}/conformance/page.html`);
  outcomes = await page.evaluate(() => (window as unknown as { conform(): Promise<Outcome[]> }).conform());
});

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(CASES)("in Univer: $name", ({ name }) => {
  expect(outcomes.find((outcome) => outcome.name === name)).toEqual({ name, problem: null });
});
