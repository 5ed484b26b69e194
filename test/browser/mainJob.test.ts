import type { Browser, Frame, Page } from "playwright-core";
import { type Server, startServer } from "../../src/workbench/server";
import { describeInBrowser, launchChromium } from "./chromium";

jest.setTimeout(240_000);
/** For a machine that is busy with the other tests. */
const patience = 90_000;

/** Fraud scoring in the sample: its row, its columns, and what a new risk makes of it. */
const fraud = { id: "F06", risk: "E10" };

describeInBrowser("the main job", (path) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium(path)]);
    page = await browser.newPage({ viewport: { width: 1456, height: 820 } });
    page.setDefaultTimeout(patience);
    await page.goto(server.address);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane's frame shows no page");
    pane = frame;
    await pane.getByRole("heading", { level: 1 }).waitFor();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Values of a range of a sheet, read through Office.js as the add-in does. */
  function read(sheet: string, address?: string): Promise<unknown[][]> {
    return pane.evaluate(
      ([name = "", wanted]) =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(name);
          const range = wanted === undefined ? worksheet.getUsedRange(true) : worksheet.getRange(wanted);
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        }),
      [sheet, address],
    );
  }

  /** The score that the sample's own formula gives a feature. */
  async function scoreOf(id: string): Promise<unknown> {
    const rows = await read("AI portfolio");
    const headers = rows.find((row) => row.includes("Feature")) ?? [];
    return rows.find((row) => row[headers.indexOf("ID")] === id)?.[headers.indexOf("Score")];
  }

  /** Where the Roadmap sheet has a feature: the name of its band and its place in it. */
  async function placeOf(id: string): Promise<string> {
    let band = "";
    for (const [first, second] of await read("Roadmap")) {
      if (/^(H[123]|Not scheduled)/.test(String(first))) band = String(first).slice(0, 2);
      if (second === id) return `${band} ${String(first)}`;
    }
    return "nowhere";
  }

  /** Type into a cell as a person does: go there by the name box, type, Enter. */
  async function type(address: string, text: string): Promise<void> {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.click();
    await nameBox.fill(address);
    await page.keyboard.press("Enter");
    await page.keyboard.type(text, { delay: 40 });
    await page.waitForTimeout(400);
    await page.keyboard.press("Enter");
  }

  it("opens on the sample, calculated, and finds its features", async () => {
    expect(await pane.getByRole("heading", { level: 1 }).textContent()).toBe("24 features found on AI portfolio");
    expect(await scoreOf(fraud.id)).toBe(75);
  });

  it("builds the sheet Roadmap with every feature once", async () => {
    await pane.getByRole("tab", { name: "Roadmap" }).click();
    await pane.getByRole("button", { name: "Build roadmap" }).click();
    await pane.getByText("Roadmap built.", { exact: true }).waitFor();
    const ids = (await read("Roadmap")).map((row) => String(row[1])).filter((id) => /^F\d\d$/.test(id));
    expect([...ids].sort()).toEqual(Array.from({ length: 24 }, (_, index) => `F${String(index + 1).padStart(2, "0")}`));
    expect(await placeOf(fraud.id)).toBe("H2 3");
  });

  it("recalculates a rating typed into the grid, and says that the roadmap is out of date", async () => {
    await page.getByText("AI portfolio", { exact: true }).last().click();
    await type(fraud.risk, "1");
    await pane.getByRole("button", { name: "Roadmap out of date" }).waitFor();
    expect(await scoreOf(fraud.id)).toBe(93.75);
    expect(await pane.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Refresh would move 1 feature/);
  });

  it("refreshes, and the feature has its new place", async () => {
    await pane.getByRole("button", { name: "Refresh roadmap" }).click();
    await pane.getByText("Roadmap refreshed.", { exact: true }).waitFor();
    expect(await placeOf(fraud.id)).toBe("H2 1");
    await pane.getByRole("button", { name: "Roadmap up to date" }).waitFor();
  });
});
