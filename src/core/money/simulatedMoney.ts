import type { Assumptions } from "../assumptions/assumptions";
import type { SimulatedItem } from "../doubt/simulation";
import type { MoneyBasis } from "./moneyBasis";
import { expectedInputs, outcomeFlows, planYearsOf } from "./planFlows";

/**
 * A feature as the simulation draws it: what it is worth if it works is a line over the value of a year, what it is worth if it fails is one number.
 *
 * The line is exact where losses are set off at once; carried forward they bend it, and the line goes through the worth at the low and at the high value.
 *
 * Domain   number: 1 or more, the same in every scenario
 */
export function simulatedFeature(basis: MoneyBasis, number: number, assumptions: Assumptions): SimulatedItem {
  const inputs = expectedInputs(basis);
  const years = planYearsOf(inputs, assumptions);
  const { value, successProbability } = basis;
  const worthAt = (amount: number): number => outcomeFlows("works", { ...inputs, value: amount }, assumptions, years).presentValue;
  const [from, to] = value.high > value.low ? [value.low, value.high] : [0, Math.max(1, Math.abs(value.likely))];
  const atFrom = worthAt(from);
  const factor = (worthAt(to) - atFrom) / (to - from);
  const failed = outcomeFlows("fails", inputs, assumptions, years).presentValue;
  return { value, successProbability, number, factor, offset: atFrom - factor * from, failed };
}
