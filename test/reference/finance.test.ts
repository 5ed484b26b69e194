import { internalRates } from "../../src/core/money/internalRates";
import { presentValue } from "../../src/core/money/presentValue";
import finance from "./values/finance.json";

/** Of the largest flow: both sides add the same few products. */
const ofLargest = 1e-12;
const rateDigits = 9;

describe("money by numpy and mpmath", () => {
  it.each(finance.presentValues)("presentValue of $flows at $rate", ({ rate, flows, value }) => {
    expect(Math.abs(presentValue(rate, flows) - value)).toBeLessThanOrEqual(ofLargest * Math.max(...flows.map(Math.abs)) * 3);
  });

  it.each(finance.rates)("internalRates of $flows", ({ flows, rates }) => {
    const found = internalRates(flows);
    expect(found.ok).toBe(rates.length > 0);
    const rounded = (values: readonly number[]): number[] => values.map((rate) => Number(rate.toFixed(rateDigits)) + 0);
    expect(found.ok ? rounded(found.value) : []).toEqual(rounded(rates));
  });
});
