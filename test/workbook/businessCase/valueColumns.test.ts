import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import { featureMoney } from "../../../src/core/money/featureMoney";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { addValueColumns } from "../../../src/workbook/businessCase/valueColumns";
import { valueColumnNames } from "../../../src/workbook/businessCase/valueFormulas";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const heads = ["Feature", "Cost", "Run cost", "Low", "Likely", "High", "Success probability", "Benefit years"];
const lines: readonly Row[] = [
  ["Invoice processing", 180, 60, 400, 700, 900, 0.8, ""],
  ["Voice agent", 600, 210, 200, 900, 1900, 0.45, 4],
  ["Likely alone", 90, "", "", 300, "", "", 2],
  ["Low and high", 50, 10, 40, "", 80, 0.5, ""],
  ["Never pays", 400, 90, 10, 20, 30, 0.5, ""],
  ["Loses at no cost", "", 90, 10, 20, 30, 0.5, ""],
  ["From nothing", 1200, 260, 0, 2600, 7500, 0.25, 5],
  ["Worth nothing", 10, 0, 0, 0, 0, 0, ""],
  ["Untold", 70, 20, "", "", "", 0.3, ""],
];

function said(result: Awaited<ReturnType<typeof addValueColumns>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

/** rNPV of every feature by the core, on the assumptions as the workbook says them. */
async function valuesOfCore(): Promise<readonly unknown[]> {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  const { assumptions, features } = state.value;
  return (features?.features ?? []).map(
    (feature) => featureMoney(feature, { ...assumptions, monthsByHorizon: [0, 0, 0], onFailure: "runs on" }, 1)?.riskAdjustedValue ?? "",
  );
}

async function worth(workbook: TestWorkbook): Promise<readonly unknown[]> {
  await workbook.grid.settled();
  return (await tableRows(workbook, "Features")).map(({ rNPV }): unknown => rNPV);
}

function expectClose(shown: readonly unknown[], expected: readonly unknown[]): void {
  expect(shown).toEqual(expected.map((amount): unknown => (typeof amount === "number" ? expect.closeTo(amount, 6) : amount)));
}

describe("addValueColumns", () => {
  it("adds formulas that agree with the core, whatever is blank", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    expect(said(await addValueColumns())).toBe("4 columns added to Features: Value if it works, Risk-adjusted value, rNPV, Payback years.");
    expectClose(await worth(workbook), await valuesOfCore());
    const shown = await tableRows(workbook, "Features");
    expect(shown.map((line) => line["Value if it works"])).toEqual([
      expect.closeTo(4100 / 6),
      950,
      300,
      60,
      20,
      20,
      expect.closeTo(17_900 / 6),
      0,
      "",
    ]);
    expect(shown.map((line) => line["Risk-adjusted value"])).toEqual([
      expect.closeTo(3280 / 6),
      427.5,
      300,
      30,
      10,
      10,
      expect.closeTo(17_900 / 24),
      0,
      "",
    ]);
    expect(shown.map((line) => line["Payback years"])).toEqual([
      expect.closeTo(180 / (3280 / 6 - 60)),
      expect.closeTo(600 / 217.5),
      expect.closeTo(0.3),
      expect.closeTo(2.5),
      "never",
      "never",
      expect.closeTo(1200 / (17_900 / 24 - 260)),
      "never",
      "",
    ]);
  });

  it("follows the assumptions of the workbook", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    await addValueColumns();
    const before = await worth(workbook);
    const state = await readPortfolio();
    for (const [name, amount] of [
      ["discount_rate", 0.2],
      ["benefit_years", 5],
    ] as const) {
      const link = state.ok ? state.value.assumptionLinks[name] : undefined;
      await workbook.fill(`${link?.sheet ?? ""}!${link?.address ?? ""}`, [[amount]]);
    }
    const after = await worth(workbook);
    expect(after[0]).not.toEqual(before[0]);
    expectClose(after, await valuesOfCore());
    const rate = state.ok ? state.value.assumptionLinks["discount_rate"] : undefined;
    await workbook.fill(`Assumptions!${rate?.address ?? ""}`, [[0]]);
    expectClose(await worth(workbook), await valuesOfCore());
  });

  it("writes references to the row that an auditor can trace, once", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, lines, heads);
    await addValueColumns();
    expect((await workbook.formulas("'AI portfolio'!J5"))[0]).toEqual([
      '=IF(ISNUMBER(Features[[#This Row],[Value if it works]]),PORTFOLIO.EXPECTED(Features[[#This Row],[Value if it works]],IF(ISNUMBER(Features[[#This Row],[Success probability]]),Features[[#This Row],[Success probability]],1)),"")',
    ]);
    expect(said(await addValueColumns())).toMatch(/^No column added\. Already there: Value if it works, Risk-adjusted value, rNPV/);
  });

  it("takes the same round trips for few rows and for many", async () => {
    const few = await openWorkbook();
    await addFeatures(few, lines.slice(0, 2), heads);
    const trips = await few.countRequests(addValueColumns);
    const many = await openWorkbook();
    await addFeatures(
      many,
      Array.from({ length: 60 }, (_, row): Row => [`Feature ${String(row)}`, 100, 10, 40, 60, 90, 0.5, ""]),
      heads,
    );
    expect(await many.countRequests(addValueColumns)).toBe(trips);
  });

  it("says what is missing, and writes over nothing", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, [["One", 100]], ["Feature", "Cost"]);
    expect(said(await addValueColumns())).toContain("Value if it works needs the columns Likely.");
    await openWorkbook().then(async (other) => {
      await addFeatures(other, [["One", 5]], ["Feature", "Likely"]);
      await other.fill("'AI portfolio'!D5", [["mine"]]);
      expect(said(await addValueColumns())).toContain("Cells to the right of Features are filled, first D5.");
      expect(await other.values("'AI portfolio'!D5")).toEqual([["mine"]]);
    });
  });

  it("names no column as an input is named", () => {
    expect(recognizeColumns([...valueColumnNames], {}).matches).toEqual({});
    expect(defaultAssumptions.benefitYears).toBe(3);
  });
});
