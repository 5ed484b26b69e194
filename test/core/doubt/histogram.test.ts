import fc from "fast-check";
import { histogram, roundStep } from "../../../src/core/doubt/histogram";

const amounts = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 })
  .map((list) => Float64Array.from(list).toSorted());

describe("roundStep", () => {
  it.each([
    ["a range that fits", 10, 5, 2],
    ["a range a little larger", 10.1, 5, 2.5],
    ["thousands", 30_000, 4, 10_000],
    ["fractions", 0.7, 4, 0.2],
  ])("is the least round step that covers %s", (_, range, most, step) => {
    expect(roundStep(range, most)).toBeCloseTo(step, 12);
  });
});

describe("histogram", () => {
  it("counts between round borders, a border belonging to the bin above", () => {
    expect(histogram(Float64Array.from([-3, -1, 0, 0, 1, 4]), 4)).toEqual([
      { from: -4, to: -2, count: 1 },
      { from: -2, to: 0, count: 1 },
      { from: 0, to: 2, count: 3 },
      { from: 2, to: 4, count: 1 },
    ]);
  });

  it("is empty where nothing differs", () => {
    expect(histogram(Float64Array.from([7, 7, 7]), 10)).toEqual([]);
    expect(histogram(Float64Array.from([1e9, 1e9 + 1e-6]), 10)).toEqual([]);
    expect(histogram(new Float64Array(), 10)).toEqual([]);
  });

  it("counts every value once, in bins that join and cover all", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 40 }), (ascending, most) => {
        const bins = histogram(ascending, most);
        const [first, last] = [ascending[0] ?? 0, ascending.at(-1) ?? 0];
        if (bins.length === 0) return last - first <= 1e-9 * Math.max(Math.abs(first), Math.abs(last), 1e-9);
        const total = bins.reduce((sum, { count }) => sum + count, 0);
        const join = bins.every(({ from }, index) => index === 0 || from === bins[index - 1]?.to);
        const rounding = 1e-9 * (last - first);
        const covers = (bins[0]?.from ?? 0) <= first + rounding && (bins.at(-1)?.to ?? 0) >= last - rounding;
        return total === ascending.length && join && covers && bins.length <= most + 1 && bins.every(({ count }) => count >= 0);
      }),
    );
  });

  it("has no bin with gains and losses", () => {
    fc.assert(fc.property(amounts, (ascending) => histogram(ascending, 30).every(({ from, to }) => from >= 0 || to <= 0)));
  });
});
