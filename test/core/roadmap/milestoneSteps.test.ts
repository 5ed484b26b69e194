import { milestoneSteps } from "../../../src/core/roadmap/milestoneSteps";
import type { RoadmapEntry } from "../../../src/core/roadmap/roadmap";
import { defaultLadders } from "../../../src/core/strategy/ladder";

const entry = (more: Partial<RoadmapEntry>): RoadmapEntry => ({
  feature: { id: "A", name: "A", row: 0, dependsOn: [] },
  flags: [],
  costToGo: 0,
  isDone: false,
  ...more,
});

const statesOf = (more: Partial<RoadmapEntry>) => milestoneSteps(entry(more), defaultLadders).steps.map(({ state }) => state);

describe("milestoneSteps", () => {
  it.each<[string, Partial<RoadmapEntry>, readonly string[]]>([
    ["at the first rung", { strategy: "Buy", milestone: "Baseline measured" }, ["next", "later", "later", "later"]],
    ["at the third, however it is written", { strategy: "Buy", milestone: "pilot  Accepted by users" }, ["done", "done", "next", "later"]],
    ["delivered", { strategy: "Build", milestone: "Result replicated", isDone: true }, ["done", "done", "done", "done"]],
    ["past the last", { strategy: "Build", milestone: "Complete" }, ["done", "done", "done", "done"]],
    ["without a strategy", { milestone: "Ask the users" }, ["next"]],
    ["without anything", {}, []],
  ])("tells what is done, next and later %s", (_, more, states) => {
    expect(statesOf(more)).toEqual(states);
  });

  it("puts a milestone of its own before the ladder, and says so", () => {
    const { steps, isOffLadder } = milestoneSteps(entry({ strategy: "Partner", milestone: "Ask the users" }), defaultLadders);
    expect(steps[0]).toEqual({ text: "Ask the users", state: "next" });
    expect(steps).toHaveLength(defaultLadders.Partner.length);
    expect(isOffLadder).toBe(true);
  });
});
