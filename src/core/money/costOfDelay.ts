import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { pertMean } from "../doubt/threePoint";
import type { Horizon } from "../horizon/horizon";
import { moneyBasis } from "./moneyBasis";

const monthsOfYear = 12;

/**
 * What a month without the feature costs: its expected yearly result at full adoption, success weighed in, after run cost and tax, by the month. A feature that
 * would lose money costs nothing by waiting. Undefined where its value a year is not told, or an input of its money can't be used.
 *
 * Unit     money a month, in the currency unit of the assumptions
 * Source   reinertsen2009
 */
export function costOfDelay(feature: Feature, assumptions: Assumptions, horizon: Horizon | undefined): number | undefined {
  const basis = moneyBasis(feature, assumptions, horizon);
  if (basis === undefined) return undefined;
  const { value, successProbability, runCost } = basis;
  const running = assumptions.onFailure === "runs on" ? 1 : successProbability;
  const ofYear = (successProbability * pertMean(value) - running * runCost) * (1 - assumptions.taxRate);
  return Math.max(0, ofYear) / monthsOfYear;
}
