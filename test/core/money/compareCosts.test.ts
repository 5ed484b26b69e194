import fc from "fast-check";
import { compareCosts } from "../../../src/core/money/compareCosts";
import { type CostOption, cumulativeCosts, monthlyCosts, type Outlook } from "../../../src/core/money/costPaths";

const buy: CostOption = { name: "Buy", oneOff: 0, fixedPerMonth: 1500, unitCost: 0.020994, declines: false };
const partner: CostOption = { name: "Partner", oneOff: 40_000, fixedPerMonth: 21_000, unitCost: 0.0032, declines: false };
const outlook: Outlook = { volume: 620_000, months: 36, growth: 0.06, priceDecline: 0 };
const scenarios = { low: 310_000, likely: 620_000, high: 1_240_000 };

const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
const option = fc.record({ name: fc.constant("x"), oneOff: amount, fixedPerMonth: amount, unitCost: amount, declines: fc.boolean() });

describe("compareCosts", () => {
  it("finds where two lines meet, and the month in which volume gets there", () => {
    const { duel, today } = compareCosts([buy, partner], outlook, scenarios, 1);
    expect(today[0]).toBeCloseTo(14_516.28, 2);
    expect(duel?.a).toBe(0);
    expect(duel?.difference).toBeCloseTo(8467.72, 2);
    expect(duel?.breakEven).toBeCloseTo(1_095_875, 0);
    // 620,000 × 1.06^(m − 1) reaches 1,095,875 in month 10.8, so month 11 is the first beyond.
    expect(duel?.monthCheaper).toBe(11);
  });

  it("pays back a one-off later than the month gets cheaper", () => {
    const { duel, paths } = compareCosts([buy, partner], outlook, scenarios);
    const crossing = duel?.crossing ?? 0;
    expect(crossing).toBeGreaterThan(11);
    expect(paths[1]?.[crossing - 1]).toBeLessThanOrEqual(paths[0]?.[crossing - 1] ?? 0);
    expect(paths[1]?.[crossing - 2]).toBeGreaterThan(paths[0]?.[crossing - 2] ?? 0);
  });

  it("crosses nowhere where one option is dearer at any volume", () => {
    const { duel } = compareCosts([buy, { ...buy, fixedPerMonth: 2000 }], outlook, scenarios);
    expect(duel).toMatchObject({ a: 0, b: 1, breakEven: undefined, monthCheaper: undefined, crossing: undefined });
  });

  it("sets the favorite against the cheapest other", () => {
    const rule: CostOption = { name: "Rule", oneOff: 0, fixedPerMonth: 10, unitCost: 0, declines: false };
    const { duel, cheapest } = compareCosts([buy, partner, rule], outlook, scenarios, 1);
    expect(cheapest).toBe(2);
    expect(duel).toMatchObject({ a: 2, b: 1 });
  });

  it("has no duel with one option", () => {
    expect(compareCosts([buy], outlook, scenarios)).toMatchObject({ cheapest: 0, duel: undefined, regret: { safest: 0, worst: [0] } });
  });

  it("moves the crossing when prices fall", () => {
    const falling = compareCosts([{ ...buy, declines: true }, partner], { ...outlook, priceDecline: 0.3 }, scenarios);
    expect(falling.duel?.monthCheaper ?? Infinity).toBeGreaterThan(11);
  });

  it("regrets nothing where it is cheapest", () => {
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 5 }), (options) => {
        const { regret, totals } = compareCosts(options, outlook, scenarios);
        for (const [index, row] of regret.regrets.entries()) {
          expect(Math.min(...row)).toBe(0);
          expect(totals[index]?.length).toBe(options.length);
        }
      }),
    );
  });
});

describe("monthlyCosts", () => {
  it("adds up to the cumulative cost less the one-off", () => {
    const sums = monthlyCosts([buy, partner], outlook).map((months) => months.reduce((sum, month) => sum + month, 0));
    cumulativeCosts([buy, partner], outlook).forEach((path, index) => {
      expect(path.at(-1)).toBeCloseTo((sums[index] ?? 0) + ([buy, partner][index]?.oneOff ?? 0), 4);
    });
  });
});
