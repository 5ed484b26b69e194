import fc from "fast-check";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { linearWorth, lineAt, summedWorth } from "../../../src/core/money/trialWorth";

const terms = fc.record({
  discountRate: fc.constantFrom(0, 0.1, 0.25),
  flowTiming: fc.constantFrom(0.5, 1),
  adoption: fc.constantFrom([1, 1] as const, [0.4, 0.8] as const),
  valueGrowth: fc.constantFrom(0, 0.03),
  costInflation: fc.constantFrom(0, 0.02),
  costTiming: fc.constantFrom("start" as const, "spread" as const),
  taxRate: fc.constantFrom(0, 0.25),
  amortizationYears: fc.constantFrom(0, 3),
  onFailure: fc.constantFrom("stop" as const, "runs on" as const),
});

describe("linearWorth", () => {
  it("is what the flows add up to, whatever the months and the rules", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 480 }), fc.integer({ min: 1, max: 6 }), (change, eighths, years) => {
        const months = eighths / 8;
        const given = { ...defaultAssumptions, ...change };
        const line = linearWorth(given, years, 60);
        if (line === undefined) throw new Error("losses are set off at once");
        const cost = 70 * (line.fixedCost ?? line.cost(months));
        const run = 9 * lineAt(line.runCost, months);
        expect(120 * lineAt(line.value, months) + run + cost).toBeCloseTo(summedWorth("works", years, given)(120, 9, 70, months), 8);
        expect((line.runsOn ? run : 0) + cost).toBeCloseTo(summedWorth("fails", years, given)(120, 9, 70, months), 8);
      }),
    );
  });

  it("is no line where losses are carried forward", () => {
    expect(linearWorth({ ...defaultAssumptions, lossRelief: false }, 3, 12)).toBeUndefined();
  });
});
