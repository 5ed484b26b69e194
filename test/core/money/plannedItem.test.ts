import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { independent } from "../../../src/core/doubt/correlation";
import { hdr } from "../../../src/core/doubt/hdr";
import type { SimulatedRisk } from "../../../src/core/doubt/simulatedRisks";
import { pertQuantile } from "../../../src/core/doubt/threePoint";
import { type MoneyItem, type MoneyPlan, type PlannedWorth, simulateMoney } from "../../../src/core/money/plannedItem";
import { summedWorth } from "../../../src/core/money/trialWorth";

const certain = (amount: number) => ({ low: amount, likely: amount, high: amount });
const planned: PlannedWorth = {
  cost: { low: 80, likely: 100, high: 160 },
  sunk: 30,
  runCost: 12,
  months: { low: 3, likely: 6, high: 14 },
  years: 3,
  risks: [0, 1],
};
const risks: readonly SimulatedRisk[] = [
  { number: 1, probability: 0.3, valueFactor: 1, runCostFactor: 2, costFactor: 1, delayMonths: 0 },
  { number: 2, probability: 0.2, valueFactor: 0.5, runCostFactor: 1, costFactor: 1.5, delayMonths: 4 },
];

function item(number: number, more: Partial<MoneyItem> = {}): MoneyItem {
  return { value: { low: 40, likely: 90, high: 200 }, successProbability: 0.7, number, factor: 1, offset: 0, planned, ...more };
}

function plan(items: readonly MoneyItem[], more: Partial<MoneyPlan> = {}): MoneyPlan {
  return { items, trials: 400, seed: 3, correlation: independent, withContributions: false, terms: defaultAssumptions, risks, ...more };
}

const draw = (trial: number, entity: number, variable: number): number => hdr(trial, { entity, variable, seed3: 3, seed4: 0 });

/** One trial of an item, by the draws that anyone can repeat. */
function byHand(trial: number, number: number, terms = defaultAssumptions, hitBy: readonly SimulatedRisk[] = risks): number {
  const happened = hitBy.filter((risk) => draw(trial, 3, risk.number) < risk.probability);
  const product = (of: (risk: SimulatedRisk) => number): number => happened.reduce((all, risk) => all * of(risk), 1);
  const works = draw(trial, 1, 2 * number) < 0.7;
  const value = pertQuantile(draw(trial, 1, 2 * number - 1), { low: 40, likely: 90, high: 200 });
  const cost = Math.max(0, pertQuantile(draw(trial, 2, 2 * number - 1), planned.cost) - 30);
  const months = pertQuantile(draw(trial, 2, 2 * number), planned.months);
  return summedWorth(works ? "works" : "fails", 3, terms)(
    value * product(({ valueFactor }) => valueFactor),
    12 * product(({ runCostFactor }) => runCostFactor),
    cost * product(({ costFactor }) => costFactor),
    months + happened.reduce((sum, { delayMonths }) => sum + delayMonths, 0),
  );
}

describe("simulateMoney", () => {
  it.each([
    { name: "losses set off at once", terms: { ...defaultAssumptions, taxRate: 0.25 } },
    { name: "losses carried forward", terms: { ...defaultAssumptions, taxRate: 0.25, lossRelief: false } },
    {
      name: "costs spread, run cost after a failure",
      terms: { ...defaultAssumptions, costTiming: "spread", onFailure: "runs on" } as const,
    },
  ])("draws cost, months and events from numbers that anyone can repeat: $name", ({ terms }) => {
    const { totals } = simulateMoney(plan([item(1), item(5)], { terms }));
    for (const trial of [1, 2, 3, 100, 256, 257, 400]) {
      expect(totals[trial - 1]).toBeCloseTo(byHand(trial, 1, terms) + byHand(trial, 5, terms), 5);
    }
  });

  it("tells what the total would be without each risk, and without any", () => {
    const outcome = simulateMoney(plan([item(1), item(5)]));
    const mean = (hitBy: readonly SimulatedRisk[]): number => {
      const worths = Array.from(
        { length: 400 },
        (_, index) => byHand(index + 1, 1, defaultAssumptions, hitBy) + byHand(index + 1, 5, defaultAssumptions, hitBy),
      );
      return worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
    };
    const [first, second] = risks;
    if (first === undefined || second === undefined) throw new Error("there are two risks");
    expect(outcome.risks?.withoutEach.map((without) => without.mean)).toEqual([
      expect.closeTo(mean([second]), 4),
      expect.closeTo(mean([first]), 4),
    ]);
    expect(outcome.risks?.withoutAny.mean).toBeCloseTo(mean([]), 4);
  });

  it("leaves every other draw as it is where a risk or a range is taken out", () => {
    const alone = simulateMoney(plan([item(5)])).totals;
    const both = simulateMoney(
      plan([
        item(1, { planned: { ...planned, cost: certain(30), months: certain(0), risks: [] }, value: certain(0), successProbability: 0 }),
        item(5),
      ]),
    ).totals;
    expect([...both]).toEqual([...alone]);
  });
});

describe("success correlation", () => {
  const items = Array.from({ length: 20 }, (_, index): MoneyItem => ({
    value: certain(10),
    successProbability: 0.6,
    number: index + 1,
    factor: 1,
    offset: -4,
    failed: -4,
  }));
  const lossOf = (successCorrelation: number): { readonly mean: number; readonly loss: number } => {
    const { totals } = simulateMoney(plan(items, { trials: 20_000, risks: [], successCorrelation }));
    return {
      mean: totals.reduce((sum, total) => sum + total, 0) / totals.length,
      loss: totals.filter((total) => total < 0).length / totals.length,
    };
  };

  it("keeps every chance of success, and makes a loss of all many times as likely", () => {
    const [apart, together] = [lossOf(0), lossOf(0.3)];
    expect(apart.mean).toBeCloseTo(40, 0);
    expect(together.mean).toBeCloseTo(40, 0);
    expect(together.loss).toBeGreaterThan(4 * apart.loss);
  });

  it("draws as without it where it is 0", () => {
    expect([...simulateMoney(plan(items, { successCorrelation: 0 })).totals]).toEqual([...simulateMoney(plan(items)).totals]);
  });
});
