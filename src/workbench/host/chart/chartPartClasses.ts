import { changeChart, chartOf, changeSeries, type SeriesObject, seriesOf, seriesOwner } from "./chartOf";
import type { Source } from "../extras";
import { invalidArgument, notImplemented } from "../wire/hostError";
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

/** Points are kept under their number, and exist as soon as one asks for them. */
const points: Members<KeptObject> = {
  methods: {
    getItemAt: ({ owner, path }, [index]) => keptObject("ChartPoint", owner, ...path, String(countArgument(index, "index"))),
  },
};

/** So are entries of a legend. */
const legendEntries: Members<KeptObject> = {
  methods: {
    getItemAt: ({ owner, path }, [index]) => keptObject("ChartLegendEntry", owner, ...path, String(countArgument(index, "index"))),
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
