import { internalRates } from "../../src/core/money/internalRates";
import { paybackPeriods } from "../../src/core/money/payback";
import { presentValue } from "../../src/core/money/presentValue";
import { withReference } from "./withReference";

withReference("numpy-financial", "finance/numpy_financial.json", (text) => {
  interface Present {
    readonly rate: number;
    readonly values: readonly number[];
    readonly expected: number | null;
  }
  interface Internal {
    readonly values: readonly number[];
    readonly expected: number | null;
    readonly rtol?: number;
    readonly property?: string;
  }
  const { npv, irr } = JSON.parse(text) as { readonly npv: readonly Present[]; readonly irr: readonly Internal[] }; // the file's shape

  it.each(npv.filter(({ rate }) => rate > -1))("agrees with RNPV at $rate", ({ rate, values, expected }) => {
    expect(presentValue(rate, values)).toBeCloseTo(expected ?? NaN, 2);
  });

  it.each(irr.map((given): [string, Internal] => [given.values.slice(0, 6).join(", "), given]))(
    "has its rate among IRR.ALL of %s",
    (_, given) => {
      const rates = internalRates(given.values);
      if (given.expected === null && given.property === undefined) {
        expect(rates.ok).toBe(false);
        return;
      }
      if (!rates.ok) throw new Error("a rate is known");
      for (const rate of rates.value) {
        const size = presentValue(rate, given.values.map(Math.abs));
        expect(Math.abs(presentValue(rate, given.values))).toBeLessThanOrEqual(1e-9 * size);
      }
      const { expected } = given;
      expect(expected === null || rates.value.some((rate) => Math.abs(rate - expected) <= (given.rtol ?? 0) * Math.abs(expected))).toBe(
        true,
      );
    },
  );
});

withReference("paybacks by definition", "finance/payback.json", (text) => {
  interface Payback {
    readonly values: readonly number[];
    readonly rate: number;
    readonly payback: number | null;
  }
  const { cases } = JSON.parse(text) as { readonly cases: readonly Payback[] }; // the file's shape

  it.each(cases.map((given): [string, Payback] => [`${given.values.join(", ")} at ${String(given.rate)}`, given]))(
    "agree with PAYBACK of %s",
    (_, given) => {
      const periods = paybackPeriods(given.values, given.rate);
      expect(periods.ok ? Number(periods.value.toFixed(9)) : null).toBe(given.payback === null ? null : Number(given.payback.toFixed(9)));
    },
  );
});
