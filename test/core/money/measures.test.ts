import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { featureMoney } from "../../../src/core/money/featureMoney";
import { featureMeasures } from "../../../src/core/money/measures";

const agent: Feature = {
  id: "F20",
  name: "Personal shopping agent",
  row: 0,
  dependsOn: [],
  cost: 450,
  runCost: 160,
  low: -100,
  likely: 900,
  high: 2600,
  successProbability: 0.35,
  benefitYears: 4,
  months: 18,
};
const taxed: Assumptions = { ...defaultAssumptions, taxRate: 0.25, adoption: [0.45, 0.8], costInflation: 0.02 };

function measured(change: Partial<Feature> = {}, assumptions: Partial<Assumptions> = {}) {
  const all = { ...taxed, ...assumptions };
  const money = featureMoney({ ...agent, ...change }, all, 3);
  if (money === undefined) throw new Error("the feature tells its value");
  return { money, measures: featureMeasures(money, all) };
}

describe("featureMeasures", () => {
  it("gives what a finance partner works out for the shopping agent", () => {
    const { measures } = measured();
    expect(measures).toEqual({
      internalRates: [expect.closeTo(0.183, 3)],
      modifiedRate: expect.closeTo(0.157, 3),
      profitability: expect.closeTo(1.356, 3),
      payback: expect.closeTo(3.9, 1),
      discountedPayback: expect.closeTo(4.58, 2),
      breakEvenProbability: expect.closeTo(0.258, 3),
      breakEvenValue: expect.closeTo(805.9, 1),
      yearlyValue: expect.closeTo(37.9, 1),
      pilotWorth: expect.closeTo(219.4, 1),
      lossChance: expect.closeTo(0.69, 2),
    });
  });

  it("is worth nothing at its break-even probability, and at its break-even value", () => {
    const { measures } = measured();
    const value = measures.breakEvenValue ?? NaN;
    expect(measured({ successProbability: measures.breakEvenProbability ?? NaN }).money.riskAdjustedValue).toBeCloseTo(0, 9);
    expect(measured({ low: value, likely: value, high: value }).money.riskAdjustedValue).toBeCloseTo(0, 9);
  });

  it.each<{ name: string; change?: Partial<Feature>; assumptions?: Partial<Assumptions>; has: object }>([
    { name: "no payback where the money does not come back", change: { successProbability: 0.1 }, has: { payback: undefined } },
    { name: "no profitability without a cost", change: { cost: 0 }, has: { profitability: undefined, payback: 0 } },
    {
      name: "no line over value where losses are carried forward",
      assumptions: { lossRelief: false },
      has: { breakEvenValue: undefined, lossChance: undefined },
    },
    { name: "no rate of return for flows of mid-year", assumptions: { flowTiming: 0.5 }, has: { internalRates: [] } },
    { name: "an even share a year without interest", assumptions: { discountRate: 0 }, has: { yearlyValue: expect.closeTo(351.5 / 4, 1) } },
  ])("has $name", ({ change = {}, assumptions = {}, has }) => {
    const absent = { payback: undefined, profitability: undefined, breakEvenValue: undefined, lossChance: undefined };
    expect({ ...absent, ...measured(change, assumptions).measures }).toMatchObject(has);
  });
});
