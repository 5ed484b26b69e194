import type { Row } from "../matrix";
import { fail, ok, type Result } from "../result";

/** A sum below this share of the largest flow is 0: what is left of 0.1 + 0.1 + 0.1 − 0.3. */
const zeroShare = 0.5e-9;

/**
 * Periods until the cumulative discounted flow first rises to 0, interpolated within the period; 0 where it never falls below.
 *
 * Sums are compared with 0 after rounding to 9 significant decimals of the largest flow.
 *
 * Unit     periods, counted from the first flow
 * Domain   discountRate above −1
 * Faults   no-answer where the money does not come back
 */
export function paybackPeriods(cashFlows: Row, discountRate: number): Result<number> {
  let cumulative = 0;
  let discount = 1;
  let isBelow = false;
  const zero = zeroShare * cashFlows.reduce((most, cashFlow) => Math.max(most, Math.abs(cashFlow)), 0);
  for (const [period, cashFlow] of cashFlows.entries()) {
    const before = cumulative;
    const sum = cumulative + cashFlow * discount;
    cumulative = Math.abs(sum) <= zero ? 0 : sum;
    discount /= 1 + discountRate;
    if (isBelow && cumulative >= 0) return ok(period - 1 + before / (before - cumulative));
    isBelow = cumulative < 0;
  }
  return isBelow ? fail({ code: "no-answer", reason: "the money does not come back within the periods given" }) : ok(0);
}
