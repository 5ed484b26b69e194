import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { simulate } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { Feature } from "../../../src/core/feature/feature";
import { influences, lessons, portfolioValue, simulationOf } from "../../../src/taskpane/value/portfolioValue";

function feature(name: string, row: number, rest: Partial<Feature>): Feature {
  return { id: name, name, row, dependsOn: [], ...rest };
}

const features: readonly Feature[] = [
  feature("Routing", 0, { valueBucket: "Automation", cost: 100, low: 50, likely: 100, high: 150, successProbability: 0.8 }),
  feature("Assistant", 1, { possibleToday: true, personDecides: true, cost: 40, likely: 60 }),
  feature("Moonshot", 2, { valueBucket: "Transformation", cost: 900, low: 0, likely: 900, high: 4000, successProbability: 0.25 }),
  feature("Untold", 3, { cost: 30 }),
  feature("Dropped", 4, { cost: 500, likely: 900, status: "Cancelled" }),
];
const value = portfolioValue(features, defaultAssumptions);

describe("portfolioValue", () => {
  it("orders by rNPV, leaves out what was dropped and names what is untold", () => {
    expect(value.entries.map(({ feature: { name } }) => name)).toEqual(["Moonshot", "Assistant", "Routing"].sort(byWorth));
    expect(value.untold.map(({ name }) => name)).toEqual(["Untold"]);
    expect(value.total).toMatchObject({ features: 4, untold: 1, annualValue: expect.closeTo(80 + 60 + (0.25 * 7600) / 6), cost: 1070 });
  });

  it("gives each bucket its sum, stated or derived, and the buckets add up to the total", () => {
    expect(value.buckets.map(({ bucket, features: told }) => [bucket, told])).toEqual([
      ["Automation", 1],
      ["Augmentation", 1],
      ["Transformation", 1],
      [undefined, 1],
    ]);
    const sum = value.buckets.reduce((total, { riskAdjustedValue }) => total + riskAdjustedValue, 0);
    expect(sum).toBeCloseTo(value.total.riskAdjustedValue);
  });
});

describe("simulationOf", () => {
  it("has the rNPV as its mean, within the error of its draws", () => {
    const summary = summarize(simulate(simulationOf(value.entries, 20_000, 0)).totals);
    const error = summary.standardError.ok ? summary.standardError.value : 0;
    expect(Math.abs(summary.mean - value.total.riskAdjustedValue)).toBeLessThan(4 * error);
  });

  it("spreads wider where values move together", () => {
    const spread = (coefficient: number): number => {
      const { deviation } = summarize(simulate(simulationOf(value.entries, 20_000, coefficient)).totals);
      return deviation.ok ? deviation.value : 0;
    };
    expect(spread(0.6)).toBeGreaterThan(spread(0));
  });
});

describe("influences", () => {
  it("puts the widest first, leaves out what is certain, and keeps each share with its feature", () => {
    const shares = value.entries.map((_, index) => index / 10);
    const bars = influences(value.entries, shares);
    expect(bars.map(({ entry }) => entry.feature.name)).toEqual(["Moonshot", "Routing"]);
    for (const { entry, share } of bars) expect(share).toBe(value.entries.indexOf(entry) / 10);
    const [first] = bars;
    const factor = first?.entry.item.factor ?? 0;
    expect((first?.atHigh ?? 0) - (first?.atLow ?? 0)).toBeCloseTo(0.25 * factor * 4000);
  });
});

describe("lessons", () => {
  it("names the input that is worth most to learn, and nothing that would change no decision", () => {
    const [first, ...rest] = lessons(value.entries);
    expect(first?.entry.feature.name).toBe("Moonshot");
    expect(first?.about).toBe("success");
    expect(first?.worth).toBeCloseTo(first?.entry.learning.success ?? 0);
    expect(rest.map(({ entry }) => entry.feature.name)).toEqual(["Routing"]);
  });
});

/** By rNPV worked out by hand: three years at 10 % are worth 2.4869 of a year. */
function byWorth(one: string, other: string): number {
  const worth: Readonly<Record<string, number>> = {
    Routing: 80 * 2.4868519909842223 - 100,
    Assistant: 60 * 2.4868519909842223 - 40,
    Moonshot: ((0.25 * 7600) / 6) * 2.4868519909842223 - 900,
  };
  return (worth[other] ?? 0) - (worth[one] ?? 0);
}
