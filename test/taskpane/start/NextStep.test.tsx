import { screen } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { subtotals } from "../../../src/core/roadmap/subtotals";
import type { Freshness } from "../../../src/taskpane/portfolio/roadmapView";
import type { Plan } from "../../../src/taskpane/portfolio/usePlan";
import { NextStep, nextStepNote } from "../../../src/taskpane/start/NextStep";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const writing = { state: { status: "idle" }, write: jest.fn(), clear: jest.fn() } as const;
const there = { sheet: "Roadmap 2" } as PortfolioState["roadmap"];

function planOf(freshness: Freshness): Plan {
  const roadmap = buildRoadmap(sampleSheet().features, defaultAssumptions);
  return { freshness, decisions: [], view: { roadmap, changes: [], totals: subtotals(roadmap) } } as unknown as Plan;
}

function portfolioWith(roadmap?: PortfolioState["roadmap"]): PortfolioState {
  return { assumptions: defaultAssumptions, ...(roadmap === undefined ? {} : { roadmap }) } as PortfolioState;
}

describe("NextStep", () => {
  it.each([
    ["Build roadmap", undefined, "none"],
    ["Refresh roadmap", there, "stale"],
    ["Go to Roadmap", there, "fresh"],
  ] as const)("is %s", (name, roadmap, freshness) => {
    const { visited } = renderInPane(<NextStep portfolio={portfolioWith(roadmap)} plan={planOf(freshness)} writing={writing} />);
    screen.getByRole("button", { name }).click();
    if (freshness === "fresh") expect(visited).toEqual([{ sheet: "Roadmap 2", address: "A1" }]);
    else expect(writing.write).toHaveBeenCalled();
  });
});

describe("nextStepNote", () => {
  it("counts what will be written, in the names of the horizons", () => {
    expect(nextStepNote(portfolioWith(), planOf("none"))).toBe(
      "Adds the sheet Roadmap: 1 now, 2 next, 0 later, 1 not scheduled with its reason. Undo in one step.",
    );
    expect(nextStepNote(portfolioWith(there), planOf("stale"))).toMatch(/^Brings the sheet Roadmap up to date/);
  });
});
