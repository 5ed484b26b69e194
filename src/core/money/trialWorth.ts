import { outcomeFlows, type PlanTerms, planYearsOf } from "./planFlows";

const monthsOfYear = 12;

/**
 * What a feature is worth in a trial, as a sum: value a year × `value` + run cost a year × `runCost` + cost still to spend × `cost`, each at its months.
 *
 * Between the beginnings of plan years every present value is a straight line over Months, so that a table with a node a year is exact.
 */
export interface LinearWorth {
  /** By twelve months until it works. */
  readonly value: Float64Array;
  readonly runCost: Float64Array;
  readonly cost: (months: number) => number;
  /** The worth of 1 of cost where it does not depend on months. */
  readonly fixedCost: number | undefined;
  /** Whether a failure pays the run cost. */
  readonly runsOn: boolean;
}

/**
 * The sum that a trial is worth; undefined where losses are carried forward, which bends it.
 *
 * Domain   months from 0 to mostMonths
 * Cost     O(plan years²)
 */
export function linearWorth(terms: PlanTerms, years: number, mostMonths: number): LinearWorth | undefined {
  if (!terms.lossRelief) return undefined;
  const nodes = Math.ceil(mostMonths / monthsOfYear) + 2;
  const table = (worthAt: (months: number) => number): Float64Array =>
    Float64Array.from({ length: nodes }, (_, node) => worthAt(monthsOfYear * node));
  const works = summedWorth("works", years, terms);
  const isFixed = terms.costTiming === "start" && terms.amortizationYears === 0;
  return {
    value: table((months) => works(1, 0, 0, months)),
    runCost: table((months) => works(0, 1, 0, months)),
    cost: costWorth(terms, years, table),
    fixedCost: isFixed ? works(0, 0, 1, 0) : undefined,
    runsOn: terms.onFailure === "runs on",
  };
}

/** Money today of value a year, run cost a year, cost still to spend, months: its flows summed up, exact under every rule. */
export function summedWorth(
  outcome: "works" | "fails",
  years: number,
  terms: PlanTerms,
): (value: number, runCost: number, costToGo: number, months: number) => number {
  return (value, runCost, costToGo, months) => {
    const inputs = { value, runCost, costToGo, months, years };
    return outcomeFlows(outcome, inputs, terms, planYearsOf(inputs, terms)).presentValue;
  };
}

/** Worth of 1 of cost, with the tax it saves. What is spread over Months is a line over Months, divided by them. */
function costWorth(
  terms: PlanTerms,
  years: number,
  table: (worthAt: (months: number) => number) => Float64Array,
): (months: number) => number {
  const { costTiming, amortizationYears } = terms;
  const whole = summedWorth("works", years, terms);
  const untaxed = summedWorth("works", years, { ...terms, taxRate: 0 });
  const atStart = whole(0, 0, 1, 0);
  if (costTiming === "start") {
    if (amortizationYears === 0) return () => atStart;
    const nodes = table((months) => whole(0, 0, 1, months));
    return (months) => lineAt(nodes, months);
  }
  if (amortizationYears === 0) {
    const spread = table((months) => months * whole(0, 0, 1, months));
    return (months) => (months === 0 ? atStart : lineAt(spread, months) / months);
  }
  const payments = table((months) => months * untaxed(0, 0, 1, months));
  const taxSaved = table((months) => whole(0, 0, 1, months) - untaxed(0, 0, 1, months));
  return (months) => (months === 0 ? atStart : lineAt(payments, months) / months + lineAt(taxSaved, months));
}

/** A table's value between its nodes, a node every twelve months. */
export function lineAt(table: Float64Array, months: number): number {
  const place = months / monthsOfYear;
  const node = Math.floor(place);
  const from = table[node] ?? 0;
  return from + (place - node) * ((table[node + 1] ?? from) - from);
}
