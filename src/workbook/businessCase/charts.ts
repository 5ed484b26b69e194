import { columnLetters } from "../../core/sheet/address";
import type { NativeChart } from "../page/nativeChart";
import { pageColumns, yearTable } from "./featureLayout";
import { firstRanked, rankedColumns } from "./featureTornado";
import { varied } from "./featureWorkings";

const colors = { works: "#B146C2", expected: "#0F6CBD", fails: "#616161", low: "#69797E", discounted: "#8A3707" } as const;

/** A row of the years from year 0 on, as charts read it. */
function row(index: number, years: number): string {
  return `B${String(index + 1)}:${columnLetters(years + 1)}${String(index + 1)}`;
}

/** Cumulative present value if it works, fails and on average, and what moves the worth. */
export function featureCharts(years: number): readonly NativeChart[] {
  const { right } = pageColumns(years);
  const [from, to] = [columnLetters(right), columnLetters(right + 3)];
  const ranked = (column: number): string => {
    const letter = columnLetters(column);
    return `${letter}${String(firstRanked + 1)}:${letter}${String(firstRanked + varied.length)}`;
  };
  const years0 = row(yearTable.head, years);
  return [
    {
      name: "Cumulative present value",
      kind: "Line",
      title: "Cumulative present value: works, fails, expected",
      from: `${from}27`,
      to: `${to}44`,
      series: [
        { name: "Works", values: row(yearTable.worksCumulative, years), categories: years0, color: colors.works, dash: "Dash" },
        { name: "Fails", values: row(yearTable.failsCumulative, years), categories: years0, color: colors.fails, dash: "Dot" },
        { name: "Expected", values: row(yearTable.cumulative, years), categories: years0, color: colors.expected },
      ],
      categoryAxis: { labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
    },
    {
      name: "What moves rNPV",
      kind: "BarClustered",
      title: "What moves rNPV: at the low and the high of each input",
      from: `${from}46`,
      to: `${to}63`,
      series: [
        { name: "At its low", values: ranked(rankedColumns.atLow), categories: ranked(rankedColumns.name), color: colors.low },
        { name: "At its high", values: ranked(rankedColumns.atHigh), categories: ranked(rankedColumns.name), color: colors.expected },
      ],
      categoryAxis: { labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
      gapWidth: 50,
    },
  ];
}

/** Where the years of the portfolio's page stand, in rows from 0. */
export interface PortfolioRows {
  readonly head: number;
  readonly present: number;
  readonly cumulative: number;
}

/** Present value by plan year, and added up. */
export function portfolioCharts(rows: PortfolioRows, years: number, right: number): readonly NativeChart[] {
  return [
    {
      name: "Present value by plan year",
      kind: "ColumnClustered",
      title: "Present value by plan year, and cumulative",
      from: `${columnLetters(right)}${String(rows.head + 1)}`,
      to: `${columnLetters(right + 4)}${String(rows.head + 12)}`,
      series: [
        { name: "Present value", values: row(rows.present, years), categories: row(rows.head, years), color: colors.expected },
        {
          name: "Cumulative",
          values: row(rows.cumulative, years),
          categories: row(rows.head, years),
          color: colors.discounted,
          kind: "Line",
          dash: "Dash",
        },
      ],
      categoryAxis: { labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
      gapWidth: 40,
    },
  ];
}
