import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { independent } from "../../../src/core/doubt/correlation";
import { simulate } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { Feature } from "../../../src/core/feature/feature";
import { featureMoney, moneyByBucket, simulatedFeature, sumOfMoney } from "../../../src/core/money/featureMoney";

const triage: Feature = {
  id: "1",
  name: "Claims triage",
  row: 0,
  dependsOn: [],
  valueBucket: "Automation",
  cost: 100,
  runCost: 20,
  low: 60,
  likely: 90,
  high: 180,
  successProbability: 0.8,
  benefitYears: 2,
};
const assumptions = { ...defaultAssumptions, discountRate: 0.25 };

describe("featureMoney", () => {
  it("spends the cost now, then each year brings value × success − run cost", () => {
    const money = featureMoney(triage, assumptions);
    expect(money?.annualValue).toBeCloseTo(80, 12);
    expect(money?.cashFlows).toEqual([-100, expect.closeTo(60, 12), expect.closeTo(60, 12)]);
    expect(money?.riskAdjustedValue).toBeCloseTo(-100 + 60 * 0.8 + 60 * 0.64, 12);
  });

  it("does not run what failed, so that the staged value is higher", () => {
    expect(featureMoney({ ...triage, cost: 80 }, assumptions)?.stagedValue).toBeCloseTo(-80 + 0.8 * (100 - 20) * (0.8 + 0.64), 12);
  });

  it("never starts what does not pay", () => {
    expect(featureMoney({ ...triage, cost: 1000 }, assumptions)?.stagedValue).toBe(0);
  });

  it("is undefined where no value is told", () => {
    const { low, likely, high, ...untold } = triage;
    expect([low, likely, high]).toEqual([60, 90, 180]);
    expect(featureMoney(untold, assumptions)).toBeUndefined();
  });
});

describe("simulatedFeature", () => {
  it.each([
    { name: "without tax", taxRate: 0, runCost: 20 },
    { name: "with tax", taxRate: 0.3, runCost: 20 },
    { name: "with tax on a loss, which bears none", taxRate: 0.3, runCost: 500 },
  ])("has the rNPV as its mean $name", ({ taxRate, runCost }) => {
    const taxed = { ...assumptions, taxRate };
    const money = featureMoney({ ...triage, runCost }, taxed);
    if (money === undefined) throw new Error("the feature tells its value");
    const items = [simulatedFeature(money.basis, 1, taxed)];
    const { totals } = simulate({ items, trials: 40_000, seed: 1, correlation: independent, withContributions: false });
    const { mean, standardError } = summarize(totals);
    expect(Math.abs(mean - money.riskAdjustedValue)).toBeLessThan(4 * (standardError.ok ? standardError.value : 0));
  });
});

describe("moneyByBucket", () => {
  it("adds features up by bucket, stated or derived, and counts those that tell no value", () => {
    const { valueBucket, ...derived } = triage;
    const features: readonly Feature[] = [
      triage,
      { ...derived, id: "2", possibleToday: false },
      { id: "3", name: "Unpriced", row: 2, dependsOn: [], valueBucket: "Automation" },
    ];
    const byBucket = moneyByBucket(features, assumptions);
    expect(valueBucket).toBe("Automation");
    expect(byBucket.get("Automation")).toMatchObject({ features: 1, untold: 1, cost: 100 });
    expect(byBucket.get("Transformation")).toMatchObject({ features: 1, untold: 0 });
    expect(byBucket.get(undefined)).toMatchObject({ features: 0, untold: 0, cost: 0 });
    expect(sumOfMoney(features, assumptions).riskAdjustedValue).toBeCloseTo(2 * (-100 + 60 * 1.44), 9);
  });
});
