import { at } from "../page/page";

/** Rows of the page of the portfolio; the table of years is followed by the features, which may grow. */
export const rows = { assumptions: 5, groups: 20, simulation: 29, years: 48 } as const;
/** Column of what stands at the right. */
export const right = 7;
export const cells = {
  rate: at(rows.assumptions + 2, 3),
  month: at(rows.assumptions + 5, 3),
  start: at(rows.assumptions + 7, 3),
  trials: at(rows.simulation + 1, 3),
  seed: at(rows.simulation + 2, 3),
  together: at(rows.simulation + 3, 3),
} as const;
export const resultColumn = 11;
export const totalRow = rows.groups + 6;
export const simulatedRow = rows.simulation + 5;

/** Points of the columns that hold words: IDs and labels, names, notes, and the labels at the right. */
export const portfolioWidths: Readonly<Partial<Record<number, number>>> = { 0: 92, 2: 150, 4: 92, 7: 116 };
