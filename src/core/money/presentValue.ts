import type { Row } from "../matrix";

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
