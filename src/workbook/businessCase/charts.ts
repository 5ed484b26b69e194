import type { NativeChart } from "../page/nativeChart";
import { sectionPalettes } from "../page/palette";
import { rows } from "./layout";
import { ranked } from "./sensitivity";
import { columnAfter, type YearCells } from "./years";

const colors = { gain: "#0F6CBD", loss: "#69797E", discounted: "#8A3707" } as const;

/** The curve of cumulative cash and the tornado, bound to the cells of the page. */
export function featureCharts(years: YearCells, benefitYears: number): readonly NativeChart[] {
  const [top, bottom] = [rows.simulation + 2, rows.simulation + 20];
  const upTo = (block: string): string => columnAfter(block, benefitYears);
  return [
    {
      name: "Cumulative cash",
      kind: "LineMarkers",
      title: "Net money added up, by year",
      from: `E${String(top)}`,
      to: `I${String(bottom)}`,
      series: [
        { name: "Money", values: upTo(years.sum), categories: upTo(years.years), color: colors.gain, marker: "Circle" },
        {
          name: "Present value",
          values: upTo(years.presentSum),
          categories: upTo(years.years),
          color: colors.discounted,
          dash: "Dash",
          marker: "Diamond",
        },
      ],
      categoryAxis: { title: "Year", labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
    },
    {
      name: "Tornado",
      kind: "BarStacked",
      title: "Change of rNPV, one input at a time",
      from: `J${String(top)}`,
      to: `N${String(bottom)}`,
      series: [
        { name: "At its low", values: ranked.low, categories: ranked.names, color: colors.loss },
        { name: "At its high", values: ranked.high, categories: ranked.names, color: colors.gain },
      ],
      categoryAxis: { labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
      gapWidth: 50,
    },
  ];
}

/** Cells of the portfolio's page that the charts read. */
export interface PortfolioCells {
  readonly sums: string;
  readonly presentSums: string;
  readonly years: string;
  readonly cell: (column: "Cost" | "H1" | "H2" | "H3" | "No horizon") => string;
  readonly from: number;
}

/** Value against cost by horizon, and the curve of cumulative cash. */
export function portfolioCharts(chart: PortfolioCells): readonly NativeChart[] {
  const [top, bottom] = [chart.from + 1, chart.from + 17];
  const { h1, h2, h3, notScheduled } = sectionPalettes;
  const bubbles = (column: "H1" | "H2" | "H3" | "No horizon", color: string, marker: "Circle" | "Diamond" | "Triangle" | "Square") =>
    ({ name: column, values: chart.cell(column), categories: chart.cell("Cost"), color, marker, dash: "None" }) as const;
  return [
    {
      name: "Value against cost",
      kind: "XYScatter",
      title: "Value a year against cost, by horizon",
      from: `H${String(top)}`,
      to: `M${String(bottom)}`,
      series: [
        bubbles("H1", h1.mark, "Circle"),
        bubbles("H2", h2.mark, "Diamond"),
        bubbles("H3", h3.mark, "Triangle"),
        bubbles("No horizon", notScheduled.mark, "Square"),
      ],
      categoryAxis: { title: "Cost", numberFormat: "#,##0" },
      valueAxis: { title: "Value a year, success weighed in", numberFormat: "#,##0" },
    },
    {
      name: "Cumulative cash",
      kind: "LineMarkers",
      title: "Net money added up, by year",
      from: `N${String(top)}`,
      to: `S${String(bottom)}`,
      series: [
        { name: "Money", values: chart.sums, categories: chart.years, color: colors.gain, marker: "Circle" },
        {
          name: "Present value",
          values: chart.presentSums,
          categories: chart.years,
          color: colors.discounted,
          dash: "Dash",
          marker: "Diamond",
        },
      ],
      categoryAxis: { title: "Year", labels: "Low" },
      valueAxis: { numberFormat: "#,##0" },
    },
  ];
}
