import { type ChartShape, type Grouping, typeOf } from "../../host/chart/chartKinds";
import { nest } from "../../host/chart/chartProperties";
import type { Chart, ChartSeries, JsonObject } from "../../host/extras";
import { readAxes } from "./readAxes";
import { type Looks, readFill, readLine, readTextLooks, readTitle } from "./readLooks";
import { type ReadGroup, type Reading, readSeries } from "./readSeries";
import { find, findAll, parseXml, valOf, type XmlNode } from "../xml";

/** What a chart's part says; its place and name stand in the drawing. */
export type ReadChart = Pick<Chart, "chartType" | "plotBy" | "source" | "series" | "properties">;

/** Read a chart's part as far as the workbench knows charts; undefined where it is no chart at all. */
export function readChartXml(xml: string, reading: Reading): ReadChart | undefined {
  const space = parseXml(xml);
  const chart = find(space, "chart");
  const plot = find(chart, "plotArea");
  const groups = groupsOf(plot);
  const [first] = groups;
  if (space === undefined || chart === undefined || first === undefined) return undefined;
  const mainType = first.shape === undefined ? "Invalid" : typeOf(first.shape);
  const series = groups
    .flatMap((group) =>
      findAll(group.node, "ser").map((node) => ({
        order: Number(valOf(node, "order") ?? 0),
        one: readSeries(node, group, group.shape === undefined || typeOf(group.shape) !== mainType, reading),
      })),
    )
    .sort((one, other) => one.order - other.order)
    .map(({ one }) => one);
  const source = series.find(({ values }) => values !== undefined)?.values ?? {
    sheetId: "",
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  };
  const plotBy = source.area.columns > source.area.rows ? "Rows" : "Columns";
  return { chartType: mainType, plotBy, source, series, properties: readProperties(space, chart, first, series, reading) };
}

function groupsOf(plot: XmlNode | undefined): readonly ReadGroup[] {
  const nodes = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const primary = valOf(nodes[0], "axId");
  return nodes.map((node) => ({ node, shape: shapeIn(node), isSecondary: valOf(node, "axId") !== primary }));
}

function shapeIn(node: XmlNode): ChartShape | undefined {
  const series = findAll(node, "ser");
  const hasMarkers = series.some((one) => valOf(one, "marker", "symbol") !== "none");
  const grouping = groupingOf(valOf(node, "grouping"));
  switch (node.name) {
    case "barChart":
      return { family: "bar", isUpright: valOf(node, "barDir") !== "bar", grouping };
    case "lineChart":
      return { family: "line", grouping, hasMarkers };
    case "areaChart":
      return { family: "area", grouping };
    case "scatterChart": {
      const hasLines = series.some((one) => find(one, "spPr", "ln", "noFill") === undefined);
      const isSmooth = hasLines && series.some((one) => valOf(one, "smooth") === "1");
      return { family: "scatter", hasLines, hasMarkers: hasMarkers || !hasLines, isSmooth };
    }
    case "bubbleChart":
      return { family: "bubble" };
    case "pieChart":
      return { family: "pie", hasHole: false };
    case "doughnutChart":
      return { family: "pie", hasHole: true };
    default:
      return undefined;
  }
}

function groupingOf(text: string | undefined): Grouping {
  if (text === "stacked") return "stacked";
  return text === "percentStacked" ? "percent" : "plain";
}

const legendPlaces: Readonly<Record<string, string>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };

function readProperties(space: XmlNode, chart: XmlNode, first: ReadGroup, series: readonly ChartSeries[], { theme }: Reading): JsonObject {
  const isTitled = valOf(chart, "autoTitleDeleted") !== "1";
  const name = series.length === 1 ? series[0]?.name : undefined;
  const blanks = valOf(chart, "dispBlanksAs");
  const looks = find(space, "spPr");
  return nest({
    ...readTitle(isTitled ? find(chart, "title") : undefined, "title", theme, typeof name === "string" ? name : "Chart title"),
    ...readLegend(find(chart, "legend"), theme),
    ...readAxes(find(chart, "plotArea"), first, theme),
    "format.fill.color": readFill(looks, theme),
    ...readLine(looks, "format.border", theme),
    ...readTextLooks(space, "format.font", theme),
    "plotArea.format.fill.color": readFill(find(chart, "plotArea", "spPr"), theme),
    displayBlanksAs: blanks === "zero" ? "Zero" : blanks === "span" ? "Interplotted" : undefined,
    plotVisibleOnly: valOf(chart, "plotVisOnly") === "0" ? false : undefined,
  });
}

function readLegend(legend: XmlNode | undefined, theme: Parameters<typeof readTitle>[2]): Looks {
  if (legend === undefined) return { "legend.visible": false };
  const hidden = findAll(legend, "legendEntry").filter((entry) => valOf(entry, "delete") === "1");
  return {
    "legend.visible": true,
    "legend.position": legendPlaces[valOf(legend, "legendPos") ?? "r"],
    "legend.overlay": valOf(legend, "overlay") === "1" ? true : undefined,
    ...Object.fromEntries(hidden.map((entry) => [`legend.legendEntries.${valOf(entry, "idx") ?? "0"}.visible`, false])),
    ...readTextLooks(legend, "legend.format.font", theme),
  };
}
