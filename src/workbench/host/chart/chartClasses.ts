import type { Area } from "../../grid/grid";
import { type Book, requirePermission } from "../book";
import { anchorAt, type Place, placeOf } from "./chartAnchor";
import { chartPartClasses } from "./chartPartClasses";
import { type ChartObject, changeChart, chartOf, chartOwner, seriesObject } from "./chartOf";
import { makeSeries } from "./chartSeries";
import type { Anchor, Chart } from "../extras";
import { found, invalidArgument, notImplemented } from "../wire/hostError";
import { keptObject } from "../kept";
import {
  choiceArgument,
  countArgument,
  isRange,
  members,
  type Members,
  type Property,
  type SheetObject,
  textArgument,
} from "../wire/object";
import { findReference } from "../range/references";
import { sheetObject } from "../sheet/worksheetClasses";

function chartObject(sheetId: string, chartId: string): ChartObject {
  return { className: "Chart", sheetId, chartId };
}

function listed(book: Book, sheetId: string): readonly Chart[] {
  return book.extras.sheet(sheetId).charts;
}

function findChart(book: Book, sheetId: string, key: unknown): ChartObject | null {
  const wanted = textArgument(key, "key").toLowerCase();
  const chart = listed(book, sheetId).find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return chart === undefined ? null : chartObject(sheetId, chart.id);
}

const charts: Members<SheetObject> = {
  properties: { count: { read: ({ sheetId }, book) => listed(book, sheetId).length } },
  items: ({ sheetId }, book) => listed(book, sheetId).map(({ id }) => chartObject(sheetId, id)),
  methods: {
    add: ({ sheetId }, [type, source, seriesBy], book) => chartObject(sheetId, addChart(book, sheetId, type, source, seriesBy)),
    getCount: ({ sheetId }, _, book) => listed(book, sheetId).length,
    getItem: ({ sheetId }, [key], book) => found(findChart(book, sheetId, key), `the chart ${String(key)}`),
    getItemOrNullObject: ({ sheetId }, [key], book) => findChart(book, sheetId, key),
    getItemAt: ({ sheetId }, [index], book) =>
      chartObject(sheetId, found(listed(book, sheetId)[countArgument(index, "index")], `chart ${String(index)}`).id),
  },
};

const size = { width: 360, height: 216 } as const;

function addChart(book: Book, sheetId: string, type: unknown, source: unknown, seriesBy: unknown): string {
  requirePermission(book, sheetId, "allowEditObjects");
  if (!isRange(source)) throw invalidArgument("sourceData must be a range");
  const known = listed(book, sheetId);
  const chartType = textArgument(type, "type");
  const id = book.newId();
  const data = makeSeries(book, chartType, source, readPlotBy(seriesBy));
  const chart: Chart = {
    id,
    name: `Chart ${String(known.length + 1)}`,
    chartType,
    source: { sheetId: source.sheetId, area: source.live.area() },
    anchor: anchorAt(book.grid, sheetId, { left: 0, top: 0, ...size }),
    properties: {},
    ...data,
  };
  book.extras.changeSheet(sheetId, { charts: [...known, chart] });
  return id;
}

function readPlotBy(seriesBy: unknown): "Rows" | "Columns" | undefined {
  const choice = choiceArgument(seriesBy ?? "Auto", ["Auto", "Rows", "Columns"], "seriesBy");
  return choice === "Auto" ? undefined : choice;
}

function side(key: keyof Place): Property<ChartObject> {
  return {
    read: (object, book) => placeOf(book.grid, object.sheetId, chartOf(book, object).anchor)[key],
    write: (object, value, book) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument(`${key} must be 0 or more, received ${JSON.stringify(value)}`);
      const place = placeOf(book.grid, object.sheetId, chartOf(book, object).anchor);
      changeChart(book, object, { anchor: anchorAt(book.grid, object.sheetId, { ...place, [key]: value }) });
    },
  };
}

const chart: Members<ChartObject> = {
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    id: { read: ({ chartId }) => chartId },
    name: {
      read: (object, book) => chartOf(book, object).name,
      write: (object, value, book) => {
        changeChart(book, object, { name: textArgument(value, "name") });
      },
    },
    chartType: {
      read: (object, book) => chartOf(book, object).chartType,
      write: (object, value, book) => {
        changeChart(book, object, { chartType: textArgument(value, "chartType") });
      },
    },
    plotBy: { read: (object, book) => chartOf(book, object).plotBy },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
  },
  kept: {
    read: (object, name, book) => {
      const value = chartOf(book, object).properties[name];
      if (value === undefined) throw notImplemented(`Chart.${name} that was never set`);
      return value;
    },
    write: (object, name, value, book) => {
      const owner = chartOwner(object);
      owner.save({ ...owner.load(book), [name]: value as never }, book); // plain data from the wire
    },
    child: (object, name, className) => keptObject(className, chartOwner(object), name),
  },
  children: {
    worksheet: ({ sheetId }) => sheetObject(sheetId),
    series: (object): ChartObject => ({ ...object, className: "ChartSeriesCollection" }),
  },
  methods: {
    delete: (object, _, book) => {
      requirePermission(book, object.sheetId, "allowEditObjects");
      const rest = listed(book, object.sheetId).filter(({ id }) => id !== object.chartId);
      book.extras.changeSheet(object.sheetId, { charts: rest });
    },
    setData: (object, [source, seriesBy], book) => {
      if (!isRange(source)) throw invalidArgument("sourceData must be a range");
      const data = makeSeries(book, chartOf(book, object).chartType, source, readPlotBy(seriesBy));
      changeChart(book, object, { ...data, source: { sheetId: source.sheetId, area: source.live.area() } });
    },
    setPosition: (object, [start, end], book) => {
      changeChart(book, object, { anchor: anchorOver(book, object.sheetId, start, end) });
    },
  },
};

/** From the first cell to the end of the last; a chart given one cell keeps the size that a new one has. */
function anchorOver(book: Book, sheetId: string, start: unknown, end: unknown): Anchor {
  const first = areaAt(book, sheetId, start);
  const from = { row: first.row, column: first.column, down: 0, right: 0 };
  if (end === null || end === undefined) {
    const { left, top } = placeOf(book.grid, sheetId, { from, to: from });
    return anchorAt(book.grid, sheetId, { left, top, ...size });
  }
  const last = areaAt(book, sheetId, end);
  return { from, to: { row: last.row + last.rows, column: last.column + last.columns, down: 0, right: 0 } };
}

function areaAt(book: Book, sheetId: string, given: unknown): Area {
  return isRange(given) ? given.live.area() : findReference(book, textArgument(given, "cell"), sheetId).area;
}

const seriesCollection: Members<ChartObject> = {
  properties: { count: { read: (object, book) => chartOf(book, object).series.length } },
  items: (object, book) => chartOf(book, object).series.map((_, index) => seriesObject(object, index)),
  methods: {
    add: (object, [name, index], book) => {
      const { series } = chartOf(book, object);
      const at = index === null || index === undefined ? series.length : countArgument(index, "index");
      const title = name === null || name === undefined ? `Series${String(series.length + 1)}` : textArgument(name, "name");
      changeChart(book, object, { series: series.toSpliced(at, 0, { name: title, properties: {} }) });
      return seriesObject(object, at);
    },
    getCount: (object, _, book) => chartOf(book, object).series.length,
    getItemAt: (object, [index], book) => {
      const at = countArgument(index, "index");
      found(chartOf(book, object).series[at], `series ${String(at)}`);
      return seriesObject(object, at);
    },
  },
};

export const chartClasses = {
  Chart: members(chart),
  ChartCollection: members(charts),
  ChartSeriesCollection: members(seriesCollection),
  ...chartPartClasses,
};
