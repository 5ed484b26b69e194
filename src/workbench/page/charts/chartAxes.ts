import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import { toText } from "../../grid/cells";
import { flagAt, numberAt, textAt } from "../../host/chart/chartProperties";
import type { JsonObject } from "../../host/extras";
import type { Tone } from "./chartColors";
import type { DrawnChart } from "./chartData";
import type { PlotSize } from "./chartMarks";
import { fontOf, lineTypeOf, pixels } from "./chartFonts";

/** Axes as the drawing library takes them. */
export interface AxesOption {
  readonly xAxis: XAXisComponentOption[];
  readonly yAxis: YAXisComponentOption[];
}

/** The axes of a chart; undefined for pies. */
export function axesOf(chart: DrawnChart, tone: Tone, size: PlotSize): AxesOption | undefined {
  const { shape, properties, series } = chart;
  if (shape.family === "pie") return undefined;
  const isPairs = shape.family === "scatter" || shape.family === "bubble";
  const isLying = shape.family === "bar" && !shape.isUpright;
  const path = (axis: "categoryAxis" | "valueAxis"): string => `axes.${axis}`;
  const format = textAt(properties, "axes.valueAxis.numberFormat") ?? series[0]?.format ?? "General";
  const xFormat = textAt(properties, "axes.categoryAxis.numberFormat") ?? "General";
  const category = {
    ...looksOf(properties, path("categoryAxis"), tone, false, isLying),
    ...(isPairs
      ? { ...scaleOf(properties, path("categoryAxis"), xFormat, tone), scale: areFarFromZero(series) }
      : categoriesOf(chart, tone, isLying, size)),
    ...(shape.family === "bubble" && { boundaryGap: roomForBubbles }),
    position: placeOf(properties, "axes.valueAxis", isLying ? ["left", "right"] : ["bottom", "top"]),
  };
  const value = {
    ...looksOf(properties, path("valueAxis"), tone, true, !isLying),
    ...scaleOf(properties, path("valueAxis"), format, tone),
    ...(shape.family === "bubble" && { boundaryGap: roomForBubbles }),
    position: placeOf(properties, "axes.categoryAxis", isLying ? ["bottom", "top"] : ["left", "right"]),
  };
  const second = {
    type: "value" as const,
    position: "right" as const,
    splitLine: { show: false },
    axisLabel: labelsOf({}, "", format, tone),
  };
  const values = series.some(({ isSecondary }) => isSecondary) ? [value, second] : [value];
  // The two sides differ in the places they allow, which placeOf chooses by side.
  return (isLying ? { xAxis: values, yAxis: [category] } : { xAxis: [category], yAxis: values }) as AxesOption;
}

/** As in Excel, an axis leaves out zero where the smallest number is above five sixths of the largest: dates, above all. */
function areFarFromZero(series: DrawnChart["series"]): boolean {
  const xs = series.flatMap((one) => one.xs);
  const largest = Math.max(...xs);
  return largest > 0 && Math.min(...xs) > (5 / 6) * largest;
}

/** Bubbles reach beyond their middles, so their axes do too. */
const roomForBubbles = ["5%", "20%"];

/** Pixels between the lines of a label. */
const wrappedLine = 14;

/** Up to this many labels are all shown, in lines below each other where they are long. */
const mostLabels = { upright: 20, lying: 40 };

function categoriesOf({ categories, properties, shape, series }: DrawnChart, tone: Tone, isLying: boolean, size: PlotSize) {
  const areAllShown = categories.length <= (isLying ? mostLabels.lying : mostLabels.upright);
  const room = isLying ? size.width / 3 : (0.8 * size.width) / Math.max(1, categories.length);
  return {
    type: "category" as const,
    data: [...categories],
    boundaryGap: shape.family !== "area" || series.some((one) => one.shape.family === "bar"),
    axisLabel: {
      ...labelsOf(properties, "axes.categoryAxis", "General", tone),
      ...(areAllShown && { interval: 0, hideOverlap: false, width: room, overflow: "break" as const, lineHeight: wrappedLine }),
    },
  };
}

/** An axis stands where the other begins, or at its end where that one runs backwards and is not crossed at its maximum. */
function placeOf(properties: JsonObject, other: string, [near, far]: readonly [string, string]): string {
  const isTurned = flagAt(properties, `${other}.reversePlotOrder`) === true;
  const isAtEnd = textAt(properties, `${other}.position`) === "Maximum";
  return isTurned === isAtEnd ? near : far;
}

function labelsOf(properties: JsonObject, path: string, format: string, tone: Tone) {
  const place = textAt(properties, `${path}.tickLabelPosition`);
  return {
    show: place !== "None",
    ...fontOf(properties, `${path}.format.font`, tone, { size: 9, color: "#595959" }),
    formatter: (value: number | string) => (typeof value === "number" ? toText(value, format) : value),
    hideOverlap: true,
  };
}

function scaleOf(properties: JsonObject, path: string, format: string, tone: Tone) {
  const [min, max, interval] = [
    numberAt(properties, `${path}.minimum`),
    numberAt(properties, `${path}.maximum`),
    numberAt(properties, `${path}.majorUnit`),
  ];
  const isLogarithmic = textAt(properties, `${path}.scaleType`) === "Logarithmic";
  return {
    type: isLogarithmic ? ("log" as const) : ("value" as const),
    ...(isLogarithmic && { logBase: numberAt(properties, `${path}.logBase`) ?? 10 }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(interval !== undefined && { interval }),
    axisLabel: labelsOf(properties, path, format, tone),
  };
}

function looksOf(properties: JsonObject, path: string, tone: Tone, hasGridlines: boolean, isUpright: boolean) {
  const title = flagAt(properties, `${path}.title.visible`) === false ? "" : (textAt(properties, `${path}.title.text`) ?? "");
  const grid = flagAt(properties, `${path}.majorGridlines.visible`) ?? hasGridlines;
  const line = `${path}.majorGridlines.format.line`;
  const rule = (under: string): string => tone(textAt(properties, `${under}.color`) ?? "#D9D9D9");
  return {
    show: flagAt(properties, `${path}.visible`) ?? true,
    inverse: flagAt(properties, `${path}.reversePlotOrder`) ?? false,
    ...(title !== "" && { name: title, nameLocation: "middle" as const, nameGap: isUpright ? 12 : 8 }),
    nameTextStyle: fontOf(properties, `${path}.title.format.font`, tone, { size: 10, color: "#595959" }),
    axisTick: { show: false },
    axisLine: { show: !hasGridlines, lineStyle: { color: rule(`${path}.format.line`), width: 1 } },
    axisLabel: labelsOf(properties, path, "General", tone),
    splitLine: {
      show: grid,
      lineStyle: {
        color: rule(line),
        width: pixels(numberAt(properties, `${line}.weight`) ?? 0.75),
        type: lineTypeOf(textAt(properties, `${line}.lineStyle`)),
      },
    },
  };
}
