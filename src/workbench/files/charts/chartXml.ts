import { type ChartShape, type Grouping, shapeOf } from "../../host/chart/chartKinds";
import { flagAt, numberAt, textAt, valueAt } from "../../host/chart/chartProperties";
import type { Chart, ChartSeries, JsonObject } from "../../host/extras";
import { axesXml, axisNumbers } from "./axesXml";
import { fillXml, lineXml, shapeXml, textLooksXml, titleXml } from "./chartLooks";
import { type Refer, seriesXml } from "./seriesXml";
import { element, val } from "../xml";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Series of one kind on one pair of axes; a file draws them together. */
interface Group {
  readonly shape: ChartShape;
  readonly isSecondary: boolean;
  readonly series: readonly { readonly one: ChartSeries; readonly index: number }[];
}

/** A chart as the part of a file; undefined for kinds that only Excel can write. */
export function chartXml(chart: Chart, refer: Refer): string | undefined {
  const groups = groupsOf(chart);
  if (groups === undefined) return undefined;
  const { properties } = chart;
  const title = titleXml(properties, "title");
  const plot = element(
    "c:plotArea",
    "<c:layout/>",
    ...groups.map((group) => groupXml(group, refer)),
    axesXml(properties, groups),
    shapeXml(fillXml(textAt(properties, "plotArea.format.fill.color")), lineXml(properties, "plotArea.format.border")),
  );
  const blanks = { Zero: "zero", Interplotted: "span" }[textAt(properties, "displayBlanksAs") ?? ""] ?? "gap";
  const body = element(
    "c:chart",
    title,
    val("c:autoTitleDeleted", title === undefined),
    plot,
    legendXml(properties),
    val("c:plotVisOnly", flagAt(properties, "plotVisibleOnly") ?? true),
    val("c:dispBlanksAs", blanks),
  );
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return (
    head +
    element(
      `c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationships}"`,
      val("c:roundedCorners", false),
      body,
      shapeXml(fillXml(textAt(properties, "format.fill.color")), lineXml(properties, "format.border")),
      textLooksXml(properties, "format.font"),
    )
  );
}

function groupsOf({ chartType, series }: Chart): readonly Group[] | undefined {
  const groups = new Map<string, Group>();
  for (const [index, one] of series.entries()) {
    const shape = shapeOf(textAt(one.properties, "chartType") ?? chartType);
    if (shape === undefined) return undefined;
    const isSecondary = textAt(one.properties, "axisGroup") === "Secondary";
    const key = JSON.stringify([keyOf(shape), isSecondary]);
    const before = groups.get(key);
    groups.set(key, { shape, isSecondary, series: [...(before?.series ?? []), { one, index }] });
  }
  const shape = shapeOf(chartType);
  if (groups.size === 0 && shape !== undefined) return [{ shape, isSecondary: false, series: [] }];
  return groups.size === 0 ? undefined : [...groups.values()];
}

/** Markers are a matter of each series, not of the group. */
function keyOf(shape: ChartShape): unknown {
  return shape.family === "line" ? ["line", shape.grouping] : shape.family === "scatter" ? "scatter" : shape;
}

const groupings: Readonly<Record<Grouping, string>> = { plain: "standard", stacked: "stacked", percent: "percentStacked" };

function groupXml({ shape, isSecondary, series }: Group, refer: Refer): string {
  const drawn = series.map(({ one, index }) => seriesXml(one, index, shapeOf(textAt(one.properties, "chartType") ?? "") ?? shape, refer));
  const axes = axisNumbers(isSecondary)
    .map((number) => `<c:axId val="${number}"/>`)
    .join("");
  const first = series[0]?.one.properties ?? {};
  const varies = val("c:varyColors", flagAt(first, "varyByCategories") ?? shape.family === "pie");
  switch (shape.family) {
    case "bar": {
      const isPlain = shape.grouping === "plain";
      const overlap = numberAt(first, "overlap") ?? (isPlain ? undefined : 100);
      return element(
        "c:barChart",
        val("c:barDir", shape.isUpright ? "col" : "bar"),
        val("c:grouping", isPlain ? "clustered" : groupings[shape.grouping]),
        varies,
        ...drawn,
        val("c:gapWidth", numberAt(first, "gapWidth") ?? 150),
        val("c:overlap", overlap),
        axes,
      );
    }
    case "line":
      return element("c:lineChart", val("c:grouping", groupings[shape.grouping]), varies, ...drawn, val("c:marker", true), axes);
    case "area":
      return element("c:areaChart", val("c:grouping", groupings[shape.grouping]), varies, ...drawn, axes);
    case "scatter":
      return element("c:scatterChart", val("c:scatterStyle", shape.isSmooth ? "smoothMarker" : "lineMarker"), varies, ...drawn, axes);
    case "bubble":
      return element("c:bubbleChart", varies, ...drawn, val("c:bubbleScale", numberAt(first, "bubbleScale") ?? 100), axes);
    case "pie":
      return shape.hasHole
        ? element("c:doughnutChart", varies, ...drawn, val("c:firstSliceAng", 0), val("c:holeSize", 50))
        : element("c:pieChart", varies, ...drawn, val("c:firstSliceAng", 0));
  }
}

const legendPlaces: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

function legendXml(properties: JsonObject): string | undefined {
  if (flagAt(properties, "legend.visible") === false) return undefined;
  const entries = valueAt(properties, "legend.legendEntries");
  const hidden = typeof entries === "object" && entries !== null ? Object.keys(entries) : [];
  return element(
    "c:legend",
    val("c:legendPos", legendPlaces[textAt(properties, "legend.position") ?? "Right"] ?? "r"),
    ...hidden
      .filter((index) => flagAt(properties, `legend.legendEntries.${index}.visible`) === false)
      .map((index) => element("c:legendEntry", val("c:idx", index), val("c:delete", true))),
    val("c:overlay", flagAt(properties, "legend.overlay") ?? false),
    textLooksXml(properties, "legend.format.font"),
  );
}
