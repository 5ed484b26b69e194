import { updateFreshness } from "../../src/workbook/freshness";
import { readPortfolio, takeSelection } from "../../src/workbook/portfolio";
import { repairFormulas } from "../../src/workbook/excel/repair";
import { buildRoadmap } from "../../src/workbook/roadmap/roadmapSheet";
import { insertFormula, readSelection, readTarget, selectLink } from "../../src/workbook/excel/selectedCells";
import { listSnapshots, saveSnapshot } from "../../src/workbook/snapshots/snapshots";
import { type PortfolioChange, watchPortfolio } from "../../src/workbook/watch";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../office";
import { addFeatures, rows } from "./sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

async function select(workbook: TestWorkbook, sheet: string, address: string): Promise<void> {
  await workbook.Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
}

describe("readPortfolio", () => {
  it("finds the table, its columns and problems with their cells, in three round trips", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, [...rows, ["F06", "Claims triage", 7, 3, 3, 3, "API", "soon", "F99", "", "", "", "", ""]]);
    const requests = await workbook.countRequests(async () => {
      const state = await readPortfolio();
      if (!state.ok) throw new Error(state.error.message);
      const { features } = state.value;
      expect(features?.source).toEqual({ kind: "table", name: "Features", sheet: "AI portfolio", address: "A4:N10", rows: 6 });
      expect(features?.problems.map(({ link }) => link?.address)).toEqual(expect.arrayContaining(["C10", "H10", "I10"]));
      expect(features?.linkToField(0, "risk")).toEqual({ sheet: "AI portfolio", address: "C5" });
      expect(state.value.roadmap).toBeUndefined();
    });
    expect(requests).toBe(3);
  });

  it("remembers the source and the columns chosen by hand, by their header", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await workbook.fill("Sheet1!A1", [
      ["Feature", "Odd"],
      ["Other", 4],
    ]);
    await workbook.Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:B2", true).name = "Ideas";
      await context.sync();
    });
    const first = await readPortfolio();
    const ideas = first.ok ? first.value.sources.find(({ name }) => name === "Ideas") : undefined;
    expect(ideas).toBeDefined();
    await readPortfolio({ ...(ideas === undefined ? {} : { source: ideas }), columns: { risk: 1 } });
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A:A").insert("Right");
      await context.sync();
    });
    const again = await readPortfolio();
    expect(again.ok && again.value.features?.source).toMatchObject({ name: "Ideas", address: "B1:C2" });
    expect(again.ok && again.value.features?.features[0]?.risk).toEqual({ low: 4, high: 4 });
  });

  it("tells what the roadmap was built from and what people typed into it", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("Roadmap!N6", [["mine"]]);
    const state = await readPortfolio();
    expect(state.ok && state.value.roadmap).toMatchObject({ sheet: "Roadmap", typedNotes: 1, userColumns: 0 });
    expect(state.ok && state.value.roadmap?.builtFrom.map(({ id, horizon }) => [id, horizon])).toEqual([
      ["F01", 1],
      ["F04", 1],
      ["F02", 2],
      ["F03", 3],
      ["F05", null],
    ]);
    expect(state.ok && state.value.roadmap?.builtFrom[0]?.inputs).toMatchObject({ risk: 1, approach: "API", owner: "Finance lead" });
  });
});

describe("takeSelection", () => {
  it("takes the table under the selection, or the block selected", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await workbook.fill("Sheet1!B3", [
      ["Thing", "Note"],
      ["One", "x"],
    ]);
    await select(workbook, "AI portfolio", "C6");
    expect(await takeSelection()).toMatchObject({ ok: true, value: { kind: "table", name: "Features" } });
    await select(workbook, "Sheet1", "B3:C4");
    expect(await takeSelection()).toMatchObject({ ok: true, value: { kind: "range", address: "B3:C4", rows: 1 } });
    const state = await readPortfolio({ columns: { feature: 0 } });
    expect(state.ok && state.value.features?.features.map(({ name }) => name)).toEqual(["One"]);
    await select(workbook, "Sheet1", "H20");
    expect(await takeSelection()).toMatchObject({
      ok: false,
      error: { message: "The selection is no feature sheet: a header row with the features below it." },
    });
  });
});

describe("saveSnapshot", () => {
  it("keeps each state on a very hidden sheet, newest first", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, [["F01", "Büro 🚀 = x", ...(rows[0] ?? []).slice(2, 13), "long ".repeat(6000)], ...rows.slice(1)]);
    expect(await saveSnapshot("Before planning")).toMatchObject({
      ok: true,
      value: { message: 'Snapshot "Before planning" saved with 5 features; it stays in this workbook.' },
    });
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    await saveSnapshot();
    const list = await listSnapshots();
    expect(list.ok && list.value.map(({ label, features }) => [label === "Before planning", features.length])).toEqual([
      [false, 5],
      [true, 5],
    ]);
    expect(list.ok && list.value[1]?.features[0]).toMatchObject({ name: "Büro 🚀 = x", inputs: { notes: "long ".repeat(6000).trim() } });
    expect(workbook.grid.sheets().find(({ name }) => name === "Portfolio snapshots")?.visibility).toBe("VeryHidden");
  });
});

describe("selection", () => {
  it("inserts a formula, reads what is selected, and says whether a spill has room", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [[1], [2]]);
    await select(workbook, "Sheet1", "A1:B40");
    expect(await readSelection()).toMatchObject({ ok: true, value: { link: { sheet: "Sheet1", address: "A1:A2" }, cells: [[1], [2]] } });
    await select(workbook, "Sheet1", "C1");
    expect(await readTarget(3, 1)).toMatchObject({ ok: true, value: { isFree: true } });
    expect(await insertFormula("=SUM(A1:A2)")).toMatchObject({ ok: true, value: { message: "Formula inserted in Sheet1!C1." } });
    await select(workbook, "Sheet1", "B1");
    expect(await readTarget(1, 2)).toMatchObject({ ok: true, value: { isFree: false, blockedBy: { address: "C1" } } });
    expect(await selectLink({ sheet: "Sheet1", address: "A2" })).toMatchObject({ ok: true });
    expect(workbook.grid.selection().area).toMatchObject({ row: 1, column: 0 });
    expect(await selectLink({ sheet: "Gone", address: "A2" })).toMatchObject({ ok: false });
  });

  it.each([
    ["a text", "kept"],
    ["a formula that shows nothing", '=""'],
  ])("inserts nothing over %s, be it in the cell or where the result would spill", async (_, content) => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!B3", [[content]]);
    await select(workbook, "Sheet1", "B3");
    const refused = { ok: false, error: { message: "Nothing was written: B3 is filled.", link: { sheet: "Sheet1", address: "B3" } } };
    expect(await insertFormula("=1+1")).toMatchObject(refused);
    await select(workbook, "Sheet1", "A1");
    expect(await readTarget(3, 2)).toMatchObject({ ok: true, value: { isFree: false, blockedBy: { address: "B3" } } });
    expect(await insertFormula("=SEQUENCE(3,2)", 3, 2)).toMatchObject(refused);
    expect(await workbook.values("Sheet1!A1:B3")).toEqual([
      ["", ""],
      ["", ""],
      ["", content === "kept" ? "kept" : ""],
    ]);
  });

  it("shows the hidden column of a cell it goes to, and leaves those of a block", async () => {
    const workbook = await openWorkbook();
    const hide = async (address: string): Promise<void> =>
      workbook.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).columnHidden = true;
        await context.sync();
      });
    const isHidden = async (address: string): Promise<boolean> =>
      workbook.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("columnHidden");
        await context.sync();
        return range.columnHidden;
      });
    await hide("C:D");
    expect(await selectLink({ sheet: "Sheet1", address: "A1:E5" })).toMatchObject({
      ok: true,
      value: { message: "Sheet1!A1:E5 selected." },
    });
    expect(await isHidden("C:C")).toBe(true);
    expect(await selectLink({ sheet: "Sheet1", address: "C2" })).toMatchObject({
      ok: true,
      value: { message: "Sheet1!C2 is selected; its column was hidden and is shown now." },
    });
    expect([await isHidden("C:C"), await isHidden("D:D")]).toEqual([false, true]);
  });
});

describe("repairFormulas", () => {
  it("enters our formulas that show #NAME? again, and no others", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [["=PORTFOLIO.UNKNOWN(1)", "=OTHER.UNKNOWN(1)", "=1+1"]]);
    await workbook.grid.settled();
    expect(await repairFormulas()).toMatchObject({ ok: true, value: { message: "1 formula entered again.", link: { address: "A1" } } });
    await workbook.fill("Sheet1!A1", [[""]]);
    expect(await repairFormulas()).toMatchObject({
      ok: true,
      value: { message: "No formula of this add-in shows #NAME?; nothing was written." },
    });
  });
});

describe("updateFreshness", () => {
  it("counts the cells changed since, and takes it back when they are as before", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    const [[fresh]] = (await workbook.values("Roadmap!A2")) as [[string]];
    await workbook.fill("'AI portfolio'!C5:D5", [[2, 4]]);
    expect(await updateFreshness()).toMatchObject({
      ok: true,
      value: {
        message: expect.stringMatching(/^✖ Out of date: 2 cells changed since .*\. Refresh the roadmap to apply them\.$/) as unknown,
      },
    });
    expect((await workbook.values("Roadmap!A2"))[0]?.[0]).toMatch(/^✖ Out of date: 2 cells/);
    await workbook.fill("'AI portfolio'!C5:D5", [[1, 5]]);
    await updateFreshness();
    expect((await workbook.values("Roadmap!A2"))[0]?.[0]).toBe(fresh);
    expect(await workbook.countRequests(updateFreshness)).toBe(3);
  });

  it("counts a feature that got another name", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("'AI portfolio'!B5", [["Invoices, read"]]);
    expect(await updateFreshness()).toMatchObject({
      ok: true,
      value: { message: expect.stringMatching(/^✖ Out of date: 1 cell changed/) as unknown },
    });
  });
});

describe("watchPortfolio", () => {
  it("tells what a person changed, and nothing of what we write", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    const heard: PortfolioChange[] = [];
    const type = (value: number) => workbook.fill("'AI portfolio'!C5", [[value]]);
    const stop = await watchPortfolio((what) => heard.push(what));
    await buildRoadmap();
    const show = (sheet: string) =>
      workbook.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await context.sync();
      });
    await show("AI portfolio");
    await workbook.heard();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(heard.filter((what) => what === "cells")).toEqual([]);
    await type(2);
    await workbook.heard();
    expect(heard.filter((what) => what === "cells")).toEqual([]);
    jest.replaceProperty(Excel.EventTriggerSource, "thisLocalAddin", "nobody" as Excel.EventTriggerSource.thisLocalAddin); // so that our own edit counts as a person's
    await type(3);
    await workbook.heard();
    expect(heard).toContain("cells");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await workbook.values("Roadmap!A2"))[0]?.[0]).toMatch(/^✔ Up to date/);
    await show("Roadmap");
    await workbook.heard();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect((await workbook.values("Roadmap!A2"))[0]?.[0]).toMatch(/^✖ Out of date: 1 cell changed/);
    stop();
    await workbook.heard();
    const before = heard.length;
    await type(4);
    await workbook.heard();
    expect(heard).toHaveLength(before);
    jest.restoreAllMocks();
  });
});
