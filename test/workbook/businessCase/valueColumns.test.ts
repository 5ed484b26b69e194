import fc from "fast-check";
import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import { portfolioMoney } from "../../../src/core/money/portfolioMoney";
import { plannedFeatures } from "../../../src/core/roadmap/plannedFeatures";
import { moneyTable } from "../../../src/workbook/businessCase/moneySheet";
import { addValueColumns } from "../../../src/workbook/businessCase/valueColumns";
import { valueColumnNames } from "../../../src/workbook/businessCase/valueFormulas";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { randomRow, randomTerms } from "../../reference/randomPortfolio";
import type { PlainTerms } from "../../reference/recomputeMoney";
import { addFeatures, type Row, tableRows } from "../sample";

jest.setTimeout(180_000);
afterAll(closeWorkbook);

const heads = [
  "ID",
  "Feature",
  "Cost",
  "Run cost",
  "Spent",
  "Low",
  "Likely",
  "High",
  "Success probability",
  "Benefit years",
  "Months",
  "Horizon",
  "Status",
  "Selected",
];
const lines: readonly Row[] = [
  ["F1", "Invoice processing", 180, 60, 70, 400, 700, 900, 0.8, "", 3, 1, "", ""],
  ["F2", "Voice agent", 600, 210, 0, 200, 900, 1900, 0.45, 4, 14, 3, "", ""],
  ["F3", "Likely alone", 90, "", "", "", 300, "", "", 2, "", 2, "", ""],
  ["F4", "Untold", 70, 20, "", "", "", "", 0.3, "", 3, 1, "", ""],
  ["F5", "Wrong", "soon", 20, "", "", 300, "", 0.3, "", 3, 1, "", ""],
  ["F6", "Done", 70, 20, "", "", 300, "", 0.3, "", 3, 1, "Done", ""],
];

function said(result: Awaited<ReturnType<typeof addValueColumns>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

/** Relative: sheet and core add the same numbers up in another order. */
function near(one: unknown, other: number | undefined): boolean {
  if (other === undefined) return one === "";
  return typeof one === "number" && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** What the core says, on the features and assumptions as the workbook has them. */
async function ofCore() {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  const { assumptions, features } = state.value;
  const all = portfolioMoney(plannedFeatures(features?.features ?? [], assumptions), assumptions, "All");
  return { all, money: new Map(all.counted.map(({ feature, money }) => [feature.id, money])) };
}

async function setTerms(workbook: TestWorkbook, terms: PlainTerms): Promise<void> {
  const state = await readPortfolio();
  await workbook.Excel.run(async (context) => {
    for (const [name, value] of Object.entries(terms)) {
      const link = state.ok ? state.value.assumptionLinks[name] : undefined;
      context.workbook.worksheets.getItem(link?.sheet ?? "").getRange(link?.address ?? "").values = [[value]];
    }
    await context.sync();
  });
}

async function expectAsCore(workbook: TestWorkbook): Promise<void> {
  await workbook.grid.settled();
  const { money } = await ofCore();
  for (const row of await tableRows(workbook, "Features")) {
    const expected = money.get(String(row.ID));
    const shown = [row.rNPV, row["NPV if it works"], row["NPV if it fails"]];
    const right = [expected?.riskAdjustedValue, expected?.works.presentValue, expected?.fails.presentValue];
    expect([row.ID, ...shown.map((value, index) => (near(value, right[index]) ? "as the core" : [value, right[index]]))]).toEqual([
      row.ID,
      "as the core",
      "as the core",
      "as the core",
    ]);
  }
}

describe("addValueColumns", () => {
  it("adds formulas that agree with the core, whatever is blank, wrong or done", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    expect(said(await addValueColumns())).toBe("5 columns added to Features: rNPV, NPV if it works, NPV if it fails, IRR, Payback years.");
    await expectAsCore(workbook);
    const { money } = await ofCore();
    expect([...money.keys()]).toEqual(["F1", "F2", "F3"]);
    const table = await tableRows(workbook, moneyTable);
    expect(table.map(({ Fault }) => Fault)).toEqual(["", "", "", "", "Cost", ""]);
    expect(table.map(({ Weighed }) => Weighed)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("agrees with the core on random features under every setting of time, tax and failure", async () => {
    const workbook = await openWorkbook();
    const rows = fc.sample(randomRow, { numRuns: 14, seed: 7 });
    const body = rows.map((row, index): Row => [
      `F${String(index)}`,
      `Feature ${String(index)}`,
      ...heads.slice(2).map((head) => row[head] ?? ""),
    ]);
    await addFeatures(workbook, body, heads);
    await addValueColumns();
    for (const terms of fc.sample(randomTerms, { numRuns: 3, seed: 11 })) {
      await setTerms(workbook, terms);
      await addValueColumns();
      await expectAsCore(workbook);
    }
  });

  it("follows a cell that changes, and rows that are sorted, without being written again", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    await addValueColumns();
    await workbook.fill("'AI portfolio'!C5", [[500]]);
    await expectAsCore(workbook);
    await workbook.fill("'AI portfolio'!A5", [lines[1] ?? [], lines[0] ?? []]);
    await expectAsCore(workbook);
  });

  it("writes references that an auditor can trace, once", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    await addValueColumns();
    expect((await workbook.formulas("'AI portfolio'!O5"))[0]).toEqual([
      "=INDEX(FeatureMoney[rNPV],MATCH(Features[[#This Row],[ID]],FeatureMoney[ID],0))",
    ]);
    expect(said(await addValueColumns())).toMatch(/^No column added\. Already there: rNPV, NPV if it works/);
  });

  it("takes the same round trips for few rows and for many", async () => {
    const few = await openWorkbook();
    await addFeatures(few, lines.slice(0, 2), heads);
    const trips = await few.countRequests(addValueColumns);
    const many = await openWorkbook();
    await addFeatures(
      many,
      Array.from({ length: 60 }, (_, row): Row => [`G${String(row)}`, `Feature ${String(row)}`, ...(lines[0] ?? []).slice(2)]),
      heads,
    );
    expect(await many.countRequests(addValueColumns)).toBe(trips);
  });

  it("says what is missing, and writes over nothing", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, [["One", 100]], ["Feature", "Cost"]);
    expect(said(await addValueColumns())).toContain("rNPV needs the columns Likely.");
    await openWorkbook().then(async (other) => {
      await addFeatures(other, [["One", 5]], ["Feature", "Likely"]);
      await other.fill("'AI portfolio'!D5", [["mine"]]);
      expect(said(await addValueColumns())).toContain("Cells to the right of Features are filled, first D5.");
      expect(await other.values("'AI portfolio'!D5")).toEqual([["mine"]]);
    });
  });

  it("names no column as an input is named", () => {
    expect(recognizeColumns([...valueColumnNames], {}).matches).toEqual({});
  });
});
