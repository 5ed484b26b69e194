import fc from "fast-check";

import { breakEvenVolume, costOf } from "../../../src/core/money/breakEven";
import { sentenceOf, valueOf } from "./valueOf";

const amount = fc.integer({ min: 0, max: 1_000_000 });

describe("breakEvenVolume", () => {
  it.each([
    { name: "a dearer start, cheaper per unit", a: { fixed: 0, unit: 2 }, b: { fixed: 100, unit: 1 }, volume: 100 },
    { name: "a cheaper start, cheaper per unit", a: { fixed: 100, unit: 2 }, b: { fixed: 50, unit: 1 }, volume: 0 },
    { name: "an equal start, cheaper per unit", a: { fixed: 50, unit: 2 }, b: { fixed: 50, unit: 1 }, volume: 0 },
    { name: "a cheaper start, equal per unit", a: { fixed: 50, unit: 2 }, b: { fixed: 40, unit: 2 }, volume: 0 },
    { name: "the same costs", a: { fixed: 50, unit: 2 }, b: { fixed: 50, unit: 2 }, volume: 0 },
  ])("is $volume for $name", ({ a, b, volume }) => {
    expect(valueOf(breakEvenVolume(a, b))).toBe(volume);
  });

  it("satisfies both cost lines", () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (fixed, more, unit, less) => {
        fc.pre(less > 0 && more > 0);
        const [a, b] = [
          { fixed, unit: unit + less },
          { fixed: fixed + more, unit },
        ];
        const volume = valueOf(breakEvenVolume(a, b));
        expect(costOf(a, volume) / costOf(b, volume)).toBeCloseTo(1, 9);
        expect(costOf(b, volume * 1.01)).toBeLessThan(costOf(a, volume * 1.01));
      }),
    );
  });

  it.each([
    { name: "dearer both ways", b: { fixed: 2, unit: 3 }, says: "never: b has the higher fixed cost and costs more per unit" },
    {
      name: "dearer per unit from an equal start",
      b: { fixed: 1, unit: 3 },
      says: "never: both have the same fixed cost, and b costs more per unit",
    },
    {
      name: "dearer at the start, the same per unit",
      b: { fixed: 2, unit: 2 },
      says: "never: both cost the same per unit, and b has the higher fixed cost",
    },
  ])("has no answer where b is $name", ({ b, says }) => {
    expect(sentenceOf(breakEvenVolume({ fixed: 1, unit: 2 }, b))).toBe(says);
  });

  it("says from where on a is cheaper where b is cheaper only below", () => {
    expect(sentenceOf(breakEvenVolume({ fixed: 50, unit: 1 }, { fixed: 0, unit: 11 }))).toBe("a is cheaper from 5 on; b only below that");
  });
});
