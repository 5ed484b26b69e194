import fc from "fast-check";

import { driftStatus, populationStability } from "../../../src/core/measure/drift";

const counts = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }).filter((bins) => bins.some((bin) => bin > 0));

describe("populationStability", () => {
  it("sums the shares' difference times their log ratio (siddiqi2006)", () => {
    const index = populationStability([50, 50], [80, 20]);
    expect(index.ok && index.value).toBeCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), 12);
  });

  it("is 0 for equal shares, positive otherwise, and symmetric", () => {
    fc.assert(
      fc.property(counts, counts, (baseline, current) => {
        const there = populationStability(baseline, current);
        const back = populationStability(current, baseline);
        if (!there.ok || !back.ok) throw new Error("valid counts were refused");
        expect(there.value).toBeGreaterThanOrEqual(0);
        expect(there.value).toBeCloseTo(back.value, 9);
        expect(populationStability(baseline, baseline)).toEqual({ ok: true, value: 0 });
      }),
    );
  });

  it.each([
    { name: "different numbers of bins", baseline: [1, 2], current: [1], code: "shape-mismatch" },
    { name: "a period without cases", baseline: [1, 2], current: [0, 0], code: "out-of-domain" },
  ])("refuses $name", ({ baseline, current, code }) => {
    expect(populationStability(baseline, current)).toMatchObject({ ok: false, error: { code } });
  });
});

describe("driftStatus", () => {
  it.each([
    [0.05, "stable"],
    [0.1, "watch"],
    [0.25, "watch"],
    [0.3, "shifted"],
  ])("reads %d as %s", (index, status) => {
    expect(driftStatus(index, { psiWatch: 0.1, psiShifted: 0.25 })).toBe(status);
  });
});
