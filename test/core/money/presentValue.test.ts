import fc from "fast-check";

import { presentValue, profitabilityIndex, riskAdjustedValue } from "../../../src/core/money/presentValue";

const flows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
const rates = fc.double({ min: -0.5, max: 2, noNaN: true });

describe("profitabilityIndex", () => {
  it("is 1 + NPV / outlay", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 1_000_000 }), flows, (rate, outlay, later) => {
        const index = profitabilityIndex(rate, [-outlay, ...later]);
        expect(index.ok && index.value).toBeCloseTo(1 + presentValue(rate, [-outlay, ...later]) / outlay, 6);
      }),
    );
  });

  it("counts from the first outlay where nothing flows before", () => {
    expect(profitabilityIndex(0.1, [0, 0, -100, 110])).toEqual({ ok: true, value: 1 });
  });

  it.each([[[100, -50]], [[0, 0]], [[]]])("has no answer for %p, without an outlay first", (cashFlows) => {
    expect(profitabilityIndex(0.1, cashFlows)).toMatchObject({ ok: false, error: { code: "no-answer" } });
  });
});

describe("presentValue", () => {
  it("leaves the first flow undiscounted", () => {
    expect(presentValue(0.1, [-100, 110])).toBeCloseTo(0, 12);
  });

  it("at a rate of 0 is the sum", () => {
    fc.assert(
      fc.property(flows, (cashFlows) => {
        expect(presentValue(0, cashFlows)).toBe(cashFlows.reduce((sum, cashFlow) => sum + cashFlow, 0));
      }),
    );
  });

  it("is linear: the value of a sum is the sum of values", () => {
    fc.assert(
      fc.property(flows, rates, (cashFlows, rate) => {
        const doubled = presentValue(
          rate,
          cashFlows.map((cashFlow) => 2 * cashFlow),
        );
        expect(doubled).toBeCloseTo(2 * presentValue(rate, cashFlows), 3);
      }),
    );
  });
});

describe("riskAdjustedValue", () => {
  it("weighs each flow by the probability that it happens (stewart2001)", () => {
    expect(riskAdjustedValue(0.25, [-100, 250, 312.5], [1, 0.5, 0.25])).toBeCloseTo(-100 + 100 + 50, 12);
  });

  it("with certain flows is the present value", () => {
    fc.assert(
      fc.property(flows, rates, (cashFlows, rate) => {
        expect(riskAdjustedValue(rate, cashFlows, [])).toBe(presentValue(rate, cashFlows));
      }),
    );
  });
});
