import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { EChartsOption } from "echarts";
import { flagAt, textAt } from "../../host/chart/chartProperties";
import type { Chart, JsonObject } from "../../host/extras";
import { axesOf } from "./chartAxes";
import type { Tone } from "./chartColors";
import { type DrawnChart, type DrawnSeries, type ReadCells, readChartData } from "./chartData";
import { fontOf } from "./chartFonts";
import { markerOf, marksOf, type PlotSize } from "./chartMarks";

register([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** What is fetched when the first chart is met. */
export type DrawChart = typeof drawChart;

/**
 * Draw a chart from what its cells hold now; undefined for kinds that the workbench keeps and cannot draw.
 *
 * Shape    width and height in pixels → the text of an SVG element
 * Cost     some 10 ms a chart
 */
export function drawChart(chart: Chart, read: ReadCells, size: PlotSize, tone: Tone): string | undefined {
  const data = readChartData(chart, read);
  if (data === undefined) return undefined;
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    drawing.setOption(optionOf(data, size, tone));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function optionOf(chart: DrawnChart, size: PlotSize, tone: Tone): EChartsOption {
  const { properties } = chart;
  const fill = textAt(properties, "format.fill.color");
  const title = flagAt(properties, "title.visible") === false ? "" : (textAt(properties, "title.text") ?? "");
  const legend = legendOf(chart, tone);
  const room = { top: title === "" ? 12 : 44, left: 12, right: 20, bottom: 10 };
  if (legend !== undefined) room[legend.side] += legend.side === "left" || legend.side === "right" ? 90 : 26;
  return {
    animation: false,
    backgroundColor: fill === "" ? "transparent" : tone(fill ?? "#FFFFFF"),
    ...(title !== "" && { title: titleOf(properties, title, tone) }),
    ...(legend !== undefined && { legend: { ...legend.option, ...(legend.side === "top" && { top: room.top - 30 }) } }),
    grid: { ...room, outerBoundsMode: "same", outerBoundsContain: "all", outerBounds: { ...room } },
    ...axesOf(chart, tone, size),
    series: [...marksOf(chart, tone, size)],
  };
}

function titleOf(properties: JsonObject, text: string, tone: Tone) {
  return { text, left: "center", top: 8, textStyle: fontOf(properties, "title.format.font", tone, { size: 14, color: "#595959" }) };
}

const sides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;

function legendOf({ properties, series, shape, categories }: DrawnChart, tone: Tone) {
  if (flagAt(properties, "legend.visible") === false) return undefined;
  const place = textAt(properties, "legend.position") ?? "Right";
  const side = place in sides ? sides[place as keyof typeof sides] : "right"; // `in` says so
  const names = shape.family === "pie" ? categories : series.map(({ name }) => name);
  const shown = names.filter((_, index) => flagAt(properties, `legend.legendEntries.${String(index)}.visible`) !== false);
  const isUpright = side === "left" || side === "right";
  return {
    side,
    option: {
      data: shown.map((name) => ({ name, ...legendLook(series.find((one) => one.name === name)) })),
      orient: isUpright ? ("vertical" as const) : ("horizontal" as const),
      ...(isUpright ? { [side]: 8, top: "middle" } : { left: "center", [side]: 8 }),
      itemWidth: 18,
      itemHeight: 9,
      textStyle: fontOf(properties, "legend.format.font", tone, { size: 9, color: "#595959" }),
      silent: true,
      selectedMode: false as const,
    },
  };
}

/** A filled square, a line with its marker, or the line alone. */
function legendLook(series: DrawnSeries | undefined): { readonly icon?: string; readonly itemStyle?: { readonly opacity: number } } {
  if (series?.shape.family === "bar" || series?.shape.family === "area") return { icon: "rect" };
  return series !== undefined && markerOf(series) === "None" ? { itemStyle: { opacity: 0 } } : {};
}
