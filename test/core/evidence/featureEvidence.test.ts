import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import {
  describeDisagreement,
  featureEvidence,
  type FeatureEvidence,
  hasProductEvidence,
} from "../../../src/core/evidence/featureEvidence";
import { readEvidence } from "../../../src/core/evidence/readEvidence";
import type { Feature } from "../../../src/core/feature/feature";
import type { Cell } from "../../../src/core/sheet/cell";

const headers = ["Feature", "Metric", "Period", "Successes", "Trials", "Value", "n", "Spread", "Target"];
const feature: Feature = { id: "F01", name: "Invoice processing", row: 0, dependsOn: [], valueBucket: "Augmentation" };

function evidence(rows: readonly (readonly Cell[])[], of: Feature = feature): FeatureEvidence {
  const { observations, problems } = readEvidence(headers, rows, [of]);
  expect(problems).toEqual([]);
  const found = featureEvidence([of], observations, ({ valueBucket }) => valueBucket, defaultAssumptions)[0];
  if (found === undefined) throw new Error("there is evidence");
  return found;
}

describe("featureEvidence", () => {
  // Wilson by hand for 1,948 of 2,000 at 95 %: 96.6 to 98.0 %.
  it("gives the latest value with its interval, its target and a passed gate", () => {
    const metric = evidence([
      ["F01", "Field precision", "2026-09", 1900, 2000, null, null, null, 0.95],
      ["F01", "Field precision", "2026-10", 1948, 2000],
    ]).model[0];
    expect(metric).toMatchObject({ value: 0.974, target: 0.95, status: "PASS", needed: 0, trend: "better" });
    expect(metric?.interval?.low).toBeCloseTo(0.966, 3);
    expect(metric?.interval?.high).toBeCloseTo(0.98, 3);
    expect(metric?.earlier).toHaveLength(1);
  });

  it("says how many trials are still needed", () => {
    const metric = evidence([["F01", "Straight-through rate", "2026-10", 812, 1000, null, null, null, 0.8]]).product[0];
    expect(metric).toMatchObject({ status: "NOT ENOUGH DATA", needed: 3269 });
  });

  it.each([
    ["PASS", 0.02, 0],
    ["FAIL", 0.001, 0],
  ])("turns a rate round of which less is better: %s", (status, target) => {
    const metric = evidence([["F01", "Error rate", "2026-10", 10, 1000, null, null, null, target]]).product[0];
    expect(metric).toMatchObject({ status, needed: 0 });
  });

  it.each<[string, number, string, number | undefined]>([
    ["low enough", 3, "PASS", 0],
    ["too high", 1, "FAIL", 0],
    ["undecided", 2.1, "NOT ENOUGH DATA", 285],
  ])("judges an amount by the interval of its mean: %s", (_, target, status, needed) => {
    const metric = evidence([["F01", "Latency P95", "2026-10", null, null, 2, 100, 1, target]]).model[0];
    expect(metric).toMatchObject({ status, needed });
  });

  it("gives an amount without a spread no gate", () => {
    const metric = evidence([["F01", "NPS", "2026-10", null, null, 31, 100, null, 20]]).product[0];
    expect(metric).toMatchObject({ value: 31, target: 20 });
    expect(metric?.status).toBeUndefined();
    expect(metric?.interval).toBeUndefined();
  });

  it.each<[string, number, string, Cell, string]>([
    ["a shift after the evidence", 0.31, "2026-11", "PASS", "NOT ENOUGH DATA"],
    ["a shift in the same period", 0.31, "2026-10", "PASS", "NOT ENOUGH DATA"],
    ["a shift before it", 0.31, "2026-09", "PASS", "PASS"],
    ["a drift only to watch", 0.2, "2026-11", "PASS", "PASS"],
  ])("opens a passed gate again after %s", (_, psi, period, __, status) => {
    const { model, drift } = evidence([
      ["F01", "Field precision", "2026-10", 1948, 2000, null, null, null, 0.95],
      ["F01", "PSI", period, null, null, psi, 5000],
    ]);
    expect(model).toHaveLength(1);
    expect(model[0]?.status).toBe(status);
    expect(model[0]?.reopenedBy?.value).toBe(status === "PASS" ? undefined : psi);
    expect(model[0]?.needed).toBe(status === "PASS" ? 0 : 317);
    expect(drift?.value).toBe(psi);
  });

  it("names a model metric that rises while the product metric falls", () => {
    const found = evidence([
      ["F01", "Field precision", "2026-09", 900, 1000],
      ["F01", "Field precision", "2026-10", 950, 1000],
      ["F01", "Suggestions accepted", "2026-09", 600, 1000],
      ["F01", "Suggestions accepted", "2026-10", 500, 1000],
    ]);
    if (found.disagreement === undefined) throw new Error("they disagree");
    expect(describeDisagreement(found.disagreement)).toBe(
      "Field precision became better while Suggestions accepted became worse: the product metric decides",
    );
  });

  it("takes a change within the noise for steady, and no disagreement", () => {
    const found = evidence([
      ["F01", "Field precision", "2026-09", 900, 1000],
      ["F01", "Field precision", "2026-10", 905, 1000],
      ["F01", "Suggestions accepted", "2026-09", 600, 1000],
      ["F01", "Suggestions accepted", "2026-10", 500, 1000],
    ]);
    expect(found.model[0]?.trend).toBe("steady");
    expect(found.disagreement).toBeUndefined();
  });

  it("leads with the measures of the feature's bucket", () => {
    const rows = [
      ["F01", "Retention after four weeks", "2026-10", 40, 100],
      ["F01", "Straight-through rate", "2026-10", 80, 100],
      ["F01", "Acceptance rate", "2026-10", 50, 100],
    ];
    const names = (bucket: "Automation" | "Augmentation"): unknown =>
      evidence(rows, { ...feature, valueBucket: bucket }).product.map(({ latest }) => latest.name);
    expect(names("Augmentation")).toEqual(["Acceptance rate", "Retention after four weeks", "Straight-through rate"]);
    expect(names("Automation")).toEqual(["Straight-through rate", "Retention after four weeks", "Acceptance rate"]);
  });

  it("takes the gate columns of the sheet where the table does not measure the same", () => {
    const gated: Feature = { ...feature, gateMetric: "Field precision", gateTarget: 0.95, gateSuccesses: 1948, gateTrials: 2000 };
    expect(featureEvidence([gated, feature], [], () => undefined, defaultAssumptions)).toMatchObject([
      { feature: gated, model: [{ status: "PASS" }], product: [] },
    ]);
    expect(evidence([["F01", "field-precision", "2026-10", 10, 20]], gated).model).toMatchObject([{ value: 0.5 }]);
  });

  it("resolves the doubt about a demo only with a product metric", () => {
    expect(hasProductEvidence(evidence([["F01", "Recall", "2026-10", 10, 20]]))).toBe(false);
    expect(hasProductEvidence(evidence([["F01", "Acceptance rate", "2026-10", 10, 20]]))).toBe(true);
  });
});
