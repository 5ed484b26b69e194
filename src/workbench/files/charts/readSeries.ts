import { parseArea, splitReference } from "../../host/range/address";
import { type ChartShape, typeOf } from "../../host/chart/chartKinds";
import { nest } from "../../host/chart/chartProperties";
import type { ChartSeries, Source } from "../../host/extras";
import type { Theme } from "../colors";
import { type Looks, readFill, readLine, readTextLooks } from "./readLooks";
import { labelPositions } from "./seriesXml";
import { find, findAll, valOf, type XmlNode } from "../xml";

/** What a chart is read with. */
export interface Reading {
  readonly sheetId: (name: string) => string | undefined;
  readonly theme: Theme;
}

/** A run of the plot: series of one kind, on one pair of axes. */
export interface ReadGroup {
  readonly node: XmlNode;
  /** Undefined for kinds that the workbench only keeps. */
  readonly shape: ChartShape | undefined;
  readonly isSecondary: boolean;
}

/** One series; `isForeign` where its kind differs from the chart's. */
export function readSeries(node: XmlNode, group: ReadGroup, isForeign: boolean, reading: Reading): ChartSeries {
  const { shape } = group;
  const source = (...path: readonly string[]): Source | undefined => readSource(referenceIn(find(node, ...path)), reading);
  const values = source("val") ?? source("yVal");
  const xValues = source("cat") ?? source("xVal");
  const bubbleSizes = source("bubbleSize");
  const title = find(node, "tx");
  const name =
    readSource(referenceIn(title), reading) ?? find(title, "v")?.text ?? find(title, "strRef", "strCache", "pt", "v")?.text ?? "";
  return {
    name,
    ...(values !== undefined && { values }),
    ...(xValues !== undefined && { xValues }),
    ...(bubbleSizes !== undefined && { bubbleSizes }),
    properties: nest({
      chartType: isForeign ? (shape === undefined ? "Invalid" : typeOf(shape)) : undefined,
      axisGroup: group.isSecondary ? "Secondary" : undefined,
      ...groupLooks(group),
      ...readShape(node, shape, reading.theme),
      ...readMarker(find(node, "marker"), shape, reading.theme),
      ...readPoints(node, reading.theme),
      ...readLabels(find(node, "dLbls") ?? find(group.node, "dLbls"), reading.theme),
      smooth: shape?.family === "line" && valOf(node, "smooth") === "1" ? true : undefined,
    }),
  };
}

function referenceIn(node: XmlNode | undefined): string | undefined {
  return ["strRef", "numRef", "multiLvlStrRef"].map((name) => find(node, name, "f")?.text).find((text) => text !== undefined);
}

/** The cells of a reference; undefined for names, several blocks, and sheets of other workbooks. */
function readSource(reference: string | undefined, { sheetId }: Reading): Source | undefined {
  if (reference === undefined) return undefined;
  const { sheet = "", rest } = splitReference(reference);
  const [id, area] = [sheetId(sheet), parseArea(rest)];
  return id === undefined || area === undefined ? undefined : { sheetId: id, area };
}

function groupLooks({ node, shape }: ReadGroup): Looks {
  if (shape?.family !== "bar") return {};
  const [gap, overlap] = [valOf(node, "gapWidth"), valOf(node, "overlap")];
  const usual = shape.grouping === "plain" ? undefined : "100";
  return {
    gapWidth: gap === undefined || gap === "150" ? undefined : Number(gap),
    overlap: overlap === undefined || overlap === usual ? undefined : Number(overlap),
  };
}

function readShape(node: XmlNode, shape: ChartShape | undefined, theme: Theme): Looks {
  const looks = find(node, "spPr");
  const line = readLine(looks, "format.line", theme);
  if (shape?.family === "line") return line;
  if (shape?.family === "scatter") return shape.hasLines ? line : {};
  return { "format.fill.color": readFill(looks, theme), ...line };
}

function readMarker(marker: XmlNode | undefined, shape: ChartShape | undefined, theme: Theme): Looks {
  if (shape?.family !== "line" && shape?.family !== "scatter") return {};
  const symbol = valOf(marker, "symbol");
  if (symbol === "none") return shape.hasMarkers ? { markerStyle: "None" } : {};
  const size = valOf(marker, "size");
  const looks = find(marker, "spPr");
  return {
    markerStyle: symbol === undefined || symbol === "auto" ? undefined : symbol.charAt(0).toUpperCase() + symbol.slice(1),
    markerSize: size === undefined ? undefined : Number(size),
    markerBackgroundColor: readFill(looks, theme),
    markerForegroundColor: readFill(find(looks, "ln"), theme),
  };
}

function readPoints(node: XmlNode, theme: Theme): Looks {
  const points = findAll(node, "dPt").map((point) => [
    `points.${valOf(point, "idx") ?? "0"}.format.fill.color`,
    readFill(find(point, "spPr"), theme),
  ]);
  return Object.fromEntries(points) as Looks; // paths and fills
}

const shown = {
  showVal: "showValue",
  showCatName: "showCategoryName",
  showSerName: "showSeriesName",
  showPercent: "showPercentage",
  showBubbleSize: "showBubbleSize",
  showLegendKey: "showLegendKey",
} as const;

function readLabels(labels: XmlNode | undefined, theme: Theme): Looks {
  const on = Object.entries(shown).filter(([name]) => valOf(labels, name) === "1");
  if (labels === undefined || on.length === 0 || valOf(labels, "delete") === "1") return {};
  const format = find(labels, "numFmt")?.attributes;
  const position = valOf(labels, "dLblPos");
  return {
    hasDataLabels: true,
    "dataLabels.showValue": false,
    ...Object.fromEntries(on.map(([, name]) => [`dataLabels.${name}`, true])),
    "dataLabels.numberFormat": format?.["sourceLinked"] === "1" ? undefined : format?.["formatCode"],
    "dataLabels.position": Object.entries(labelPositions).find(([, name]) => name === position)?.[0],
    ...readTextLooks(labels, "dataLabels.format.font", theme),
  };
}
