import fc from "fast-check";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { StrategyCost } from "../../../src/core/money/readCosts";
import { chooseStrategies } from "../../../src/taskpane/strategy/choices";
import { costChart, costRows } from "../../../src/taskpane/strategy/costChart";
import { formatCost, formatRate, formatVolume, roundedUp } from "../../../src/taskpane/strategy/costFormat";
import { costStrings } from "../../../src/taskpane/strategy/costStrings";
import { type CostedFeature, featureCosts } from "../../../src/taskpane/strategy/featureCosts";
import { spread } from "../../../src/taskpane/strategy/spread";
import { buy, costsSheet, partner, supportAnswers } from "./sampleCosts";

const flatPrices = { ...defaultAssumptions, priceDecline: 0 };

function costed(costs: readonly StrategyCost[] = [partner, buy], assumptions = flatPrices): CostedFeature {
  const [choice] = chooseStrategies([supportAnswers], assumptions);
  if (choice === undefined) throw new Error("nothing was chosen");
  const found = featureCosts(choice, costsSheet({ costs }), assumptions);
  if (found.status !== "costed") throw new Error(`the costs are ${found.status}`);
  return found;
}

describe("featureCosts", () => {
  it("puts the options in the order of the strategies, with the one chosen as favorite", () => {
    const { options, favorite, comparison } = costed();
    expect(options.map(({ strategy }) => strategy)).toEqual(["Buy", "Partner"]);
    expect(favorite).toBe(1);
    expect(comparison.duel).toMatchObject({ a: 0, b: 1 });
  });

  it.each([
    { what: "no costs", sheet: costsSheet({ costs: [] }), status: "none" },
    { what: "no volume", sheet: costsSheet({ volumes: [] }), status: "no-volume" },
  ])("says that there is $what", ({ sheet, status }) => {
    const [choice] = chooseStrategies([supportAnswers], flatPrices);
    expect(choice === undefined ? undefined : featureCosts(choice, sheet, flatPrices).status).toBe(status);
  });
});

describe("costStrings", () => {
  it("says which is cheaper today, and when volume reaches the break-even", () => {
    expect(costStrings.today(costed(), "USD")).toBe("Buying is $8.5k a month cheaper today.");
    expect(costStrings.outlook(costed())).toBe("At 6\u00a0% growth a month, volume reaches the break-even in month 11.");
  });

  it("says that falling prices move the break-even", () => {
    const falling = costed([partner, { ...buy, declines: true }], defaultAssumptions);
    expect(costStrings.outlook(falling)).toBe(
      "At 6\u00a0% growth a month and prices falling 20\u00a0% a year, partnering becomes cheaper in month 17.",
    );
  });

  it("says when an option never gets cheaper", () => {
    expect(costStrings.outlook(costed([buy, { ...partner, unitCost: 1 }]))).toBe("Partnering costs more at every volume.");
    const far = costed([buy, { ...partner, fixedPerMonth: 2_000_000 }]);
    expect(costStrings.outlook(far)).toMatch(/^The break-even is \S+M answers a month; it is not reached within 36 months\.$/);
    const cheaper = costed(
      [
        { ...buy, declines: true },
        { ...partner, fixedPerMonth: 2_000_000 },
      ],
      defaultAssumptions,
    );
    expect(costStrings.outlook(cheaper)).toMatch(/M answers a month; with falling prices it is not reached within 36 months\.$/);
    expect(costStrings.crossing(far)).toBe("One-off cost included, buying costs less over all 36 months.");
  });

  it("says both where money and fit disagree, and that they agree where they do", () => {
    expect(costStrings.fit(costed([buy, { ...partner, oneOff: 5_000_000 }]), false, "USD")).toMatch(
      /^Fit says Partner, money says Buy: it costs \$\S+ less over 36 months\.$/,
    );
    expect(costStrings.fit(costed(), true, "USD")).toBe("The sheet and money agree: Partner costs least over 36 months.");
  });

  it("names the safest choice with its worst regret", () => {
    expect(costStrings.safest(costed(), "USD")).toMatch(/^Safest: Partner, at worst \$\S+ more than the best choice\.$/);
  });

  it("has a sentence for one option alone", () => {
    expect(costStrings.today(costed([buy]), "USD")).toBe("Buying costs $14.5k a month today. Add a row for another strategy to compare.");
  });
});

describe("costChart", () => {
  it("spans the volumes to be ready for and the break-even, with rule and ring", () => {
    const { x, y, rule, ring, lines } = costChart(costed(), "volume");
    expect(x).toMatchObject({ to: 1_500_000, title: "Answers a month, millions" });
    expect(x.label(500_000)).toBe("0.5");
    expect(rule).toEqual({ at: 620_000, label: "today 0.62M" });
    expect(ring?.label).toBe("break-even 1.1M");
    expect(Math.max(...lines.flatMap(({ points }) => points.map(([, amount]) => amount)))).toBeLessThanOrEqual(y.to);
  });

  it("follows the months from the one-off on, with a ring at the crossing", () => {
    const { x, lines, ring } = costChart(costed(), "months");
    expect(x).toMatchObject({ to: 36, ticks: [0, 6, 12, 18, 24, 30, 36] });
    expect(lines.map(({ points }) => points[0])).toEqual([
      [0, 0],
      [0, 40_000],
    ]);
    expect(ring?.x).toBe(costed().comparison.duel?.crossing);
  });

  it("has no ring for a break-even out of sight", () => {
    expect(costChart(costed([buy, { ...partner, fixedPerMonth: 2_000_000 }]), "volume").ring).toBeUndefined();
  });

  it.each(["volume", "months"] as const)("is a table by %s with the same amounts", (view) => {
    const found = costed();
    const chart = costChart(found, view);
    for (const [index, { points }] of chart.lines.entries())
      for (const { at, amounts } of costRows(chart, found.options, view)) {
        const point = points.find(([place]) => place === at);
        if (point !== undefined) expect(amounts[index]).toBeCloseTo(point[1], 6);
      }
    expect(costRows(chart, found.options, view).map(({ at }) => at)).toEqual(
      view === "volume" ? [0, 500_000, 620_000, 1_000_000, 1_500_000] : [0, 6, 12, 18, 24, 30, 36],
    );
  });
});

describe("formatCost", () => {
  it.each([
    [0.020994, "$0.0210"],
    [95.4, "$95"],
    [8467.7, "$8.5k"],
    [310_400, "$310k"],
    [12_345_678, "$12.3M"],
    [0, "$0"],
  ])("writes %d as %s", (amount, text) => {
    expect(formatCost(amount, "USD")).toBe(text);
  });
});

describe("formatVolume", () => {
  it.each([
    [620_000, "0.62M"],
    [1_095_875, "1.1M"],
    [45_600, "45.6k"],
    [2500, "2,500"],
    [320, "320"],
  ])("writes %d as %s", (volume, text) => {
    expect(formatVolume(volume)).toBe(text);
  });
});

describe("formatRate", () => {
  it.each([
    [0.06, "6\u00a0%"],
    [-0.025, "\u22122.5\u00a0%"],
  ])("writes %d as %s", (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });
});

describe("roundedUp", () => {
  it("is a round amount not below", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (amount) => {
        const up = roundedUp(amount);
        expect(up).toBeGreaterThanOrEqual(amount * (1 - 1e-6));
        expect(up).toBeLessThan(amount * 2.01);
      }),
    );
  });
});

describe("spread", () => {
  it("keeps labels apart, in their order and inside", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 5 }), (tops) => {
        const placed = spread(tops, 16, 200);
        const order = [...placed].sort((a, b) => a - b);
        order.forEach((top, index) => {
          if (index > 0) expect(top - (order[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        expect(Math.max(...placed)).toBeLessThanOrEqual(200);
        tops.forEach((top, index) => {
          tops.forEach((other, at) => {
            if (top < other) expect(placed[index]).toBeLessThan(placed[at] ?? 0);
          });
        });
      }),
    );
  });

  it("leaves labels that have room where they are", () => {
    expect(spread([10, 100, 50], 16, 200)).toEqual([10, 100, 50]);
  });
});
