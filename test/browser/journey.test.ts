import type { Browser, Frame, Page } from "playwright-core";
import { type Server, startServer } from "../../src/workbench/server";
import { describeInBrowser, launchChromium } from "./chromium";

jest.setTimeout(240_000);
/** For a machine that is busy with the other tests. */
const patience = 30_000;

/** What a person types: a name, a horizon in words, and four ratings. */
const list = [
  ["Initiative", "When", "Risk", "Impact", "Business value", "Scalability"],
  ["Self-serve onboarding", "Now", "2", "5", "5", "4"],
  ["In-app referrals", "Now", "2", "4", "4", "4"],
  ["Annual billing", "Next", "1", "3", "4", "5"],
  ["Usage alerts", "Now", "1", "3", "3", "4"],
  ["Team workspaces", "Next", "3", "4", "4", "3"],
  ["SSO and SCIM", "Next", "2", "3", "4", "4"],
  ["Partner marketplace", "Later", "4", "4", "3", "2"],
  ["Mobile offline mode", "Later", "4", "3", "2", "2"],
];

describeInBrowser("the journey of a new user", (path) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium(path)]);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(patience);
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.address);
    await pane();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The pane of the workbook in sight, once it has read it. */
  async function pane(): Promise<Frame> {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane's frame shows no page");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    return frame;
  }

  async function headline(text: string | RegExp): Promise<void> {
    await (await pane()).getByRole("heading", { level: 1, name: text }).waitFor();
  }

  async function goToCell(address: string): Promise<void> {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.click();
    await nameBox.fill(address);
    await page.keyboard.press("Enter");
  }

  /** Type rows as a person does: text, Tab, at the end of the row Enter. */
  async function typeRows(rows: readonly (readonly string[])[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      await goToCell(`A${String(index + 1)}`);
      for (const text of row) {
        await page.keyboard.type(text, { delay: 5 });
        await page.waitForTimeout(60);
        await page.keyboard.press("Tab");
        await page.waitForTimeout(40);
      }
    }
  }

  const sheetTab = (name: string) => page.locator("main").getByText(name, { exact: true });

  it("starts on the sample, with what was found and one button for the next step", async () => {
    await headline("24 features found on AI portfolio");
    const frame = await pane();
    expect(await frame.locator("footer button").first().textContent()).toBe("Build roadmap");
    expect(await page.getByRole("toolbar", { name: "Portfolio" }).getByRole("button", { name: "Build roadmap" }).isVisible()).toBe(true);
  });

  it("reads a list of one's own as it is typed", async () => {
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByText("Book1.xlsx").waitFor();
    await headline(/^No /);
    await typeRows(list);
    await headline(/^8 .* found on Sheet1$/);
    await (await pane()).getByText(/3 now, 3 next, 2 later/).waitFor();
  });

  it("builds the roadmap in one click, which is one change", async () => {
    const before = Number(/^\d+/.exec(await page.getByText(/changes? not saved/).innerText())?.[0]);
    await (await pane()).getByRole("button", { name: "Build roadmap" }).click();
    await (await pane()).getByText("Roadmap built.", { exact: true }).waitFor();
    // The memory of the roadmap is a step of its own where Excel cannot hide a sheet within a group.
    const changes = Number(/^\d+/.exec(await page.getByText(/changes? not saved/).innerText())?.[0]);
    expect(changes - before).toBeLessThanOrEqual(2);
    expect(await sheetTab("Roadmap").isVisible()).toBe(true);
    expect(await (await pane()).locator("footer button").first().textContent()).toBe("Go to Roadmap");
  });

  it("says what an undo takes back, and offers the step again", async () => {
    await goToCell("A1");
    await page.keyboard.press("Control+z");
    const frame = await pane();
    await frame.getByText("Undone:", { exact: true }).waitFor();
    expect(await frame.getByText("Roadmap built.", { exact: true }).count()).toBe(0);
    await frame.getByRole("button", { name: "Build roadmap" }).waitFor();
    expect(await sheetTab("Roadmap").count()).toBe(0);
  });

  it("has the roadmap again after a redo", async () => {
    await goToCell("A1");
    await page.keyboard.press("Control+y");
    await sheetTab("Roadmap").waitFor();
    await (await pane()).getByRole("button", { name: "Roadmap up to date" }).waitFor();
  });

  it("keeps the work through a reload, and puts it back on request", async () => {
    await page.waitForTimeout(4_000);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/^Your work of .* is still here\.$/).waitFor();
    await headline("24 features found on AI portfolio");
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByText("Book1.xlsx").first().waitFor();
    await headline(/^8 .* found on Sheet1$/);
    await (await pane()).getByRole("button", { name: "Roadmap up to date" }).waitFor();
    expect(await sheetTab("Roadmap").isVisible()).toBe(true);
  });

  it("throws nothing on the way", () => {
    expect(errors).toEqual([]);
  });
});
