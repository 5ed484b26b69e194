import { describeRule, problemOf, statedLimit } from "../../../src/core/portfolio/planProblem";
import { candidatesOf } from "../../../src/core/portfolio/candidates";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { noLimits, type Limits } from "../../../src/core/portfolio/limits";
import { plainScenario } from "../../../src/core/portfolio/scenario";
import { describeProblemLimit, programRows } from "../../../src/core/portfolio/selectionProblem";

const feature = (id: string, more: Partial<Feature> = {}): Feature => ({
  ...{ id, name: "Search", row: 0, dependsOn: [], horizon: 1, cost: 10, likely: 5, people: 1, team: "Core" },
  ...more,
});
const features = [feature("F1"), feature("F2", { dependsOn: ["F1"] }), feature("F3")];
const limits: Limits = {
  budget: 15,
  people: 2,
  atMost: 1,
  forced: new Map([["F3", 1]]),
  shares: { 1: { least: 0.2, most: 0.9 }, 2: {}, 3: { most: 0.5 } },
  teams: new Map([["Core", 4]]),
  resources: new Map([["GPUs", 8]]),
  rules: [
    { kind: "unread", text: "F9 perhaps" },
    { kind: "needs", id: "F3", needs: "F1" },
    { kind: "atMost", most: 1, ids: ["F1", "F3"] },
  ],
};
const candidates = candidatesOf(features, defaultAssumptions, plainScenario("Base", limits));
const problem = problemOf(candidates, limits);

describe("statedLimit", () => {
  it("knows every limit of a plan's problem by what stated it, though all features bear one name", () => {
    const stated = programRows(problem).map(({ limit }) => {
      const found = statedLimit(limit, candidates, limits);
      if (found?.kind === "forced") return `${found.candidate.feature.id} ${String(found.force)}`;
      if (found?.kind === "dependsOn") return `${found.candidate.feature.id} on ${found.needs.feature.id}`;
      if (found?.kind === "rule") return describeRule(found.rule, candidates);
      if (found?.kind === "share") return `H${String(found.horizon)} ${found.bound}`;
      return found?.kind === "team" ? found.team : found?.kind === "resource" ? found.header : found?.kind;
    });
    expect(stated).toEqual([
      ...["budget", "people", "Core", "GPUs", "F2 on F1", "Search needs Search", "F3 1", "atMost", "Search or Search"],
      ...["H1 least", "H1 most", "H3 most"],
    ]);
  });

  it("finds nothing where no plan stated it", () => {
    expect(statedLimit({ kind: "excludes", index: 0 }, candidates, limits)).toBeUndefined();
    expect(statedLimit({ kind: "force", row: 2 }, candidates, noLimits)).toBeUndefined();
  });
});

describe("describeProblemLimit", () => {
  it("words every limit with the names of its rows, or their numbers", () => {
    const given = { ...problem, names: [], excludes: [{ either: 0, or: 2 }] };
    expect(programRows(given).map(({ limit }) => describeProblemLimit(limit, given))).toEqual([
      ...["Budget (15)", "People (2)", "People of Core (4)", "GPUs (8)", "row 2 requires row 1", "row 3 requires row 1"],
      ...["either row 1 or row 3", "row 3 must be in", "at most 1 features", "Search or Search"],
      ...["H1 share of cost at least 20 %", "H1 share of cost at most 90 %", "H3 share of cost at most 50 %"],
    ]);
  });
});
