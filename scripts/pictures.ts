import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { startServer } from "../src/workbench/server";
import { findChromium, launchChromium } from "../test/browser/chromium";
import { pictureSheets } from "./sheetPictures";

const folder = "docs/images";
const themes = ["light", "dark"] as const;
const tabs = ["Start", "Score", "Strategy", "Value", "Select", "Roadmap", "Dashboard", "Functions"] as const;
/** A narrow pane, as Excel opens it, and a wide one. */
const paneWidths = [320, 700] as const;
const paneHeight = 820;
/** Beyond this a picture is cut: nobody reads it to the end. */
const mostHeight = 2400;
type Theme = (typeof themes)[number];

/** Takes the pictures of the documents: the sheets, the workbench, and each panel narrow and wide, in light and dark; --sheets takes the first alone. */
async function takePictures(): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error("no Chromium, Chrome or Edge was found; set CHROMIUM_PATH to one");
  mkdirSync(folder, { recursive: true });
  const server = await startServer({ say: (line) => void process.stdout.write(`${line}\n`) });
  const browser = await launchChromium(path);
  try {
    for (const theme of process.argv.includes("--sheets") ? [] : themes) {
      await pictureWorkbench(browser, server.address, theme);
      for (const width of paneWidths) await picturePanels(browser, server.address, theme, width);
    }
    await pictureSheets(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser, address: string, theme: Theme, width: number, paneWidth: number): Promise<[Page, Frame]> {
  const context = await browser.newContext({ viewport: { width, height: paneHeight }, colorScheme: theme, deviceScaleFactor: 1 });
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

/** A state of a panel that a click opens. */
interface Opened {
  readonly tab: (typeof tabs)[number];
  readonly name: string;
  readonly open: (frame: Frame) => Promise<void>;
}

const opened: readonly Opened[] = [
  { tab: "Score", name: "score-pairs", open: (frame) => frame.getByRole("button", { name: "By pairs…" }).click() },
  {
    tab: "Dashboard",
    name: "dashboard-raw-data",
    open: (frame) => frame.getByRole("button", { name: "Add from raw data" }).click(),
  },
];

async function picturePanels(browser: Browser, address: string, theme: Theme, width: number): Promise<void> {
  const [page, frame] = await openPage(browser, address, theme, width + 600, width);
  const picture = async (name: string): Promise<void> => {
    await showWhole(page, frame);
    await page.locator("iframe").screenshot({ path: join(folder, `${name}-${String(width)}-${theme}.png`) });
  };
  for (const tab of tabs) {
    await page.setViewportSize({ width: width + 600, height: paneHeight });
    await frame.getByRole("tab", { name: tab }).click();
    await picture(tab.toLowerCase());
    for (const state of opened.filter((each) => each.tab === tab)) {
      await state.open(frame);
      await picture(state.name);
    }
  }
  await page.context().close();
}

/** Make the window as tall as the panel, so that the picture shows all of it; what is still being computed makes it grow. */
async function showWhole(page: Page, frame: Frame): Promise<void> {
  for (let look = 0; look < 4; look += 1) {
    await calm(page);
    const hidden = await frame.locator("main").evaluate((body) => body.scrollHeight - body.clientHeight);
    const size = page.viewportSize();
    if (size === null || size.height >= mostHeight) return;
    if (hidden > 0) await page.setViewportSize({ ...size, height: Math.min(size.height + hidden, mostHeight) });
  }
  await calm(page);
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
