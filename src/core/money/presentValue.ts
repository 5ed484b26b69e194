import type { Row } from "../matrix";
import { fail, ok, type Result } from "../result";

/**
 * Present value of flows at periods 0, 1, 2, …: the first is undiscounted.
 *
 * Excel's NPV discounts the first flow by a period: this is NPV(rate, flows) × (1 + rate).
 *
 * Domain   rate above −1
 */
export function presentValue(discountRate: number, cashFlows: Row): number {
  const factor = 1 / (1 + discountRate);
  return cashFlows.reduceRight((later, cashFlow) => cashFlow + later * factor, 0);
}

/**
 * Risk-adjusted net present value: each flow weighted by the probability that it happens, then discounted; the first undiscounted.
 *
 * Risk stands in the probabilities; the rate holds time only.
 *
 * Shape    cashFlows T, probabilities T (cumulative)
 * Domain   discountRate above −1; probabilities fractions
 * Source   stewart2001
 */
export function riskAdjustedValue(discountRate: number, cashFlows: Row, probabilities: Row): number {
  return presentValue(
    discountRate,
    cashFlows.map((cashFlow, period) => cashFlow * (probabilities[period] ?? 1)),
  );
}

/**
 * Profitability index: present value of the flows after the first outlay, per unit of that outlay; above 1 it earns more than the rate.
 *
 * Flows of 0 before the outlay are passed over; its moment is the one that is not discounted.
 *
 * Domain   rate above −1
 * Faults   no-answer where the first flow other than 0 is no outlay
 * Source   brealey2020
 */
export function profitabilityIndex(discountRate: number, cashFlows: Row): Result<number> {
  const start = cashFlows.findIndex((cashFlow) => cashFlow !== 0);
  const outlay = -(cashFlows[start] ?? 0);
  if (outlay <= 0) return fail({ code: "no-answer", reason: "the first flow is no outlay: write it as a negative number" });
  return ok(presentValue(discountRate, [0, ...cashFlows.slice(start + 1)]) / outlay);
}
