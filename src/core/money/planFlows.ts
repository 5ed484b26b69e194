import type { Assumptions } from "../assumptions/assumptions";
import { pertMean } from "../doubt/threePoint";
import type { MoneyBasis } from "./moneyBasis";
import { discountFactors, monthsInPlanYear } from "./planYears";

const monthsOfYear = 12;

/** What shapes the flows of every feature alike. */
export type PlanTerms = Pick<
  Assumptions,
  | "discountRate"
  | "flowTiming"
  | "adoption"
  | "valueGrowth"
  | "costInflation"
  | "costTiming"
  | "taxRate"
  | "amortizationYears"
  | "lossRelief"
  | "onFailure"
>;

/** One feature's inputs as single numbers: what a trial draws, or what is expected. */
export interface PlanInputs {
  /** A year, if it works. */
  readonly value: number;
  readonly costToGo: number;
  readonly runCost: number;
  readonly months: number;
  readonly years: number;
}

/** Money of one outcome by plan year, year 0 first; costs and tax are positive where they are paid. */
export interface OutcomeFlows {
  readonly value: readonly number[];
  readonly runCost: readonly number[];
  readonly cost: readonly number[];
  readonly tax: readonly number[];
  readonly net: readonly number[];
  readonly presentValue: number;
}

/** Plan years that the flows of a feature reach into. */
export function planYearsOf({ months, years }: Pick<PlanInputs, "months" | "years">, { amortizationYears }: PlanTerms): number {
  return Math.max(1, Math.ceil((months + monthsOfYear * Math.max(years, amortizationYears)) / monthsOfYear));
}

/** The expected inputs of a feature: the mean of its value, the likely cost and months. */
export function expectedInputs({ value, costToGo, runCost, months, years }: MoneyBasis): PlanInputs {
  return { value: pertMean(value), costToGo, runCost, months: months.likely, years };
}

/** Whether the feature works, or fails at the end of its months. */
export type Outcome = "works" | "fails";

/**
 * Flows of a feature in one outcome, year by year.
 *
 * Value and run cost come in operating months only, which begin after Months. A failure is known then: its cost is spent, no value comes, and
 * run cost goes on only where the assumptions say so.
 *
 * Shape    → 1 + plan years each
 * Cost     O(plan years)
 */
export function outcomeFlows(outcome: Outcome, inputs: PlanInputs, terms: PlanTerms, planYears: number): OutcomeFlows {
  const years = Array.from({ length: planYears + 1 }, (_, year) => year);
  const works = outcome === "works";
  const runs = works || terms.onFailure === "runs on";
  const value = years.map((year) => (works ? valueIn(year, inputs, terms) : 0));
  const runCost = years.map((year) => (runs ? runCostIn(year, inputs, terms) : 0));
  const cost = years.map((year) => costIn(year, inputs, terms));
  const results = years.map((year) => (value[year] ?? 0) - (runCost[year] ?? 0) - deductedIn(year, inputs, terms));
  const tax = taxOf(results, terms);
  const net = years.map((year) => (value[year] ?? 0) - (runCost[year] ?? 0) - (cost[year] ?? 0) - (tax[year] ?? 0));
  const factors = discountFactors(planYears, terms.discountRate, terms.flowTiming);
  return { value, runCost, cost, tax, net, presentValue: net.reduce((sum, flow, year) => sum + flow * (factors[year] ?? 0), 0) };
}

/** Operating months of a plan year, weighed by how far people have taken the feature up. */
export function adoptedMonths(year: number, { months, years }: Pick<PlanInputs, "months" | "years">, { adoption }: PlanTerms): number {
  const end = months + monthsOfYear * years;
  const second = Math.min(end, months + monthsOfYear);
  const third = Math.min(end, months + 2 * monthsOfYear);
  const [first, next] = adoption;
  return first * monthsInPlanYear(year, months, second) + next * monthsInPlanYear(year, second, third) + monthsInPlanYear(year, third, end);
}

function valueIn(year: number, inputs: PlanInputs, terms: PlanTerms): number {
  if (year === 0) return 0;
  return ((inputs.value * adoptedMonths(year, inputs, terms)) / monthsOfYear) * (1 + terms.valueGrowth) ** (year - 1);
}

function runCostIn(year: number, { runCost, months, years }: PlanInputs, { costInflation }: PlanTerms): number {
  if (year === 0) return 0;
  const operating = monthsInPlanYear(year, months, months + monthsOfYear * years);
  return ((runCost * operating) / monthsOfYear) * (1 + costInflation) ** (year - 1);
}

function costIn(year: number, { costToGo, months }: PlanInputs, { costTiming }: PlanTerms): number {
  if (costTiming === "start" || months === 0) return year === 0 ? costToGo : 0;
  return year === 0 ? 0 : (costToGo * monthsInPlanYear(year, 0, months)) / months;
}

/** What may be deducted of the cost: when it is spent, or evenly from the first operating month. */
function deductedIn(year: number, inputs: PlanInputs, terms: PlanTerms): number {
  const { amortizationYears } = terms;
  if (amortizationYears === 0) return costIn(year, inputs, terms);
  const length = monthsOfYear * amortizationYears;
  return year === 0 ? 0 : (inputs.costToGo * monthsInPlanYear(year, inputs.months, inputs.months + length)) / length;
}

/**
 * Tax on yearly results: a loss is set off at once, which is tax saved, or carried forward against later results of the feature.
 *
 * Carried forward, what has been taxed up to a year is the greatest sum of results so far.
 */
function taxOf(results: readonly number[], { taxRate, lossRelief }: PlanTerms): readonly number[] {
  if (lossRelief) return results.map((result) => taxRate * result);
  let [sum, taxed] = [0, 0];
  return results.map((result) => {
    sum += result;
    const before = taxed;
    taxed = Math.max(taxed, sum);
    return taxRate * (taxed - before);
  });
}
