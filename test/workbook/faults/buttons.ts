import { addAssumptions, saveWeights } from "../../../src/workbook/assumptions/assumptionsSheet";
import { addShortNames } from "../../../src/workbook/assumptions/shortNames";
import { writeBusinessCase } from "../../../src/workbook/businessCase/businessCase";
import { addValueColumns } from "../../../src/workbook/businessCase/valueColumns";
import { plainScenario } from "../../../src/core/portfolio/scenario";
import { setUpCosts } from "../../../src/workbook/costs/costsTemplate";
import { writeDashboard } from "../../../src/workbook/dashboard/dashboardSheet";
import { addEvidenceRows } from "../../../src/workbook/evidence/evidenceRows";
import type { Done, Outcome } from "../../../src/workbook/excel/refusal";
import { addFeature } from "../../../src/workbook/features/addFeature";
import { writeDelayOrder } from "../../../src/workbook/features/delayOrderColumn";
import { writeFeatureCell } from "../../../src/workbook/features/featureCells";
import { newFeatureSheet } from "../../../src/workbook/features/newFeatureSheet";
import { writeSelection } from "../../../src/workbook/features/selectionColumn";
import { writeStrategies } from "../../../src/workbook/features/strategyColumn";
import { addCorrectedProbability, writeForecasts } from "../../../src/workbook/forecasts/forecastSheet";
import { updateFreshness } from "../../../src/workbook/freshness";
import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { saveScenarios } from "../../../src/workbook/scenarios/save";
import { addScoreColumns } from "../../../src/workbook/scores/scoreColumns";
import { newScorersSheet } from "../../../src/workbook/scores/scorersSheet";
import { writeFrontier } from "../../../src/workbook/selection/selectionSheet";
import { saveSnapshot } from "../../../src/workbook/snapshots/snapshots";
import { saveComparisons } from "../../../src/workbook/weights/weightComparisons";
import { openXlsx } from "../../../src/workbench/files/openXlsx";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import type { HeadlessOptions } from "../../../src/workbench/headless/openHeadless";
import { openWorkbook, type TestWorkbook } from "../../office";

/** A button that writes, and the workbook it is pressed in. */
export interface Button {
  readonly name: string;
  readonly press: () => Outcome<Done>;
  /** Pressed before, and edited since by hand. */
  readonly before?: (workbook: TestWorkbook) => Promise<void>;
  /** The sheet and table it writes to where they stand already. */
  readonly sheet: string;
  readonly table: string;
}

const heads = [
  "ID",
  "Feature",
  "Risk",
  "Impact",
  "Business value",
  "Scalability",
  "Approach",
  "Months",
  "Success probability",
  "Low",
  "Likely",
  "High",
  "Cost",
  "Status",
  "Owner",
  "Strategy",
  "Notes",
];
const features = [
  ["F1", "=1+1", 1, 5, 5, 4, "API", 3, 0.8, 50, 100, 150, 40, "", "'007", "Buy", "2-4"],
  ["F2", "Support answers", 2, 4, 5, 4, "RAG", 8, 0.6, 60, 90, 120, 60, "Done", "Ann", "Buy", ""],
  ["F3", "Voice agent", 4, 4, 3, 3, "multi-agent", 14, 0.5, 80, 200, 400, 90, "", "", "", "46000"],
];
const evidence = [
  ["F1", "Grounded answers", "Model", 46000, 90, 100, "", "", 0.8],
  ["F2", "Acceptance rate", "Product", 46000, 40, 100, "", "", 0.3],
];
const evidenceHeads = ["Feature", "Metric", "Side", "Period", "Successes", "Trials", "Value", "n", "Target"];
const text = (value: unknown): unknown => (typeof value === "string" && value !== "" ? `'${value.replace(/^'/, "")}` : value);

/** A small workbook of a person, with texts that look like something else. */
export async function openSmall(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await workbook.Excel.run(async (context) => {
    const put = (name: string, sheetName: string, rows: readonly (readonly unknown[])[]): void => {
      const sheet = context.workbook.worksheets.add(sheetName);
      const range = sheet.getRangeByIndexes(3, 0, rows.length, rows[0]?.length ?? 1);
      range.values = rows.map((row) => row.map(text)) as string[][];
      sheet.tables.add(range, true).name = name;
    };
    put("Features", "AI portfolio", [heads, ...features]);
    put("Evidence", "Evidence", [evidenceHeads, ...evidence]);
    await context.sync();
  });
  return workbook;
}

async function pressed(...works: readonly (() => Outcome<unknown>)[]): Promise<void> {
  for (const work of works) {
    const result = await work();
    if (!result.ok) throw new Error(`${result.error.message} ${result.error.cure}`);
  }
}

/** Change what a refresh has to take in: a feature moves, one is new, and notes stand beside. */
async function edited(workbook: TestWorkbook): Promise<void> {
  await workbook.fill("'AI portfolio'!G5", [["RAG"]]);
  await workbook.fill("'AI portfolio'!A8", [["F4", "Ticket routing", 2, 4, 4, 4, "API", 4]]);
  await workbook.Excel.run(async (context) => {
    context.workbook.tables.getItem("Features").resize("A4:Q8");
    await context.sync();
  });
}

const scenario = { ...plainScenario("Plan"), budget: 120 };
const frontier = (...values: readonly number[]) => ({
  frontier: { points: values.map((value, index) => ({ budget: index * 100, value, cost: index * 90, count: index })) },
  scenario: { ...scenario, aim: "NPV" as const },
  features: "Features",
  unit: "$k",
});

const features1 = { sheet: "AI portfolio", table: "Features" };

export const buttons: readonly Button[] = [
  { name: "Build roadmap", press: () => buildRoadmap(), sheet: "AI portfolio", table: "Features" },
  {
    name: "Refresh roadmap",
    press: () => buildRoadmap(),
    before: async (workbook) => {
      await pressed(() => buildRoadmap());
      await workbook.fill("Roadmap!N6", [["'=2+2"]]);
      await workbook.fill("Roadmap!Q6", [["beside"]]);
      await workbook.fill("Roadmap!A40", [["below"]]);
      await edited(workbook);
    },
    sheet: "Roadmap",
    table: "RoadmapH1",
  },
  { name: "Add assumptions", press: () => addAssumptions(), ...features1 },
  {
    name: "Save weights",
    press: () => saveWeights([1, 2, 3, 4]),
    before: () => pressed(() => addAssumptions()),
    sheet: "Assumptions",
    table: "Features",
  },
  { name: "Add short names", press: () => addShortNames(), ...features1 },
  { name: "Business case of a feature", press: () => writeBusinessCase({ kind: "feature", id: "F1" }), ...features1 },
  {
    name: "Business case of a feature, again",
    press: () => writeBusinessCase({ kind: "feature", id: "F1" }),
    before: async (workbook) => {
      await pressed(() => writeBusinessCase({ kind: "feature", id: "F1" }));
      await workbook.fill("'Business case F1'!A120", [["below"]]);
    },
    sheet: "Business case F1",
    table: "Features",
  },
  { name: "Business case of the portfolio", press: () => writeBusinessCase({ kind: "portfolio" }), ...features1 },
  {
    name: "Business case of the portfolio, again",
    press: () => writeBusinessCase({ kind: "portfolio" }),
    before: async (workbook) => {
      await pressed(() => writeBusinessCase({ kind: "portfolio" }));
      await edited(workbook);
    },
    sheet: "Business case",
    table: "BusinessCase",
  },
  { name: "Set up costs", press: () => setUpCosts(), ...features1 },
  {
    name: "Set up further costs",
    press: () => setUpCosts(),
    before: async (workbook) => {
      await pressed(() => setUpCosts("F1"));
      await workbook.fill("Costs!A30", [["below"]]);
    },
    sheet: "Costs",
    table: "Costs",
  },
  { name: "Write dashboard", press: () => writeDashboard(), sheet: "Evidence", table: "Evidence" },
  {
    name: "Refresh dashboard",
    press: () => writeDashboard(),
    before: async (workbook) => {
      await pressed(() => writeDashboard());
      await workbook.fill("Dashboard!A20", [["below"]]);
      await edited(workbook);
    },
    sheet: "Dashboard",
    table: "Dashboard",
  },
  { name: "Write forecasts", press: () => writeForecasts(), ...features1 },
  {
    name: "Refresh forecasts",
    press: () => writeForecasts(),
    before: async (workbook) => {
      await pressed(() => writeForecasts());
      await workbook.fill("'AI portfolio'!N5", [["Done"]]);
    },
    sheet: "Forecasts",
    table: "DashboardForecasts",
  },
  {
    name: "Add corrected probability",
    press: () => addCorrectedProbability(),
    before: () => pressed(() => writeForecasts()),
    ...features1,
  },
  { name: "Add score columns", press: () => addScoreColumns(), ...features1 },
  { name: "Add value columns", press: () => addValueColumns(), ...features1 },
  { name: "Write delay order", press: () => writeDelayOrder(new Map([["F1", 1]])), ...features1 },
  {
    name: "Write selection",
    press: () =>
      writeSelection(
        new Map([
          ["F1", true],
          ["F2", false],
        ]),
      ),
    ...features1,
  },
  { name: "Fill strategies", press: () => writeStrategies(), ...features1 },
  { name: "Write a feature cell", press: () => writeFeatureCell({ id: "F3", field: "notes", text: "=3+3", how: "append" }), ...features1 },
  { name: "Add a feature", press: () => addFeature({ feature: "New one", risk: "2" }), ...features1 },
  { name: "Add a feature sheet", press: () => newFeatureSheet(), ...features1 },
  { name: "Add scores sheet", press: () => newScorersSheet(), ...features1 },
  {
    name: "Add evidence rows",
    press: () =>
      addEvidenceRows(
        {
          feature: "F1",
          period: 46000,
          source: "log",
          lines: [{ name: "Acceptance rate", side: "Product", counted: { as: "rate", successes: 3, trials: 9 } }],
        },
        "replace",
      ),
    sheet: "Evidence",
    table: "Evidence",
  },
  { name: "Save comparisons", press: () => saveComparisons([1, 2, 3, 0, 0, 0]), ...features1 },
  {
    name: "Save comparisons again",
    press: () => saveComparisons([0, 2, 1, 0, 0, 1]),
    before: () => pressed(() => saveComparisons([1, 2, 3, 0, 0, 0])),
    sheet: "Weights",
    table: "Features",
  },
  { name: "Save scenarios", press: () => saveScenarios([{ scenario }]), ...features1 },
  { name: "Write frontier", press: () => writeFrontier(frontier(0, 300, 500)), ...features1 },
  {
    name: "Write frontier, longer",
    press: () => writeFrontier(frontier(0, 300, 500)),
    before: async (workbook) => {
      await pressed(() => writeFrontier(frontier(0, 200)));
      await workbook.fill("Selection!A8", [["below"]]);
    },
    sheet: "Selection",
    table: "SelectionFrontier",
  },
  { name: "Snapshot", press: () => saveSnapshot("Before"), ...features1 },
  { name: "Snapshot again", press: () => saveSnapshot("After"), before: () => pressed(() => saveSnapshot("Before")), ...features1 },
  {
    name: "Say what is out of date",
    press: () => updateFreshness(),
    before: async (workbook) => {
      await pressed(() => buildRoadmap());
      await edited(workbook);
    },
    sheet: "Roadmap",
    table: "RoadmapH1",
  },
];

/** The workbook in which a button is pressed, to be opened again and again. */
export async function prepared({ before }: Button): Promise<HeadlessOptions> {
  const workbook = await openSmall();
  await before?.(workbook);
  await workbook.grid.settled();
  const { bytes } = await saveXlsx(workbook.grid, workbook.host.extras());
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return { snapshot: opened.value.snapshot, extras: opened.value.extras };
}
