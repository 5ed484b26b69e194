import { evidenceHeaders } from "../../../src/workbook/evidence/evidenceSheet";
import { newEvidenceSheet } from "../../../src/workbook/evidence/evidenceTemplate";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, headers, rows, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const gateHeaders = [...headers, "Gate metric", "Gate target", "Gate successes", "Gate trials"];
const gateRows = rows.map((row, index) => [...row, ...(index === 0 ? ["Field precision", 0.95, 1948, 2000] : ["", "", "", ""])]);

async function withEvidence(body: readonly (readonly (string | number)[])[]): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook);
  await workbook.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Measured");
    const range = sheet.getRangeByIndexes(1, 1, body.length + 1, 6);
    range.values = [["Use case", "KPI", "Month", "Successes", "Trials", "Target"], ...body.map((line) => [...line])];
    sheet.tables.add(range, true).name = "Weekly";
    await context.sync();
  });
  return workbook;
}

describe("newEvidenceSheet", () => {
  it("prepares a row for every feature, and carries over what the gate columns say", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, gateRows, gateHeaders);
    const result = await newEvidenceSheet();
    expect(result.ok && result.value.message).toMatch(/^The sheet Evidence is ready with 5 features\./);
    const written = await tableRows(workbook, "Evidence");
    expect(Object.keys(written[0] ?? {})).toEqual(evidenceHeaders);
    expect(written).toHaveLength(5);
    expect(written[0]).toMatchObject({
      Feature: "F01",
      Metric: "Field precision",
      Side: "Model",
      Successes: 1948,
      Trials: 2000,
      Target: 0.95,
    });
    const state = await readPortfolio();
    expect(state.ok && state.value.evidence?.problems).toEqual([]);
    expect(state.ok && state.value.evidence?.observations).toMatchObject([{ feature: "F01", value: 0.974 }]);
    expect(state.ok && state.value.features?.source.name).toBe("Features");
  });

  it("leaves a table that is there alone", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await newEvidenceSheet();
    const again = await newEvidenceSheet();
    expect(again.ok && again.value.message).toBe("The table Evidence is there already; nothing was written.");
  });

  it("takes the same round trips for any number of features", async () => {
    const small = await openWorkbook();
    await addFeatures(small, rows.slice(0, 1));
    const few = await small.countRequests(newEvidenceSheet);
    const large = await openWorkbook();
    await addFeatures(
      large,
      Array.from({ length: 60 }, (_, index) => [`F${String(index)}`, ...(rows[0] ?? []).slice(1)]),
    );
    expect(await large.countRequests(newEvidenceSheet)).toBe(few);
  });
});

describe("readPortfolio", () => {
  it("finds a table of the team's own by its headers, with no further round trip", async () => {
    const workbook = await withEvidence([
      ["F01", "Field precision", "2026-10", 1948, 2000, 0.95],
      ["Voice agent", "Calls contained", "2026-10", 12, 10, 0.5],
    ]);
    expect(await workbook.countRequests(readPortfolio)).toBe(3);
    const state = await readPortfolio();
    if (!state.ok) throw new Error(state.error.message);
    expect(state.value.evidence?.observations).toMatchObject([{ feature: "F01", side: "Model", sample: 2000 }]);
    expect(state.value.evidence?.problems).toMatchObject([
      { message: "Successes must be at most the 10 trials, received 12.", link: { sheet: "Measured", address: "E4" } },
    ]);
  });

  it("reads text that looks like a formula as text", async () => {
    await withEvidence([["F01", "'=1+1", "2026-10", 1, 2, 0.5]]);
    const state = await readPortfolio();
    expect(state.ok && state.value.evidence?.observations).toMatchObject([{ name: "=1+1" }]);
  });
});
