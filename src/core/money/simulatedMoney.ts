import type { Assumptions } from "../assumptions/assumptions";
import { isConstant } from "../doubt/threePoint";
import type { MoneyBasis } from "./moneyBasis";
import type { MoneyItem } from "./plannedItem";
import { expectedInputs, outcomeFlows, planYearsOf } from "./planFlows";

/**
 * A feature as the simulation draws it: what it is worth if it works is a line over the value of a year, what it is worth if it fails is one number.
 *
 * Where its cost or months are in doubt, risks hit it, or losses are carried forward, each trial works its plan years out.
 *
 * Domain   number: 1 or more, the same in every scenario; risks: positions of those that hit it
 */
export function simulatedFeature(basis: MoneyBasis, number: number, assumptions: Assumptions, risks: readonly number[] = []): MoneyItem {
  const inputs = expectedInputs(basis);
  const years = planYearsOf(inputs, assumptions);
  const { value, successProbability, cost, sunk, runCost, months } = basis;
  const worthAt = (amount: number): number => outcomeFlows("works", { ...inputs, value: amount }, assumptions, years).presentValue;
  const offset = worthAt(0);
  const failed = outcomeFlows("fails", inputs, assumptions, years).presentValue;
  const isPlanned = !isConstant(cost) || !isConstant(months) || risks.length > 0 || !assumptions.lossRelief;
  return {
    value,
    successProbability,
    number,
    factor: worthAt(1) - offset,
    offset,
    failed,
    ...(isPlanned ? { planned: { cost, sunk, runCost, months, years: basis.years, risks } } : {}),
  };
}
