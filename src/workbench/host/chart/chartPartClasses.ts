import type { Book } from "../book";
import { changeChart, type ChartObject, chartOf, changeSeries, type SeriesObject, seriesOf, seriesOwner } from "./chartOf";
import type { Source } from "../extras";
import { HostError, invalidArgument, invalidOperation, notImplemented } from "../wire/hostError";
import { clearable, type KeptObject, keptClass, keptObject, readKept, solidFill } from "../kept";
import { countArgument, isRange, members, type Members, textArgument } from "../wire/object";

function sourceOf(given: unknown): Source {
  if (!isRange(given)) throw invalidArgument("a series takes its values from a range");
  return { sheetId: given.sheetId, area: given.live.area() };
}

const series: Members<SeriesObject> = {
  properties: {
    name: {
      read: (object, book) => {
        const { name } = seriesOf(book, object);
        if (typeof name === "string") return name;
        return book.grid.read(name.sheetId, { ...name.area, rows: 1, columns: 1 })[0]?.[0]?.text ?? "";
      },
      write: (object, value, book) => {
        changeSeries(book, object, { name: textArgument(value, "name") });
      },
    },
  },
  kept: {
    read: (object, name, book) => {
      const value = readKept(keptObject("ChartSeries", seriesOwner(object)), name, book);
      if (value !== undefined) return value;
      if (name === "chartType") return chartOf(book, object).chartType;
      if (name === "hasDataLabels") return false;
      throw notImplemented(`ChartSeries.${name} that was never set`);
    },
    write: (object, name, value, book) => {
      checkSeriesProperty(book, object, name, value);
      const owner = seriesOwner(object);
      owner.save({ ...owner.load(book), [name]: value as never }, book); // plain data from the wire
    },
    child: (object, name, className) => keptObject(className, seriesOwner(object), name),
  },
  methods: {
    setValues: (object, [source], book) => {
      changeSeries(book, object, { values: sourceOf(source) });
    },
    setXAxisValues: (object, [source], book) => {
      changeSeries(book, object, { xValues: sourceOf(source) });
    },
    setBubbleSizes: (object, [source], book) => {
      changeSeries(book, object, { bubbleSizes: sourceOf(source) });
    },
    delete: (object, _, book) => {
      changeChart(book, object, { series: chartOf(book, object).series.toSpliced(object.index, 1) });
    },
  },
};

/** What a series can't be told while it has no values, or with its kind. */
function checkSeriesProperty(book: Book, object: SeriesObject, name: string, value: unknown): void {
  const { values, properties } = seriesOf(book, object);
  const type = typeof properties["chartType"] === "string" ? properties["chartType"] : chartOf(book, object).chartType;
  // [chart-marker-before-values]
  if (name.startsWith("marker") && values === undefined && book.switches.platform === "web")
    throw invalidOperation("the series has no values yet");
  if (name.startsWith("marker") && !markerKinds.test(type)) throw invalidArgument(`a series of the kind ${type} has no markers`);
  // [chart-marker-size]
  if (name === "markerSize" && !(typeof value === "number" && value >= 2 && value <= 72))
    throw invalidArgument("markers measure from 2 to 72");
  // [chart-gap-width-kind]
  if (name === "gapWidth" && !barKinds.test(type)) throw invalidArgument(`a series of the kind ${type} has no gap width`);
}

const markerKinds = /^(Line|XYScatter|Radar|StockHLC|Bubble$)/;
const barKinds = /^(Bar|Column|Cylinder|Cone|Pyramid|PieOfPie|BarOfPie|Histogram)/;

/** Points are kept under their number; there are as many as the series has values. [chart-empty-series] [chart-legend-entry-before-series] */
const points: Members<KeptObject> = {
  methods: {
    getItemAt: ({ owner, path }, [given], book) => {
      const index = countArgument(given, "index");
      const { values } = seriesOf(book, owner.of as SeriesObject); // points belong to a series
      if (values === undefined) throw new HostError("EmptyChartSeries", "The series has no values yet.");
      if (index < 0 || index >= values.area.rows * values.area.columns) throw invalidArgument(`the series has no point ${String(index)}`);
      return keptObject("ChartPoint", owner, ...path, String(index));
    },
  },
};

/** Entries of a legend are kept likewise; there is one per series, or per point where a chart has one series of slices. */
const legendEntries: Members<KeptObject> = {
  methods: {
    getItemAt: ({ owner, path }, [given], book) => {
      const index = countArgument(given, "index");
      const { series: drawn, chartType } = chartOf(book, owner.of as ChartObject); // a legend belongs to a chart
      const points = (drawn[0]?.values?.area.rows ?? 0) * (drawn[0]?.values?.area.columns ?? 0);
      const count = /Pie|Doughnut/.test(chartType) ? points : drawn.length;
      if (index < 0 || index >= count) throw invalidArgument(`the legend has no entry ${String(index)}`);
      return keptObject("ChartLegendEntry", owner, ...path, String(index));
    },
  },
};

const text = { text: "", visible: true };

export const chartPartClasses = {
  ChartSeries: members(series),
  ChartPointsCollection: members(points),
  ChartPoint: keptClass(),
  ChartPointFormat: keptClass(),
  ChartTitle: keptClass({ ...text, overlay: false }),
  ChartTitleFormat: keptClass(),
  ChartLegend: keptClass({ visible: true, position: "Right", overlay: false }),
  ChartLegendFormat: keptClass(),
  ChartLegendEntryCollection: members(legendEntries),
  ChartLegendEntry: keptClass({ visible: true }),
  ChartAxes: keptClass(),
  ChartAxis: keptClass({ visible: true, reversePlotOrder: false }),
  ChartAxisTitle: keptClass(text),
  ChartAxisTitleFormat: keptClass(),
  ChartAxisFormat: keptClass(),
  ChartGridlines: keptClass({ visible: true }),
  ChartGridlinesFormat: keptClass(),
  ChartDataLabels: keptClass({ showValue: true, showSeriesName: false, showCategoryName: false, showPercentage: false }),
  ChartDataLabelFormat: keptClass(),
  ChartSeriesFormat: keptClass(),
  ChartAreaFormat: keptClass(),
  ChartPlotArea: keptClass(),
  ChartPlotAreaFormat: keptClass(),
  ChartFont: keptClass({ bold: false, italic: false, size: 10, name: "Calibri", color: "#000000" }),
  ChartFill: keptClass({}, solidFill),
  ChartLineFormat: keptClass({}, clearable),
  ChartBorder: keptClass({}, clearable),
};
