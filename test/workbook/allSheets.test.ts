import { addAssumptions, saveWeights } from "../../src/workbook/assumptions/assumptionsSheet";
import { saveCriteriaWeights, saveScoreBy } from "../../src/workbook/assumptions/criteriaTable";
import { featureScore } from "../../src/core/roadmap/featureScore";
import { newFeatureSheet } from "../../src/workbook/features/newFeatureSheet";
import { readPortfolio } from "../../src/workbook/portfolio";
import { buildRoadmap } from "../../src/workbook/roadmap/roadmapSheet";
import { addScoreColumns } from "../../src/workbook/scores/scoreColumns";
import { addShortNames } from "../../src/workbook/assumptions/shortNames";
import { writeStrategies } from "../../src/workbook/features/strategyColumn";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../office";
import { addFeatures, headers, rows, tableRows } from "./sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

function said(result: Awaited<ReturnType<typeof addAssumptions>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

async function calculate(workbook: TestWorkbook, formula: string): Promise<unknown> {
  await workbook.fill("Sheet1!Z1", [[formula]]);
  await workbook.grid.settled();
  return (await workbook.values("Sheet1!Z1"))[0]?.[0];
}

describe("addAssumptions", () => {
  it("writes every assumption with its name, and checks the sums in words", async () => {
    const workbook = await openWorkbook();
    expect(said(await addAssumptions())).toMatch(/^\d+ assumptions added to the sheet Assumptions; /);
    expect(await workbook.values("Assumptions!A4:C6")).toEqual([
      ["Assumption", "Name", "Value"],
      ["Score weights", "", ""],
      ["Risk", "weight_risk", 0.25],
    ]);
    expect(await workbook.values("Assumptions!C10:G10")).toEqual([[1, "must be 100 %", "=SUM(C6:C9)", "", "✔ sums to 100 %"]]);
    expect(await calculate(workbook, "=SUM(weights)*10+SUM(bands)+SUM(windows)+SUM(scale)")).toBe(10 + 150 + 18 + 6);
    expect(await calculate(workbook, "=ROWS(strategy_criteria)*100+COLUMNS(strategy_criteria)*10+ROWS(strategy_gates)")).toBe(478);
    await workbook.fill("Assumptions!C6", [[0.5]]);
    await workbook.grid.settled();
    expect((await workbook.values("Assumptions!G10"))[0]).toEqual(["✖ sums to 125 %, must be 100 %"]);
  });

  it("keeps the user's values, and adds only what is missing", async () => {
    const workbook = await openWorkbook();
    await addAssumptions();
    await workbook.fill("Assumptions!C6", [[0.4]]);
    await workbook.Excel.run(async (context) => {
      context.workbook.names.getItem("psi_watch").delete();
      await context.sync();
    });
    const before = await workbook.formulas("Assumptions!A1:G40");
    expect(said(await addAssumptions())).toMatch(/^1 assumption added/);
    expect(await workbook.formulas("Assumptions!A1:G40")).toEqual(before);
    expect(await calculate(workbook, "=psi_watch+weight_risk")).toBeCloseTo(0.5);
    expect(said(await addAssumptions())).toBe("Assumptions is complete already; nothing was written.");
  });

  it("is read back without a problem, and takes the same round trips each time", async () => {
    const workbook = await openWorkbook();
    expect(await workbook.countRequests(addAssumptions)).toBe(4);
    const state = await readPortfolio();
    expect(state.ok && state.value.assumptionProblems).toEqual([]);
    expect(state.ok && state.value.hasAssumptions).toBe(true);
    expect(state.ok && state.value.assumptionLinks["band_commit"]).toEqual({ sheet: "Assumptions", address: "C15" });
  });

  it("leaves nothing behind when it fails half-way", async () => {
    const workbook = await openWorkbook();
    let seen = 0;
    workbook.host.intercept((member) =>
      member === "NamedItemCollection.add" && ++seen === 5 ? excelError("GeneralException") : undefined,
    );
    expect((await addAssumptions()).ok).toBe(false);
    workbook.host.intercept(() => undefined);
    expect(workbook.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(workbook.grid.names()).toEqual([]);
  });
});

describe("saveWeights", () => {
  it("writes shares to the named cells, adding the sheet where there is none", async () => {
    const workbook = await openWorkbook();
    expect(said(await saveWeights([2, 1, 1, 0]))).toBe("Weights saved: 50 / 25 / 25 / 0.");
    expect(await workbook.values("Assumptions!C6:C9")).toEqual([[0.5], [0.25], [0.25], [0]]);
    await saveWeights([1, 1, 1, 1]);
    expect(await workbook.values("Assumptions!C6:C9")).toEqual([[0.25], [0.25], [0.25], [0.25]]);
  });
});

describe("saveScoreBy and saveCriteriaWeights", () => {
  it("let the sheet be ranked by RICE, and by criteria of one's own with weights of their own", async () => {
    const workbook = await openWorkbook();
    await addAssumptions();
    await workbook.fill("Sheet1!A1:G3", [
      ["Initiative", "Reach", "Impact", "Confidence", "Effort", "Horizon", "Fit"],
      ["Small", 100, 1, 0.5, 2, 1, 5],
      ["Large", 2000, 2, 0.8, 4, 1, 1],
    ]);
    expect(said(await saveScoreBy("RICE"))).toBe("The score is RICE now.");
    const scores = async (): Promise<unknown> => {
      const state = await readPortfolio();
      if (!state.ok) throw new Error(state.error.message);
      const { features, assumptions } = state.value;
      return features?.features.map((feature) => featureScore(feature, assumptions));
    };
    expect(await scores()).toEqual([25, 800]);
    expect(said(await addScoreColumns())).not.toMatch(/Score|Band/);
    expect(said(await saveScoreBy("criteria"))).toBe("The score is by criteria now.");
    const state = await readPortfolio();
    const link = state.ok ? state.value.assumptionLinks.score_criteria : undefined;
    const [first = ""] = link?.address.split(":") ?? [];
    await workbook.fill(`Assumptions!${link?.address ?? first}`, [
      ["Fit", "", "high", 1, 5, ""],
      ["Effort", "", "low", 0, 8, ""],
      ["", "", "", "", "", ""],
      ["", "", "", "", "", ""],
    ]);
    expect(await scores()).toEqual([87.5, 25]);
    expect(said(await saveCriteriaWeights([0.2, 0.8]))).toBe("Weights saved: 20 / 80.");
    expect(await scores()).toEqual([expect.closeTo(20 + 60, 9), expect.closeTo(40, 9)]);
    expect(said(await saveCriteriaWeights([1, 1, 1]))).toMatch(/^The criteria have changed meanwhile\./);
  });
});

describe("addScoreColumns", () => {
  it("adds formulas over the row's cells and the named assumptions, once", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(said(await addScoreColumns())).toBe(
      "3 columns added to Features: Score, Band, Calculated horizon. Bucket needs the columns Possible today, Person decides. Calculated strategy needs the columns Stage, Differentiation, Model fit, Domain accuracy, Data privacy, Unique data, ML talent.",
    );
    await workbook.grid.settled();
    const lines = await tableRows(workbook, "Features");
    expect(lines.map(({ Score, Band, "Calculated horizon": horizon }) => [Score, Band, horizon])).toEqual([
      [93.75, "Commit", 1],
      [81.25, "Commit", 2],
      [50, "Plan", 3],
      [75, "Commit", 1],
      [12.5, "Park", ""],
    ]);
    expect((await workbook.formulas("'AI portfolio'!O5"))[0]).toEqual([
      "=PORTFOLIO.RIBS(Features[[#This Row],[Risk]],Features[[#This Row],[Impact]],Features[[#This Row],[Business value]],Features[[#This Row],[Scalability]],weights,scale)",
    ]);
    expect(said(await addScoreColumns())).toMatch(/^No column added\. Already there: Score, Band, Calculated horizon\./);
    const state = await readPortfolio();
    expect(state.ok && state.value.features?.hasScoreColumns).toBe(true);
    expect(state.ok && state.value.features?.columns.matches.horizon).toBeUndefined();
  });

  it("calculates bucket and strategy where their inputs are there, and lets typed ones go first", async () => {
    const workbook = await openWorkbook();
    const heads = [
      "Feature",
      "Possible today",
      "Person decides",
      "Strategy",
      "Stage",
      "Differentiation",
      "Model fit",
      "Domain accuracy",
      "Data privacy",
      "Unique data",
      "ML talent",
    ];
    await addFeatures(
      workbook,
      [
        ["One", "yes", "no", "", "MVP", 1, 5, 1, 1, 1, 1],
        ["Two", "no", "no", "Build", "MVP", 1, 5, 1, 1, 1, 1],
      ],
      heads,
    );
    expect(said(await addScoreColumns())).toContain("3 columns added to Features: Bucket, Calculated strategy, Calculated horizon.");
    await workbook.grid.settled();
    expect(
      (await tableRows(workbook, "Features")).map((line) => [line["Bucket"], line["Calculated horizon"], line["Calculated strategy"]]),
    ).toEqual([
      ["Automation", 1, "Buy"],
      ["Transformation", 3, "Build"],
    ]);
  });

  it("serves a plain range too, and does not write over other cells", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Feature", "Risk", "Impact", "Business value", "Scalability"],
      ["One", 1, 5, 5, 5],
      ["Two", 3, 3, 3, 3],
    ]);
    await workbook.fill("Sheet1!G2", [["mine"]]);
    expect(said(await addScoreColumns())).toContain("Cells to the right of Sheet1 are filled, first G2.");
    await workbook.fill("Sheet1!G2", [[""]]);
    expect(said(await addScoreColumns())).toContain("2 columns added to Sheet1: Score, Band.");
    await workbook.grid.settled();
    expect(await workbook.values("Sheet1!F1:G3")).toEqual([
      ["Score", "Band"],
      [100, "Commit"],
      [50, "Plan"],
    ]);
  });
});

describe("addShortNames", () => {
  it("makes the short names calculate over the named assumptions", async () => {
    const workbook = await openWorkbook();
    expect(said(await addShortNames())).toMatch(/^Short names added: .*RIBS/);
    expect(await calculate(workbook, "=RIBS(1,5,5,5)")).toBe(100);
    const state = await readPortfolio();
    expect(state.ok && state.value.hasShortNames).toBe(true);
    expect(said(await addShortNames())).toBe("The short names are there already; nothing was written.");
  });

  it("leaves a name of the user's alone, and refuses where LAMBDA is unknown", async () => {
    const workbook = await openWorkbook();
    await workbook.Excel.run(async (context) => {
      context.workbook.names.add("RIBS", "=Sheet1!$A$1");
      await context.sync();
    });
    expect(said(await addShortNames())).toContain("1 name of your own stayed as they are: RIBS.");
    await openWorkbook({ apiSets: { ExcelApi: "1.14" } });
    expect(said(await addShortNames())).toMatch(/^This Excel does not calculate LAMBDA/);
  });
});

describe("newFeatureSheet", () => {
  it("adds a table that can be built at once, and never meets a name in use", async () => {
    const workbook = await openWorkbook();
    await newFeatureSheet();
    expect(said(await newFeatureSheet())).toMatch(/^The sheet AI portfolio 2 is ready\./);
    const state = await readPortfolio();
    expect(state.ok && state.value.features?.source).toMatchObject({ name: "Features2", sheet: "AI portfolio 2", rows: 1 });
    expect(state.ok && state.value.features?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(said(await buildRoadmap())).toBe("Roadmap built. 1 feature: 1 in H1, 0 in H2, 0 in H3, 0 not scheduled.");
    expect(workbook.grid.tables().map(({ name }) => name)).toContain("Features");
  });
});

describe("writeStrategies", () => {
  it("fills the blank cells only", async () => {
    const workbook = await openWorkbook();
    const heads = [
      "Feature",
      "Strategy",
      "Stage",
      "Differentiation",
      "Model fit",
      "Domain accuracy",
      "Data privacy",
      "Unique data",
      "ML talent",
    ];
    await addFeatures(
      workbook,
      [
        ["One", "", "MVP", 1, 5, 1, 1, 1, 1],
        ["Two", "Partner", "MVP", 1, 5, 1, 1, 1, 1],
        ["Three", "", "", "", "", "", "", "", ""],
      ],
      heads,
    );
    expect(said(await writeStrategies())).toBe("1 blank cell filled in the column Strategy.");
    expect((await tableRows(workbook, "Features")).map(({ Strategy }) => Strategy)).toEqual(["Buy", "Partner", ""]);
  });

  it("says where there is no column for it", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, rows, headers);
    expect(said(await writeStrategies())).toContain("Features has no column for the strategy.");
  });
});
