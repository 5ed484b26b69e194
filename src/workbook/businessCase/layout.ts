/**
 * Rows of the page of one feature, from 0, in one place: every part refers to cells of the others. The table of years comes last, so that more
 * years move nothing.
 */
export const rows = {
  title: 0,
  sentence: 1,
  answer: 2,
  check: 3,
  inputs: 5,
  scenarios: 25,
  sensitivity: 38,
  simulation: 50,
  years: 72,
} as const;

/** Columns of the page. */
export const pageColumns = 14;
/** Results and what else stands at the right begin here. */
export const rightColumn = 6;
/** Values of the results. */
export const resultColumn = 9;
export const noteColumn = 10;

/** Points, as the page is set. */
export const widths: readonly number[] = [186, 92, 92, 92, 92, 92, 140, 80, 80, 92, 92, 92, 80, 80];

/** Lines of the table of years at least, so that a few more benefit years show without a refresh. */
export const fewestYears = 10;
