import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { buildAllSheets } from "./allSheets";

const folder = "docs/images";
/** Which sheet is pictured under which name, and how much of the page. */
const sheets = [
  ["sheet-roadmap", "Roadmap"],
  ["sheet-dashboard", "Dashboard"],
  ["sheet-dashboard-charts", "Dashboard charts"],
  ["sheet-business-case", "Business case F02"],
  ["sheet-business-case-portfolio", "Business case"],
  ["sheet-selection", "Selection"],
  ["sheet-assumptions", "Assumptions"],
  ["sheet-costs", "Costs"],
] as const;
/** Another name than the sample's, which the page shows until this file is open. */
const fileName = "AI portfolio, planned.xlsx";
const view = { width: 1800, height: 1100 } as const;
/** Pixels that the pane takes of the page beside the cells. */
const paneWidth = 320;
/** Milliseconds until cells and charts of a sheet are drawn. */
const drawing = 2000;

/** Takes a picture of every sheet that the planner writes, as the workbench shows it. */
export async function pictureSheets(browser: Browser, address: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "sheets-"));
  const file = join(place, fileName);
  writeFileSync(file, await buildAllSheets());
  const page = await browser.newPage({ viewport: view, colorScheme: "light" });
  try {
    await page.addInitScript((kept) => {
      localStorage.setItem("workbench.pane-width", kept);
    }, String(paneWidth));
    await page.goto(address);
    await planner(page);
    await page.setInputFiles("input[type=file]", file);
    await page.getByText(fileName, { exact: true }).first().waitFor();
    const frame = await planner(page);
    for (const [name, sheet] of sheets) {
      await show(frame, sheet);
      await page.waitForTimeout(drawing);
      await page.screenshot({
        path: join(folder, `${name}.png`),
        clip: { x: 0, y: 0, width: view.width - paneWidth, height: view.height },
      });
    }
  } finally {
    await page.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The pane's frame, once office.js has met its host. */
async function planner(page: Page): Promise<Frame> {
  await page.waitForTimeout(drawing);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the pane's frame shows no page");
  await frame.waitForFunction(() => "Excel" in window && document.querySelector("[role=tablist]") !== null, undefined, { timeout: 60_000 });
  return frame;
}

async function show(frame: Frame, name: string): Promise<void> {
  await frame.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(wanted);
        sheet.activate();
        sheet.getRange("A1").select();
        await context.sync();
      }),
    name,
  );
}
