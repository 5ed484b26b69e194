import type { Book } from "../book";
import type { Chart, ChartSeries } from "../extras";
import { found } from "../wire/hostError";
import type { Owner } from "../kept";
import type { SheetObject } from "../wire/object";

export interface ChartObject extends SheetObject {
  readonly chartId: string;
}

export interface SeriesObject extends ChartObject {
  readonly index: number;
}

export function chartOf(book: Book, { sheetId, chartId }: ChartObject): Chart {
  return found(
    book.extras.sheet(sheetId).charts.find(({ id }) => id === chartId),
    "the chart was deleted",
  );
}

export function changeChart(book: Book, { sheetId, chartId }: ChartObject, change: Partial<Chart>): void {
  const charts = book.extras.sheet(sheetId).charts.map((chart) => (chart.id === chartId ? { ...chart, ...change } : chart));
  book.extras.changeSheet(sheetId, { charts });
}

export function chartOwner(object: ChartObject): Owner {
  return {
    of: object,
    load: (book) => chartOf(book, object).properties,
    save: (properties, book) => {
      changeChart(book, object, { properties });
    },
  };
}

export function seriesObject({ sheetId, chartId }: ChartObject, index: number): SeriesObject {
  return { className: "ChartSeries", sheetId, chartId, index };
}

export function seriesOf(book: Book, object: SeriesObject): ChartSeries {
  return found(chartOf(book, object).series[object.index], `series ${String(object.index)} was deleted`);
}

export function changeSeries(book: Book, object: SeriesObject, change: Partial<ChartSeries>): void {
  const series = chartOf(book, object).series.map((one, index) => (index === object.index ? { ...one, ...change } : one));
  changeChart(book, object, { series });
}

export function seriesOwner(object: SeriesObject): Owner {
  return {
    of: object,
    load: (book) => seriesOf(book, object).properties,
    save: (properties, book) => {
      changeSeries(book, object, { properties });
    },
  };
}
