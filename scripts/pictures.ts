import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { startServer } from "../src/workbench/server";
import { findChromium, launchChromium } from "../test/browser/chromium";

const folder = "docs/images";
const themes = ["light", "dark"] as const;
const tabs = ["Start", "Score", "Strategy", "Value", "Select", "Roadmap", "Dashboard", "Functions"] as const;
/** A narrow pane, as Excel opens it, and a wide one. */
const paneWidths = [320, 700] as const;
type Theme = (typeof themes)[number];

/** Takes the pictures of the documents: the workbench, and each panel narrow and wide, in light and dark. */
async function takePictures(): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error("no Chromium, Chrome or Edge was found; set CHROMIUM_PATH to one");
  mkdirSync(folder, { recursive: true });
  const server = await startServer({ say: (line) => void process.stdout.write(`${line}\n`) });
  const browser = await launchChromium(path);
  try {
    for (const theme of themes) {
      await pictureWorkbench(browser, server.address, theme);
      for (const width of paneWidths) await picturePanels(browser, server.address, theme, width);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser, address: string, theme: Theme, width: number, paneWidth: number): Promise<[Page, Frame]> {
  const context = await browser.newContext({ viewport: { width, height: 820 }, colorScheme: theme, deviceScaleFactor: 1 });
  await context.addInitScript((kept) => {
    localStorage.setItem("workbench.pane-width", kept);
  }, String(paneWidth));
  const page = await context.newPage();
  await page.goto(address);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the pane's frame shows no page");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  return [page, frame];
}

/** Results that are still fading in or being drawn. */
async function calm(page: Page): Promise<void> {
  await page.mouse.move(400, 600);
  await page.waitForTimeout(1500);
}

async function pictureWorkbench(browser: Browser, address: string, theme: Theme): Promise<void> {
  const [page, frame] = await openPage(browser, address, theme, 1456, 370);
  await frame.getByRole("tab", { name: "Score" }).click();
  await calm(page);
  await page.screenshot({ path: join(folder, `workbench-${theme}.png`) });
  await page.context().close();
}

async function picturePanels(browser: Browser, address: string, theme: Theme, width: number): Promise<void> {
  const [page, frame] = await openPage(browser, address, theme, width + 600, width);
  for (const tab of tabs) {
    await frame.getByRole("tab", { name: tab }).click();
    await calm(page);
    await page.locator("iframe").screenshot({ path: join(folder, `${tab.toLowerCase()}-${String(width)}-${theme}.png`) });
  }
  await page.context().close();
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
