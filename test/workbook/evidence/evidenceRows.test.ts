import type { EvidenceLine } from "../../../src/core/evidence/rawEvidence";
import { addEvidenceRows, type NewEvidenceRows } from "../../../src/workbook/evidence/evidenceRows";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const october = 46_296;
const acceptance: EvidenceLine = { name: "Acceptance rate", side: "Product", counted: { as: "rate", successes: 60, trials: 80 } };
const edits: EvidenceLine = { name: "Edit distance", side: "Product", counted: { as: "amount", value: 0.1, sample: 60, spread: 0.05 } };
const found: NewEvidenceRows = { feature: "F02", period: october, lines: [acceptance, edits], source: "Log!A1:D81" };

const heads = ["Feature", "Metric", "Side", "Period", "Successes", "Trials", "Value", "n", "Spread", "Target", "Source", "Rate"];

/** A table of the team's own, with a column of its own that is a formula. */
async function withTable(body: readonly (readonly (string | number)[])[], headers: readonly string[] = heads): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook);
  await workbook.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Measured");
    const range = sheet.getRangeByIndexes(1, 1, body.length + 1, headers.length);
    const isFormula = (cell: string | number): boolean => String(cell).startsWith("=");
    range.values = [[...headers], ...body.map((line) => line.map((cell) => (isFormula(cell) ? "" : cell)))];
    sheet.tables.add(range, true).name = "Evidence";
    // A formula may name the table once it is there.
    range.formulas = [[...headers], ...body.map((line) => line.map((cell) => (isFormula(cell) ? cell : null)))];
    sheet.getRange("B10").values = [["Below the table"]];
    await context.sync();
  });
  return workbook;
}

const standing = ["F02", "Acceptance rate", "Product", "2026-10", 10, 20, "", "", "", 0.7, "by hand", "=[@Successes]"] as const;
const waiting = ["Support answers", "Acceptance rate", "", "2026-10", "", "", "", "", "", 0.7, "", ""] as const;

describe("addEvidenceRows", () => {
  it("makes the table where there is none, and the dashboard reads it", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    const result = await addEvidenceRows(found, "keep");
    expect(result.ok && result.value.message).toBe("2 rows added to the new table Evidence for Support answers.");
    expect(await tableRows(workbook, "Evidence")).toMatchObject([
      { Feature: "F02", Metric: "Acceptance rate", Successes: 60, Trials: 80, Source: "Log!A1:D81" },
      { Feature: "F02", Metric: "Edit distance", Value: 0.1, n: 60, Spread: 0.05 },
    ]);
    const state = await readPortfolio();
    expect(state.ok && state.value.evidence?.problems).toEqual([]);
    expect(state.ok && state.value.evidence?.observations).toMatchObject([
      { name: "Acceptance rate", period: october, value: 0.75 },
      { name: "Edit distance", spread: 0.05 },
    ]);
  });

  it("adds rows below those that stand, and moves what is under the table down", async () => {
    const workbook = await withTable([["F01", "Recall", "Model", "2026-10", 9, 10, "", "", "", "", "", ""]]);
    const result = await addEvidenceRows(found, "keep");
    expect(result).toMatchObject({
      ok: true,
      value: { message: "2 rows added in Evidence for Support answers.", link: { address: "B4:M5" } },
    });
    expect(await tableRows(workbook, "Evidence")).toMatchObject([
      { Metric: "Recall" },
      { Metric: "Acceptance rate" },
      { Metric: "Edit distance" },
    ]);
  });

  it("fills in a row that waits for its numbers, and keeps its target", async () => {
    const workbook = await withTable([[...waiting]]);
    const result = await addEvidenceRows({ ...found, lines: [acceptance] }, "keep");
    expect(result.ok && result.value.message).toBe("1 waiting row filled in Evidence for Support answers.");
    expect(await tableRows(workbook, "Evidence")).toMatchObject([{ Feature: "Support answers", Successes: 60, Trials: 80, Target: 0.7 }]);
  });

  it("refuses to replace numbers unless told to", async () => {
    const workbook = await withTable([[...standing]]);
    const refused = await addEvidenceRows(found, "keep");
    expect(refused).toMatchObject({
      ok: false,
      error: { message: "Acceptance rate stands in Evidence for Oct 2026 already.", link: { sheet: "Measured", address: "B3:M3" } },
    });
    expect(await tableRows(workbook, "Evidence")).toMatchObject([{ Successes: 10, Trials: 20 }]);
    const replaced = await addEvidenceRows(found, "replace");
    expect(replaced.ok && replaced.value.message).toBe("1 row added, 1 row replaced in Evidence for Support answers.");
    expect(await tableRows(workbook, "Evidence")).toMatchObject([
      { Successes: 60, Trials: 80, Target: 0.7, Source: "Log!A1:D81" },
      { Metric: "Edit distance" },
    ]);
  });

  it("writes text as text", async () => {
    const workbook = await withTable([[...waiting]]);
    await addEvidenceRows({ ...found, source: "=1+1", lines: [{ ...acceptance, name: "=Recall" }] }, "keep");
    const [, row] = await tableRows(workbook, "Evidence");
    expect(row).toMatchObject({ Metric: "=Recall", Source: "=1+1" });
  });

  it("names the column that is lacking", async () => {
    await withTable([["F01", "Recall", "2026-10", 9, 10]], ["Feature", "Metric", "Period", "Successes", "Trials"]);
    expect(await addEvidenceRows(found, "keep")).toMatchObject({
      ok: false,
      error: { message: "The table Evidence has no column Value, which Edit distance needs." },
    });
  });

  it("writes a rate as value and n where the table has only those", async () => {
    const workbook = await withTable([["F01", "Recall", "2026-10", 0.9, 10]], ["Feature", "Metric", "Period", "Value", "n"]);
    await addEvidenceRows({ ...found, lines: [acceptance] }, "keep");
    expect(await tableRows(workbook, "Evidence")).toMatchObject([{ Metric: "Recall" }, { Value: 0.75, n: 80 }]);
  });

  it("leaves everything as it was where Excel refuses", async () => {
    const workbook = await withTable([[...standing]]);
    const before = await tableRows(workbook, "Evidence");
    workbook.host.intercept((member) => (member === "Range.numberFormat" ? excelError("GeneralException") : undefined));
    const result = await addEvidenceRows(found, "replace");
    workbook.host.intercept(() => undefined);
    expect(result.ok).toBe(false);
    expect(await tableRows(workbook, "Evidence")).toEqual(before);
  });

  it("takes the same round trips for any number of rows", async () => {
    const one = await withTable([[...standing]]);
    const few = await one.countRequests(() =>
      addEvidenceRows({ ...found, lines: [acceptance, { ...acceptance, name: "Recall" }] }, "replace"),
    );
    const many = await withTable([[...standing]]);
    const lines = Array.from({ length: 40 }, (_, index) => ({ ...acceptance, name: `Recall, label ${String(index)}` }));
    expect(await many.countRequests(() => addEvidenceRows({ ...found, lines: [acceptance, ...lines] }, "replace"))).toBe(few);
  });
});
