import fc from "fast-check";
import { type CostInput, nearestCostFlip } from "../../../src/core/money/costFlip";
import { cheapest, type CostOption, cumulativeCosts, type Outlook } from "../../../src/core/money/costPaths";

const flat: Outlook = { volume: 1000, months: 10, growth: 0, priceDecline: 0 };
const option = (oneOff: number, fixedPerMonth: number, unitCost: number, declines = false): CostOption => ({
  name: "x",
  oneOff,
  fixedPerMonth,
  unitCost,
  declines,
});

describe("nearestCostFlip", () => {
  it.each<{ name: string; options: readonly CostOption[]; outlook?: Partial<Outlook>; input: CostInput; to: number }>([
    // 10 months × 1,000 units: 10,000 against 11,000; nothing else can change by less than a tenth.
    {
      name: "unit cost",
      options: [option(0, 0, 1), option(0, 1100, 0)],
      input: { of: "option", index: 1, key: "fixedPerMonth" },
      to: 1000,
    },
    {
      name: "one-off",
      options: [option(0, 0, 1), option(10_500, 0, 0)],
      input: { of: "option", index: 1, key: "oneOff" },
      to: 10_000,
    },
    // A fifth more volume or a fifth more a unit: of equals the volume, which comes first.
    {
      name: "volume",
      options: [option(0, 0, 1), option(6000, 600, 0)],
      input: { of: "outlook", key: "volume" },
      to: 1200,
    },
  ])("finds the $name that is nearest to a flip", ({ options, outlook = {}, input, to }) => {
    const flip = nearestCostFlip(options, { ...flat, ...outlook });
    expect(flip).toMatchObject({ input, gives: 1 });
    expect(flip?.to).toBeCloseTo(to, 6);
  });

  it("finds none where an option is dearer by far, or stands alone", () => {
    expect(nearestCostFlip([option(0, 1, 0)], flat)).toBeUndefined();
    expect(nearestCostFlip([option(0, 1, 0), option(0, 1000, 0)], flat)).toBeUndefined();
  });

  it("draws level at the value it names, and no change half as large flips anything", () => {
    const amount = fc.double({ min: 1, max: 1000, noNaN: true });
    const options = fc.array(
      fc.record({ name: fc.constant("x"), oneOff: amount, fixedPerMonth: amount, unitCost: amount, declines: fc.boolean() }),
      { minLength: 2, maxLength: 4 },
    );
    const rate = fc.double({ min: 0.01, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(options, rate, rate, (given, growth, priceDecline) => {
        const outlook = { volume: 5, months: 24, growth, priceDecline };
        const flip = nearestCostFlip(given, outlook);
        if (flip === undefined) return;
        const totals = (value: number): readonly number[] => {
          const { input } = flip;
          const [o, l] =
            input.of === "outlook"
              ? [given, { ...outlook, [input.key]: value }]
              : [given.map((each, index) => (index === input.index ? { ...each, [input.key]: value } : each)), outlook];
          return cumulativeCosts(o, l).map((path) => path.at(-1) ?? 0);
        };
        const before = cheapest(totals(flip.from));
        const level = totals(flip.to);
        expect(Math.abs((level[before] ?? 0) / (level[flip.gives] ?? 1) - 1)).toBeLessThan(1e-9);
        const half = totals((flip.from + flip.to) / 2);
        expect(half[cheapest(half)]).toBeCloseTo(half[before] ?? 0, 6);
      }),
      // Only a fall by nearly all of the price would draw these level.
      {
        examples: [
          [[option(1, 4.819797272313618, 1, true), option(1, 1, 66.76552292590648, true)], 0.032360033571357305, 0.22202695508162762],
        ],
      },
    );
  });
});
