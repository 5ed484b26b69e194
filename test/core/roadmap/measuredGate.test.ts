import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { readEvidence } from "../../../src/core/evidence/readEvidence";
import type { Feature } from "../../../src/core/feature/feature";
import type { Cell } from "../../../src/core/sheet/cell";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { RoadmapEntry } from "../../../src/core/roadmap/roadmap";

const demo = "no product metric (only a demo so far)";

function entryOf(over: Partial<Feature>, rows: readonly (readonly Cell[])[]): RoadmapEntry | undefined {
  const feature: Feature = { id: "F01", name: "Invoice processing", row: 0, dependsOn: [], horizon: 1, ...over };
  const headers = ["Feature", "Metric", "Successes", "Trials", "Target"];
  const { observations } = readEvidence(headers, rows, [feature]);
  return buildRoadmap([feature], defaultAssumptions, { observations }).horizons[0]?.entries[0];
}

describe("measuredGates", () => {
  const model = ["F01", "Precision", 1948, 2000, 0.95];
  const product = ["F01", "Acceptance rate", 100, 1000, 0.5];
  it.each<[string, Partial<Feature>, readonly (readonly Cell[])[], string | undefined, boolean]>([
    ["nothing measured", {}, [], undefined, true],
    ["a model metric only", {}, [model], "PASS", true],
    ["a product metric, which decides", {}, [model, product], "FAIL", false],
    ["the metric that the sheet names", { gateMetric: "precision" }, [model, product], "PASS", false],
    [
      "gate columns that the table does not measure",
      { gateMetric: "Recall", gateTarget: 0.9, gateSuccesses: 1, gateTrials: 10 },
      [product],
      "FAIL",
      false,
    ],
  ])("sets gate and flag from %s", (_, over, rows, gate, isDemo) => {
    const entry = entryOf(over, rows);
    expect(entry?.gate).toBe(gate);
    expect(entry?.flags.includes(demo)).toBe(isDemo);
  });

  it("judges by the metric of the exit criterion, not by one that the sheet names beside it", () => {
    const named = { exitCriterion: "80 % go straight through", gateMetric: "Precision" };
    const through = ["F01", "Straight-through rate", 812, 1000, 0.8];
    expect(entryOf(named, [model, through])).toMatchObject({ gate: "NOT ENOUGH DATA", gateMetric: "Straight-through rate" });
    expect(entryOf({ ...named, gateTarget: 0.95, gateSuccesses: 1948, gateTrials: 2000 }, [])).toMatchObject({
      gate: "NOT ENOUGH DATA",
      gateMetric: "Straight-through rate",
    });
    expect(entryOf({ ...named, gateTarget: 0.95, gateSuccesses: 1948, gateTrials: 2000 }, [model])?.gate).toBe("NOT ENOUGH DATA");
  });

  it("leaves the gate of the sheet's own columns as it was without a table", () => {
    expect(entryOf({ gateMetric: "Precision", gateTarget: 0.95, gateSuccesses: 1948, gateTrials: 2000 }, [])?.gate).toBe("PASS");
  });
});
