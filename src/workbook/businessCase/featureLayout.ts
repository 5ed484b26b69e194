import { at } from "../page/page";

/** Rows of the page of one feature, from 0, and where its inputs stand. */
export const inputLabels = [
  "low",
  "likely",
  "high",
  "mean",
  "success",
  "cost",
  "spent",
  "toGo",
  "runCost",
  "months",
  "years",
  "adoption1",
  "adoption2",
  "valueGrowth",
  "costInflation",
  "rate",
  "tax",
  "start",
] as const;
export type InputLabel = (typeof inputLabels)[number];

const firstInput = 7;

/** The cell of an input. */
export function inputCell(label: InputLabel): string {
  return at(firstInput + inputLabels.indexOf(label), 1);
}

export function inputRow(label: InputLabel): number {
  return firstInput + inputLabels.indexOf(label);
}

/** Rows of the table of years, from 0. */
export const yearTable = {
  section: 26,
  head: 27,
  t: 28,
  months: 29,
  adopted: 30,
  growth: 31,
  inflation: 32,
  value: 33,
  runCost: 34,
  cost: 35,
  deducted: 36,
  result: 37,
  taxed: 38,
  tax: 39,
  works: 40,
  fails: 41,
  expected: 42,
  factor: 43,
  present: 44,
  cumulative: 45,
  worksCumulative: 46,
  failsCumulative: 47,
  sum: 48,
  back: 49,
  backToday: 50,
  note: 51,
} as const;

export const sections = { inputs: 5, measures: 5, outcomes: 5, signOff: 15, tornado: 53, table: 64, simulation: 64, end: 73 } as const;

/** Columns, from 0, of a page with so many plan years: where the right-hand side begins, and the workings beside the page. */
export function pageColumns(years: number): { readonly total: number; readonly right: number; readonly workings: number } {
  const total = years + 2;
  const right = total + 2;
  return { total, right, workings: right + 5 };
}

/** Plan years that every page has room for. */
export const fewestYears = 6;
