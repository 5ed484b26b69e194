import fc from "fast-check";

import { internalRates, mostPeriods } from "../../../src/core/money/internalRates";
import { positiveRoots } from "../../../src/core/money/positiveRoots";
import { presentValue } from "../../../src/core/money/presentValue";
import { sentenceOf, valueOf } from "./valueOf";

/** A rate is a root where its present value is this small beside the flows: rounding of a dozen terms. */
const rounding = 1e-9;

/** Coefficients, lowest power first, of the product of (x − root) over the roots. */
function polynomial(roots: readonly number[]): readonly number[] {
  return roots.reduce<readonly number[]>(
    (product, root) => [...product, 0].map((_, power) => (product[power - 1] ?? 0) - root * (product[power] ?? 0)),
    [1],
  );
}

describe("internalRates", () => {
  it.each([
    { name: "a loan", flows: [-100, 110], rates: [0.1] },
    { name: "the oil pump with two rates (lorie1955)", flows: [-1600, 10_000, -10_000], rates: [0.25, 4] },
    { name: "a negative rate", flows: [-100, 0, 25], rates: [-0.5] },
    { name: "three rates, by construction: 10 %, 50 % and 100 %", flows: [-1000, 4600, -6850, 3300], rates: [0.1, 0.5, 1] },
    { name: "a double root once: the value only touches 0 at 20 %", flows: [-100, 240, -144], rates: [0.2] },
    { name: "a triple root once, at 100 %", flows: [-1, 6, -12, 8], rates: [1] },
    { name: "a double root beside a simple one", flows: [-1000, 4400, -6240, 2880], rates: [0.2, 0.2, 1] },
    { name: "leading and trailing zeros", flows: [0, 0, -100, 110, 0], rates: [0.1] },
    { name: "a very high rate", flows: [-1, 1e9], rates: [1e9 - 1] },
    { name: "a rate just above -1", flows: [-1e9, 1], rates: [1e-9 - 1] },
  ])("finds $name", ({ flows, rates }) => {
    const found = valueOf(internalRates(flows));
    const expected = [...new Set(rates)];
    expect(found).toHaveLength(expected.length);
    for (const [index, rate] of expected.entries()) expect(Math.abs((found[index] ?? NaN) - rate)).toBeLessThanOrEqual(1e-7 * (1 + rate));
  });

  it.each([
    { name: "money only comes in", flows: [100, 20], says: "no rate above -1 makes the net present value 0" },
    { name: "the value stays above 0 by little", flows: [-100, 240, -144.0001], says: "no rate above -1 makes the net present value 0" },
    { name: "nothing flows", flows: [0, 0], says: "every flow is 0, so any rate would do" },
    {
      name: "there are more periods than any plan has",
      flows: Array.from({ length: mostPeriods + 1 }, () => 1),
      says: "cash_flows must be at most 1,200 periods, received 1201",
    },
  ])("has none where $name", ({ flows, says }) => {
    expect(sentenceOf(internalRates(flows))).toBe(says);
  });

  it("gives rates at which the present value is 0, and as many as a dense scan sees changes of sign", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(flows, (cashFlows) => {
        const result = internalRates(cashFlows);
        const rates = result.ok ? result.value : [];
        for (const rate of rates) {
          const size = presentValue(
            rate,
            cashFlows.map((cashFlow) => Math.abs(cashFlow)),
          );
          expect(Math.abs(presentValue(rate, cashFlows))).toBeLessThanOrEqual(rounding * size);
        }
        let [changes, last] = [0, 0];
        for (let step = 0; step <= 20_000; step += 1) {
          const discountFactor = Math.exp(-7 + (14 * step) / 20_000);
          const sign = Math.sign(presentValue(1 / discountFactor - 1, cashFlows));
          if (sign !== 0 && last !== 0 && sign !== last) changes += 1;
          if (sign !== 0) last = sign;
        }
        expect(rates.length).toBeGreaterThanOrEqual(changes);
        expect((rates.length - changes) % 2 === 0 || hasMultiple(cashFlows, rates)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("answers the longest and most restless flows at once", () => {
    const restless = Array.from({ length: mostPeriods }, (_, period) => (period % 2 === 0 ? 1 : -1) * (1 + ((period * 7919) % 101)));
    const before = process.cpuUsage().user;
    internalRates(restless);
    expect(process.cpuUsage().user - before).toBeLessThan(5e6); // microseconds of work, however busy the machine is
  });
});

/** Whether the present value touches 0 without crossing at one of the rates. */
function hasMultiple(cashFlows: readonly number[], rates: readonly number[]): boolean {
  return rates.some((rate) => presentValue((1 + rate) * 1.0001 - 1, cashFlows) * presentValue((1 + rate) / 1.0001 - 1, cashFlows) > 0);
}

describe("positiveRoots", () => {
  it("finds the roots a polynomial was made of, and none that are not there", () => {
    const root = fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10);
    const negative = fc.integer({ min: 1, max: 30 }).map((tenths) => -tenths / 10);
    fc.assert(
      fc.property(fc.uniqueArray(root, { maxLength: 4 }), fc.array(negative, { maxLength: 3 }), (roots, others) => {
        const found = positiveRoots(polynomial([...roots, ...others]));
        const expected = roots.toSorted((a, b) => a - b);
        expect(found).toHaveLength(expected.length);
        for (const [index, wanted] of expected.entries()) expect(found[index]).toBeCloseTo(wanted, 6);
      }),
    );
  });
});
