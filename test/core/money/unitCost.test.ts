import fc from "fast-check";

import { acceleratorsFor, apiCost, costPerMillionTokens, selfHostCost, trainingCost } from "../../../src/core/money/unitCost";

const use = {
  requests: 100_000,
  tokensIn: 1500,
  tokensOut: 300,
  priceIn: 3,
  priceOut: 15,
  cachedShare: 0,
  cachedPrice: 3,
  retryRate: 0,
  batchDiscount: 0,
  fixed: 0,
};
const serving = { pricePerHour: 2, tokensPerSecond: 1000, utilization: 0.5 };
/** Tokens that one such accelerator serves in a month. */
const capacity = 1000 * 3600 * 730 * 0.5;

describe("apiCost", () => {
  it.each([
    { name: "plain", given: {}, cost: 900 },
    { name: "cached input", given: { cachedShare: 0.5, cachedPrice: 0.3 }, cost: 697.5 },
    { name: "retries", given: { retryRate: 0.1 }, cost: 990 },
    { name: "batch", given: { batchDiscount: 0.5 }, cost: 450 },
    { name: "fixed, which neither retries nor batches touch", given: { fixed: 100, retryRate: 0.1, batchDiscount: 0.5 }, cost: 595 },
    { name: "no requests", given: { requests: 0, fixed: 7 }, cost: 7 },
  ])("prices $name", ({ given, cost }) => {
    expect(apiCost({ ...use, ...given })).toBeCloseTo(cost, 9);
  });
});

describe("acceleratorsFor", () => {
  it.each([
    [0, 1],
    [capacity, 1],
    [capacity * 1.001, 2],
    [capacity * 3, 3],
    [capacity * 3 * (1 + 1e-12), 3],
    [capacity * 3 * (1 + 1e-8), 4],
    [capacity * 7.2, 8],
  ])("serves %d tokens with %d", (tokens, accelerators) => {
    expect(acceleratorsFor(tokens, serving)).toBe(accelerators);
  });
});

describe("selfHostCost", () => {
  it("pays whole accelerators around the clock and what is fixed", () => {
    expect(selfHostCost(capacity * 2, serving, 500)).toBe(2 * 2 * 730 + 500);
  });

  it("at full load costs what a million tokens cost, times the millions", () => {
    expect(selfHostCost(capacity, serving, 0)).toBeCloseTo((costPerMillionTokens(serving) * capacity) / 1e6, 6);
  });

  it("never falls as tokens rise", () => {
    const tokens = fc.double({ min: 0, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        expect(selfHostCost(Math.max(a, b), serving, 0)).toBeGreaterThanOrEqual(selfHostCost(Math.min(a, b), serving, 0));
      }),
    );
  });
});

describe("trainingCost", () => {
  it("is 6·N·D operations at the rate reached, priced by the hour (kaplan2020)", () => {
    const training = { parameters: 1e9, tokens: 2e10, peakFlops: 1e15, flopUtilization: 0.5, pricePerHour: 3.6, runs: 2 };
    expect(trainingCost(training)).toBeCloseTo(((6 * 1e9 * 2e10) / 5e14 / 3600) * 3.6 * 2, 9);
  });
});
