import { addAssumptions } from "../../../src/workbook/assumptions/assumptionsSheet";
import { writeBusinessCase } from "../../../src/workbook/businessCase/businessCase";
import { writeForecasts } from "../../../src/workbook/forecasts/forecastSheet";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { saveSnapshot } from "../../../src/workbook/snapshots/snapshots";
import { type ProfileName, profiles } from "../../../src/workbench/host/profile/profile";
import type { Switches } from "../../../src/workbench/host/profile/switches";
import { closeWorkbook, excelError, openWorkbook } from "../../office";
import { contents } from "../contents";
import { addFeatures, type Row, tableRows } from "../sample";

jest.setTimeout(240_000);
afterAll(closeWorkbook);

describe("changeWorkbook", () => {
  it.each<[string, ProfileName, Partial<Switches>]>([
    ["merged groups of undo", "windows-365", {}],
    ["a Mac", "mac-365", {}],
    ["the web", "web", {}],
    ["merged groups that Excel refuses", "windows-365", { refusesMergedGroups: true }],
    ["merged groups refused for many formulas", "windows-365", { refusesMergedFormulas: true }],
  ])("builds, refreshes and keeps a snapshot with %s", async (_, like, switches) => {
    const workbook = await openWorkbook({ like: profiles[like], switches });
    await addFeatures(workbook);
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: expect.stringContaining("Roadmap built. 5 features") as unknown },
    });
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    expect(await buildRoadmap()).toMatchObject({ ok: true, value: { message: expect.stringContaining("1 feature moved") as unknown } });
    expect(await saveSnapshot("Before")).toMatchObject({ ok: true });
    expect((await tableRows(workbook, "RoadmapH2")).map(({ ID }) => ID)).toEqual(["F02", "F04"]);
  });

  it("tells work done from work not done when the answer is lost", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    workbook.host.plan({ request: 3, loseAnswer: excelError("RequestAborted") });
    expect(await buildRoadmap()).toMatchObject({ ok: true });
    expect((await tableRows(workbook, "RoadmapH2")).map(({ ID }) => ID)).toEqual(["F02", "F04"]);
  });

  it("reads anew where somebody types between reading and writing, and keeps what was typed", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    workbook.host.plan({
      request: 3,
      before: () => {
        workbook.host.coAuthor.type("Roadmap", "N7", [["typed meanwhile"]]);
      },
    });
    expect(await buildRoadmap()).toMatchObject({ ok: true, value: { message: expect.stringContaining("1 note") as unknown } });
    expect((await tableRows(workbook, "RoadmapH2")).map(({ "Your notes": notes }) => notes)).toContain("typed meanwhile");
  });

  it("names the sheet that may be half written where putting back is refused too, with the first cause", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    let seen = 0;
    workbook.host.intercept((member) => {
      if (member === "Range.delete") return excelError("GeneralException");
      if (member !== "Range.formulas=") return undefined;
      seen += 1;
      return seen === 5 ? excelError("AccessDenied") : undefined;
    });
    const result = await buildRoadmap();
    workbook.host.intercept(() => undefined);
    expect(result).toMatchObject({
      ok: false,
      error: {
        message: "The sheet or the workbook is protected.",
        cure: expect.stringMatching(/^The sheet Roadmap.* may be half written/) as unknown,
      },
    });
  });
});

describe("addAssumptions", () => {
  it("lets names that broke with their sheet refer to the new cells", async () => {
    const workbook = await openWorkbook();
    await addAssumptions();
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Assumptions").delete();
      await context.sync();
    });
    expect(await addAssumptions()).toMatchObject({ ok: true });
    const state = await readPortfolio();
    expect(state.ok && [state.value.hasAssumptions, state.value.assumptionProblems]).toEqual([true, []]);
    await workbook.fill("Sheet1!A1", [["=SUM(weights)"]]);
    await workbook.grid.settled();
    expect(await workbook.values("Sheet1!A1")).toEqual([[1]]);
  });
});

const heads = ["ID", "Feature", "Success probability", "Likely", "Cost", "Status", "Owner"];
const money: readonly Row[] = [
  ["F1", "Invoice processing", 0.8, 200, 40, "", "Ann"],
  ["F2", "Support answers", 0.9, 100, 30, "Done", "Bob"],
];

describe("writeBusinessCase", () => {
  it("keeps a text right below the page when it is written again", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, money, heads);
    await writeBusinessCase({ kind: "feature", id: "F1" });
    const used = workbook.grid.sheets().find(({ name }) => name === "Business case F1");
    const area = used === undefined ? undefined : workbook.grid.usedArea(used.id);
    const below = `'Business case F1'!A${String((area?.row ?? 0) + (area?.rows ?? 0) + 1)}`;
    await workbook.fill(below, [["mine"]]);
    await writeBusinessCase({ kind: "feature", id: "F1" });
    expect(await workbook.values(below)).toEqual([["mine"]]);
  });
});

describe("writeForecasts", () => {
  it("writes over no cell below its tables, and says what is in the way", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, money, heads);
    await writeForecasts();
    await workbook.fill("Forecasts!A10", [["mine"]]);
    await workbook.fill("'AI portfolio'!F5", [["Dropped"]]);
    const before = await contents(workbook);
    const result = await writeForecasts();
    expect(await workbook.values("Forecasts!A10:A11")).toContainEqual(["mine"]);
    if (!result.ok) expect(await contents(workbook)).toEqual(before);
  });
});
