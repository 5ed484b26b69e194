import type { ChartShape } from "../../host/chart/chartKinds";
import { flagAt, numberAt, textAt, valueAt } from "../../host/chart/chartProperties";
import type { ChartSeries, JsonObject, Source } from "../../host/extras";
import type { GridCell } from "../../grid/grid";
import { escapeXml } from "../xml";
import { fillXml, lineXml, shapeXml, textLooksXml } from "./chartLooks";
import { element, val } from "../xml";

/** Cells that a series refers to, and the reference. */
export interface Referred {
  /** "'AI roadmap'!$A$2:$A$9" */
  readonly formula: string;
  readonly cells: readonly GridCell[];
}

export type Refer = (source: Source) => Referred;

/** One series of a chart, in the order of elements that the format prescribes. */
export function seriesXml(series: ChartSeries, index: number, shape: ChartShape, refer: Refer): string {
  const { properties } = series;
  const [order, isPairs] = [String(index), shape.family === "scatter" || shape.family === "bubble"];
  const categories = series.xValues === undefined ? undefined : categoriesXml(refer(series.xValues), isPairs);
  const values = series.values === undefined ? undefined : numbersXml(refer(series.values));
  const sizes = series.bubbleSizes === undefined ? undefined : numbersXml(refer(series.bubbleSizes));
  return element(
    "c:ser",
    `<c:idx val="${order}"/><c:order val="${order}"/>`,
    element("c:tx", nameXml(series, refer)),
    looksXml(properties, shape),
    shape.family === "bar" || shape.family === "bubble"
      ? val("c:invertIfNegative", flagAt(properties, "invertIfNegative") ?? false)
      : undefined,
    markerXml(properties, shape),
    ...pointsXml(properties, shape),
    labelsXml(properties, shape),
    categories === undefined ? undefined : element(isPairs ? "c:xVal" : "c:cat", categories),
    values === undefined ? undefined : element(isPairs ? "c:yVal" : "c:val", values),
    shape.family === "bubble" && sizes !== undefined ? element("c:bubbleSize", sizes) : undefined,
    shape.family === "bubble" ? val("c:bubble3D", false) : undefined,
    shape.family === "line" ? val("c:smooth", flagAt(properties, "smooth") ?? false) : undefined,
    shape.family === "scatter" ? val("c:smooth", flagAt(properties, "smooth") ?? shape.isSmooth) : undefined,
  );
}

function nameXml({ name }: ChartSeries, refer: Refer): string {
  return typeof name === "string" ? `<c:v>${escapeXml(name)}</c:v>` : textsXml(refer(name));
}

function looksXml(properties: JsonObject, shape: ChartShape): string | undefined {
  const isLine = shape.family === "line" || shape.family === "scatter";
  const isDrawn = shape.family !== "scatter" || shape.hasLines;
  const line = lineXml(properties, "format.line", isDrawn || valueAt(properties, "format.line") !== undefined);
  return shapeXml(isLine ? undefined : fillXml(textAt(properties, "format.fill.color")), line);
}

function markerXml(properties: JsonObject, shape: ChartShape): string | undefined {
  if (shape.family !== "line" && shape.family !== "scatter") return undefined;
  const style = textAt(properties, "markerStyle") ?? (shape.hasMarkers ? undefined : "None");
  if (style === "None") return element("c:marker", val("c:symbol", "none"));
  const symbol = style === undefined || style === "Automatic" ? undefined : style.toLowerCase();
  const [fill, border] = [textAt(properties, "markerBackgroundColor"), textAt(properties, "markerForegroundColor")];
  const line = border === undefined ? undefined : element("a:ln", fillXml(border));
  const parts = [val("c:symbol", symbol), val("c:size", numberAt(properties, "markerSize")), shapeXml(fillXml(fill), line)];
  return parts.every((part) => part === undefined) ? undefined : element("c:marker", ...parts);
}

/** Points with a fill of their own. */
function pointsXml(properties: JsonObject, { family }: ChartShape): readonly string[] {
  const points = valueAt(properties, "points");
  if (typeof points !== "object" || points === null) return [];
  return Object.keys(points).flatMap((index) => {
    const fill = fillXml(textAt(properties, `points.${index}.format.fill.color`));
    if (fill === undefined) return [];
    const invert = family === "bar" || family === "bubble" ? val("c:invertIfNegative", false) : undefined;
    return [element("c:dPt", val("c:idx", index), invert, val("c:bubble3D", false), element("c:spPr", fill))];
  });
}

const positions = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  BestFit: "bestFit",
} as const;

/** Places of labels by their names in Office.js and in files. */
export const labelPositions: Readonly<Record<string, string>> = positions;

/** A place that a kind of chart does not know makes Excel repair the file. */
function allowedPositions(shape: ChartShape): readonly string[] {
  if (shape.family === "bar") return shape.grouping === "plain" ? ["outEnd", "inEnd", "inBase", "ctr"] : ["inEnd", "inBase", "ctr"];
  if (shape.family === "pie") return shape.hasHole ? [] : ["outEnd", "inEnd", "ctr", "bestFit"];
  return shape.family === "area" ? [] : ["t", "b", "l", "r", "ctr"];
}

function labelsXml(properties: JsonObject, shape: ChartShape): string | undefined {
  if (flagAt(properties, "hasDataLabels") !== true) return undefined;
  const format = textAt(properties, "dataLabels.numberFormat");
  const position = labelPositions[textAt(properties, "dataLabels.position") ?? ""] ?? "";
  const shows = (name: string, otherwise: boolean): boolean => flagAt(properties, `dataLabels.${name}`) ?? otherwise;
  return element(
    "c:dLbls",
    format === undefined ? undefined : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    textLooksXml(properties, "dataLabels.format.font"),
    allowedPositions(shape).includes(position) ? val("c:dLblPos", position) : undefined,
    val("c:showLegendKey", shows("showLegendKey", false)),
    val("c:showVal", shows("showValue", true)),
    val("c:showCatName", shows("showCategoryName", false)),
    val("c:showSerName", shows("showSeriesName", false)),
    val("c:showPercent", shows("showPercentage", false)),
    val("c:showBubbleSize", shows("showBubbleSize", false)),
  );
}

function categoriesXml(referred: Referred, isPairs: boolean): string {
  const isNumeric = isPairs || referred.cells.every(({ value }) => typeof value === "number");
  return isNumeric ? numbersXml(referred) : textsXml(referred);
}

function textsXml({ formula, cells }: Referred): string {
  const points = cells.map(({ text }, index) => (text === "" ? undefined : pointXml(index, text)));
  return element(
    "c:strRef",
    `<c:f>${escapeXml(formula)}</c:f>`,
    element("c:strCache", `<c:ptCount val="${String(cells.length)}"/>`, ...points),
  );
}

function numbersXml({ formula, cells }: Referred): string {
  const format = cells[0]?.numberFormat ?? "";
  const points = cells.map(({ value }, index) => (typeof value === "number" ? pointXml(index, String(value)) : undefined));
  return element(
    "c:numRef",
    `<c:f>${escapeXml(formula)}</c:f>`,
    element(
      "c:numCache",
      `<c:formatCode>${escapeXml(format === "" ? "General" : format)}</c:formatCode>`,
      `<c:ptCount val="${String(cells.length)}"/>`,
      ...points,
    ),
  );
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${escapeXml(value)}</c:v></c:pt>`;
}
