import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { expectedCashFlows, moneyBasis } from "./moneyBasis";

const monthsOfYear = 12;

/**
 * What a month without the feature costs: its expected yearly result, success weighed in, after run cost and tax, by the month. A feature that would lose
 * money costs nothing by waiting. Undefined where its value a year is not told.
 *
 * Unit     money a month, in the currency unit of the assumptions
 * Source   reinertsen2009
 */
export function costOfDelay(feature: Feature, assumptions: Assumptions): number | undefined {
  const basis = moneyBasis(feature, assumptions);
  if (basis === undefined) return undefined;
  const [, ofYear = 0] = expectedCashFlows(basis, assumptions);
  return Math.max(0, ofYear) / monthsOfYear;
}
