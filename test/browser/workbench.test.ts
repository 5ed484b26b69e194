import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { createHeadlessGrid } from "../../src/workbench/grid/headless";
import { openXlsx } from "../../src/workbench/files/openXlsx";
import { saveXlsx } from "../../src/workbench/files/saveXlsx";
import { noExtras } from "../../src/workbench/host/extras";
import { type Server, startServer } from "../../src/workbench/server";
import { describeInBrowser, launchChromium } from "./chromium";

jest.setTimeout(120_000);

describeInBrowser("the workbench page", (path) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const outside: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "workbench-"));
    [server, browser] = await Promise.all([startServer(), launchChromium(path)]);
    page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !url.startsWith("data:") && !url.startsWith("blob:")) outside.push(url);
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.address);
    await office();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The pane's frame, once office.js has met its host. */
  async function office(): Promise<Frame> {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane's frame shows no page");
    await frame.waitForFunction(() => "Excel" in window && document.querySelector("[role=tablist]") !== null, undefined, {
      timeout: 60_000,
    });
    return frame;
  }

  /** Values of a range, read through Office.js. */
  async function valuesOf(address: string): Promise<unknown[][]> {
    return (await office()).evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(wanted);
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        }),
      address,
    );
  }

  /** A small workbook as a file. */
  async function makeFile(name: string, value: number): Promise<string> {
    const grid = createHeadlessGrid();
    grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 2 }, [[{ value }, { formula: "=PORTFOLIO.TIMESAVED(A1,12,5)" }]]);
    await grid.settled();
    const file = join(folder, name);
    writeFileSync(file, (await saveXlsx(grid, noExtras)).bytes);
    grid.dispose();
    return file;
  }

  /** Go to a cell by the name box, as a person does. */
  async function goToCell(address: string): Promise<void> {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.click();
    await nameBox.fill(address);
    await page.keyboard.press("Enter");
  }

  async function openFile(file: string): Promise<void> {
    await page.setInputFiles("input[type=file]", file);
    const discard = page.getByRole("button", { name: "Open anyway" });
    if (await discard.isVisible()) await discard.click();
  }

  it("shows the sample with the add-in's own pane beside it", async () => {
    expect(await page.getByText("AI portfolio.xlsx").isVisible()).toBe(true);
    const frame = await office();
    expect(await frame.getByRole("tab").count()).toBeGreaterThanOrEqual(5);
  });

  it("calculates what is typed, counts the change, and saves a file that holds it", async () => {
    await openFile(await makeFile("typed.xlsx", 30));
    await page.getByText("typed.xlsx").waitFor();
    await office();
    expect(await valuesOf("A1:B1")).toEqual([[30, 13]]);
    await goToCell("A1");
    await page.keyboard.type("40", { delay: 30 });
    await page.waitForTimeout(400);
    await page.keyboard.press("Enter");
    await page.getByText("1 change not saved").waitFor();
    await page.getByText(/Recalculated in \d+ ms/).waitFor();
    expect(await valuesOf("A1:B1")).toEqual([[40, 23]]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save" }).click()]);
    const opened = await openXlsx(readFileSync(await download.path()));
    const grid = createHeadlessGrid(opened.ok ? opened.value.snapshot : undefined);
    await grid.settled();
    expect(grid.read(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 2 })[0]).toMatchObject([{ value: 40 }, { value: 23 }]);
    grid.dispose();
    await page.getByText("1 change not saved").waitFor({ state: "detached" });
  });

  it("asks before changes are lost, and keeps them on request", async () => {
    await goToCell("A1");
    await page.keyboard.type("7", { delay: 30 });
    await page.waitForTimeout(400);
    await page.keyboard.press("Enter");
    await page.getByText("1 change not saved").first().waitFor();
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("button", { name: "Keep this one" }).click();
    expect(await valuesOf("A1")).toEqual([[7]]);
  });

  it("says in a sentence why a file cannot be opened", async () => {
    const file = join(folder, "broken.xlsx");
    writeFileSync(file, "not a workbook");
    await openFile(file);
    await page.getByText("This is no Excel workbook (.xlsx) and no list of values (.csv or .tsv).").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
  });

  it("moves the pane's edge by arrow keys, within its limits", async () => {
    const edge = page.getByRole("separator", { name: "Width of the planner" });
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await edge.getAttribute("aria-valuenow")).toBe("386");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    expect(await edge.getAttribute("aria-valuenow")).toBe("320");
    await page.keyboard.press("Home");
    expect(await edge.getAttribute("aria-valuenow")).toBe("720");
  });

  it("turns dark and light as a whole, the pane too", async () => {
    const paneIs = async (isDark: boolean): Promise<unknown> =>
      (await office()).waitForFunction(
        (wanted) => {
          const [red = 0] = (
            /\d+/.exec(getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor) ?? []
          ).map(Number);
          return red < 128 === wanted;
        },
        isDark,
        { timeout: 20_000 },
      );
    await page.getByRole("button", { name: "Dark theme" }).click();
    await paneIs(true);
    expect(await page.locator(".univer-dark").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Light theme" }).click();
    await paneIs(false);
    expect(await page.locator(".univer-dark").count()).toBe(0);
  });

  it("shows a tooltip beside its button, and the page stays in sight", async () => {
    await page.getByRole("button", { name: "Hide the planner" }).hover();
    const tip = page.getByRole("tooltip", { name: "Hide the planner" });
    await tip.waitFor();
    expect(await tip.evaluate((element) => element.parentElement?.getBoundingClientRect().height)).toBeLessThan(100);
    expect(await page.evaluate(() => document.elementFromPoint(300, 500)?.closest("main")?.getAttribute("aria-label"))).toBe("Workbook");
    await page.mouse.move(300, 500);
  });

  it("shows the add-in's tab, whose buttons do what they say", async () => {
    const ribbon = page.getByRole("toolbar", { name: "Portfolio" });
    await ribbon.getByRole("button", { name: "New feature sheet" }).click();
    await (await office()).getByText("The sheet AI portfolio is ready.", { exact: true }).waitFor();
    await ribbon.getByRole("button", { name: "Add feature" }).click();
    await (await office()).getByRole("textbox", { name: "Feature" }).waitFor();
    await page.keyboard.press("Control+z");
  });

  it("offers the work that a reload left, and puts it back on request only", async () => {
    await openFile(await makeFile("kept.xlsx", 30));
    await page.getByText("kept.xlsx").first().waitFor();
    await office();
    await goToCell("A1");
    await page.keyboard.type("55", { delay: 30 });
    await page.waitForTimeout(400);
    await page.keyboard.press("Enter");
    await page.getByText("1 change not saved").waitFor();
    await page.waitForTimeout(3_000);
    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await page.getByText(/^Your work of .* is still here\.$/).waitFor();
    await office();
    expect(await page.getByText("AI portfolio.xlsx").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByText("kept.xlsx").first().waitFor();
    await office();
    expect(await valuesOf("A1:B1")).toEqual([[55, 38]]);
    await page.getByText("1 change not saved").waitFor();
  });

  it("hides and shows the pane without losing it", async () => {
    await page.getByRole("button", { name: "Hide the planner" }).click();
    expect(await page.locator("iframe").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show the planner" }).click();
    expect(await page.locator("iframe").isVisible()).toBe(true);
  });

  it("draws a chart above its cells, follows a changed cell, and lets clicks through", async () => {
    await openFile(await makeFile("charted.xlsx", 30));
    await page.getByText("charted.xlsx").waitFor();
    const frame = await office();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A3:A4").values = [[1], [2]];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A3:A4"));
        chart.title.text = "Hours saved";
        chart.setPosition("C3", "H16");
        chart.series.getItemAt(0).hasDataLabels = true;
        await context.sync();
      }),
    );
    const chart = page.getByRole("img", { name: "Chart: Hours saved" });
    await chart.getByText("Hours saved").waitFor();
    expect((await chart.boundingBox())?.width).toBeGreaterThan(300);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A4").values = [[777]];
        await context.sync();
      }),
    );
    await chart.getByText("777").waitFor();
    const element = await chart.elementHandle();
    const box = await element.boundingBox();
    if (box === null) throw new Error("the chart is not seen");
    await page.mouse.click(box.x + 60, box.y + 60);
    await page.mouse.wheel(0, 60);
    // The same element moves: scrolling draws nothing anew.
    await page.waitForFunction(([picture, top]) => picture.isConnected && picture.getBoundingClientRect().top < top, [
      element,
      box.y,
    ] as const);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0).delete();
        await context.sync();
      }),
    );
    await chart.waitFor({ state: "detached" });
  });

  it("asks nothing of the network and throws nothing", () => {
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });
});
