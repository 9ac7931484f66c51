import type { Frame, Page } from "playwright-core";
import type { ProfileId } from "../../src/workbench/protocol/profile";
import type { SeenCell } from "../../src/workbench/page/surface";
import type { Stage } from "./browser";

export interface OpenOptions {
  /** A workbook under the server's root; form 00 unless told. */
  readonly file?: string;
  readonly profile?: ProfileId;
  /** Another page of the server to run in place of the add-in. */
  readonly addin?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The workbench in a browser, with an add-in running in its pane. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's frame. */
  readonly pane: Frame;
  /** A cell of the active sheet, as a person sees it. */
  cell(address: string): Promise<SeenCell>;
  /** `Sheet1!C5` */
  selection(): Promise<string>;
  clickCell(address: string): Promise<void>;
  /** Types into the cell in place of what is there, and presses Enter. */
  typeInCell(address: string, text: string): Promise<void>;
  /** Presses a button of the ribbon. */
  press(name: string): Promise<void>;
  /** Resolves when values are up to date and the add-in's requests so far answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SIZE = { width: 1280, height: 800 };
const PATIENCE = 60_000;

/** Opens the workbench with a browser context of its own, and waits until the add-in's page has loaded. */
export async function openWorkbench(stage: Stage, options: OpenOptions = {}): Promise<OpenWorkbench> {
  const { file, profile, addin, viewport = SIZE } = options;
  const context = await stage.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    locale: "zh-CN",
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const url = new URL("/workbench.html", stage.served.url);
  for (const [name, value] of Object.entries({ file, profile, addin }))
    if (value !== undefined) url.searchParams.set(name, value);
  await page.goto(url.href);
  await page.waitForFunction(() => window.workbench !== undefined);
  const surface = await page.evaluateHandle(() => {
    if (!window.workbench) throw new Error("The workbench has not started");
    return window.workbench;
  });
  const settled = () => surface.evaluate((it) => it.settled());
  const clickCell = async (address: string) => {
    const { x, y, width, height } = await surface.evaluate((it, at) => it.place(at), address);
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  return {
    page,
    pane: await paneOf(page),
    cell: (address) => surface.evaluate((it, at) => it.cell(at), address),
    selection: () => surface.evaluate((it) => it.selection()),
    clickCell,
    async typeInCell(address, text) {
      await clickCell(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await settled();
    },
    press: (name) => page.getByRole("navigation", { name: "功能区" }).getByRole("button", { name }).click(),
    settled,
    close: () => context.close(),
  };
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (!frame) throw new Error("The pane has no page");
  await frame.waitForLoadState();
  return frame;
}

/** Reads again and again until what was read is wanted, or patience ends: then the test sees what was there. */
export async function eventually<T>(read: () => Promise<T>, wanted: (found: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE;
  let found = await read();
  while (!wanted(found) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  return found;
}
