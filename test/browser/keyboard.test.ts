import type { Browser, Frame, Page } from "playwright-core";
import { type Server, startServer } from "../../src/workbench/server";
import { describeInBrowser, launchChromium } from "./chromium";

jest.setTimeout(120_000);

describeInBrowser("the main job by keyboard alone", (path) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium(path)]);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(server.address);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane's frame shows no page");
    pane = frame;
    await pane.getByRole("button", { name: "Build roadmap" }).waitFor();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** What has the focus, by the words a screen reader says. */
  async function focused(): Promise<string> {
    const said = (): string => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    };
    return (await page.evaluate(() => document.activeElement?.tagName)) === "IFRAME" ? pane.evaluate(said) : page.evaluate(said);
  }

  it("walks from the cells to the planner and the ribbon with F6", async () => {
    await page.keyboard.press("F6");
    expect(await focused()).toBe("Start");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("New");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("Open pane");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("Start");
  });

  it("builds the roadmap from the planner, and looks at it in the next panel", async () => {
    for (let presses = 0; presses < 30 && (await focused()) !== "Build roadmap"; presses += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe("Build roadmap");
    await page.keyboard.press("Enter");
    await pane.getByText("Roadmap built.", { exact: true }).waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("Start");
    for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Roadmap");
    await page.keyboard.press("Enter");
    await pane.getByRole("region", { name: "Now · H1" }).waitFor();
  });

  it("moves a feature to another horizon, and refreshes", async () => {
    for (let presses = 0; presses < 40 && !(await focused()).includes("Invoice processing"); presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await pane.getByRole("heading", { level: 1, name: "1 move by hand, not written yet" }).waitFor();
    for (let presses = 0; presses < 80 && (await focused()) !== "Refresh roadmap"; presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("Roadmap refreshed.", { exact: true }).waitFor();
    expect(await pane.getByRole("region", { name: "Next · H2" }).textContent()).toContain("Invoice processing");
  });
});
