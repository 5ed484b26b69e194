import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { featureEvidence } from "../../../src/core/evidence/featureEvidence";
import { readEvidence } from "../../../src/core/evidence/readEvidence";
import { combinedGate, summarizeEvidence } from "../../../src/core/evidence/summary";
import type { Feature } from "../../../src/core/feature/feature";

const features: readonly Feature[] = ["F01", "F02", "F03"].map((id, row) => ({ id, name: id, row, dependsOn: [] }));
const { observations } = readEvidence(
  ["Feature", "Metric", "Successes", "Trials", "Target"],
  [
    ["F01", "Precision", 1948, 2000, 0.95],
    ["F01", "Acceptance rate", 4208, 12600, 0.3],
    ["F02", "Recall", 188, 240, 0.85],
    ["F02", "Acceptance rate", 388, 600, 0.6],
    ["F03", "Precision", 1948, 2000, 0.95],
    ["F03", "Acceptance rate", 5, 10, 0.4],
    ["F03", "Retention", 5, 10, null],
  ],
  features,
);
const evidence = featureEvidence(features, observations, () => undefined, defaultAssumptions);

describe("summarizeEvidence", () => {
  it("counts gates, features that pass on both sides, and those that miss", () => {
    expect(summarizeEvidence(evidence)).toEqual({
      gates: { PASS: 4, FAIL: 1, "NOT ENOUGH DATA": 1 },
      passBoth: 1,
      modelMisses: 1,
      productMisses: 0,
    });
  });
});

describe("combinedGate", () => {
  it.each([
    ["passes where all pass", 0, "PASS"],
    ["fails where one fails", 1, "FAIL"],
    ["is open where one is", 2, "NOT ENOUGH DATA"],
  ])("%s", (_, index, expected) => {
    const each = evidence[index];
    expect(combinedGate([...(each?.model ?? []), ...(each?.product ?? [])])).toBe(expected);
  });

  it("says nothing without a target", () => {
    expect(combinedGate([])).toBeUndefined();
  });
});
