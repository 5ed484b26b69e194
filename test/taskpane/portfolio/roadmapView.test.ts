import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { builtFeatures } from "../../../src/core/roadmap/builtFeature";
import { decisionsOf, freshnessOf, horizonsById, roadmapView } from "../../../src/taskpane/portfolio/roadmapView";
import type { FeatureSheet, PortfolioState } from "../../../src/workbook/portfolio";
import { sampleRows, sampleSheet } from "../sampleSheet";

function portfolioOf(features: FeatureSheet, builtFrom?: FeatureSheet): PortfolioState {
  const state: PortfolioState = {
    otherLists: [],
    sources: [features.source],
    features,
    assumptions: defaultAssumptions,
    assumptionLinks: {},
    hasAssumptions: false,
    assumptionProblems: [],
    hasShortNames: false,
    hasLambda: true,
  };
  if (builtFrom === undefined) return state;
  const built = builtFeatures(buildRoadmap(builtFrom.features, defaultAssumptions));
  return { ...state, roadmap: { builtAt: "2026-03-14T09:14:00Z", sheet: "Roadmap", builtFrom: built, typedNotes: 0, userColumns: 0 } };
}

const changed = sampleSheet(sampleRows.map((row, index) => (index === 0 ? row.with(6, "RAG") : row)));

describe("freshnessOf", () => {
  it.each([
    ["none where nothing was built", portfolioOf(sampleSheet()), "none"],
    ["fresh where the features say what they said", portfolioOf(sampleSheet(), sampleSheet()), "fresh"],
    ["stale where a cell changed", portfolioOf(changed, sampleSheet()), "stale"],
  ])("is %s", (_, portfolio, freshness) => {
    expect(freshnessOf(portfolio)).toBe(freshness);
  });
});

describe("roadmapView", () => {
  it("says what a refresh would change", () => {
    expect(roadmapView(portfolioOf(changed, sampleSheet())).changes.map(({ id, kind }) => [id, kind])).toEqual([["F01", "moved"]]);
  });

  it("is worked out once a reading", () => {
    const portfolio = portfolioOf(sampleSheet());
    expect(roadmapView(portfolio)).toBe(roadmapView(portfolio));
  });
});

describe("horizonsById", () => {
  it("knows the horizon of what is scheduled only", () => {
    const { roadmap } = roadmapView(portfolioOf(sampleSheet()));
    expect(Object.fromEntries(horizonsById(roadmap))).toEqual({ F01: 1, F02: 2, F03: 2 });
  });
});

describe("decisionsOf", () => {
  const sheet = sampleSheet([["F01", "Waits for itself", 1, 1, 1, 1, "API"]]);
  const link = { sheet: "AI portfolio", address: "T5" };
  const waiting = { ...sheet, features: sheet.features.map((feature) => ({ ...feature, dependsOn: ["F01"] })), linkToField: () => link };

  it("tells what the plan had to decide, with the link to its cell", () => {
    expect(decisionsOf(portfolioOf(waiting))).toEqual([expect.objectContaining({ message: "Depends on itself.", link })]);
  });

  it("does not repeat what reading the sheet told already", () => {
    const told = { severity: "error", row: 0, message: "Depends on itself." } as const;
    expect(decisionsOf(portfolioOf({ ...waiting, problems: [told] }))).toEqual([]);
  });
});
