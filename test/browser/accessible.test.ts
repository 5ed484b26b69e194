import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { type Server, startServer } from "../../src/workbench/server";
import { describeInBrowser, launchChromium } from "./chromium";

jest.setTimeout(240_000);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Look {
  readonly name: string;
  readonly pane: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** 2 is a page enlarged to 200 %. */
  readonly zoom?: number;
}

const looks: readonly Look[] = [
  { name: "light, 370 px", pane: 370 },
  { name: "dark, 700 px", pane: 700, dark: true },
  { name: "forced colors, 370 px", pane: 370, forced: true },
  { name: "320 px", pane: 320 },
  { name: "enlarged to 200 %", pane: 370, zoom: 2 },
];

const panels = ["Start", "Score", "Strategy", "Value", "Select", "Roadmap", "Dashboard", "Functions"];

describeInBrowser("the pane and the page for everyone", (path) => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium(path)]);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open({ pane, dark = false, forced = false, zoom = 1 }: Look): Promise<{ page: Page; frame: Frame }> {
    const context = await browser.newContext({
      viewport: { width: 1400 / zoom, height: 900 / zoom },
      deviceScaleFactor: zoom,
      colorScheme: dark ? "dark" : "light",
      forcedColors: forced ? "active" : "none",
      reducedMotion: "reduce",
    });
    await context.addInitScript((width) => {
      localStorage.setItem("workbench.pane-width", String(width));
    }, pane);
    const page = await context.newPage();
    await page.goto(server.address);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane's frame shows no page");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    return { page, frame };
  }

  /** What axe finds, a line for each kind with its first elements. */
  async function violations(frame: Frame, without: readonly string[] = [], isForced = false): Promise<readonly string[]> {
    // Fluent's focus manager puts hidden stops around what it traps: they pass the focus on at once.
    const excluded = [...without, "[data-tabster-dummy]"];
    await frame.evaluate(axe);
    const { violations: found } = await frame.evaluate(
      ({ exclude, rules }) =>
        (window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }).axe.run(
          { exclude: exclude.map((selector) => [selector]) },
          { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], iframes: false, rules },
        ),
      // Forced colors are the user's own palette: how they contrast is not ours to say.
      { exclude: excluded, rules: isForced ? { "color-contrast": { enabled: false } } : {} },
    );
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(" | ")}`,
    );
  }

  it.each(looks)("has no violations in any panel, $name", async (look) => {
    const { page, frame } = await open(look);
    const found: Record<string, readonly string[]> = {};
    for (const panel of panels) {
      await frame.getByRole("tab", { name: panel }).click();
      await frame.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(2_000);
      const broken = await violations(frame, [], look.forced);
      if (broken.length > 0) found[panel] = broken;
    }
    expect(found).toEqual({});
    await page.context().close();
  });

  it.each(looks)("has no violations in the page around the grid and its dialogs, $name", async (look) => {
    const { page, frame } = await open(look);
    const grid = ["[data-grid]"];
    expect(await violations(page.mainFrame(), grid, look.forced)).toEqual([]);
    await page.getByRole("button", { name: "Try without Excel" }).click();
    await page.getByText("This page stands in for Excel").waitFor();
    expect(await violations(page.mainFrame(), grid, look.forced)).toEqual([]);
    await page.keyboard.press("Escape");
    await frame.getByRole("button", { name: "Build roadmap" }).click();
    await page.getByText(/not saved/).waitFor();
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("button", { name: "Keep this one" }).waitFor();
    expect(await violations(page.mainFrame(), grid, look.forced)).toEqual([]);
    await page.context().close();
  });
});
