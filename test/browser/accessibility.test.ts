/**
 * Every tab and page of the pane, on the real form 03, for everyone: axe in light, dark and forced colours at 320 px; nothing cut
 * off at twice the size; all that can be used reached by Tab alone, and seen to have the focus.
 */
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

let stage: Stage;
let workbench: OpenWorkbench;
let page: Page;
let pane: Frame;
beforeAll(async () => {
  stage = await startStage();
  workbench = await openWorkbench(stage, { file: "/forms/03-hubei-huangshi-project.xlsx" });
  ({ page, pane } = workbench);
});
afterAll(async () => {
  await workbench.close();
  await stage.close();
});

/** The narrowest pane, in pixels. */
const WIDTH = 320;

const DRESSES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const tab = (name: string) => pane.getByRole("tab", { name }).click();
const press = async (name: string | RegExp) => {
  await button(name).first().click();
  await workbench.settled();
};

/** The number of the first row of the table on 审核意见. */
async function firstRow(): Promise<string> {
  for (let row = 1; row < 30; row++)
    if ((await workbench.cell(`A${String(row)}`)).text === "序号") return String(row + 1);
  throw new Error("there is no table");
}

/** The states, in the order in which a person comes to them. */
const STATES: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  [
    "新建空白申报表",
    async () => {
      await pane.getByText(zhCN.sending).click();
      await pane.getByRole("region", { name: zhCN.blankTitle }).waitFor();
    },
  ],
  [
    "校核",
    async () => {
      await press(/^校核$/);
      await pane
        .getByRole("status")
        .filter({ hasText: /校核完成/ })
        .waitFor();
      await pane.getByRole("button", { expanded: false }).first().click();
      await pane.getByText(zhCN.batch).click();
      await pane.getByText(zhCN.ownFinding).click();
    },
  ],
  [
    "规则说明",
    () =>
      button(/^规则说明/)
        .first()
        .click(),
  ],
  [
    "核对设置",
    async () => {
      await press(zhCN.backToList);
      await press(zhCN.settingsChange);
    },
  ],
  [
    "指标库",
    async () => {
      await press(zhCN.backToList);
      await tab(zhCN.tabLibrary);
      await pane.getByRole("searchbox").fill("培训人次");
      await button(/^培训人次/)
        .first()
        .click();
      await pane.getByLabel("目标值").waitFor();
    },
  ],
  ["自有指标库", () => press(zhCN.own)],
  [
    "概览与指定栏目",
    async () => {
      await tab(zhCN.tabOverview);
      await pane.getByRole("region").first().waitFor();
      await workbench.clickCell("B3");
      await press(/^选中的 .* 是…/);
    },
  ],
  [
    "审核意见",
    async () => {
      await tab(zhCN.tabOpinion);
      await press(zhCN.makeOpinion);
      await pane.getByRole("region", { name: /^评分/ }).first().waitFor();
    },
  ],
  [
    "审核意见表上的答复",
    async () => {
      const row = await firstRow();
      await workbench.typeInCell(`H${row}`, "单位已核实，附件为上级批复文件");
      await press(zhCN.makeOpinion);
      await pane.getByRole("region", { name: /“审核意见”表上填写的内容/ }).waitFor();
    },
  ],
];

/** What axe finds wrong in the pane, contrast included. */
const wrong = () =>
  pane.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });

/** Until the colours are as they stay: the pane is drawn anew for another dress, and some of them fade into it. */
const dressed = () =>
  pane.evaluate(async () => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    };
    await frames(5);
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(fading.map(({ finished }) => finished));
    await frames(1);
  });

/** Texts and controls that stick out of the pane on its right. */
const cutOff = () =>
  pane.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.querySelectorAll("main *, header *, nav *, footer *")]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        const scrolls = element.closest("[data-scrolls], .unseen, .scroll") !== null;
        return width > 0 && right > clientWidth + 1 && !scrolls;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** The pane as wide as that many pixels; at twice the size it has half of each. */
const size = (width: number, height: string) =>
  page.locator("#pane iframe").evaluate(
    (frame, [wide, high]) => {
      frame.style.width = `${String(wide)}px`;
      frame.style.height = high;
    },
    [width, height] as const,
  );

/** Puts numbers on what can be used, and asks what Tab reaches; what shows no focus is told too. */
async function walk(): Promise<{ missed: string[]; unseen: string[] }> {
  // Keys go to the frame that has the focus.
  await page.locator("#pane iframe").focus();
  const wanted = await pane.evaluate(() => {
    const usable = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex='0']",
      ),
    ].filter((element) => {
      const open = element.closest("details:not([open])");
      const hidden = open && !(element.matches("summary") && element.parentElement === open);
      const radio = element instanceof HTMLInputElement && element.type === "radio";
      return (
        !hidden &&
        !radio &&
        element.tabIndex >= 0 &&
        element.getClientRects().length > 0 &&
        !element.matches(":disabled")
      );
    });
    document.querySelectorAll("[data-walked]").forEach((element) => element.removeAttribute("data-walked"));
    usable.forEach((element, index) => element.setAttribute("data-walked", String(index)));
    document.body.tabIndex = -1;
    document.body.focus();
    return usable.map((element) => element.outerHTML.slice(0, 120));
  });
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let press = 0; press < wanted.length + 20; press++) {
    await page.keyboard.press("Tab");
    const at = await pane.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const look = () =>
        ["", "::after", "::before"].flatMap((part) => {
          const { outline, boxShadow, borderColor, borderWidth, backgroundColor, opacity } = getComputedStyle(
            element,
            part,
          );
          return [outline, boxShadow, borderColor, borderWidth, backgroundColor, opacity];
        });
      const focused = look().join("|");
      const marked = element.getAttribute("data-fui-focus-visible");
      element.blur();
      if (marked !== null) element.removeAttribute("data-fui-focus-visible");
      const plain = look().join("|");
      element.focus();
      if (marked !== null) element.setAttribute("data-fui-focus-visible", marked);
      return {
        index: Number(element.dataset["walked"] ?? -1),
        html: element.outerHTML.slice(0, 120),
        seen: focused !== plain,
      };
    });
    if (!at || reached.has(at.index)) {
      if (reached.size > 0) break;
      continue;
    }
    if (at.index >= 0) reached.add(at.index);
    if (!at.seen) unseen.push(at.html);
  }
  return { missed: wanted.filter((_, index) => !reached.has(index)), unseen };
}

test.each(STATES)("%s", async (name, go) => {
  await size(WIDTH, "100%");
  await page.emulateMedia({ ...DRESSES[0], reducedMotion: "reduce" });
  await go();
  await workbench.settled();
  await pane.evaluate(axe.source);
  const { ACCESSIBILITY_PICTURES } = process.env;
  for (const dress of DRESSES) {
    await page.emulateMedia({ ...dress, reducedMotion: "reduce" });
    await dressed();
    if (ACCESSIBILITY_PICTURES)
      await page.locator("#pane").screenshot({
        path: `${ACCESSIBILITY_PICTURES}/${name}-${dress.colorScheme}-${dress.forcedColors}.png`,
      });
    expect({ dress, wrong: await wrong(), cutOff: await cutOff() }).toEqual({ dress, wrong: [], cutOff: [] });
  }
  await page.emulateMedia({ ...DRESSES[0], reducedMotion: "reduce" });
  await dressed();
  expect(await walk()).toEqual({ missed: [], unseen: [] });
  await size(WIDTH / 2, "50%");
  if (ACCESSIBILITY_PICTURES)
    await page.locator("#pane").screenshot({ path: `${ACCESSIBILITY_PICTURES}/${name}-zoom.png` });
  expect({ wrong: await wrong(), cutOff: await cutOff() }).toEqual({ wrong: [], cutOff: [] });
});
