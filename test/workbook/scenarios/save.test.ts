import { withAmount, withForced } from "../../../src/core/portfolio/limits";
import { plainScenario, type Scenario } from "../../../src/core/portfolio/scenario";
import type { FeatureSheet } from "../../../src/workbook/features/featureSheet";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { readScenarioSheet, type ScenarioSheet } from "../../../src/workbook/scenarios/read";
import { saveScenarios } from "../../../src/workbook/scenarios/save";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

afterAll(closeWorkbook);

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  await book.fill("Sheet1!A1", [
    ["ID", "Feature", "Risk", "Impact", "Business value", "Scalability", "Cost", "GPUs", "Remark"],
    ["F1", "Search", 2, 4, 4, 3, 100, 4, "x"],
    ["F2", "Triage", 2, 4, 4, 3, 50, "", ""],
  ]);
});

async function features(): Promise<FeatureSheet> {
  const read = await readPortfolio();
  if (!read.ok || read.value.features === undefined) throw new Error("the sheet holds features");
  return read.value.features;
}

async function read(): Promise<ScenarioSheet> {
  const sheet = await readScenarioSheet(await features());
  if (!sheet.ok) throw new Error(sheet.error.message);
  return sheet.value;
}

const lean: Scenario = {
  ...plainScenario("Lean", withForced(withAmount(plainScenario("").limits, "budget", 120), "F1", 1)),
  factors: { value: 1, cost: 1.2, success: 1 },
};
const bold = plainScenario("Bold", withAmount(plainScenario("").limits, "people", 9));

describe("saveScenarios", () => {
  it("makes the sheet, and reads back what it wrote, in as many round trips whatever the number", async () => {
    let trips: readonly number[] = [];
    for (const drafts of [
      [{ scenario: lean }],
      [{ scenario: lean }, ...Array.from({ length: 8 }, (_, index) => ({ scenario: plainScenario(`S${String(index)}`) }))],
    ]) {
      await book.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Scenarios").delete();
        await context.sync();
      });
      trips = [...trips, await book.countRequests(() => saveScenarios(drafts))];
    }
    expect(trips[1]).toBe(trips[0]);
    const { scenarios, linkTo } = await read();
    expect(scenarios[0]).toEqual({ row: 0, scenario: lean });
    expect(scenarios).toHaveLength(9);
    expect(linkTo(0, "budget")).toEqual({ sheet: "Scenarios", address: "B5" });
    expect(await book.values("Scenarios!A5:B5")).toEqual([["Lean", 120]]);
  });

  it("keeps formulas, columns of the user's and the rows of other scenarios, and adds and drops rows", async () => {
    await saveScenarios([{ scenario: lean }, { scenario: bold }]);
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      sheet.getRange("C6").formulas = [["=4+5"]];
      sheet.getRange("S4:S6").values = [["Remark"], ["a"], ["b"]];
      context.workbook.tables.getItem("Scenarios").resize("A4:S6");
      await context.sync();
    });
    const [first, second] = (await read()).scenarios;
    if (first === undefined || second === undefined) throw new Error("two scenarios stand there");
    await saveScenarios([
      { standing: second, scenario: { ...second.scenario, limits: withAmount(second.scenario.limits, "budget", 70) } },
      { scenario: plainScenario("New") },
    ]);
    expect(await book.formulas("Scenarios!A5:C5")).toEqual([["Bold", 70, "=4+5"]]);
    expect(await book.values("Scenarios!S4:S6")).toEqual([["Remark"], ["b"], [""]]);
    await saveScenarios([{ scenario: plainScenario("Only") }]);
    expect((await read()).scenarios.map(({ scenario }) => scenario.name)).toEqual(["Only"]);
    expect(await book.values("Scenarios!A6")).toEqual([[""]]);
  });

  it("refuses where the row was changed meanwhile, and leaves the sheet as it is", async () => {
    await saveScenarios([{ scenario: lean }]);
    const [standing] = (await read()).scenarios;
    if (standing === undefined) throw new Error("a scenario stands there");
    await book.fill("Scenarios!A5", [["Renamed"]]);
    const saved = await saveScenarios([{ standing, scenario: plainScenario("Lean") }]);
    expect(saved).toMatchObject({ ok: false, error: { message: "The table Scenarios was changed in the sheet meanwhile." } });
    expect(await book.values("Scenarios!A5:B5")).toEqual([["Renamed", 120]]);
  });

  it("never makes a formula of a name", async () => {
    await saveScenarios([{ scenario: { ...lean, name: "=1+1" } }]);
    expect(await book.values("Scenarios!A5")).toEqual([["=1+1"]]);
    expect((await read()).scenarios[0]?.scenario.name).toBe("=1+1");
  });
});

describe("readScenarioSheet", () => {
  it("finds the number columns that hold no field, and reports cells with their link", async () => {
    expect((await read()).resources).toEqual([{ header: "GPUs", amounts: new Map([["F1", 4]]) }]);
    await saveScenarios([{ scenario: lean }]);
    await book.fill("Scenarios!B5", [["lots"]]);
    expect((await read()).problems).toEqual([
      {
        message: expect.stringMatching(/^Budget must be a number, 0 or more, received "lots"/),
        consequence: "It limits nothing until it is mended.",
        link: { sheet: "Scenarios", address: "B5" },
      },
    ]);
  });

  it("does not take the scenarios for features", async () => {
    await saveScenarios([{ scenario: lean }]);
    expect((await features()).source.name).toBe("Sheet1");
  });
});
