import type { Assumptions } from "../assumptions/assumptions";
import { betaTails, logBeta } from "../doubt/incompleteBeta";
import { classicShape, isConstant, modeOf, pertMean } from "../doubt/threePoint";
import type { FeatureMoney } from "./featureMoney";
import { internalRates } from "./internalRates";
import { paybackPeriods } from "./payback";
import { expectedInputs, outcomeFlows } from "./planFlows";
import { discountFactors } from "./planYears";

/** What a controller asks of expected flows; absent where there is no such number. */
export interface Measures {
  /** Every internal rate of return of the expected flows, a year; none where flows come mid-year. */
  readonly internalRates: readonly number[];
  /** Modified: financed and reinvested at the discount rate. */
  readonly modifiedRate?: number;
  /** Present value of what operations bring, per 1 of cost after the tax it saves. */
  readonly profitability?: number;
  /** Years from the start of the plan. */
  readonly payback?: number;
  readonly discountedPayback?: number;
}

/** Expected flows by plan year, year 0 first, and the present value of the cost alone. */
export interface ExpectedFlows {
  readonly net: readonly number[];
  readonly presentValue: number;
  /** Worth if all fails and stops: the cost less the tax it saves, negative. */
  readonly costAlone: number;
}

/**
 * Rates of return, profitability and payback of expected flows.
 *
 * Source   lorie1955 (several rates)
 */
export function measuresOf({ net, presentValue, costAlone }: ExpectedFlows, { discountRate, flowTiming }: Assumptions): Measures {
  const factors = discountFactors(net.length - 1, discountRate, flowTiming);
  const present = net.map((flow, year) => flow * (factors[year] ?? 0));
  const rates = flowTiming === 1 ? internalRates(net) : undefined;
  const modifiedRate = modifiedRateOf(present, discountRate, net.length - 2 + flowTiming);
  const payback = paybackPeriods(net, 0);
  const discountedPayback = paybackPeriods(present, 0);
  return {
    internalRates: rates?.ok === true ? rates.value : [],
    ...(modifiedRate === undefined ? {} : { modifiedRate }),
    ...(costAlone < 0 ? { profitability: (presentValue - costAlone) / -costAlone } : {}),
    ...(payback.ok ? { payback: payback.value } : {}),
    ...(discountedPayback.ok ? { discountedPayback: discountedPayback.value } : {}),
  };
}

/** Gains carried to the end over losses carried to the start, as a rate a year. */
function modifiedRateOf(present: readonly number[], rate: number, years: number): number | undefined {
  const gains = present.reduce((sum, value) => sum + Math.max(0, value), 0);
  const losses = present.reduce((sum, value) => sum - Math.min(0, value), 0);
  return gains > 0 && losses > 0 ? (gains / losses) ** (1 / years) * (1 + rate) - 1 : undefined;
}

/** What is asked of one feature besides. */
export interface FeatureMeasures extends Measures {
  /** Success probability at which rNPV is 0. */
  readonly breakEvenProbability?: number;
  /** Value a year at which rNPV is 0; none where losses are carried forward, which bends the line. */
  readonly breakEvenValue?: number;
  /** rNPV as an even amount over the benefit years. */
  readonly yearlyValue: number;
  /** The most that knowing its success beforehand is worth. */
  readonly pilotWorth: number;
  /** Exactly, from the distribution of its value; none where losses are carried forward. */
  readonly lossChance?: number;
}

/**
 * Measures of a feature.
 *
 * Source   raiffa1968 (worth of a pilot), malcolm1959 (distribution of the value)
 */
export function featureMeasures({ basis, works, fails, expected }: FeatureMoney, assumptions: Assumptions): FeatureMeasures {
  const { successProbability: p, years } = basis;
  const { discountRate, lossRelief } = assumptions;
  const costAlone = outcomeFlows(
    "fails",
    expectedInputs(basis),
    { ...assumptions, onFailure: "stop" },
    expected.net.length - 1,
  ).presentValue;
  const spread = works.presentValue - fails.presentValue;
  const annuity = discountRate === 0 ? years : (1 - (1 + discountRate) ** -years) / discountRate;
  const line = lossRelief ? valueLine(works.presentValue, basis, assumptions, expected.net.length - 1) : undefined;
  return {
    ...measuresOf({ net: expected.net, presentValue: expected.presentValue, costAlone }, assumptions),
    ...(spread > 0 ? { breakEvenProbability: -fails.presentValue / spread } : {}),
    ...(line === undefined || p === 0 || line.perUnit === 0
      ? {}
      : { breakEvenValue: pertMean(basis.value) - expected.presentValue / (p * line.perUnit) }),
    yearlyValue: expected.presentValue / annuity,
    pilotWorth: p * Math.max(0, works.presentValue) + (1 - p) * Math.max(0, fails.presentValue) - Math.max(0, expected.presentValue),
    ...(line === undefined ? {} : { lossChance: lossChanceOf(basis, line, fails.presentValue) }),
  };
}

interface ValueLine {
  /** Worth of 1 of value a year, if it works. */
  readonly perUnit: number;
  /** Value a year at which what works is worth 0. */
  readonly zero: number;
}

function valueLine(works: number, basis: FeatureMoney["basis"], assumptions: Assumptions, planYears: number): ValueLine {
  const one = { value: 1, costToGo: 0, runCost: 0, months: basis.months.likely, years: basis.years };
  const perUnit = outcomeFlows("works", one, assumptions, planYears).presentValue;
  return { perUnit, zero: perUnit === 0 ? -Infinity : pertMean(basis.value) - works / perUnit };
}

/** Failure that loses, and a success whose value stays below what the costs ask for. */
function lossChanceOf({ value, successProbability: p }: FeatureMoney["basis"], { zero }: ValueLine, fails: number): number {
  const failed = (1 - p) * (fails < 0 ? 1 : 0);
  if (isConstant(value)) return failed + p * (value.likely < zero ? 1 : 0);
  const share = (zero - value.low) / (value.high - value.low);
  if (share <= 0) return failed;
  if (share >= 1) return failed + p;
  const mode = modeOf(value);
  const [alpha, beta] = [1 + classicShape * mode, 1 + classicShape * (1 - mode)];
  return failed + p * betaTails(share, alpha, beta, logBeta(alpha, beta)).below;
}
