import { problemOf } from "../src/core/portfolio/planProblem";
import { readFile } from "node:fs/promises";
import { portfolioLibrary } from "../src/core/doubt/portfolioLibrary";
import { writeSipLibrary } from "../src/core/doubt/writeSipLibrary";
import type { Feature } from "../src/core/feature/feature";
import { moneyBasis } from "../src/core/money/moneyBasis";
import { budgetsOf, candidatesOf } from "../src/core/portfolio/candidates";
import { frontierCeiling, frontierPoints } from "../src/core/portfolio/frontier";
import { plainScenario } from "../src/core/portfolio/scenario";
import { loadSolver } from "../src/solve/highs";
import { openXlsx } from "../src/workbench/files/openXlsx";
import { saveXlsx } from "../src/workbench/files/saveXlsx";
import { openHeadless } from "../src/workbench/headless/openHeadless";
import { writeBoard } from "../src/workbook/board/boardSheet";
import { writeMilestones } from "../src/workbook/milestones/milestonesSheet";
import { writeBusinessCase } from "../src/workbook/businessCase/businessCase";
import { setUpCosts } from "../src/workbook/costs/costsTemplate";
import { writeDashboard } from "../src/workbook/dashboard/dashboardSheet";
import { writeForecasts } from "../src/workbook/forecasts/forecastSheet";
import { type PortfolioState, readPortfolio } from "../src/workbook/portfolio";
import type { Done, Outcome } from "../src/workbook/excel/refusal";
import { buildRoadmap } from "../src/workbook/roadmap/roadmapSheet";
import { writeFrontier } from "../src/workbook/selection/selectionSheet";
import { importSipLibrary } from "../src/workbook/sipLibrary/sipLibrary";
import { saveComparisons } from "../src/workbook/weights/weightComparisons";

/** The sample workbook, from the root of the repository. */
const sample = "assets/ai-portfolio.xlsx";
/** The feature whose business case is written. */
const shownFeature = "F02";
const search = { seconds: 10, gap: 1e-4 } as const;

/** The sample with every sheet that the planner writes, as its buttons write them; the answer is the bytes of an .xlsx file. */
export async function buildAllSheets(): Promise<Uint8Array> {
  const opened = await openXlsx(await readFile(sample));
  if (!opened.ok) throw new Error(opened.error);
  const { snapshot, extras } = opened.value;
  const workbook = await openHeadless({ snapshot, extras, name: "AI portfolio.xlsx" });
  workbook.useGlobally();
  try {
    const features = await readFeatures();
    for (const action of actions(features)) await expectDone(action);
    await workbook.grid.settled();
    const { bytes, notKept } = await saveXlsx(workbook.grid, workbook.host.extras());
    if (notKept.length > 0) process.stderr.write(`Not kept in the file: ${notKept.join(", ")}.\n`);
    return bytes;
  } finally {
    workbook.dispose();
  }
}

type Planned = Pick<PortfolioState, "assumptions"> & { readonly features: readonly Feature[]; readonly sheet: string };

async function readFeatures(): Promise<Planned> {
  const read = await readPortfolio();
  if (!read.ok) throw new Error(read.error.message);
  const { features, assumptions } = read.value;
  if (features === undefined) throw new Error(`${sample} has no feature sheet`);
  return { features: features.features, assumptions, sheet: features.source.name };
}

function actions(planned: Planned): readonly (() => Outcome<Done>)[] {
  return [
    buildRoadmap,
    writeBoard,
    writeMilestones,
    writeDashboard,
    () => writeBusinessCase({ kind: "feature", id: shownFeature }),
    () => writeBusinessCase({ kind: "portfolio" }),
    () => drawFrontier(planned),
    () => saveComparisons([-2, -2, 1, 0, 3, 4]),
    () => importSipLibrary(libraryOf(planned)),
    writeForecasts,
    () => setUpCosts(),
  ];
}

async function expectDone(action: () => Outcome<Done>): Promise<void> {
  const done = await action();
  if (!done.ok) throw new Error(`${done.error.message} ${done.error.cure}`);
}

async function drawFrontier({ features, assumptions, sheet }: Planned): Outcome<Done> {
  const solve = await loadSolver();
  const scenario = plainScenario("Plan");
  const candidates = candidatesOf(features, assumptions, scenario);
  const problem = problemOf(candidates, { ...scenario.limits, budget: Infinity });
  const points = [...frontierPoints(problem, budgetsOf(problem), solve, search)].flatMap(([, point]) =>
    point.ok
      ? [
          {
            budget: point.value.budget,
            value: point.value.selection.value,
            cost: point.value.selection.used[0] ?? 0,
            count: point.value.selection.isChosen.filter(Boolean).length,
          },
        ]
      : [],
  );
  const ceiling = frontierCeiling(problem, solve, search);
  return writeFrontier({
    frontier: { points: points.sort((one, other) => one.budget - other.budget), ...(ceiling.ok && { ceiling: ceiling.value }) },
    scenario,
    features: sheet,
    unit: "$k",
  });
}

function libraryOf({ features, assumptions }: Planned): string {
  const uncertain = features.flatMap((feature, index) => {
    const basis = moneyBasis(feature, assumptions, undefined);
    if (basis === undefined) return [];
    const { value, successProbability } = basis;
    return [{ id: feature.id, name: feature.name, value, successProbability, number: index + 1 }];
  });
  const library = portfolioLibrary(uncertain, {
    name: "AI portfolio",
    dateCreated: new Date().toISOString().slice(0, 10),
    seed: 1,
    coefficient: 0.3,
  });
  if (!library.ok) throw new Error("the sample's values make no library");
  return writeSipLibrary(library.value);
}
