import fc from "fast-check";

import { independent } from "../../../src/core/doubt/correlation";
import { hdr } from "../../../src/core/doubt/hdr";
import { type SimulatedItem, simulate, simulation, type SimulationPlan, withinCell } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import { pertMean, pertQuantile } from "../../../src/core/doubt/threePoint";
import { sentenceOf } from "../money/valueOf";

function item(number: number, low: number, likely: number, high: number, successProbability = 1): SimulatedItem {
  return { value: { low, likely, high }, successProbability, number, factor: 1, offset: 0 };
}

function plan(items: readonly SimulatedItem[], more: Partial<SimulationPlan> = {}): SimulationPlan {
  return { items, trials: 1000, seed: 1, correlation: independent, withContributions: false, ...more };
}

describe("simulate", () => {
  it("draws each trial from the numbers that anyone can repeat (hubbard2019)", () => {
    const given = [item(1, -50, 100, 400, 0.6), item(2, 20, 30, 70)];
    const { totals } = simulate(plan(given, { trials: 300, seed: 5 }));
    for (const trial of [1, 2, 100, 256, 257, 300]) {
      const draw = (variable: number): number => hdr(trial, { entity: 1, variable, seed3: 5, seed4: 0 });
      const first = draw(2) < 0.6 ? pertQuantile(draw(1), { low: -50, likely: 100, high: 400 }) : 0;
      expect(totals[trial - 1]).toBeCloseTo(first + pertQuantile(draw(3), { low: 20, likely: 30, high: 70 }), 6);
    }
  });

  it("with zero spread is the constant", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 }), (values) => {
        const { totals } = simulate(
          plan(
            values.map((value, index) => item(index + 1, value, value, value)),
            { trials: 20 },
          ),
        );
        const sum = values.reduce((total, value) => total + value, 0);
        expect(new Set(totals)).toEqual(new Set([sum]));
      }),
    );
  });

  it("counts factor and offset: the offset also where the item fails", () => {
    const given = [{ ...item(1, 10, 10, 10, 0.5), factor: 3, offset: -4 }];
    expect(new Set(simulate(plan(given)).totals)).toEqual(new Set([26, -4]));
  });

  it("leaves an item its draws, whatever stands beside it", () => {
    const alone = simulate(plan([item(7, 0, 5, 10)])).totals;
    const both = simulate(plan([item(3, 1, 1, 1), item(7, 0, 5, 10)])).totals;
    for (const [trial, total] of alone.entries()) expect(both[trial]).toBeCloseTo(total + 1, 12);
  });

  it.each([0, 0.7])("has the mean of its parts at a correlation of %d", (coefficient) => {
    const given = [item(1, 0, 20, 100, 0.8), item(2, 10, 40, 50, 0.5), item(3, -30, 0, 30)];
    const { totals } = simulate(plan(given, { trials: 20_000, correlation: { kind: "common", coefficient } }));
    const expected = given.reduce((sum, { value, successProbability }) => sum + pertMean(value) * successProbability, 0);
    const { mean, standardError } = summarize(totals);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * (standardError.ok ? standardError.value : 0));
  });

  it("spreads more the more its items move together", () => {
    const given = [1, 2, 3, 4].map((number) => item(number, 0, 20, 100));
    const deviations = [0, 0.4, 0.9].map((coefficient) => {
      const { deviation } = summarize(simulate(plan(given, { correlation: { kind: "common", coefficient } })).totals);
      return deviation.ok ? deviation.value : NaN;
    });
    expect(deviations.toSorted((a, b) => a - b)).toEqual(deviations);
    expect(deviations[2]).toBeGreaterThan(1.5 * (deviations[0] ?? NaN));
  });

  it("says what each item contributes to the spread, 1 in total", () => {
    const given = [item(1, 0, 50, 100), item(2, 40, 50, 60), item(3, 7, 7, 7)];
    const { contributions = [] } = simulate(plan(given, { trials: 5000, withContributions: true }));
    expect(contributions.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(contributions[0]).toBeCloseTo(100 / 104, 1); // variances go with the squares of the ranges: 25 to 1
    expect(contributions[2]).toBe(0);
  });

  it("says 0 for all where nothing spreads", () => {
    expect(simulate(plan([item(1, 5, 5, 5)], { withContributions: true })).contributions).toEqual([0]);
  });
});

describe("simulation", () => {
  it("reports its progress and can be left at any time", () => {
    const running = simulation(plan([item(1, 0, 5, 10)], { trials: 20_000 }));
    const reports = [running.next(), running.next()].map((step) => step.value);
    expect(reports).toEqual([8192, 16_384]);
    const stopped = running.next(true);
    expect(stopped.done === true && Array.from(stopped.value.totals)).toEqual(
      Array.from(simulate(plan([item(1, 0, 5, 10)], { trials: 16_384 })).totals),
    );
    expect(simulation(plan([item(1, 0, 5, 10)])).return({ totals: new Float64Array(0) })).toMatchObject({ done: true });
  });
});

describe("withinCell", () => {
  it.each([
    { items: 100, trials: 100_000, correlation: independent, fits: true },
    { items: 1, trials: 1_000_000, correlation: independent, fits: true },
    { items: 100, trials: 1_000_000, correlation: independent, fits: false },
    { items: 2000, trials: 10_000, correlation: independent, fits: false },
    { items: 10_000, trials: 1, correlation: independent, fits: false },
    { items: 1000, trials: 10_000, correlation: { kind: "matrix", size: 1000, factor: new Float64Array(0) } as const, fits: false },
  ])("lets $items items with $trials trials pass: $fits", ({ items, trials, correlation, fits }) => {
    expect(withinCell(items, trials, correlation).ok).toBe(fits);
  });

  it("says how many trials a cell can do", () => {
    expect(sentenceOf(withinCell(100, 1_000_000, independent))).toBe(
      "trials must be at most 385000 with 100 items in a cell, received 1000000: the task pane simulates more, with progress",
    );
  });
});
