import { readFileSync } from "node:fs";
import { writeBusinessCase } from "../../src/workbook/businessCase/businessCase";
import { setUpCosts } from "../../src/workbook/costs/costsTemplate";
import { writeDashboard } from "../../src/workbook/dashboard/dashboardSheet";
import { writeDelayOrder } from "../../src/workbook/features/delayOrderColumn";
import { addCorrectedProbability, writeForecasts } from "../../src/workbook/forecasts/forecastSheet";
import type { Done, Outcome } from "../../src/workbook/excel/refusal";
import { buildRoadmap } from "../../src/workbook/roadmap/roadmapSheet";
import { saveSnapshot } from "../../src/workbook/snapshots/snapshots";
import { addValueColumns } from "../../src/workbook/businessCase/valueColumns";
import { saveComparisons } from "../../src/workbook/weights/weightComparisons";
import { openXlsx } from "../../src/workbench/files/openXlsx";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../office";
import { contents } from "./contents";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

/** What writes into a sample workbook, by the name of its button. */
const writes: readonly (readonly [string, () => Outcome<Done>])[] = [
  ["Build roadmap", () => buildRoadmap()],
  ["Write business case, of a feature", () => writeBusinessCase({ kind: "feature", id: "F02" })],
  ["Write business case, of the portfolio", () => writeBusinessCase({ kind: "portfolio" })],
  ["Set up costs", () => setUpCosts()],
  ["Write dashboard", () => writeDashboard()],
  ["Write forecasts", () => writeForecasts()],
  ["Add corrected probability", () => addCorrectedProbability()],
  ["Write delay order", () => writeDelayOrder(new Map([["F02", 1]]))],
  ["Snapshot", () => saveSnapshot("Before")],
  ["Add value columns", () => addValueColumns()],
  ["Save weights, with comparisons", () => saveComparisons([1, 2, 3, 0, 0, 0])],
];

async function openSample(): Promise<TestWorkbook> {
  const opened = await openXlsx(readFileSync("assets/ai-portfolio.xlsx"));
  if (!opened.ok) throw new Error(opened.error);
  return openWorkbook({ snapshot: opened.value.snapshot, extras: opened.value.extras });
}

async function protectAll(workbook: TestWorkbook): Promise<void> {
  await workbook.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    sheets.items.forEach((sheet) => {
      sheet.protection.protect();
    });
    context.workbook.protection.protect();
    await context.sync();
  });
}

// A refused write changes nothing, so that one workbook serves them all.
describe("a cell being edited", () => {
  let workbook: TestWorkbook;
  let before: unknown;
  beforeAll(async () => {
    workbook = await openSample();
    before = await contents(workbook);
    workbook.host.setEditing(true);
  });

  it.each(writes)("is said by %s, and nothing is written", async (_, work) => {
    expect(await work()).toMatchObject({
      ok: false,
      error: { message: "A cell is being edited.", cure: "Nothing was written. Press Enter in the sheet, then try again." },
    });
    expect(await contents(workbook)).toEqual(before);
  });
});

describe("a protected workbook", () => {
  let workbook: TestWorkbook;
  let before: unknown;
  beforeAll(async () => {
    workbook = await openSample();
    await protectAll(workbook);
    before = await contents(workbook);
  });

  it.each(writes)("is said by %s with the cure, and nothing is written", async (_, work) => {
    const cure = expect.stringMatching(/^Nothing was written\. Unprotect .* on the Review tab, then try again\.$/) as unknown;
    expect(await work()).toMatchObject({ ok: false, error: { message: expect.stringMatching(/ is protected/) as unknown, cure } });
    expect(await contents(workbook)).toEqual(before);
  });
});
