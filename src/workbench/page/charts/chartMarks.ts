import type { SeriesOption } from "echarts";
import { toText } from "../../grid/cells";
import { flagAt, numberAt, textAt, valueAt } from "../../host/chart/chartProperties";
import type { JsonObject } from "../../host/extras";
import { officeTheme } from "../../files/colors";
import type { Tone } from "./chartColors";
import type { DrawnChart, DrawnSeries } from "./chartData";
import { fontOf, lineTypeOf, pixels } from "./chartFonts";

/** Size of the plot in pixels, on which the sizes of bubbles depend. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** The marks of every series as the drawing library takes them. */
export function marksOf(chart: DrawnChart, tone: Tone, size: PlotSize): readonly SeriesOption[] {
  return chart.series.map((series, index) => markOf(chart, series, index, tone, size));
}

function accent(index: number): string {
  return officeTheme[4 + (index % 6)] ?? "#4472C4";
}

function markOf(chart: DrawnChart, series: DrawnSeries, index: number, tone: Tone, size: PlotSize): SeriesOption {
  const { shape, isSecondary, properties, name } = series;
  const common = { name, animation: false, silent: true, yAxisIndex: isSecondary ? 1 : 0 };
  switch (shape.family) {
    case "bar":
      return { ...common, type: "bar", ...barOf(chart, series, index, tone, !shape.isUpright) };
    case "line":
      return { ...common, type: "line", data: [...series.values], ...stackOf(series), ...lineOf(series, index, tone) };
    case "area":
      return {
        ...common,
        type: "line",
        data: [...series.values],
        ...stackOf(series),
        symbol: "none",
        lineStyle: { width: 0 },
        itemStyle: { color: fillOf(properties, index, tone) },
        areaStyle: { color: fillOf(properties, index, tone), opacity: 1 },
      };
    case "scatter": {
      const data = series.values.map((value, at) => [series.xs[at] ?? at + 1, value ?? "-"]);
      const look = lineOf(series, index, tone);
      return shape.hasLines ? { ...common, type: "line", data, ...look } : { ...common, type: "scatter", data, ...look };
    }
    case "bubble":
      return { ...common, type: "scatter", ...bubblesOf(chart, series, index, tone, size) };
    case "pie":
      return pieOf(chart, series, tone, shape.hasHole);
  }
}

/** A series' fill; "" in the properties means that nothing is drawn. */
function fillOf(properties: JsonObject, index: number, tone: Tone, path = "format.fill.color"): string {
  const color = textAt(properties, path);
  return color === "" ? "transparent" : tone(color ?? accent(index));
}

function stackOf({ shape, isSecondary }: DrawnSeries) {
  const isStacked = "grouping" in shape && shape.grouping !== "plain";
  return isStacked ? { stack: `${shape.family}-${String(isSecondary)}` } : {};
}

function barOf(chart: DrawnChart, series: DrawnSeries, index: number, tone: Tone, isLying: boolean) {
  const { properties, values } = series;
  const isStacked = "stack" in stackOf(series);
  const beside = isStacked ? 1 : chart.series.filter(({ shape }) => shape.family === "bar").length;
  const gap = (numberAt(properties, "gapWidth") ?? 150) / 100;
  const labels = labelsOf(series, tone);
  return {
    ...stackOf(series),
    barCategoryGap: `${String((100 * gap) / (beside + gap))}%`,
    barGap: `${String(-(numberAt(properties, "overlap") ?? 0))}%`,
    itemStyle: { color: fillOf(properties, index, tone) },
    label: labels,
    data: values.map((value, at) => ({
      value: value ?? "-",
      ...(valueAt(properties, `points.${String(at)}`) !== undefined && {
        itemStyle: { color: fillOf(properties, index, tone, `points.${String(at)}.format.fill.color`) },
      }),
      label: { position: barLabelPlace(properties, isStacked, isLying, (value ?? 0) < 0) },
    })),
  };
}

function barLabelPlace(properties: JsonObject, isStacked: boolean, isLying: boolean, isNegative: boolean) {
  const [end, start] = isLying ? (["Right", "Left"] as const) : (["Top", "Bottom"] as const);
  switch (textAt(properties, "dataLabels.position") ?? (isStacked ? "Center" : "OutsideEnd")) {
    case "Center":
      return "inside" as const;
    case "InsideEnd":
      return `inside${isNegative ? start : end}` as const;
    case "InsideBase":
      return `inside${isNegative ? end : start}` as const;
    default:
      return (isNegative ? start : end).toLowerCase() as "top" | "bottom" | "left" | "right"; // the four sides
  }
}

function labelsOf({ properties, format, name }: DrawnSeries, tone: Tone, categories: readonly string[] = []) {
  const pattern = textAt(properties, "dataLabels.numberFormat") ?? format;
  const shows = (member: string, otherwise: boolean): boolean => flagAt(properties, `dataLabels.${member}`) ?? otherwise;
  return {
    show: flagAt(properties, "hasDataLabels") ?? false,
    ...fontOf(properties, "dataLabels.format.font", tone, { size: 9, color: "#404040" }),
    formatter: ({ value, dataIndex }: { readonly value?: unknown; readonly dataIndex: number }) => {
      const shown: unknown = Array.isArray(value) ? value[1] : value;
      const parts = [
        shows("showSeriesName", false) ? name : "",
        shows("showCategoryName", false) ? (categories[dataIndex] ?? "") : "",
        shows("showValue", true) && typeof shown === "number" ? toText(shown, pattern) : "",
      ];
      return parts.filter((part) => part !== "").join(", ");
    },
  };
}

const symbols: Readonly<Record<string, string>> = { Square: "rect", Diamond: "diamond", Triangle: "triangle", Dash: "rect", Dot: "rect" };

/** The marker of a line or a scatter; "None" where it has none. */
export function markerOf({ properties, shape }: DrawnSeries): string {
  if (shape.family !== "line" && shape.family !== "scatter") return "Circle";
  return textAt(properties, "markerStyle") ?? (shape.hasMarkers ? "Circle" : "None");
}

function lineOf(series: DrawnSeries, index: number, tone: Tone) {
  const { properties } = series;
  const marker = markerOf(series);
  const color = tone(textAt(properties, "format.line.color") ?? accent(index));
  const side = pixels(numberAt(properties, "markerSize") ?? 5);
  const isFlat = marker === "Dash" || marker === "Dot";
  const style = textAt(properties, "format.line.lineStyle");
  const place = (textAt(properties, "dataLabels.position") ?? "Right").toLowerCase();
  return {
    showSymbol: marker !== "None",
    symbol: marker === "None" ? "none" : (symbols[marker] ?? "circle"),
    symbolSize: isFlat ? [side * 2, Math.max(2, side / 3)] : side,
    smooth: flagAt(properties, "smooth") ?? (series.shape.family === "scatter" && series.shape.isSmooth),
    connectNulls: false,
    lineStyle: {
      color,
      width: style === "None" ? 0 : pixels(numberAt(properties, "format.line.weight") ?? 2.25),
      type: lineTypeOf(style),
    },
    itemStyle: { color: tone(textAt(properties, "markerBackgroundColor") ?? textAt(properties, "format.line.color") ?? accent(index)) },
    label: {
      ...labelsOf(series, tone),
      position: place === "center" ? ("inside" as const) : (place as "top" | "bottom" | "left" | "right"),
    }, // the four sides
  };
}

/** Excel lets the largest bubble of a chart take a quarter of its plot. */
const largestBubble = 0.25;

function bubblesOf(chart: DrawnChart, series: DrawnSeries, index: number, tone: Tone, size: PlotSize) {
  const largest = Math.max(...chart.series.flatMap(({ sizes }) => sizes), 1e-9);
  const scale = (numberAt(series.properties, "bubbleScale") ?? 100) / 100;
  const widest = Math.min(size.width, size.height) * largestBubble * scale;
  return {
    data: series.values.map((value, at) => ({
      value: [series.xs[at] ?? at + 1, value ?? "-"],
      symbolSize: widest * Math.sqrt(Math.max(0, series.sizes[at] ?? largest) / largest),
    })),
    itemStyle: { color: fillOf(series.properties, index, tone) },
    label: { ...labelsOf(series, tone), position: "right" as const },
  };
}

function pieOf(chart: DrawnChart, series: DrawnSeries, tone: Tone, hasHole: boolean): SeriesOption {
  return {
    type: "pie",
    name: series.name,
    animation: false,
    silent: true,
    radius: hasHole ? ["40%", "72%"] : "72%",
    label: labelsOf(series, tone, chart.categories),
    data: series.values.map((value, at) => ({
      name: chart.categories[at] ?? String(at + 1),
      value: value ?? 0,
      itemStyle: { color: fillOf(series.properties, at, tone, `points.${String(at)}.format.fill.color`) },
    })),
  };
}
