import fc from "fast-check";

import { gateNeeded, gateStatus } from "../../../src/core/measure/gate";

const evidence = fc
  .record({
    target: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    trials: fc.integer({ min: 1, max: 5000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ target, trials, share }) => ({ target, trials, successes: Math.round(share * trials) }));

describe("gateStatus", () => {
  it.each([
    { name: "the whole interval above the target", target: 0.8, successes: 95, trials: 100, gives: "PASS" },
    { name: "the whole interval below the target", target: 0.8, successes: 60, trials: 100, gives: "FAIL" },
    { name: "the target inside the interval", target: 0.8, successes: 82, trials: 100, gives: "NOT ENOUGH DATA" },
    { name: "no trials yet", target: 0.8, successes: 0, trials: 0, gives: "NOT ENOUGH DATA" },
    { name: "a perfect record of three", target: 0.8, successes: 3, trials: 3, gives: "NOT ENOUGH DATA" },
  ])("says $gives for $name", ({ target, successes, trials, gives }) => {
    expect(gateStatus({ target, successes, trials, confidence: 0.95 })).toEqual({ ok: true, value: gives });
  });

  it("refuses more successes than trials", () => {
    expect(gateStatus({ target: 0.5, successes: 3, trials: 2, confidence: 0.95 })).toMatchObject({
      ok: false,
      error: { parameter: "successes" },
    });
  });

  it("never says PASS at one confidence and FAIL at another", () => {
    fc.assert(
      fc.property(
        evidence,
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (given, a, b) => {
          const statuses = [a, b]
            .map((confidence) => gateStatus({ ...given, confidence }))
            .map((status) => (status.ok ? status.value : "fault"));
          expect([...statuses].sort()).not.toEqual(["FAIL", "PASS"]);
          // Intervals nest: what is decided at the higher confidence is decided alike at the lower.
          const [lower, higher] = a <= b ? statuses : [...statuses].reverse();
          if (higher !== "NOT ENOUGH DATA") expect(lower).toBe(higher);
          expect(statuses).not.toContain("fault");
        },
      ),
    );
  });
});

describe("gateNeeded", () => {
  it("asks for as many trials as decide at the observed rate", () => {
    const needed = gateNeeded({ target: 0.8, successes: 82, trials: 100, confidence: 0.95 });
    expect(needed).toEqual({ ok: true, value: 1437 });
    const trials = 1537;
    expect(gateStatus({ target: 0.8, successes: 0.82 * trials, trials, confidence: 0.95 })).toEqual({ ok: true, value: "PASS" });
    expect(gateStatus({ target: 0.8, successes: 0.82 * 1500, trials: 1500, confidence: 0.95 })).toEqual({
      ok: true,
      value: "NOT ENOUGH DATA",
    });
  });

  it("is 0 exactly where the gate is decided", () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const status = gateStatus({ ...given, confidence: 0.95 });
        const needed = gateNeeded({ ...given, confidence: 0.95 });
        if (!status.ok || !needed.ok) return;
        expect(needed.value === 0).toBe(status.value !== "NOT ENOUGH DATA");
      }),
    );
  });

  it.each([
    { name: "no trials", successes: 0, trials: 0 },
    { name: "a rate equal to the target", successes: 80, trials: 100 },
  ])("has no answer for $name", ({ successes, trials }) => {
    expect(gateNeeded({ target: 0.8, successes, trials, confidence: 0.95 })).toMatchObject({ ok: false, error: { code: "no-answer" } });
  });
});
