import { paybackPeriods } from "../../../src/core/money/payback";
import { sentenceOf, valueOf } from "./valueOf";

describe("paybackPeriods", () => {
  it.each([
    { name: "interpolates within the period", flows: [-1000, 300, 400, 500], rate: 0, periods: 2.6 },
    { name: "ends on a period", flows: [-1000, 500, 500], rate: 0, periods: 2 },
    { name: "discounts first", flows: [-1000, 600, 600, 600], rate: 0.08, periods: 1.864 },
    { name: "takes the first rise where the money goes out again", flows: [-100, 150, -100, 100], rate: 0, periods: 2 / 3 },
    { name: "waits for spending that comes later", flows: [0, -100, 50, 50], rate: 0, periods: 3 },
    { name: "takes what rounding leaves as 0", flows: [-0.3, 0.1, 0.1, 0.1], rate: 0, periods: 3 },
    { name: "counts a cent in a hundred thousand", flows: [-100_000, 99_999.99, 0.02], rate: 0, periods: 1 + 0.01 / 0.02 },
    { name: "is 0 where nothing is spent", flows: [10, 10], rate: 0, periods: 0 },
  ])("$name", ({ flows, rate, periods }) => {
    expect(valueOf(paybackPeriods(flows, rate))).toBeCloseTo(periods, 9);
  });

  it("has no answer where the money does not come back", () => {
    expect(sentenceOf(paybackPeriods([-1000, 300, 400, 500], 0.1))).toBe("the money does not come back within the periods given");
  });

  it("rounds by the largest flow, however small the flows are", () => {
    expect(paybackPeriods([-1e-10, 2e-10], 0)).toEqual({ ok: true, value: 0.5 });
  });
});
