import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import type { Feature } from "../../../src/core/feature/feature";
import { scopes } from "../../../src/core/feature/scope";
import { featureMeasures } from "../../../src/core/money/measures";
import { moneyByBucket, moneyByHorizon, portfolioMoney } from "../../../src/core/money/portfolioMoney";
import { plannedFeatures } from "../../../src/core/roadmap/plannedFeatures";
import { type CaseSubject, writeBusinessCase } from "../../../src/workbook/businessCase/businessCase";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row } from "../sample";

jest.setTimeout(180_000);
afterAll(closeWorkbook);

const heads = [
  "ID",
  "Feature",
  "Value bucket",
  "Horizon",
  "Cost",
  "Run cost",
  "Low",
  "Likely",
  "High",
  "Success probability",
  "Benefit years",
  "Months",
  "Spent",
  "Status",
  "Selected",
  "Realized",
];
const lines: readonly Row[] = [
  ["F1", "Invoice processing", "Automation", 1, 180, 60, 400, 700, 900, 0.8, "", 3, 70, "", "yes", ""],
  ["F2", "Voice agent", "Augmentation", 3, 600, 210, 200, 900, 1900, 0.45, 4, "", "", "", "yes", ""],
  ["F3", "Likely alone", "", 2, 90, "", "", 300, "", "", 2, 8, "", "", "no", ""],
  ["F4", "Never pays", "Augmentation", 2, 400, 90, 10, 20, 30, 0.5, "", 6, "", "", "", ""],
  ["F5", "Untold", "Automation", 1, 70, 20, "", "", "", 0.3, "", "", "", "", "", ""],
  ["F6", "Shipped", "Automation", 1, 50, 20, 10, 60, 90, 0.9, "", 2, 50, "Shipped", "", 80],
  ["F7", "Wrong", "Automation", 1, "soon", 20, 10, 60, 90, 0.9, "", 2, "", "", "", ""],
];

async function withFeatures(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook, lines, heads);
  return workbook;
}

async function written(subject: CaseSubject): Promise<string> {
  const result = await writeBusinessCase(subject);
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

/** Tells what stands beside a label of a page, in the first filled cell at its right or so many cells on. */
async function reader(workbook: TestWorkbook, sheet: string): Promise<(label: string, cells?: number) => unknown> {
  await workbook.grid.settled();
  const values = await workbook.values(`'${sheet}'!A1:U90`);
  return (label, cells) => {
    const row = values.find((line) => line.includes(label));
    if (row === undefined) throw new Error(`no label ${label}`);
    const column = row.indexOf(label);
    return cells === undefined ? row.slice(column + 1).find((value) => value !== "") : row[column + cells];
  };
}

async function read(): Promise<{ readonly features: readonly Feature[]; readonly assumptions: Assumptions }> {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  return { features: state.value.features?.features ?? [], assumptions: state.value.assumptions };
}

async function setAssumption(workbook: TestWorkbook, name: string, value: number | string): Promise<void> {
  const state = await readPortfolio();
  const link = state.ok ? state.value.assumptionLinks[name] : undefined;
  await workbook.fill(`${link?.sheet ?? ""}!${link?.address ?? ""}`, [[value]]);
}

/** Relative: sheet and core add the same numbers up in another order. */
function close(amount: number): unknown {
  return expect.closeTo(amount, 9 - Math.max(0, Math.ceil(Math.log10(Math.max(1, Math.abs(amount))))));
}

async function expectFeatureAsCore(workbook: TestWorkbook, id: string): Promise<void> {
  const { features, assumptions } = await read();
  const counted = portfolioMoney(plannedFeatures(features, assumptions), assumptions, "All").counted.find(
    ({ feature }) => feature.id === id,
  );
  if (counted === undefined) throw new Error(`no money of ${id}`);
  const { money } = counted;
  const measures = featureMeasures(money, assumptions);
  const say = await reader(workbook, `Business case ${id}`);
  const amount = (value: number | undefined, otherwise: string): unknown => (value === undefined ? otherwise : close(value));
  expect({
    worth: say("rNPV, expected"),
    works: say("NPV if it works"),
    fails: say("NPV if it fails"),
    loss: say("Chance of a loss, by formula"),
    rate: say("IRR of expected flows"),
    modified: say("MIRR at the discount rate"),
    profitability: say("Profitability index"),
    payback: say("Payback, years"),
    discounted: say("Payback discounted, years"),
    probability: say("Break-even success probability"),
    value: say("Break-even value a year"),
    yearly: say("Equivalent yearly value"),
    pilot: say("A pilot is worth at most"),
  }).toEqual({
    worth: close(money.riskAdjustedValue),
    works: close(money.works.presentValue),
    fails: close(money.fails.presentValue),
    loss: amount(measures.lossChance, "–"),
    rate: measures.internalRates[0] === undefined ? expect.stringMatching(/none|–/) : expect.closeTo(measures.internalRates[0], 7),
    modified: amount(measures.modifiedRate, "–"),
    profitability: amount(measures.profitability, "–"),
    payback: amount(measures.payback, "never"),
    discounted: amount(measures.discountedPayback, "never"),
    probability: amount(measures.breakEvenProbability, "none"),
    value: amount(measures.breakEvenValue, "–"),
    yearly: close(measures.yearlyValue),
    pilot: close(measures.pilotWorth),
  });
  const page = (await workbook.values(`'Business case ${id}'!A1:U90`)).flat().map(String);
  expect(page.filter((value) => /^#(?!NAME)/.test(value))).toEqual([]);
  expect(page.find((value) => value.startsWith("✔ ") && value.includes(" × "))).toBeTruthy();
}

describe("writeBusinessCase", () => {
  it("gives the numbers of the core for a feature, and follows its cells and the assumptions", async () => {
    const workbook = await withFeatures();
    expect(await written({ kind: "feature", id: "F2" })).toBe(
      "Business case of Voice agent is on the sheet Business case F2, as live formulas.",
    );
    await expectFeatureAsCore(workbook, "F2");
    await setAssumption(workbook, "tax_rate", 0.25);
    await setAssumption(workbook, "adoption_year_1", 0.45);
    await workbook.fill("AI portfolio!E6", [[450]]);
    await expectFeatureAsCore(workbook, "F2");
    await setAssumption(workbook, "loss_relief", "no");
    await expectFeatureAsCore(workbook, "F2");
    await setAssumption(workbook, "flow_timing", 0.5);
    await setAssumption(workbook, "cost_timing", "spread");
    await setAssumption(workbook, "on_failure", "runs on");
    await expectFeatureAsCore(workbook, "F2");
  });

  it("says in its headline what it is worth, in one unit, with its doubt", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F1" });
    const headline = (await workbook.values("'Business case F1'!A3")).flat()[0];
    expect(headline).toMatch(/^Worth [\d,]+ dollars today at 0 % tax; \d+ % chance of a loss; pays back in \d\.\d years$/);
  });

  it("refuses what has no money, with the cell and the cure", async () => {
    await withFeatures();
    expect(await written({ kind: "feature", id: "F5" })).toContain("Untold says no value a year.");
    expect(await written({ kind: "feature", id: "F6" })).toContain("Shipped is delivered: it has no future money.");
    expect(await written({ kind: "feature", id: "F7" })).toContain("Cost must be a number, 0 or more");
  });

  it("sums the portfolio in each scope as the core does, live", async () => {
    const workbook = await withFeatures();
    expect(await written({ kind: "portfolio" })).toBe("Business case of the portfolio is on the sheet Business case, as live formulas.");
    await setAssumption(workbook, "tax_rate", 0.25);
    for (const scope of scopes) {
      await workbook.fill("'Business case'!B6", [[scope]]);
      await workbook.grid.settled();
      const { features, assumptions } = await read();
      const money = portfolioMoney(plannedFeatures(features, assumptions), assumptions, scope);
      const say = await reader(workbook, "Business case");
      expect([scope, say("rNPV, by formula")]).toEqual([scope, close(money.total.riskAdjustedValue)]);
      const groups = [...moneyByHorizon(money, assumptions), ...moneyByBucket(money, assumptions)] as const;
      const labels = ["Now, H1", "Next, H2", "Later, H3", "No horizon", "Automation", "Augmentation", "Transformation", "No bucket"];
      for (const [index, [, sum]] of groups.entries()) {
        const label = labels[index] ?? "";
        expect([label, say(label, 1), say(label, 3), say(label, 6)]).toEqual([
          label,
          sum.features,
          close(sum.cost),
          close(sum.riskAdjustedValue),
        ]);
      }
      const page = (await workbook.values("'Business case'!A1:U60")).flat().map(String);
      expect(page.filter((value) => value.startsWith("#"))).toEqual([]);
      expect(page.filter((value) => value.startsWith("✖"))).toEqual(["✖ an input can't be used; its feature counts nowhere: Checks"]);
      expect(page.filter((value) => value.startsWith("✔ ")).length).toBeGreaterThanOrEqual(4);
    }
  });

  it("keeps the scope and the names of the sign-off when it is written again", async () => {
    const workbook = await withFeatures();
    await written({ kind: "portfolio" });
    await workbook.fill("'Business case'!B6", [["All"]]);
    expect(await written({ kind: "portfolio" })).toContain("written again");
    expect(await workbook.values("'Business case'!B6")).toEqual([["All"]]);
  });

  it("holds no formula above 200 characters, no call of the add-in outside the simulation, and no constant but 0, 1, 12 and 100", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F2" });
    await written({ kind: "portfolio" });
    for (const sheet of ["Business case F2", "Business case", "Money years"]) {
      const formulas = (await workbook.formulas(`'${sheet}'!A1:GZ90`))
        .flat()
        .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("=") && !cell.includes("PORTFOLIO."));
      expect(formulas.length).toBeGreaterThan(100);
      expect(formulas.filter((text) => text.length > 200)).toEqual([]);
      expect(formulas.flatMap((text) => constantsIn(text)).filter((each) => !["0", "1", "12", "100"].includes(each))).toEqual([]);
    }
  });
});

/** Numbers in a formula that are no part of a name, an address or a text; those of the mean of a Beta-PERT are its own, and a horizon is a name. */
function constantsIn(text: string): readonly string[] {
  const bare = text
    .replaceAll(/(?:\[Horizon\],|\$E\d+=)[123]/g, "")
    .replaceAll(/"[^"]*"/g, "")
    .replaceAll(/\[[^\]]*\]/g, "")
    .replaceAll(/[+(]4\*/g, "+")
    .replaceAll("/6", "")
    .replaceAll(/\$?[A-Z]{1,3}\$?\d+/g, "")
    .replaceAll(/[a-z_]+\d*/gi, "");
  return bare.match(/\d+(?:\.\d+)?/g) ?? [];
}
