import type { GridCell } from "../../grid/grid";
import { type ChartShape, shapeOf } from "../../host/chart/chartKinds";
import { flagAt, textAt } from "../../host/chart/chartProperties";
import type { Chart, ChartSeries, JsonObject, Source } from "../../host/extras";

/** The cells that a series is read from, in order. */
export type ReadCells = (source: Source) => readonly GridCell[];

/** A series with what its cells hold now. */
export interface DrawnSeries {
  readonly name: string;
  readonly shape: ChartShape;
  readonly isSecondary: boolean;
  readonly properties: JsonObject;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
  /** x of scatter and bubble charts; counted from 1 where the cells give none. */
  readonly xs: readonly number[];
  readonly sizes: readonly number[];
  /** Number format of the values, for axes and labels that follow their cells. */
  readonly format: string;
}

/** A chart with what its cells hold now. */
export interface DrawnChart {
  readonly shape: ChartShape;
  readonly properties: JsonObject;
  readonly series: readonly DrawnSeries[];
  readonly categories: readonly string[];
}

/** Read a chart's cells; undefined for kinds that are kept and not drawn. */
export function readChartData({ chartType, series, properties }: Chart, read: ReadCells): DrawnChart | undefined {
  const shape = shapeOf(chartType);
  if (shape === undefined) return undefined;
  const drawn = series.flatMap((one) => readSeries(one, shape, read));
  const labels = series.find(({ xValues }) => xValues !== undefined)?.xValues;
  const count = Math.max(0, ...drawn.map(({ values }) => values.length));
  const texts = labels === undefined ? [] : read(labels).map(({ text }) => text);
  const categories = Array.from({ length: Math.max(count, texts.length) }, (_, index) => texts[index] ?? String(index + 1));
  return { shape, properties, series: stretched(drawn), categories };
}

function readSeries(one: ChartSeries, mainShape: ChartShape, read: ReadCells): readonly DrawnSeries[] {
  const shape = shapeOf(textAt(one.properties, "chartType") ?? "") ?? mainShape;
  if (one.values === undefined || flagAt(one.properties, "filtered") === true) return [];
  const cells = read(one.values);
  const xs = one.xValues === undefined ? [] : read(one.xValues).map(numberIn);
  return [
    {
      name: typeof one.name === "string" ? one.name : (read(one.name)[0]?.text ?? ""),
      shape,
      isSecondary: textAt(one.properties, "axisGroup") === "Secondary",
      properties: one.properties,
      values: cells.map(numberIn),
      xs: cells.map((_, index) => xs[index] ?? index + 1),
      sizes: one.bubbleSizes === undefined ? [] : read(one.bubbleSizes).map((cell) => numberIn(cell) ?? 0),
      format: cells[0]?.numberFormat ?? "General",
    },
  ];
}

function numberIn({ value, isError }: GridCell): number | null {
  return typeof value === "number" && !isError ? value : null;
}

/** Series that fill 100 % together, as shares of their sum. */
function stretched(series: readonly DrawnSeries[]): readonly DrawnSeries[] {
  const isPercent = ({ shape }: DrawnSeries): boolean => "grouping" in shape && shape.grouping === "percent";
  const sums = (series.find(isPercent)?.values ?? []).map((_, index) =>
    series.filter(isPercent).reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  return series.map((one) => {
    if (!isPercent(one)) return one;
    const values = one.values.map((value, index) => (value === null || (sums[index] ?? 0) === 0 ? null : value / (sums[index] ?? 1)));
    return { ...one, values, format: "0%" };
  });
}
