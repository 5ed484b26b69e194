import fc from "fast-check";

import { wilsonInterval } from "../../../src/core/measure/interval";

describe("wilsonInterval", () => {
  it("reproduces the closed form at 15 of 20 (wilson1927)", () => {
    const interval = wilsonInterval(15, 20, 0.95);
    expect(interval.ok && interval.value.low).toBeCloseTo(0.5312991, 6);
    expect(interval.ok && interval.value.high).toBeCloseTo(0.8881383, 6);
  });

  it("contains the rate and stays in [0, 1]", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (trials, share, confidence) => {
          const successes = Math.round(share * trials);
          const interval = wilsonInterval(successes, trials, confidence);
          if (!interval.ok) throw new Error("a valid count was refused");
          const rate = successes / trials;
          expect(interval.value.low).toBeLessThanOrEqual(rate);
          expect(interval.value.high).toBeGreaterThanOrEqual(rate);
          expect(interval.value.low).toBeGreaterThanOrEqual(0);
          expect(interval.value.high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("narrows as the same rate is seen more often", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 2, max: 50 }),
        (trials, some, times) => {
          const successes = Math.min(some, trials);
          const few = wilsonInterval(successes, trials, 0.95);
          const many = wilsonInterval(successes * times, trials * times, 0.95);
          if (!few.ok || !many.ok) throw new Error("a valid count was refused");
          expect(many.value.high - many.value.low).toBeLessThan(few.value.high - few.value.low);
        },
      ),
    );
  });

  it("has no interval without trials, and refuses more successes than trials", () => {
    expect(wilsonInterval(0, 0, 0.95)).toMatchObject({ ok: false, error: { code: "division-by-zero" } });
    expect(wilsonInterval(3, 2, 0.95)).toMatchObject({ ok: false, error: { code: "out-of-domain" } });
  });
});
