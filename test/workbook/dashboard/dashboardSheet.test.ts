import { readFileSync } from "node:fs";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { featureEvidence } from "../../../src/core/evidence/featureEvidence";
import { sides } from "../../../src/core/evidence/metric";
import { summarizeEvidence } from "../../../src/core/evidence/summary";
import { writeDashboard } from "../../../src/workbook/dashboard/dashboardSheet";
import { updateFreshness } from "../../../src/workbook/freshness";
import { type PortfolioState, readPortfolio } from "../../../src/workbook/portfolio";
import { openXlsx } from "../../../src/workbench/files/openXlsx";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, headers, rows, tableRows } from "../sample";

jest.setTimeout(180_000);
afterAll(closeWorkbook);

const closeEnough = 9; // digits: the native NORM.S.INV and the core's agree to about 1e-12

async function openSample(): Promise<TestWorkbook> {
  const opened = await openXlsx(readFileSync("assets/ai-portfolio.xlsx"));
  if (!opened.ok) throw new Error(opened.error);
  return openWorkbook({ snapshot: opened.value.snapshot, extras: opened.value.extras });
}

async function written(): Promise<void> {
  const result = await writeDashboard();
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.cure}`);
}

async function stateNow(): Promise<PortfolioState> {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  return state.value;
}

const evidenceHeaders = ["Feature", "Metric", "Period", "Successes", "Trials", "Value", "n", "Spread", "Target"];

async function withEvidence(body: readonly (readonly (string | number)[])[], features = rows): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook, features, headers);
  await workbook.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Measured");
    const range = sheet.getRangeByIndexes(1, 1, body.length + 1, evidenceHeaders.length);
    range.values = [evidenceHeaders, ...body.map((line) => [...line])];
    sheet.tables.add(range, true).name = "Weekly";
    await context.sync();
  });
  return workbook;
}

/** October and November 2026 as serial dates. */
const [october, november] = [46296, 46327];

async function agreesWithCore(workbook: TestWorkbook): Promise<number> {
  await workbook.grid.settled();
  const { features, evidence, assumptions } = await stateNow();
  const known = featureEvidence(features?.features ?? [], evidence?.observations ?? [], () => undefined, assumptions);
  const table = await tableRows(workbook, "Dashboard");
  let compared = 0;
  for (const each of known) {
    for (const side of sides) {
      for (const metric of side === "Model" ? each.model : each.product) {
        const row = table.find((line) => line.ID === each.feature.id && line[`${side} metric`] === metric.latest.name) ?? {};
        expect([metric.latest.name, row[`${side} value`]]).toEqual([metric.latest.name, expect.closeTo(metric.value, closeEnough)]);
        if (metric.interval === undefined) expect(row[`${side} low`]).toBe("");
        else {
          expect(row[`${side} low`]).toBeCloseTo(metric.interval.low, closeEnough);
          expect(row[`${side} high`]).toBeCloseTo(metric.interval.high, closeEnough);
        }
        const gate = String(row[`${side} gate`]);
        expect([metric.latest.name, gate.replace(/^\S+ |,.*$/g, "")]).toEqual([metric.latest.name, metric.status ?? ""]);
        if (metric.needed !== undefined && metric.needed > 0) expect(gate).toContain(metric.needed.toLocaleString("en-US"));
        const trend = String(row[`${side} trend`]);
        expect([metric.latest.name, /better|worse|steady/.exec(trend)?.[0]]).toEqual([metric.latest.name, metric.trend]);
        compared += 1;
      }
    }
  }
  return compared;
}

describe("writeDashboard", () => {
  it("calculates the core's numbers in the sheet, for every metric of the sample", async () => {
    const workbook = await openSample();
    await written();
    expect(await agreesWithCore(workbook)).toBeGreaterThan(20);
    const { features, evidence } = await stateNow();
    const known = featureEvidence(features?.features ?? [], evidence?.observations ?? [], () => undefined, defaultAssumptions);
    const { gates, passBoth } = summarizeEvidence(known);
    const [[headline], counts] = await Promise.all([workbook.values("Dashboard!A3"), workbook.values("Dashboard!B4:D4")]);
    expect(headline?.[0]).toContain(passBoth === 0 ? "No feature" : String(passBoth));
    expect(counts[0]?.map((text) => Number(/\d+/.exec(String(text))?.[0]))).toEqual([gates.PASS, gates.FAIL, gates["NOT ENOUGH DATA"]]);
    const ids = new Set((await tableRows(workbook, "Dashboard")).map((row) => row.ID));
    expect(ids.size).toBe(features?.features.length);
  });

  it.each<[string, readonly (readonly (string | number)[])[]]>([
    [
      "counts at the ends of the scale",
      [
        ["F01", "Precision", november, 20, 20, "", "", "", 1],
        ["F01", "Error rate", november, 0, 50, "", "", "", 0.1],
      ],
    ],
    [
      "an amount of which less is better",
      [
        ["F01", "Latency P95", november, "", "", 2.4, 400, 1.1, 3],
        ["F02", "Latency P95", november, "", "", 2.4, 4, 1.1, 2.5],
      ],
    ],
    ["a rate equal to its target", [["F01", "Precision", november, 80, 100, "", "", "", 0.8]]],
    ["a rate given as a value and n", [["F01", "Precision", november, "", "", 0.975, 77, "", 0.9]]],
    [
      "a name instead of an ID, and a metric spelled in two ways",
      [
        ["Invoice processing", "Acceptance rate", october, 50, 100, "", "", "", 0.4],
        ["F01", "acceptance-rate", november, 80, 100, "", "", "", ""],
      ],
    ],
    [
      "rows in no order, a target stated once, a later row that waits",
      [
        ["F01", "Acceptance rate", november, 80, 100, "", "", "", ""],
        ["F01", "Acceptance rate", october, 50, 100, "", "", "", 0.4],
        ["F01", "Acceptance rate", 46357, "", "", "", "", "", 0.4],
      ],
    ],
    [
      "the same row twice",
      [
        ["F01", "Acceptance rate", november, 80, 100, "", "", "", 0.5],
        ["F01", "Acceptance rate", november, 60, 100, "", "", "", 0.5],
      ],
    ],
    [
      "months as text",
      [
        ["F01", "Acceptance rate", "'2026-11", 80, 100, "", "", "", 0.5],
        ["F01", "Acceptance rate", "'2026-10", 60, 100, "", "", "", 0.5],
      ],
    ],
    [
      "drift after a pass",
      [
        ["F01", "Acceptance rate", october, 800, 1000, "", "", "", 0.5],
        ["F01", "PSI", november, "", "", 0.3, 1000, "", ""],
      ],
    ],
    [
      "drift before a pass",
      [
        ["F01", "Acceptance rate", november, 800, 1000, "", "", "", 0.5],
        ["F01", "PSI", october, "", "", 0.3, 1000, "", ""],
      ],
    ],
  ])("agrees with the core on %s", async (_, body) => {
    const workbook = await withEvidence(body);
    await written();
    expect(await agreesWithCore(workbook)).toBeGreaterThan(0);
  });

  it("follows the evidence without a refresh: a new period, another order", async () => {
    const workbook = await withEvidence([
      ["F01", "Acceptance rate", november, 50, 100, "", "", "", 0.4],
      ["F02", "Grounded answers", november, 90, 100, "", "", "", 0.4],
    ]);
    await written();
    await workbook.fill("Measured!B3", [
      ["F02", "Grounded answers", november, 70, 100, "", "", "", 0.4],
      ["F01", "Acceptance rate", november, 30, 100, "", "", "", 0.4],
    ]);
    expect(await agreesWithCore(workbook)).toBe(2);
  });

  it("keeps notes, added columns and what stands below through a refresh that adds rows", async () => {
    const workbook = await withEvidence([["F02", "Grounded answers", november, 90, 100, "", "", "", 0.4]]);
    await written();
    const notes = await noteCell(workbook, "F02");
    await workbook.fill(notes, [["'=ask legal"]]);
    await workbook.fill("Dashboard!A20", [["below"]]);
    await workbook.fill("Measured!B4", [["F01", "Acceptance rate", november, 30, 100, "", "", "", 0.4]]);
    await workbook.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Weekly");
      table.resize("B2:J4");
      await context.sync();
    });
    const [[said]] = (await workbook.values("Dashboard!A2")) as [[string]];
    const written1 = "7 Mar 2026, 08:15";
    await workbook.fill("Dashboard!A2", [[said.replace(/Written .+? from/, `Written ${written1} from`)]]);
    await updateFreshness();
    const [[stale]] = (await workbook.values("Dashboard!A2")) as [[string]];
    expect(stale).toMatch(/^✖ Out of date/);
    expect(stale).toContain(`changed since ${written1}.`);
    const result = await writeDashboard();
    expect(result.ok && result.value.message).toMatch(/^Dashboard refreshed\. 5 features; 1 note and 0 columns of yours kept\.$/);
    const table = await tableRows(workbook, "Dashboard");
    expect(table.find((row) => row.ID === "F02")?.["Your notes"]).toBe("=ask legal");
    expect(table.find((row) => row.ID === "F01")?.["Model metric"] ?? "").toBe("");
    await updateFreshness();
    expect(String((await workbook.values("Dashboard!A2"))[0]?.[0])).toMatch(/^✔ Up to date/);
    const used = (await workbook.values("Dashboard!A7:A30")).map(([cell]) => cell);
    expect(used).toContain("below");
  });

  it("leaves the workbook as it was when Excel refuses half-way", async () => {
    const workbook = await withEvidence([["F02", "Grounded answers", november, 90, 100, "", "", "", 0.4]]);
    let seen = 0;
    workbook.host.intercept((member) => {
      if (member !== "Range.formulas=") return undefined;
      seen += 1;
      return seen === 8 ? excelError("GeneralException") : undefined;
    });
    const result = await writeDashboard();
    workbook.host.intercept(() => undefined);
    expect(result.ok).toBe(false);
    expect((await stateNow()).dashboard).toBeUndefined();
  });

  it("takes the same round trips for any number of features", async () => {
    const small = await withEvidence([["F01", "Grounded answers", november, 90, 100, "", "", "", 0.4]], rows.slice(0, 1));
    const few = await small.countRequests(writeDashboard);
    const many = Array.from({ length: 60 }, (_, index) => [`F${String(index)}`, ...(rows[0] ?? []).slice(1)]);
    const large = await withEvidence(
      many.map(([id]) => [String(id), "Grounded answers", november, 90, 100, "", "", "", 0.4]),
      many,
    );
    expect(await large.countRequests(writeDashboard)).toBe(few);
  });
});

async function noteCell(workbook: TestWorkbook, id: string): Promise<string> {
  return workbook.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Dashboard").getRange().load("values,rowIndex,address");
    await context.sync();
    const values = range.values as unknown[][]; // typed as any[][] by Office.js
    const column = (values[0] ?? []).indexOf("Your notes");
    const row = values.findIndex((cells) => cells[0] === id);
    const cell = range.getCell(row, column).load("address");
    await context.sync();
    return cell.address;
  });
}
