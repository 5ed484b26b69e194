import type { Area, GridCell } from "../../grid/grid";
import type { Book } from "../book";
import type { Chart, ChartSeries, Source } from "../extras";
import type { RangeObject } from "../wire/object";

/** The series that a chart makes of a block: headers name them, a first column of labels gives the categories. */
export function makeSeries(
  book: Book,
  chartType: string,
  { sheetId, live }: RangeObject,
  seriesBy: "Rows" | "Columns" | undefined,
): Pick<Chart, "plotBy" | "series"> {
  const area = live.area();
  const plotBy = seriesBy ?? (area.columns > area.rows ? "Rows" : "Columns");
  const cells = book.grid.read(sheetId, area);
  const strip = stripsOf(area, plotBy);
  const isPairs = /^(XYScatter|Bubble)/.test(chartType);
  const across = plotBy === "Columns" ? cells : turned(cells);
  const hasNames = across[0]?.some(isLabel) === true;
  const hasCategories =
    strip.count > 1 && (isPairs || across.slice(hasNames ? 1 : 0).some(([cell]) => cell !== undefined && isLabel(cell)));
  const body = (index: number): Source => ({ sheetId, area: strip.at(index, hasNames ? 1 : 0) });
  const nameOf = (index: number): string | Source =>
    hasNames ? { sheetId, area: strip.head(index) } : `Series${String(index + (hasCategories ? 0 : 1))}`;
  const xValues = hasCategories ? { xValues: body(0) } : {};
  const step = chartType.startsWith("Bubble") ? 2 : 1;
  const series: ChartSeries[] = [];
  for (let index = hasCategories ? 1 : 0; index < strip.count; index += step) {
    const sizes = step === 2 && index + 1 < strip.count ? { bubbleSizes: body(index + 1) } : {};
    series.push({ name: nameOf(index), values: body(index), ...xValues, ...sizes, properties: {} });
  }
  return { plotBy, series };
}

interface Strips {
  readonly count: number;
  readonly head: (index: number) => Area;
  readonly at: (index: number, skipped: number) => Area;
}

/** A block as columns, or as rows. */
function stripsOf(area: Area, plotBy: "Rows" | "Columns"): Strips {
  if (plotBy === "Columns") {
    const column = (index: number) => ({ ...area, column: area.column + index, columns: 1 });
    return {
      count: area.columns,
      head: (index) => ({ ...column(index), rows: 1 }),
      at: (index, skipped) => ({ ...column(index), row: area.row + skipped, rows: area.rows - skipped }),
    };
  }
  const row = (index: number) => ({ ...area, row: area.row + index, rows: 1 });
  return {
    count: area.rows,
    head: (index) => ({ ...row(index), columns: 1 }),
    at: (index, skipped) => ({ ...row(index), column: area.column + skipped, columns: area.columns - skipped }),
  };
}

function isLabel({ value }: GridCell): boolean {
  return typeof value === "string" && value !== "";
}

function turned(cells: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row.slice(column, column + 1)));
}
