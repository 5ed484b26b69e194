import { at, formula, type PageDraft, span } from "../page/page";
import { cells, rows } from "./portfolioLayout";
import { all } from "./portfolioTable";

/** Columns of the years, as formulas name them. */
export interface YearTable {
  readonly years: string;
  readonly sums: string;
  readonly presentSums: string;
  readonly net: string;
  readonly present: string;
  readonly back: string;
  readonly backToday: string;
}

/** Year by year over all features: a year holds those whose benefit years reach it. */
export function putYears(draft: PageDraft, count: number): YearTable {
  const heads = [
    "Year",
    "Fiscal year",
    "Cost",
    "Net of the features",
    "Net",
    "Net, added up",
    "Discount factor",
    "Present value",
    "Added up",
    "Paid back",
    "Paid back, discounted",
  ];
  draft.section(rows.years, 0, "Year by year", heads.length);
  draft.put(rows.years + 1, 0, [heads], "figures");
  const first = rows.years + 2;
  const contents = Array.from({ length: count + 1 }, (_, year) => {
    const row = first + year;
    const [cell, above] = [(column: number): string => at(row, column), (column: number): string => at(row - 1, column)];
    const sum = (column: number): string => (year === 0 ? cell(column) : `${above(column + 1)}+${cell(column)}`);
    const crossed = (column: number): string =>
      year === 0
        ? `""`
        : `IF(AND(${above(column)}<0,${cell(column)}>=0),${above(0)}+${above(column)}/(${above(column)}-${cell(column)}),"")`;
    return [
      year,
      ...[
        `"FY "&(YEAR(${cells.start})+IF(AND(${cells.month}>1,MONTH(${cells.start})>=${cells.month}),1,0)+${cell(0)})`,
        year === 0 ? `SUMIFS(${all("Cost")},${all("Counts")},"yes")` : "0",
        year === 0 ? "0" : `SUMIFS(${all("Net a year")},${all("Years")},">="&${cell(0)})`,
        `${cell(3)}-${cell(2)}`,
        sum(4),
        `1/(1+${cells.rate})^${cell(0)}`,
        `${cell(4)}*${cell(6)}`,
        sum(7),
        crossed(5),
        crossed(8),
      ].map(formula),
    ];
  });
  draft.put(first, 0, contents, "number", "#,##0");
  draft.look({ row: first, column: 0, rows: count + 1, columns: 1 }, "label", "0");
  draft.look({ row: first, column: 6, rows: count + 1, columns: 1 }, "number", "0.0000");
  draft.look({ row: first, column: 9, rows: count + 1, columns: 2 }, "note", "0.0");
  const block = (column: number): string => span(first, first + count, column);
  return { years: block(0), net: block(4), sums: block(5), present: block(7), presentSums: block(8), back: block(9), backToday: block(10) };
}
