import type { Row } from "../matrix";
import { fail, ok, type Result } from "../result";

/**
 * Periods until the cumulative discounted flow first rises to 0, interpolated within the period; 0 where it never falls below.
 *
 * Unit     periods, counted from the first flow
 * Domain   discountRate above −1
 * Faults   no-answer where the money does not come back
 */
export function paybackPeriods(cashFlows: Row, discountRate: number): Result<number> {
  let cumulative = 0;
  let discount = 1;
  let isBelow = false;
  for (const [period, cashFlow] of cashFlows.entries()) {
    const before = cumulative;
    cumulative += cashFlow * discount;
    discount /= 1 + discountRate;
    if (isBelow && cumulative >= 0) return ok(period - 1 + before / (before - cumulative));
    isBelow = cumulative < 0;
  }
  return isBelow ? fail({ code: "no-answer", reason: "the money does not come back within the periods given" }) : ok(0);
}
