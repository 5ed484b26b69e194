/** Lines of a case, by plan year; those from cost on begin with year 0. */
export const yearLines = ["months", "adopted", "value", "runCost"] as const;
export const cashLines = ["cost", "deducted", "result", "taxed", "works", "fails", "expected", "sum", "back"] as const;
export type CaseLine = (typeof yearLines)[number] | (typeof cashLines)[number];

/** What every line is called on a sheet. */
export const lineLabels: Readonly<Record<CaseLine, string>> = {
  months: "Operating months",
  adopted: "Adopted months",
  value: "Value",
  runCost: "Run cost",
  cost: "Cost to go",
  deducted: "Deducted",
  result: "Result if it works",
  taxed: "Taxed so far",
  works: "Net if it works",
  fails: "Net if it fails",
  expected: "Net expected",
  sum: "Net added up",
  back: "Paid back in",
};

/** Cells that the lines of one case stand on. */
export interface CaseCells {
  /** The number of a plan year. */
  readonly t: (year: number) => string;
  /** What a plan year makes of values and of run costs. */
  readonly growth: (year: number) => string;
  readonly inflation: (year: number) => string;
  readonly at: (line: CaseLine, year: number) => string;
  readonly value: string;
  readonly success: string;
  readonly runCost: string;
  readonly cost: string;
  readonly months: string;
  /** Months at which operating years 2 and 3 begin, and at which the benefits end. */
  readonly second: string;
  readonly third: string;
  readonly end: string;
  /** Adoption in operating years 1 and 2: cells or names. */
  readonly adoption: readonly [string, string];
}

/** The share of the months between two ends that a plan year holds. */
function within(t: string, from: string, to: string): string {
  return `MAX(0,MIN(12*${t},${to})-MAX(12*(${t}-1),${from}))`;
}

/**
 * The formula of a line in a plan year, without its equals sign: native, below 200 characters, each standing on the lines before.
 *
 * Source   ours: the model of src/core/money
 */
export function lineFormula(line: CaseLine, year: number, cells: CaseCells): string {
  const { at, t, months, second, third, end } = cells;
  const here = (other: CaseLine): string => at(other, year);
  switch (line) {
    case "months":
      return within(t(year), months, end);
    case "adopted": {
      const [first, next] = cells.adoption;
      const later = within(t(year), third, end);
      return `${first}*${within(t(year), months, second)}+${next}*${within(t(year), second, `MIN(${third},${end})`)}+${later}`;
    }
    case "value":
      return `${cells.value}*${here("adopted")}/12*${cells.growth(year)}`;
    case "runCost":
      return `${cells.runCost}*${here("months")}/12*${cells.inflation(year)}`;
    case "cost": {
      const isSpread = `AND(cost_timing="spread",${months}>0)`;
      if (year === 0) return `IF(${isSpread},0,${cells.cost})`;
      return `IF(${isSpread},${cells.cost}*${within(t(year), "0", months)}/${months},0)`;
    }
    case "deducted": {
      const over = `${months}+12*amortization_years`;
      const share = year === 0 ? "0" : `${cells.cost}*${within(t(year), months, over)}/12/amortization_years`;
      return `IF(amortization_years=0,${here("cost")},${share})`;
    }
    case "result":
      return year === 0 ? `-${here("deducted")}` : `${here("value")}-${here("runCost")}-${here("deducted")}`;
    case "taxed":
      return year === 0 ? `MAX(0,${here("result")})` : `MAX(${at("taxed", year - 1)},SUM(${at("result", 0)}:${here("result")}))`;
    case "works": {
      const earned = year === 0 ? "" : `${here("value")}-${here("runCost")}`;
      return `${earned}-${here("cost")}-${taxOf(year, cells)}`;
    }
    case "fails": {
      const run = year === 0 ? "0" : `IF(on_failure="runs on",${here("runCost")},0)`;
      return `IF(loss_relief="no",0,tax_rate*(${run}+${here("deducted")}))-${run}-${here("cost")}`;
    }
    case "expected":
      return `${cells.success}*${here("works")}+(1-${cells.success})*${here("fails")}`;
    case "sum":
      return year === 0 ? here("expected") : `${at("sum", year - 1)}+${here("expected")}`;
    case "back":
      return year === 0 ? `""` : crossing(at("sum", year - 1), here("sum"), t(year));
  }
}

/** Tax in the case that it works. */
export function taxOf(year: number, { at }: Pick<CaseCells, "at">): string {
  const before = year === 0 ? "" : `-${at("taxed", year - 1)}`;
  return `tax_rate*IF(loss_relief="no",${at("taxed", year)}${before},${at("result", year)})`;
}

/** When a sum rises to 0 within a plan year; blank in every other. */
export function crossing(before: string, after: string, t: string): string {
  return `IF(AND(${before}<0,${after}>=0),${t}-1+${before}/(${before}-${after}),"")`;
}

/** The first time a line of crossings tells, 0 where the sum is never below 0, and "never". */
export function firstCrossing(crossings: string, sums: string): string {
  return `IF(COUNT(${crossings})>0,MIN(${crossings}),IF(MIN(${sums})<0,"never",0))`;
}
