import type { Row } from "../matrix";
import { fail, ok, type Result } from "../result";
import { positiveRoots } from "./positiveRoots";

/** Periods beyond which no plan reaches, so that a cell answers at once: a century of months. */
export const mostPeriods = 1200;

/**
 * Every internal rate of return above −1, ascending, a multiple root once.
 *
 * Several mean that the rate is not unique: look at the net present value instead.
 *
 * Unit     rates per period, fractions
 * Faults   no-answer where there is none or every rate is one; shape-mismatch beyond 1,200 periods
 * Source   lorie1955
 */
export function internalRates(cashFlows: Row): Result<readonly number[]> {
  if (cashFlows.length > mostPeriods) {
    return fail({
      code: "shape-mismatch",
      parameter: "cash_flows",
      expected: `at most ${mostPeriods.toLocaleString("en-US")} periods`,
      received: String(cashFlows.length),
    });
  }
  if (cashFlows.every((cashFlow) => cashFlow === 0)) return fail({ code: "no-answer", reason: "every flow is 0, so any rate would do" });
  const rates = positiveRoots(cashFlows)
    .map((discountFactor) => 1 / discountFactor - 1)
    .filter((rate) => rate > -1)
    .toReversed();
  return rates.length > 0 ? ok(rates) : fail({ code: "no-answer", reason: "no rate above -1 makes the net present value 0" });
}
