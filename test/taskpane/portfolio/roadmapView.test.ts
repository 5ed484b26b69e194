import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { builtFeatures } from "../../../src/core/roadmap/builtFeature";
import { allProblems, freshnessOf, horizonsById, roadmapView, windowOf } from "../../../src/taskpane/portfolio/roadmapView";
import type { FeatureSheet, PortfolioState } from "../../../src/workbook/portfolio";
import { sampleRows, sampleSheet } from "../sampleSheet";

function portfolioOf(features: FeatureSheet, builtFrom?: FeatureSheet): PortfolioState {
  const state: PortfolioState = {
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

describe("allProblems", () => {
  it("adds what the plan had to decide, with the link to its cell, and the assumptions'", () => {
    const sheet = sampleSheet([["F01", "Waits for itself", 1, 1, 1, 1, "API"]]);
    const [feature] = sheet.features;
    if (feature === undefined) throw new Error("nothing was read");
    const features = {
      ...sheet,
      features: [{ ...feature, dependsOn: ["F01"] }],
      linkToField: () => ({ sheet: "AI portfolio", address: "T5" }),
    };
    const assumptionProblem = {
      severity: "warning",
      message: "discount_rate must be a number.",
    } as PortfolioState["assumptionProblems"][number]; // as far as it is shown
    const problems = allProblems({ ...portfolioOf(features), assumptionProblems: [assumptionProblem] }, features);
    expect(problems).toContainEqual(
      expect.objectContaining({ message: "Depends on itself.", link: { sheet: "AI portfolio", address: "T5" } }),
    );
    expect(problems.at(-1)).toBe(assumptionProblem);
  });
});

describe("windowOf", () => {
  it.each([
    [1, "0–6 months"],
    [2, "6–12 months"],
    [3, "12+ months"],
  ] as const)("says the window of H%p", (horizon, window) => {
    expect(windowOf(horizon, { windows: [6, 12] })).toBe(window);
  });
});
