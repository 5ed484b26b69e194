import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { independent } from "../../../src/core/doubt/correlation";
import { simulate } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { Feature } from "../../../src/core/feature/feature";
import { featureMoney } from "../../../src/core/money/featureMoney";
import { simulatedFeature } from "../../../src/core/money/simulatedMoney";

const agent: Feature = {
  id: "F20",
  name: "Personal shopping agent",
  row: 0,
  dependsOn: [],
  cost: 450,
  runCost: 160,
  low: -100,
  likely: 900,
  high: 2600,
  successProbability: 0.35,
  benefitYears: 4,
  months: 18,
};
const taxed: Assumptions = { ...defaultAssumptions, taxRate: 0.25, adoption: [0.45, 0.8], costInflation: 0.02 };

function moneyWith(change: Partial<Feature>, assumptions: Partial<Assumptions> = {}) {
  const money = featureMoney({ ...agent, ...change }, { ...taxed, ...assumptions }, 3);
  if (money === undefined) throw new Error("the feature tells its value");
  return money;
}

const rounded = (amounts: readonly number[]): readonly number[] => amounts.map((amount) => Math.round(10 * amount) / 10 + 0);

describe("featureMoney", () => {
  it("begins to bring value when it works, and grows into it", () => {
    const { works, fails, expected, riskAdjustedValue } = moneyWith({});
    expect(rounded(works.value)).toEqual([0, 0, 228.8, 635.4, 915, 1016.7, 508.3]);
    expect(rounded(works.runCost)).toEqual([0, 0, 81.6, 166.5, 169.8, 173.2, 88.3]);
    expect(rounded(works.net)).toEqual([-337.5, 0, 110.4, 351.7, 558.9, 632.6, 315]);
    expect(rounded(expected.net)).toEqual([-337.5, 0, 38.6, 123.1, 195.6, 221.4, 110.3]);
    expect([works.presentValue, fails.presentValue, riskAdjustedValue]).toEqual([
      expect.closeTo(970.3, 1),
      expect.closeTo(-337.5, 9),
      expect.closeTo(120.2, 1),
    ]);
  });

  it("weighs what works and what fails exactly", () => {
    const { works, fails, riskAdjustedValue } = moneyWith({});
    expect(riskAdjustedValue).toBe(0.35 * works.presentValue + (1 - 0.35) * fails.presentValue);
  });

  it.each<{ name: string; change?: Partial<Feature>; assumptions?: Partial<Assumptions>; fails: number }>([
    { name: "loses its cost, less the tax saved on it", fails: -337.5 },
    { name: "loses the whole cost where no loss is set off", assumptions: { lossRelief: false }, fails: -450 },
    { name: "loses only what is still to spend", change: { spent: 200 }, fails: -187.5 },
    { name: "loses what is spent too, in a look back", change: { spent: 200 }, assumptions: { countSpent: true }, fails: -337.5 },
    {
      name: "pays on, where what fails runs on",
      change: { months: 0, benefitYears: 1, runCost: 100 },
      assumptions: { onFailure: "runs on", taxRate: 0, discountRate: 0.25 },
      fails: -450 - 80,
    },
    {
      name: "is spent over its months",
      change: { months: 24 },
      assumptions: { costTiming: "spread", taxRate: 0, discountRate: 0.25 },
      fails: -225 * 0.8 - 225 * 0.64,
    },
    {
      name: "is deducted from the first operating month on",
      change: { months: 12 },
      assumptions: { amortizationYears: 2, discountRate: 0.25 },
      fails: -450 + 0.25 * 225 * (0.64 + 0.512),
    },
  ])("fails: $name", ({ change = {}, assumptions = {}, fails }) => {
    expect(moneyWith(change, assumptions).fails.presentValue).toBeCloseTo(fails, 9);
  });

  it("carries a loss forward until results have made up for it", () => {
    const { works } = moneyWith(
      { months: 0, benefitYears: 3, cost: 100, runCost: 0, low: 60, likely: 60, high: 60 },
      { lossRelief: false, adoption: [1, 1], costInflation: 0 },
    );
    expect(works.tax).toEqual([0, 0, 0.25 * 20, 0.25 * 60]);
  });

  it("discounts to the middle of the plan year where flows come then", () => {
    const late = moneyWith({ months: 0 }, { taxRate: 0 });
    const early = moneyWith({ months: 0 }, { taxRate: 0, flowTiming: 0.5 });
    expect(early.works.presentValue + 450).toBeCloseTo((late.works.presentValue + 450) * Math.sqrt(1.1), 9);
  });

  it("is undefined where no value is told", () => {
    const { low, likely, high, ...untold } = agent;
    expect([low, likely, high]).toEqual([-100, 900, 2600]);
    expect(featureMoney(untold, taxed, 3)).toBeUndefined();
  });
});

describe("simulatedFeature", () => {
  it.each<{ name: string; assumptions: Partial<Assumptions> }>([
    { name: "without tax", assumptions: { taxRate: 0 } },
    { name: "with tax", assumptions: {} },
    { name: "running on after a failure", assumptions: { onFailure: "runs on" } },
  ])("has the rNPV as its mean $name", ({ assumptions }) => {
    const { basis, riskAdjustedValue } = moneyWith({}, assumptions);
    const items = [simulatedFeature(basis, 1, { ...taxed, ...assumptions })];
    const { totals } = simulate({ items, trials: 40_000, seed: 1, correlation: independent, withContributions: false });
    const { mean, standardError } = summarize(totals);
    expect(Math.abs(mean - riskAdjustedValue)).toBeLessThan(4 * (standardError.ok ? standardError.value : 0));
  });
});
