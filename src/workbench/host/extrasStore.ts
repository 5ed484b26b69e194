import type { Area } from "../grid/grid";
import { type LineChange, shiftArea, shiftSpan } from "./range/areas";
import { shiftAnchor } from "./chart/chartAnchor";
import { type Chart, noExtras, noSheetExtras, type PageLayout, type SheetExtras, type Source, type WorkbookExtras } from "./extras";

/** What the workbook holds beside cells, as it changes. */
export class ExtrasStore {
  private current: WorkbookExtras;

  constructor(
    initial: WorkbookExtras = noExtras,
    /** Told of every change, so that it can be taken back. */
    private readonly remember: (undo: () => void, redo: () => void) => void = () => undefined,
  ) {
    this.current = initial;
  }

  read(): WorkbookExtras {
    return this.current;
  }

  change(change: Partial<WorkbookExtras>): void {
    this.put({ ...this.current, ...change });
  }

  /** Settings that the client stores by itself: no step to take back. */
  saveSettings(settings: Readonly<Record<string, string>>): void {
    this.current = { ...this.current, settings };
  }

  private put(after: WorkbookExtras): void {
    const before = this.current;
    this.current = after;
    this.remember(
      () => {
        this.current = before;
      },
      () => {
        this.current = after;
      },
    );
  }

  sheet(sheetId: string): SheetExtras {
    return this.current.sheets[sheetId] ?? noSheetExtras;
  }

  changeSheet(sheetId: string, change: Partial<SheetExtras>): void {
    this.change({ sheets: { ...this.current.sheets, [sheetId]: { ...this.sheet(sheetId), ...change } } });
  }

  unprotect(sheetId: string): void {
    const { protection, ...rest } = this.sheet(sheetId);
    if (protection !== undefined) this.change({ sheets: { ...this.current.sheets, [sheetId]: rest } });
  }

  unprotectWorkbook(): void {
    const { protection, ...rest } = this.current;
    if (protection !== undefined) this.put(rest);
  }

  removeSheet(sheetId: string): void {
    const sheets = Object.entries(this.current.sheets).filter(([id]) => id !== sheetId);
    this.change({ sheets: Object.fromEntries(sheets) });
  }

  /** Move everything with its cells. */
  shift(sheetId: string, change: LineChange): void {
    const own = this.sheet(sheetId);
    const areas = (list: readonly Area[]) => list.map((area) => shiftArea(area, change)).filter((area) => area !== undefined);
    const withAreas = <T extends { readonly areas: readonly Area[] }>(items: readonly T[]): readonly T[] =>
      items.map((item) => ({ ...item, areas: areas(item.areas) })).filter((item) => item.areas.length > 0);
    this.changeSheet(sheetId, {
      conditionalFormats: withAreas(own.conditionalFormats),
      dataValidations: withAreas(own.dataValidations),
      comments: own.comments.flatMap((comment) => {
        const cell = shiftArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, change);
        return cell === undefined ? [] : [{ ...comment, row: cell.row, column: cell.column }];
      }),
      pageLayout: shiftLayout(own.pageLayout, change, areas),
      ...(own.hyperlinks !== undefined && {
        hyperlinks: own.hyperlinks.flatMap((link) => areas([link.area]).map((area) => ({ ...link, area }))),
      }),
      ...(own.carried !== undefined && { carried: { ...own.carried, isMoved: true } }),
      charts: own.charts.map((chart) => ({ ...chart, anchor: shiftAnchor(chart.anchor, change) })),
    });
    for (const id of Object.keys(this.current.sheets)) {
      this.changeSheet(id, { charts: this.sheet(id).charts.map((chart) => shiftSources(chart, sheetId, change)) });
    }
  }
}

function shiftLayout(layout: PageLayout, change: LineChange, areas: (list: readonly Area[]) => readonly Area[]): PageLayout {
  const { printArea, printTitleRows, printTitleColumns, ...rest } = layout;
  const rows =
    printTitleRows === undefined || change.line === "column"
      ? printTitleRows
      : toRows(shiftSpan(printTitleRows.row, printTitleRows.rows, change));
  const columns =
    printTitleColumns === undefined || change.line === "row"
      ? printTitleColumns
      : toColumns(shiftSpan(printTitleColumns.column, printTitleColumns.columns, change));
  return {
    ...rest,
    ...(printArea === undefined ? {} : { printArea: areas(printArea) }),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
}

type Span = { readonly start: number; readonly length: number } | undefined;

function toRows(span: Span): PageLayout["printTitleRows"] {
  return span === undefined ? undefined : { row: span.start, rows: span.length };
}

function toColumns(span: Span): PageLayout["printTitleColumns"] {
  return span === undefined ? undefined : { column: span.start, columns: span.length };
}

function shiftSources(chart: Chart, sheetId: string, change: LineChange): Chart {
  const shift = (source: Source): Source =>
    source.sheetId === sheetId ? { sheetId, area: shiftArea(source.area, change) ?? source.area } : source;
  return {
    ...chart,
    source: shift(chart.source),
    series: chart.series.map((series) => ({
      ...series,
      name: typeof series.name === "string" ? series.name : shift(series.name),
      ...(series.values === undefined ? {} : { values: shift(series.values) }),
      ...(series.xValues === undefined ? {} : { xValues: shift(series.xValues) }),
      ...(series.bubbleSizes === undefined ? {} : { bubbleSizes: shift(series.bubbleSizes) }),
    })),
  };
}
