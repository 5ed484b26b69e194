import { parseAddress } from "../../core/sheet/address";
import { ink } from "./palette";

/** What a chart draws, by Excel's names. Bars read from the top down; the others from the start. */
export type ChartKind =
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "LineMarkers"
  | "XYScatter"
  | "XYScatterLines"
  | "XYScatterLinesNoMarkers"
  | "Area"
  | "AreaStacked"
  | "Bubble";

/** Cells a series is read from: "B4:B12" on the chart's sheet, "'Business case'!B4:B12" on another, or a column of cells in hand. */
export type ChartCells = string | Excel.Range;

/** One run of marks in a chart. */
export interface NativeSeries {
  readonly name: string;
  readonly values: ChartCells;
  /** Labels of the categories; x of scatter and bubble charts. */
  readonly categories?: ChartCells;
  /** Areas of the bubbles. */
  readonly sizes?: ChartCells;
  /** Of fill, line and marks; "none" leaves room without drawing, as below a floating bar. */
  readonly color: string;
  /** In a chart of another kind: a line over columns. */
  readonly kind?: ChartKind;
  /** Of the line; "None" leaves the marks alone. */
  readonly dash?: "Continuous" | "Dash" | "Dot" | "None";
  readonly marker?: "None" | "Circle" | "Diamond" | "Triangle" | "Square" | "Dash";
  /** Values beside the marks, in this number format. */
  readonly labels?: {
    readonly numberFormat: string;
    readonly position?: "OutsideEnd" | "InsideEnd" | "Center" | "Top" | "Right";
    readonly color?: string;
  };
  /** Single marks in a color of their own, from the first one on. */
  readonly pointColors?: readonly string[];
}

/** An axis, as far as it differs from what Excel chooses. */
export interface NativeAxis {
  readonly title?: string;
  readonly numberFormat?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  /** Rules across the plot; absent: on the value axis only. */
  readonly gridlines?: boolean;
  /** "Low" keeps labels at the edge where bars go both ways. */
  readonly labels?: "NextToAxis" | "Low" | "None";
}

/** A chart to stand on a sheet, bound to cells. */
export interface NativeChart {
  /** Unique on the sheet: a chart of this name is replaced. */
  readonly name: string;
  readonly kind: ChartKind;
  /** Says what is drawn; also what a screen reader reads, since Office.js has no text alternative for charts. */
  readonly title: string;
  /** First and last cell that the chart covers; widths and heights must be set before. */
  readonly from: string;
  readonly to: string;
  /** At least one. */
  readonly series: readonly [NativeSeries, ...NativeSeries[]];
  readonly categoryAxis?: NativeAxis;
  readonly valueAxis?: NativeAxis;
  /** Absent: at the bottom with two series or more, and none with one. */
  readonly legend?: "Bottom" | "Right" | "Top" | "none";
  /** Room between bars or columns, in percent of their width. */
  readonly gapWidth?: number;
}

/**
 * Put a chart on a sheet in the place of the one with the same name; live, since it reads its cells.
 *
 * Only queues: the caller's next sync draws it.
 *
 * Faults   a protected sheet refuses it on sync
 * Cost     no round trip
 */
export function addNativeChart(sheet: Excel.Worksheet, chart: NativeChart): void {
  sheet.charts.getItemOrNullObject(chart.name).delete();
  const [first, ...others] = chart.series;
  const added = sheet.charts.add(chart.kind, cellsOf(sheet, first.values), directionOf(first.values));
  added.name = chart.name;
  added.setPosition(chart.from, chart.to);
  styleFrame(added, chart);
  styleSeries(sheet, added.series.getItemAt(0), first, chart);
  for (const series of others) styleSeries(sheet, added.series.add(series.name), series, chart);
  const isBar = chart.kind.startsWith("Bar");
  const { categoryAxis, valueAxis } = added.axes;
  if (isBar) {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  styleAxis(categoryAxis, chart.categoryAxis ?? {}, false);
  styleAxis(valueAxis, chart.valueAxis ?? {}, true);
}

function cellsOf(sheet: Excel.Worksheet, cells: ChartCells): Excel.Range {
  if (typeof cells !== "string") return cells;
  const cut = cells.lastIndexOf("!");
  if (cut < 0) return sheet.getRange(cells);
  const name = cells.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'");
  return sheet.context.workbook.worksheets.getItem(name).getRange(cells.slice(cut + 1));
}

/** One series whatever the shape: without this Excel makes a series of every cell of a row. */
function directionOf(cells: ChartCells): "Rows" | "Columns" {
  const area = typeof cells === "string" ? parseAddress(cells.slice(cells.lastIndexOf("!") + 1)) : undefined;
  return area !== undefined && area.columns > area.rows ? "Rows" : "Columns";
}

function styleFrame(added: Excel.Chart, { title, legend, series }: NativeChart): void {
  added.title.text = title;
  added.title.format.font.size = 12;
  added.title.format.font.bold = true;
  added.title.format.font.color = ink.text;
  added.format.fill.setSolidColor("#FFFFFF");
  added.format.border.color = ink.rule;
  const place = legend ?? (series.length > 1 ? "Bottom" : "none");
  added.legend.visible = place !== "none";
  if (place === "none") return;
  for (const [index, { color }] of series.entries()) if (color === "none") added.legend.legendEntries.getItemAt(index).visible = false;
  added.legend.position = place;
  added.legend.format.font.color = ink.text;
  added.legend.format.font.size = 9;
}

function styleSeries(sheet: Excel.Worksheet, added: Excel.ChartSeries, series: NativeSeries, chart: NativeChart): void {
  added.name = series.name;
  added.setValues(cellsOf(sheet, series.values));
  if (series.categories !== undefined) added.setXAxisValues(cellsOf(sheet, series.categories));
  if (series.sizes !== undefined) added.setBubbleSizes(cellsOf(sheet, series.sizes));
  if (series.kind !== undefined) added.chartType = series.kind;
  const kind = series.kind ?? chart.kind;
  if (isDrawnAsLine(kind)) styleLine(added, series, kind);
  else styleFill(added, series);
  if (chart.gapWidth !== undefined && /^(Bar|Column)/.test(kind)) added.gapWidth = chart.gapWidth;
  if (series.labels !== undefined) styleLabels(added, series.labels);
}

function isDrawnAsLine(kind: ChartKind): boolean {
  return /^(Line|XYScatter)/.test(kind);
}

function styleLine(added: Excel.ChartSeries, { color, dash, marker }: NativeSeries, kind: ChartKind): void {
  if (dash === "None" || color === "none") added.format.line.lineStyle = "None";
  else if (kind !== "XYScatter" || dash !== undefined) {
    added.format.line.color = color;
    added.format.line.weight = 2;
    added.format.line.lineStyle = dash ?? "Continuous";
  }
  if (marker !== undefined) added.markerStyle = marker;
  if (marker === "None" || color === "none" || /^Line$|NoMarkers$/.test(kind)) return;
  added.markerSize = 7;
  added.markerBackgroundColor = color;
  added.markerForegroundColor = color;
}

function styleFill(added: Excel.ChartSeries, { color, pointColors }: NativeSeries): void {
  if (color === "none") added.format.fill.clear();
  else added.format.fill.setSolidColor(color);
  for (const [index, own] of (pointColors ?? []).entries()) added.points.getItemAt(index).format.fill.setSolidColor(own);
}

function styleLabels(added: Excel.ChartSeries, { numberFormat, position, color }: NonNullable<NativeSeries["labels"]>): void {
  added.hasDataLabels = true;
  added.dataLabels.showValue = true;
  added.dataLabels.numberFormat = numberFormat;
  if (position !== undefined) added.dataLabels.position = position;
  added.dataLabels.format.font.color = color ?? ink.text;
  added.dataLabels.format.font.size = 9;
}

function styleAxis(added: Excel.ChartAxis, axis: NativeAxis, isValueAxis: boolean): void {
  const { title, numberFormat, minimum, maximum, majorUnit, gridlines, labels } = axis;
  added.title.visible = title !== undefined;
  if (title !== undefined) {
    added.title.text = title;
    added.title.format.font.color = ink.secondary;
    added.title.format.font.size = 9;
  }
  if (numberFormat !== undefined) added.numberFormat = numberFormat;
  if (minimum !== undefined) added.minimum = minimum;
  if (maximum !== undefined) added.maximum = maximum;
  if (majorUnit !== undefined) added.majorUnit = majorUnit;
  if (labels !== undefined) added.tickLabelPosition = labels;
  added.format.font.color = ink.secondary;
  added.format.font.size = 9;
  const hasGridlines = gridlines ?? isValueAxis;
  added.majorGridlines.visible = hasGridlines;
  if (hasGridlines) added.majorGridlines.format.line.color = ink.rule;
}
