import fc from "fast-check";

import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { anySheet, entriesOf, featuresOf, layout, rated, scheduledOf, type StatedRow, unscheduledOf } from "./sheets";

function build(rows: readonly StatedRow[]) {
  return buildRoadmap(featuresOf(rows), defaultAssumptions);
}

describe("buildRoadmap", () => {
  it.each<{ row: StatedRow; horizon: number; why: string }>([
    { row: { Horizon: 3, Approach: "API", Months: 2 }, horizon: 3, why: "set to H3" },
    { row: { Approach: "RAG over contracts" }, horizon: 2, why: "approach RAG over contracts says H2" },
    { row: { Months: 5.5 }, horizon: 1, why: "5.5 months say H1" },
    { row: { Months: 6 }, horizon: 2, why: "6 months say H2" },
    { row: { Months: 12 }, horizon: 3, why: "12 months say H3" },
    { row: { Months: 0 }, horizon: 1, why: "0 months say H1" },
    { row: { Approach: "prompt", Months: 7 }, horizon: 2, why: "7 months say H2 (approach says H1)" },
    { row: { Approach: "from scratch", Months: 1 }, horizon: 3, why: "approach from scratch says H3 (months say H1)" },
    { row: { Approach: "API", Months: 1, Strategy: "Build" }, horizon: 1, why: "approach API says H1" },
    { row: { Approach: "magic", Months: 1 }, horizon: 1, why: "1 month says H1" },
    { row: { Strategy: "Rule" }, horizon: 1, why: "strategy Rule says H1" },
    { row: { Strategy: "Buy" }, horizon: 1, why: "strategy Buy says H1" },
    { row: { Strategy: "Partner" }, horizon: 2, why: "strategy Partner says H2" },
    { row: { Strategy: "Fine-tune" }, horizon: 2, why: "strategy Fine-tune says H2" },
    { row: { Strategy: "Build" }, horizon: 3, why: "strategy Build says H3" },
    { row: { "Rule works": "yes" }, horizon: 1, why: "strategy Rule says H1" },
  ])("places $row in H$horizon", ({ row, horizon, why }) => {
    expect(scheduledOf(build([{ ID: "F1", ...row }])).get("F1")).toMatchObject({ horizon, why, rank: 1 });
  });

  it.each<{ row: StatedRow; reason: string }>([
    { row: {}, reason: "no approach, months or strategy" },
    { row: { Approach: "magic" }, reason: "approach magic is not in the vocabulary, no months or strategy" },
    { row: { Status: "Cancelled", Horizon: 1 }, reason: "cancelled" },
    { row: { Status: "DROPPED" }, reason: "dropped" },
    {
      row: { Selected: "no", Horizon: 1, Cost: 380, People: 1 },
      reason: "over budget; room for cost 380 and 1 person, or yes in Selected, brings it in",
    },
    { row: { Selected: "no", Horizon: 1 }, reason: "over budget; yes in Selected brings it in" },
    { row: { Selected: "no", Status: "Cancelled", Horizon: 1 }, reason: "cancelled" },
    { row: { "Depends on": "F1", Horizon: 1 }, reason: "waits for itself" },
  ])("does not schedule $row", ({ row, reason }) => {
    expect(unscheduledOf(build([{ ID: "F1", ...row }])).get("F1")?.reason).toBe(reason);
  });

  it("marks what is done in its horizon, with nothing ahead", () => {
    const entry = scheduledOf(build([{ ID: "F1", Status: "Shipped", Strategy: "Buy", Selected: "no" }])).get("F1");
    expect(entry).toMatchObject({ horizon: 1, isDone: true, milestone: "Complete" });
    expect(entry).not.toHaveProperty("exitCriterion");
  });

  it("moves a feature to its latest prerequisite, even against its own horizon, and says so", () => {
    const roadmap = build([
      { ID: "F1", Feature: "Shopping", Horizon: 1, "Depends on": "F2, F3" },
      { ID: "F2", Feature: "Search", Horizon: 2 },
      { ID: "F3", Feature: "Voice agent", Horizon: 3 },
      { ID: "F4", Feature: "Later", Approach: "API", "Depends on": "F1" },
      { ID: "F5", Horizon: 3, "Depends on": "F3" },
    ]);
    expect(scheduledOf(roadmap).get("F1")).toMatchObject({ horizon: 3, movedFrom: 1, why: "moved from H1: depends on Voice agent, H3" });
    expect(scheduledOf(roadmap).get("F4")).toMatchObject({ horizon: 3, movedFrom: 1, why: "moved from H1: depends on Shopping, H3" });
    expect(scheduledOf(roadmap).get("F5")).toMatchObject({ horizon: 3, why: "set to H3" });
    expect(scheduledOf(roadmap).get("F5")).not.toHaveProperty("movedFrom");
    expect(roadmap.problems).toEqual([
      {
        severity: "warning",
        row: 0,
        field: "horizon",
        message: "Set to H1 but depends on Voice agent, H3.",
        consequence: "Shopping moves to H3.",
      },
      {
        severity: "warning",
        row: 3,
        field: "dependsOn",
        message: "Belongs in H1 but depends on Shopping, H3.",
        consequence: "Later moves to H3.",
      },
    ]);
  });

  it("sends every feature of a circle, and what waits for it, to not scheduled", () => {
    const roadmap = build([
      { ID: "F1", Horizon: 1, "Depends on": "F3" },
      { ID: "F2", Horizon: 1, "Depends on": "F1" },
      { ID: "F3", Horizon: 1, "Depends on": "F2, F5" },
      { ID: "F4", Horizon: 1, "Depends on": "F5, F2" },
      { ID: "F5", Horizon: 1 },
    ]);
    const reasons = [...unscheduledOf(roadmap)].map(([id, { reason }]) => [id, reason]);
    expect(reasons).toEqual([
      ["F1", "waits for itself through F3"],
      ["F2", "waits for itself through F1"],
      ["F3", "waits for itself through F2"],
      ["F4", "waits for F2"],
    ]);
    expect(roadmap.problems).toContainEqual({
      severity: "error",
      row: 0,
      field: "dependsOn",
      message: "Depends on itself through F3.",
      consequence: "F1 is not scheduled until the circle is broken.",
    });
  });

  it("names another feature of the circle where one also names itself", () => {
    const roadmap = build([
      { ID: "F1", Horizon: 1, "Depends on": "F1, F2" },
      { ID: "F2", Horizon: 1, "Depends on": "F1" },
    ]);
    expect(unscheduledOf(roadmap).get("F1")?.reason).toBe("waits for itself through F2");
  });

  it("lets a feature wait for one that was dropped, and so on down the chain", () => {
    const roadmap = build([
      { ID: "F1", Horizon: 1, Status: "Dropped" },
      { ID: "F2", Horizon: 1, "Depends on": "F1" },
      { ID: "F3", Horizon: 1, "Depends on": "F2" },
    ]);
    expect([...unscheduledOf(roadmap).values()].map(({ reason }) => reason)).toEqual(["dropped", "waits for F1", "waits for F2"]);
  });

  it("orders by score, then ID, the unscored last, never before a prerequisite", () => {
    const roadmap = build([
      { ID: "F10", Horizon: 1, ...rated(3) },
      { ID: "F2", Horizon: 1, ...rated(3) },
      { ID: "F3", Horizon: 1 },
      { ID: "F4", Horizon: 1, ...rated(5), "Depends on": "F5" },
      { ID: "F5", Horizon: 1, ...rated(2) },
      { ID: "F6", Horizon: 1, ...rated(4) },
      { ID: "F7", Horizon: 2, ...rated(5), "Depends on": "F3" },
    ]);
    expect(layout(roadmap)).toEqual([["F6", "F10", "F2", "F5", "F4", "F3"], ["F7"], [], []]);
  });

  it("sorts numeric IDs by size", () => {
    const rows = [10, 9, 100].map((id) => ({ ID: id, Horizon: 1 }));
    expect(layout(build(rows))[0]).toEqual(["9", "10", "100"]);
  });

  it("offers the ladder's first rung, keeps what was typed, and fills in a rung's exit criterion", () => {
    const roadmap = build([
      { ID: "F1", Strategy: "Build" },
      { ID: "F2", Strategy: "Build", Milestone: "result replicated" },
      { ID: "F3", Strategy: "Build", Milestone: "Board agrees", "Exit criterion": "Minutes say so" },
      { ID: "F4", Horizon: 1 },
      { ID: "F5", Strategy: "Build", Status: "Dropped" },
    ]);
    const shown = entriesOf(roadmap).map(({ feature, milestone, exitCriterion }) => [feature.id, milestone, exitCriterion]);
    expect(shown).toEqual([
      ["F4", undefined, undefined],
      ["F1", "Research question framed", "Hypothesis, measure and stopping rule are written down"],
      ["F2", "result replicated", "A second team or a second data set reaches the same result"],
      ["F3", "Board agrees", "Minutes say so"],
      ["F5", undefined, undefined],
    ]);
  });

  it("computes the strategy where all inputs are there, and none where one is missing", () => {
    const inputs = { Stage: "Growth", Differentiation: 3, "Model fit": 3, "Domain accuracy": 5, "Data privacy": 4, "Unique data": 3 };
    const roadmap = build([
      { ID: "F1", ...inputs, "ML talent": 4 },
      { ID: "F2", ...inputs, "ML talent": 2 },
      { ID: "F3", ...inputs, "ML talent": 2, Strategy: "Buy" },
      { ID: "F4", ...inputs },
    ]);
    const strategies = new Map(entriesOf(roadmap).map(({ feature, strategy }) => [feature.id, strategy]));
    expect(["F1", "F2", "F3", "F4"].map((id) => strategies.get(id))).toEqual(["Fine-tune", "Partner", "Buy", undefined]);
  });

  it("says of a gate with evidence how it stands, and nothing of one without", () => {
    const gate = { "Gate target": 0.8, Horizon: 1 };
    const roadmap = build([
      { ID: "F1", ...gate, "Gate successes": 95, "Gate trials": 100 },
      { ID: "F2", ...gate, "Gate successes": 60, "Gate trials": 100 },
      { ID: "F3", ...gate, "Gate successes": 0, "Gate trials": 0 },
      { ID: "F4", ...gate },
    ]);
    expect(entriesOf(roadmap).map((entry) => entry.gate)).toEqual(["PASS", "FAIL", "NOT ENOUGH DATA", undefined]);
  });

  it("places every feature exactly once, no earlier than what it depends on, whatever the sheet", () => {
    fc.assert(
      fc.property(anySheet, (rows) => {
        const features = featuresOf(rows);
        const roadmap = buildRoadmap(features, defaultAssumptions);
        expect(
          entriesOf(roadmap)
            .map(({ feature }) => feature.row)
            .sort((a, b) => a - b),
        ).toEqual(rows.map((_, row) => row));
        const scheduled = scheduledOf(roadmap);
        for (const { feature, horizon, rank, movedFrom } of scheduled.values()) {
          if (movedFrom !== undefined) expect(movedFrom).toBeLessThan(horizon);
          for (const id of feature.dependsOn) {
            const needed = scheduled.get(id);
            expect(needed).toBeDefined();
            expect(needed?.horizon).toBeLessThanOrEqual(horizon);
            if (needed?.horizon === horizon) expect(needed.rank).toBeLessThan(rank);
          }
        }
        for (const { reason } of roadmap.notScheduled) expect(reason).not.toBe("");
        for (const { horizon, entries } of roadmap.horizons) {
          expect(entries.map((entry) => [entry.horizon, entry.rank])).toEqual(entries.map((_, index) => [horizon, index + 1]));
        }
      }),
    );
  });

  it("gives the same roadmap however the rows are sorted", () => {
    const shuffled = anySheet.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })));
    const told = (rows: readonly StatedRow[]) => {
      const roadmap = build(rows);
      const scheduled = [...scheduledOf(roadmap).values()].map(({ feature, horizon, rank, score, why, flags }) => [
        feature.id,
        horizon,
        rank,
        score,
        why,
        flags,
      ]);
      return [scheduled, roadmap.notScheduled.map(({ feature, reason, score }) => [feature.id, reason, score])];
    };
    const withOwnNames = (rows: readonly StatedRow[]): readonly StatedRow[] => rows.map((row) => ({ ...row, Feature: row.ID ?? null }));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(told(withOwnNames(others))).toEqual(told(withOwnNames(rows)));
      }),
    );
  });

  it("changes no score when rows go", () => {
    fc.assert(
      fc.property(anySheet, fc.integer({ min: 0, max: 11 }), (rows, kept) => {
        const all = new Map(entriesOf(build(rows)).map(({ feature, score }) => [feature.id, score]));
        for (const { feature, score } of entriesOf(build(rows.slice(0, kept)))) expect(score).toBe(all.get(feature.id));
      }),
    );
  });

  it("places a chain and a circle of 5,000 in a moment", () => {
    const chain = Array.from({ length: 5000 }, (_, index) => ({
      ID: `C${String(index)}`,
      Horizon: 1,
      "Depends on": `C${String(index + 1)}`,
    }));
    const circle = Array.from({ length: 5000 }, (_, index) => ({
      ID: `R${String(index)}`,
      Horizon: 1,
      "Depends on": `R${String((index + 1) % 5000)}`,
    }));
    const features = featuresOf([...chain, ...circle]);
    const started = performance.now();
    const roadmap = buildRoadmap(features, defaultAssumptions);
    expect(performance.now() - started).toBeLessThan(slowest);
    expect(layout(roadmap).map((group) => group.length)).toEqual([5000, 0, 0, 5000]);
    expect(layout(roadmap)[0]?.[0]).toBe("C4999");
  });
});

/** Milliseconds; some fifty times what it takes, so that a busy machine does not fail it and a quadratic step does. */
const slowest = 5000;
