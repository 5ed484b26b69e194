import { inputCells } from "./featureInputs";
import { rows } from "./layout";
import { at, formula, type PageDraft, span } from "../page/page";
import { expected } from "./scenarios";

const headRow = rows.years + 1;
const firstRow = headRow + 1;

const heads = [
  "Year",
  "Fiscal year",
  "Cost",
  "Value, if it works",
  "× success",
  "Run cost",
  "Tax",
  "Net",
  "Net, added up",
  "Discount factor",
  "Present value",
  "Present value, added up",
  "Paid back",
  "Paid back, discounted",
];
const column = {
  year: 0,
  cost: 2,
  value: 3,
  weighed: 4,
  runCost: 5,
  tax: 6,
  net: 7,
  sum: 8,
  factor: 9,
  present: 10,
  presentSum: 11,
  back: 12,
  backToday: 13,
} as const;

/** Where the table of years stands, for the results and the charts. */
export interface YearCells {
  readonly years: string;
  readonly net: string;
  readonly sum: string;
  readonly present: string;
  readonly presentSum: string;
  readonly back: string;
  readonly backToday: string;
  readonly lastYear: string;
}

/** @param count  years after year 0 that the table has room for */
export function yearCells(count: number): YearCells {
  const block = (index: number): string => span(firstRow, firstRow + count, index);
  return {
    years: block(column.year),
    net: block(column.net),
    sum: block(column.sum),
    present: block(column.present),
    presentSum: block(column.presentSum),
    back: block(column.back),
    backToday: block(column.backToday),
    lastYear: at(firstRow + count, column.year),
  };
}

/** Year by year: money in and out, discounted from year 0 on; years beyond the benefit years stay 0. */
export function putYears(draft: PageDraft, count: number): void {
  draft.section(rows.years, 0, "Year by year", heads.length);
  draft.put(headRow, 0, [heads], "figures");
  const contents = Array.from({ length: count + 1 }, (_, year) => [year, ...yearOf(firstRow + year, year === 0).map(formula)]);
  draft.put(firstRow, 0, contents, "number", "#,##0");
  draft.look({ row: firstRow, column: 0, rows: count + 1, columns: 1 }, "label", "0");
  draft.look({ row: firstRow, column: column.factor, rows: count + 1, columns: 1 }, "number", "0.0000");
  draft.look({ row: firstRow, column: column.back, rows: count + 1, columns: 2 }, "note", "0.0");
  const last = firstRow + count + 1;
  const sums = heads.map((_, index) =>
    index === 0
      ? "Total"
      : ([2, 3, 4, 5, 6, 7, 10] as readonly number[]).includes(index)
        ? formula(`SUM(${span(firstRow, last - 1, index)})`)
        : "",
  );
  draft.put(last, 0, [sums], "total", "#,##0");
}

function yearOf(row: number, isFirst: boolean): readonly string[] {
  const { cost, success, runCost, years, rate, tax, start, month } = inputCells;
  const cell = (index: number): string => at(row, index);
  const above = (index: number): string => at(row - 1, index);
  const year = cell(column.year);
  const within = (amount: string): string => (isFirst ? "0" : `IF(${year}<=${years},${amount},0)`);
  const crossed = (index: number): string =>
    isFirst
      ? `""`
      : `IF(AND(${above(index)}<0,${cell(index)}>=0),${above(column.year)}+${above(index)}/(${above(index)}-${cell(index)}),"")`;
  return [
    `"FY "&(YEAR(${start})+IF(AND(${month}>1,MONTH(${start})>=${month}),1,0)+${year})`,
    isFirst ? cost : "0",
    within(expected.value),
    `${cell(column.value)}*${success}`,
    within(runCost),
    `MAX(0,${cell(column.weighed)}-${cell(column.runCost)})*${tax}`,
    `${cell(column.weighed)}-${cell(column.cost)}-${cell(column.runCost)}-${cell(column.tax)}`,
    isFirst ? cell(column.net) : `${above(column.sum)}+${cell(column.net)}`,
    `1/(1+${rate})^${year}`,
    `${cell(column.net)}*${cell(column.factor)}`,
    isFirst ? cell(column.present) : `${above(column.presentSum)}+${cell(column.present)}`,
    crossed(column.sum),
    crossed(column.presentSum),
  ];
}

/** The cells of a column from year 0 to a year. */
export function columnAfter(block: string, year: number): string {
  const [first = ""] = block.split(":");
  return `${first}:${first.replace(/\d+$/, (row) => String(Number(row) + year))}`;
}
