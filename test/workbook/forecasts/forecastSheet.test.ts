import { biasByOwner } from "../../../src/core/evidence/forecast";
import { forecastRecords, shrunkenMultiplier } from "../../../src/core/evidence/forecastRecord";
import { writeFeatureCell } from "../../../src/workbook/features/featureCells";
import { addCorrectedProbability, writeForecasts } from "../../../src/workbook/forecasts/forecastSheet";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { listSnapshots, saveSnapshot } from "../../../src/workbook/snapshots/snapshots";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const heads = ["ID", "Feature", "Success probability", "Likely", "Status", "Realized", "Owner", "Notes", "Strategy"];
const rows: readonly Row[] = [
  ["F01", "Invoice processing", 0.8, 200, "", "", "Finance", "", ""],
  ["F02", "Support answers", 0.9, 100, "", "", "Support", "", "Build"],
  ["F03", "Voice agent", 0.6, 100, "", "", "Support", "", ""],
];

async function decided(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook, rows, heads);
  const kept = await saveSnapshot("March");
  if (!kept.ok) throw new Error(kept.error.message);
  await workbook.fill("'AI portfolio'!C5", [
    [0.99, 200, "Done", 90],
    [0.99, 100, "Dropped", ""],
    [0.6, 100, "Done", 20],
  ]);
  return workbook;
}

describe("writeForecasts", () => {
  it("sets the forecasts of the earliest snapshot against what came, as the core has it", async () => {
    const workbook = await decided();
    const result = await writeForecasts();
    expect(result.ok && result.value.message).toBe("Forecasts written. 3 decided forecasts, each beside what came of it.");
    await workbook.grid.settled();
    const [state, snapshots] = [await readPortfolio(), await listSnapshots()];
    if (!state.ok || !snapshots.ok) throw new Error("nothing was read");
    const records = forecastRecords(state.value.features?.features ?? [], [], snapshots.value);
    const table = await tableRows(workbook, "DashboardForecasts");
    expect(table.map((row) => [row.ID, row.Forecast, row.From, row.Outcome])).toEqual([
      ["F01", 0.8, "March", 1],
      ["F02", 0.9, "March", 0],
      ["F03", 0.6, "March", 1],
    ]);
    const owners = await tableRows(workbook, "DashboardForecastOwners");
    for (const { owner, forecasts, bias } of biasByOwner(records)) {
      const row = owners.find((each) => each.Owner === owner);
      expect(row).toMatchObject({ Decided: forecasts, Bias: expect.closeTo(bias, 9) as number });
      const own = records.filter((record) => record.owner === owner);
      expect(row?.Multiplier).toBeCloseTo(shrunkenMultiplier(own, 10), 9);
    }
    const [[brier], , [value]] = (await workbook.values("Forecasts!D3:D5")) as [unknown[], unknown[], unknown[]];
    expect(brier).toBeCloseTo((0.04 + 0.81 + 0.16) / 3, 9);
    expect(value).toBeCloseTo(110 / 300, 9);
  });

  it("keeps rows in their place when more is decided, and refuses before anything is", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, rows, heads);
    const early = await writeForecasts();
    expect(early.ok ? "" : early.error.message).toBe("No forecast has been decided yet.");
    await workbook.fill("'AI portfolio'!E6", [["Dropped"]]);
    await writeForecasts();
    await workbook.fill("'AI portfolio'!E5", [["Done"]]);
    const again = await writeForecasts();
    expect(again.ok).toBe(true);
    expect((await tableRows(workbook, "DashboardForecasts")).map((row) => row.ID)).toEqual(["F02", "F01"]);
  });
});

describe("addCorrectedProbability", () => {
  it("adds a column beside the number that was typed", async () => {
    const workbook = await decided();
    await writeForecasts();
    const result = await addCorrectedProbability();
    expect(result.ok && result.value.message).toMatch(/^1 column added to Features: Corrected probability\./);
    await workbook.grid.settled();
    const [first, second] = await tableRows(workbook, "Features");
    expect(first?.["Success probability"]).toBe(0.99);
    expect(first?.["Corrected probability"]).toBe(1);
    expect(Number(second?.["Corrected probability"])).toBeLessThan(0.99);
  });
});

describe("writeFeatureCell", () => {
  it("writes a decision, and takes it back", async () => {
    const workbook = await decided();
    const done = await writeFeatureCell({ id: "F02", field: "strategy", text: "Buy", how: "replace" });
    expect(done.ok && done.value).toMatchObject({
      message: "Strategy of Support answers is now Buy.",
      details: "It was Build.",
      link: { address: "I6" },
    });
    expect(await workbook.values("'AI portfolio'!I6")).toEqual([["Buy"]]);
    if (done.ok) await writeFeatureCell(done.value.takesBack);
    expect(await workbook.values("'AI portfolio'!I6")).toEqual([["Build"]]);
  });

  it("adds to a note as text, and never writes over a formula", async () => {
    const workbook = await decided();
    await writeFeatureCell({ id: "F01", field: "notes", text: "=1+1", how: "append" });
    expect(await workbook.values("'AI portfolio'!H5")).toEqual([["=1+1"]]);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("AI portfolio").getRange("I6").formulas = [['="Bu"&"y"']];
      await context.sync();
    });
    const refused = await writeFeatureCell({ id: "F02", field: "strategy", text: "Buy", how: "replace" });
    expect(refused.ok ? "" : refused.error.message).toBe("Strategy in I6 holds a formula.");
  });

  it("names the column that is missing", async () => {
    await decided();
    const refused = await writeFeatureCell({ id: "F02", field: "milestone", text: "Rolled out", how: "replace" });
    expect(refused.ok ? "" : refused.error.message).toBe("Features has no column Milestone.");
  });
});
