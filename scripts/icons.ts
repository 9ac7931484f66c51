/**
 * `npx tsx scripts/icons.ts`: renders assets/*.svg to the sizes that the manifest names. Run it after a change of a drawing and
 * commit the PNGs: building needs no browser. CHROMIUM names the browser's program if it is not an installed Chrome or Edge.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const ASSETS = path.resolve(import.meta.dirname, "../assets");

/** Pixels, by drawing. The add-in's own icon is also shown by Excel's dialogs and by the marketplace. */
const BUTTON = [16, 32, 80];
const SIZES = {
  icon: [16, 32, 64, 80, 128],
  check: BUTTON,
  previous: BUTTON,
  next: BUTTON,
  clear: BUTTON,
  opinion: BUTTON,
  open: BUTTON,
};

async function main(): Promise<void> {
  const program = process.env["CHROMIUM"];
  const browser = await chromium.launch(program ? { executablePath: program } : { channel: "chrome" });
  try {
    for (const [name, sizes] of Object.entries(SIZES)) {
      const svg = await readFile(path.join(ASSETS, `${name}.svg`), "utf8");
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${String(size)}px}</style>${svg}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        await writeFile(path.join(ASSETS, `${name}-${String(size)}.png`), png);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
