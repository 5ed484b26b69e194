import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { learningValue } from "../../../src/core/doubt/learning";
import { simulate } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { Feature } from "../../../src/core/feature/feature";
import { featureMoney } from "../../../src/core/money/featureMoney";
import { simulatedFeature } from "../../../src/core/money/simulatedMoney";
import { internalRates } from "../../../src/core/money/internalRates";
import { paybackPeriods } from "../../../src/core/money/payback";
import { stagedValue } from "../../../src/core/money/stagedValue";
import { type CaseSubject, writeBusinessCase } from "../../../src/workbook/businessCase/businessCase";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row } from "../sample";

jest.setTimeout(120_000);
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
];
const lines: readonly Row[] = [
  ["F1", "Invoice processing", "Automation", 1, 180, 60, 400, 700, 900, 0.8, ""],
  ["F2", "Voice agent", "Augmentation", 3, 600, 210, 200, 900, 1900, 0.45, 4],
  ["F3", "Likely alone", "", "", 90, "", "", 300, "", "", 2],
  ["F4", "Never pays", "Augmentation", 2, 400, 90, 10, 20, 30, 0.5, ""],
  ["F5", "From nothing", "Transformation", 3, 1200, 260, 0, 2600, 7500, 0.25, 5],
  ["F6", "Untold", "Automation", 1, 70, 20, "", "", "", 0.3, ""],
];

async function withFeatures(body: readonly Row[] = lines): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook, body, heads);
  return workbook;
}

async function written(subject: CaseSubject): Promise<string> {
  const result = await writeBusinessCase(subject);
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

type Say = (label: string, cells?: number) => unknown;

/** Tells what stands beside a label of a page: in the first filled cell at its right, or so many cells on. */
async function reader(workbook: TestWorkbook, sheet: string): Promise<Say> {
  await workbook.grid.settled();
  const values = await workbook.values(`'${sheet}'!A1:AC90`);
  return (label, cells) => {
    const row = values.find((line) => line.includes(label));
    if (row === undefined) throw new Error(`no label ${label}`);
    const column = row.indexOf(label);
    return cells === undefined ? row.slice(column + 1).find((value) => value !== "") : row[column + cells];
  };
}

async function beside(workbook: TestWorkbook, sheet: string, label: string, cells?: number): Promise<unknown> {
  return (await reader(workbook, sheet))(label, cells);
}

async function read(): Promise<{ readonly features: readonly Feature[]; readonly assumptions: Assumptions }> {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  const { assumptions } = state.value;
  return {
    features: state.value.features?.features ?? [],
    assumptions: { ...assumptions, monthsByHorizon: [0, 0, 0], onFailure: "runs on" },
  };
}

async function setAssumption(workbook: TestWorkbook, name: string, value: number): Promise<void> {
  const state = await readPortfolio();
  const link = state.ok ? state.value.assumptionLinks[name] : undefined;
  await workbook.fill(`${link?.sheet ?? ""}!${link?.address ?? ""}`, [[value]]);
}

/** Relative: sheet and core add the same numbers up in another order. */
function close(amount: number): unknown {
  return expect.closeTo(amount, 9 - Math.max(0, Math.ceil(Math.log10(Math.max(1, Math.abs(amount))))));
}

/** Hold what the page says against the core. */
async function expectAsCore(workbook: TestWorkbook, id: string): Promise<void> {
  const { features, assumptions } = await read();
  const feature = features.find((each) => each.id === id);
  const money = feature === undefined ? undefined : featureMoney(feature, assumptions, 1);
  if (feature === undefined || money === undefined) throw new Error(`no money of ${id}`);
  const sheet = `Business case ${id}`;
  const say = await reader(workbook, sheet);
  const item = simulatedFeature(money.basis, 1, assumptions);
  const worthAt = (change: Partial<Feature>): number => featureMoney({ ...feature, ...change }, assumptions, 1)?.riskAdjustedValue ?? NaN;
  const certain = (value: number): Partial<Feature> => ({ low: value, likely: value, high: value });
  expect(say("rNPV")).toEqual(close(money.riskAdjustedValue));
  expect(say("NPV if it works")).toEqual(close(worthAt({ successProbability: 1 })));
  expect(say("NPV if it fails, stopped at once")).toEqual(close(-money.cost));
  expect(say("NPV if it fails and runs on")).toEqual(close(worthAt({ successProbability: 0 })));
  expect(say("rNPV at low", 0)).toBe("rNPV at low");
  expect(say("Value of a pilot, at most")).toEqual(close(learningValue(item).success));
  for (const [label, rate] of [
    ["Payback, years", 0],
    ["Payback, discounted", assumptions.discountRate],
  ] as const) {
    const periods = paybackPeriods(money.expected.net, rate);
    expect(say(label)).toEqual(periods.ok ? close(periods.value) : "never");
  }
  const rates = internalRates(money.expected.net);
  expect(say("IRR")).toEqual(rates.ok ? expect.closeTo(rates.value[0] ?? NaN, 7) : "none");
  const breakEven = say("Break-even success probability");
  if (typeof breakEven === "number") expect(Math.abs(worthAt({ successProbability: breakEven }))).toBeLessThan(1e-8);
  else expect(worthAt({ successProbability: 1 })).toBeLessThan(0);
  const tornado = [
    ["Value a year", certain(money.basis.value.low), certain(money.basis.value.high)],
    ["Cost", { cost: money.cost * 0.8 }, { cost: money.cost * 1.2 }],
    ["Run cost", { runCost: money.basis.runCost * 0.8 }, { runCost: money.basis.runCost * 1.2 }],
    ["Benefit years, one less and more", { benefitYears: money.basis.years - 1 }, { benefitYears: money.basis.years + 1 }],
  ] as const;
  const values = await workbook.values(`'${sheet}'!A42:F48`);
  for (const [label, low, high] of tornado) {
    const row = values.find(([first]) => first === label);
    expect([row?.[4], row?.[5]]).toEqual([close(worthAt(low)), close(worthAt(high))]);
  }
  expect(say("Years add up")).toBe("✔ as scenarios");
}

describe("writeBusinessCase", () => {
  it.each(["F1", "F2", "F3", "F4", "F5"])("gives the numbers of the core for %s, and follows its cells and the assumptions", async (id) => {
    const workbook = await withFeatures();
    expect(await written({ kind: "feature", id })).toMatch(new RegExp(`is on the sheet Business case ${id}, as live formulas\\.`));
    await expectAsCore(workbook, id);
    const before = await beside(workbook, `Business case ${id}`, "rNPV");
    await setAssumption(workbook, "discount_rate", 0.07);
    await workbook.fill(`AI portfolio!E${String(4 + Number(id.slice(1)))}`, [[250]]);
    await expectAsCore(workbook, id);
    expect(await beside(workbook, `Business case ${id}`, "rNPV")).not.toEqual(before);
  });

  it("follows the feature where the rows are sorted, with native formulas that an auditor can trace", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F2" });
    const before = await beside(workbook, "Business case F2", "rNPV");
    await workbook.fill("AI portfolio!A5", lines.toReversed());
    expect(await beside(workbook, "Business case F2", "rNPV")).toEqual(before);
    expect((await workbook.formulas("'Business case F2'!B9"))[0]).toEqual(["=MATCH($B$8,Features[ID],0)"]);
    expect((await workbook.formulas("'Business case F2'!B15"))[0]).toEqual([
      "=IF(AND(ISNUMBER(INDEX(Features[Cost],$B$9)),INDEX(Features[Cost],$B$9)>=0),INDEX(Features[Cost],$B$9),0)",
    ]);
    expect((await workbook.formulas("'Business case F2'!E34:E35")).flat()).toEqual(["=$B$15", "=$E$33-$E$34"]);
  });

  it("simulates by a live formula as the core does, with the chance of a loss exact", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F2" });
    const { features, assumptions } = await read();
    const money = features[1] === undefined ? undefined : featureMoney(features[1], assumptions, 1);
    if (money === undefined) throw new Error("no money");
    const item = simulatedFeature(money.basis, 1, assumptions);
    const plan = {
      items: [item],
      trials: 10_000,
      seed: 1,
      correlation: { kind: "common", coefficient: 0 },
      withContributions: false,
    } as const;
    const summary = summarize(simulate(plan).totals);
    expect(await beside(workbook, "Business case F2", "mean", 2)).toEqual(close(summary.mean));
    expect(await beside(workbook, "Business case F2", "P90", 2)).toEqual(close(summary.percentiles[5] ?? NaN));
    expect(await beside(workbook, "Business case F2", "CVaR 5%", 2)).toEqual(close(summary.tailMean));
    const loss = await beside(workbook, "Business case F2", "Chance of a loss");
    expect(Math.abs(Number(loss) - summary.lossChance)).toBeLessThan(0.015); // three standard errors of 10,000 trials
    expect(await beside(workbook, "Business case F2", "The same, by MOD alone", 2)).toBe("✔ equal to the last bit");
  });

  it("rolls back the stages that the user fills in, and keeps them", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F5" });
    const stages = [
      ["Pilot", 200, 0.5, 1],
      ["Build", 600, 0.6, 1],
      ["Launch", 400, 0.8333333333333334, 0],
    ];
    await workbook.fill("'Business case F5'!G28", stages);
    const payoff = Number(await beside(workbook, "Business case F5", "Payoff after the last stage"));
    const core = stagedValue(
      stages.map(([, cost, probability, periods]) => ({ cost: Number(cost), probability: Number(probability), periods: Number(periods) })),
      payoff,
      0.1,
    );
    expect(await beside(workbook, "Business case F5", "eNPV, may stop")).toEqual(close(core.value));
    expect(await beside(workbook, "Business case F5", "ECV, all stages")).toEqual(close(core.committed));
    expect(await beside(workbook, "Business case F5", "The right to stop is worth")).toEqual(close(core.optionValue));
    await workbook.fill("'Business case F5'!Q3", [["=1+1"]]);
    await workbook.fill("'Business case F5'!A100", [["mine below"]]);
    expect(await written({ kind: "feature", id: "F5" })).toBe(
      "Business case of From nothing written again; its blue cells and what stands beside it are kept.",
    );
    await workbook.grid.settled();
    expect(await workbook.values("'Business case F5'!G28:J30")).toEqual(stages);
    expect((await workbook.formulas("'Business case F5'!Q3"))[0]).toEqual(["=1+1"]);
    expect(await workbook.values("'Business case F5'!A100")).toEqual([["mine below"]]);
    expect(await beside(workbook, "Business case F5", "eNPV, may stop")).toEqual(close(core.value));
  });

  describe("of a feature that can't be valued", () => {
    let workbook: TestWorkbook;
    beforeAll(async () => {
      workbook = await withFeatures();
      await written({ kind: "feature", id: "F2" });
    });

    it.each([
      [
        "a text",
        "AI portfolio!J6",
        "half",
        "✖ Success probability is no number it can be: 'AI portfolio'!J6. Mend that cell, and everything follows.",
      ],
      [
        "a chance above 1",
        "AI portfolio!J6",
        1.4,
        "✖ Success probability is no number it can be: 'AI portfolio'!J6. Mend that cell, and everything follows.",
      ],
      ["points out of order", "AI portfolio!G6", 5000, "✖ Low is above Likely: 'AI portfolio'!G6. Mend that cell, and everything follows."],
      ["a blank value", "AI portfolio!H6", "", "✖ Likely is blank: 'AI portfolio'!H6. Mend that cell, and everything follows."],
      ["a gone feature", "AI portfolio!A6", "F9", "✖ No row of the features has this ID"],
    ])("says where to mend %s", async (_, address, value, sentence) => {
      if (value === "") await workbook.fill("AI portfolio!G6:I6", [["", "", ""]]);
      else await workbook.fill(address, [[value]]);
      await workbook.grid.settled();
      expect(String((await workbook.values("'Business case F2'!A4"))[0]?.[0])).toContain(sentence);
      await workbook.fill("AI portfolio!A6:K6", [[...(lines[1] ?? [])]]);
    });
  });

  it("takes in features that were added, and keeps what stands below", async () => {
    const workbook = await withFeatures(lines.slice(0, 3));
    await written({ kind: "portfolio" });
    await workbook.fill("'Business case'!B71", [["mine"]]);
    await workbook.fill("'Business case'!D32", [[7]]);
    await workbook.Excel.run(async (context) => {
      context.workbook.tables.getItem("Features").rows.add(
        undefined,
        lines.slice(3).map((row) => [...row]),
      );
      await context.sync();
    });
    expect(await written({ kind: "portfolio" })).toContain("written again");
    await workbook.grid.settled();
    expect((await workbook.values("'Business case'!A67:A73")).flat()).toEqual(["F1", "F2", "F3", "F4", "F5", "F6", ""]);
    expect((await workbook.values("'Business case'!B60:B80")).flat()).toContain("mine");
    expect(await beside(workbook, "Business case", "Seed")).toBe(7);
  });

  it("takes the same round trips for few features and for many", async () => {
    const few = await withFeatures(lines.slice(0, 2));
    const trips = await few.countRequests(() => writeBusinessCase({ kind: "portfolio" }));
    const many = await withFeatures(
      Array.from({ length: 60 }, (_, row): Row => [`G${String(row)}`, `Feature ${String(row)}`, "", "", 100, 10, 40, 60, 90, 0.5, ""]),
    );
    expect(await many.countRequests(() => writeBusinessCase({ kind: "portfolio" }))).toBe(trips);
  });

  it("refuses with the cell where there is no value, and where its sheet holds something else", async () => {
    const workbook = await withFeatures();
    const result = await writeBusinessCase({ kind: "feature", id: "F6" });
    expect(result).toEqual({
      ok: false,
      error: {
        message: "Untold says no value a year.",
        cure: "Nothing was written. Fill Likely, or Low and High, in its row.",
        link: { sheet: "AI portfolio", address: "H10" },
      },
    });
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.add("Business case").getRange("A1").values = [["my own"]];
      await context.sync();
    });
    expect(await written({ kind: "portfolio" })).toMatch(
      /^The sheet Business case does not hold the section Assumptions where it was written\. Nothing was written\./,
    );
    expect(await workbook.values("'Business case'!A1")).toEqual([["my own"]]);
  });

  it("leaves the workbook as it was where Excel refuses half-way", async () => {
    const workbook = await withFeatures();
    await written({ kind: "feature", id: "F1" });
    await workbook.fill("'Business case F1'!Q3", [["mine"]]);
    const before = await workbook.formulas("'Business case F1'!A1:Q90");
    let seen = 0;
    workbook.host.intercept((member) => {
      if (member !== "Range.formulas=") return undefined;
      seen += 1;
      return seen === 5 ? excelError("GeneralException") : undefined;
    });
    expect(await written({ kind: "feature", id: "F1" })).toContain("Excel refused");
    workbook.host.intercept(() => undefined);
    expect(await workbook.formulas("'Business case F1'!A1:Q90")).toEqual(before);
  });

  it("keeps its cells where Excel refuses a chart, and says so", async () => {
    const workbook = await withFeatures();
    workbook.host.intercept((member) => (member === "Chart.setPosition" ? excelError("GeneralException") : undefined));
    const result = await writeBusinessCase({ kind: "feature", id: "F1" });
    workbook.host.intercept(() => undefined);
    expect(result).toMatchObject({ ok: true, value: { details: expect.stringContaining("Excel refused part of the look") as unknown } });
    expect(await workbook.values("'Business case F1'!A1")).toEqual([["Business case: Invoice processing"]]);
  });
});
