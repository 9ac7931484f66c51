import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import chromiumPackage from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { serve } from "../../src/workbench/server/server";
import type { Served } from "../../src/workbench/server/server";

// npm runs tests and scripts in the project folder; they see the file as CommonJS and as an ES module.
const ROOT = process.cwd();

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chrome, Edge and Chromium are installed. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map(
      (file) => path.join(folder, file),
    );
  }),
};

/** `CHROMIUM_PATH`, else an installed browser, else the Linux one that comes with npm. */
async function browserPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const installed = INSTALLED[process.platform]?.find((file) => existsSync(file));
  return installed ?? chromiumPackage.executablePath();
}

/** A browser, and a server of the built add-in on a port of its own. */
export interface Stage {
  readonly browser: Browser;
  readonly served: Served;
  close(): Promise<void>;
}

/** Starts both; `folders` are served besides, by their path (`/fixtures/`). */
export async function startStage(folders: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const certificates = await mkdtemp(path.join(tmpdir(), "workbench-"));
  const served = await serve({
    port: 0,
    dist: path.join(ROOT, "dist"),
    forms: path.join(ROOT, "test", "forms"),
    folders: { "/fixtures/": path.join(ROOT, "test", "browser", "fixtures"), ...folders },
    certificates,
  });
  const browser = await chromium.launch({ executablePath: await browserPath(), args: FLAGS });
  return {
    browser,
    served,
    async close() {
      await browser.close();
      await served.close();
      await rm(certificates, { recursive: true, force: true });
    },
  };
}
