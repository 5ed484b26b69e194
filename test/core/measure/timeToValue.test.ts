import fc from "fast-check";

import { timeToValue } from "../../../src/core/measure/timeToValue";

const from0 = (days: readonly (number | null)[]): { exposed: number; succeeded?: number }[] =>
  days.map((day) => (day === null ? { exposed: 0 } : { exposed: 0, succeeded: day }));

describe("timeToValue", () => {
  it("finds the median of the remission times under treatment, censored users counted (kaplan1958 on freireich1963)", () => {
    const remission = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((weeks) => ({ exposed: 100 - weeks, succeeded: 100 }));
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((weeks) => ({ exposed: 100 - weeks }));
    expect(timeToValue([...remission, ...censored], 0.5, 100)).toEqual({ ok: true, value: 23 });
  });

  it("is the ordinary quantile where everybody succeeded", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), fc.constantFrom(0.25, 0.5, 0.9), (days, quantile) => {
        const sorted = [...days].sort((a, b) => a - b);
        const index = Math.ceil(quantile * days.length - 1e-9) - 1;
        expect(timeToValue(from0(days), quantile, 500)).toEqual({ ok: true, value: sorted[index] });
      }),
    );
  });

  it.each([
    { name: "a success before its exposure", users: [{ exposed: 10, succeeded: 9 }], message: "succeeded" },
    { name: "an exposure after as_of", users: [{ exposed: 30 }], message: "exposed" },
  ])("refuses $name", ({ users, message }) => {
    expect(timeToValue(users, 0.5, 20)).toMatchObject({ ok: false, error: { parameter: message, where: "row 1" } });
  });

  it("has no answer while too few have succeeded", () => {
    expect(timeToValue(from0([3, null, null]), 0.5, 10)).toMatchObject({ ok: false, error: { code: "no-answer" } });
  });

  it("does not count a success after as_of", () => {
    expect(timeToValue(from0([30]), 0.5, 10)).toMatchObject({ ok: false, error: { code: "no-answer" } });
  });
});
