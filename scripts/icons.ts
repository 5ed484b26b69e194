import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";

/** Pixels; whole multiples of the 16-unit drawing grid, so that every edge falls between pixels. */
const sizes = [16, 32, 64, 80];
const folder = "assets/icons";

/** Renders each SVG of assets/icons to PNG beside it, in every size of the manifest. Needs Chromium; CHROMIUM names another path. */
async function renderIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const svg = readFileSync(join(folder, file), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${svg}`);
      await page.screenshot({ path: join(folder, `${basename(file, ".svg")}-${String(size)}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void renderIcons();
