import { sides } from "../../core/evidence/metric";
import { type Content, type Contents, toInputs } from "../content";
import { addNativeChart, type NativeSeries } from "../nativeChart";
import type { PortfolioReading } from "../portfolio";
import { ink } from "../roadmap/palette";
import { type Write, write } from "../session";
import { columnLetters } from "../address";
import { type DashboardHeader, dashboardTable } from "./columns";
import type { DashboardDraft } from "./draft";
import { gatesSaying } from "./formulas";
import { evidenceColumns, finderOf } from "./metricSource";
import { type DashboardRow, metricOn } from "./rows";

export const chartsSheet = "Dashboard charts";
const title = "AI dashboard, charts";
/** Charts stand left of this column, the cells they read from here on. */
const dataColumn = 14;
const firstRow = 4;
/** More marks than these are no picture. */
const mostMetrics = 20;
const mostLines = 4;

/** The sheet of charts, where it is ours. */
export function chartsSheetOf({ catalog }: PortfolioReading): string | undefined {
  return catalog.sheets.find(({ name, top }) => name === chartsSheet && top[0]?.[0] === title)?.name;
}

interface Block {
  readonly column: number;
  readonly contents: Contents;
}

/** Plan the sheet of charts and the cells they read, which follow the dashboard by formula; none where a sheet of that name is someone else's. */
export function planCharts(context: Excel.RequestContext, reading: PortfolioReading, draft: DashboardDraft): readonly Write[] {
  const exists = chartsSheetOf(reading) !== undefined;
  const isTaken = !exists && reading.catalog.sheets.some(({ name }) => name.toLowerCase() === chartsSheet.toLowerCase());
  const isProtected = reading.catalog.sheets.some(({ name, isProtected: locked }) => name === chartsSheet && locked);
  if (isTaken || isProtected) return [];
  const intervals = sides.map((side) =>
    intervalBlock(
      side,
      draft.kept.rows.flatMap(({ row }) => row ?? []),
    ),
  );
  const lines = lineBlock(reading, draft);
  return [
    write(() => {
      const sheet = exists ? context.workbook.worksheets.getItem(chartsSheet) : context.workbook.worksheets.add(chartsSheet);
      if (!exists) styleSheet(sheet);
      const { used } = reading.catalog.sheets.find(({ name }) => name === chartsSheet) ?? {};
      if (used !== undefined) sheet.getRangeByIndexes(firstRow - 1, dataColumn, Math.max(1, used.row + used.rows), 40).clear("Contents");
      sheet.getRange("A1:A2").values = [
        [title],
        ["Every chart reads the cells at the right, which follow the sheet Dashboard and the evidence by formula."],
      ];
      for (const block of [...intervals, gateBlock(), ...(lines === undefined ? [] : [lines])]) put(sheet, block);
      drawIntervals(sheet, intervals);
      drawGates(sheet);
      if (lines !== undefined) drawLines(sheet, lines);
    }),
  ];
}

function put(sheet: Excel.Worksheet, { column, contents }: Block): void {
  const width = contents[0]?.length ?? 1;
  sheet.getRangeByIndexes(firstRow - 1, column, contents.length, width).formulas = toInputs(contents);
  const head = sheet.getRangeByIndexes(firstRow - 1, column, 1, width);
  head.format.font.bold = true;
}

function styleSheet(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = ink.secondary;
  sheet.getRangeByIndexes(0, dataColumn, 1, 26).format.font.color = ink.secondary;
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.setPrintArea("A1:M64");
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}

const formula = (text: string): Content => ({ formula: `=${text}` });

/** Label, room below, interval, rate and target of the rates of one side, by their row of the dashboard. */
function intervalBlock(side: (typeof sides)[number], rows: readonly DashboardRow[]): Block {
  const column = dataColumn + (side === "Model" ? 0 : 7);
  const found = rows
    .flatMap((row, index) => (metricOn(row, side)?.latest.metric.measured === "rate" ? [index + 1] : []))
    .slice(0, mostMetrics);
  const at = (header: DashboardHeader, row: number): string => `INDEX(${dashboardTable}[${header}],${String(row)})`;
  const number = (header: DashboardHeader, row: number): Content => formula(`IF(ISNUMBER(${at(header, row)}),${at(header, row)},NA())`);
  const body = found.map((row): readonly Content[] => [
    formula(`${at("ID", row)}&" "&${at(`${side} metric`, row)}`),
    number(`${side} low`, row),
    formula(`IF(ISNUMBER(${at(`${side} low`, row)}),${at(`${side} high`, row)}-${at(`${side} low`, row)},NA())`),
    number(`${side} value`, row),
    number(`${side} target`, row),
  ]);
  return { column, contents: [[`${side} metric`, "From", "Interval", "Rate", "Target"], ...body] };
}

function gateBlock(): Block {
  const line = (word: string, sign: string): readonly Content[] => [word, ...sides.map((side) => formula(gatesSaying(sign, [side])))];
  return {
    column: dataColumn + 14,
    contents: [["Gate", ...sides], line("✔ PASS", "✔"), line("✖ FAIL", "✖"), line("◔ NOT ENOUGH DATA", "◔")],
  };
}

/** Rates over periods of the first metrics that were measured more than once. */
function lineBlock({ evidence }: PortfolioReading, draft: DashboardDraft): Block | undefined {
  if (evidence === undefined) return undefined;
  const columns = evidenceColumns(evidence);
  const { period, feature, metric, successes, trials } = columns;
  if (period === undefined || feature === undefined || metric === undefined || successes === undefined || trials === undefined)
    return undefined;
  const column = dataColumn + 18;
  const chosen = draft.rows
    .flatMap((row) => sides.flatMap((side) => ({ row, assessed: metricOn(row, side) })))
    .flatMap(({ row, assessed }) => {
      if (assessed === undefined || assessed.earlier.length === 0 || assessed.latest.metric.measured !== "rate") return [];
      const finder = finderOf(row.feature, [...assessed.earlier, assessed.latest], evidence);
      return finder.kind === "lookup" ? [{ feature: finder.key === "ID" ? row.feature.id : row.feature.name, assessed }] : [];
    })
    .slice(0, mostLines);
  if (chosen.length === 0) return undefined;
  const periods = [...new Set(chosen.flatMap(({ assessed }) => [...assessed.earlier, assessed.latest].map((each) => each.period)))].sort(
    (a, b) => a - b,
  );
  const head = (index: number, row: number): string => `${columnLetters(column + 1 + index)}$${String(firstRow + row)}`;
  const body = periods.map((_, at): readonly Content[] => {
    const own = `$${columnLetters(column)}${String(firstRow + 2 + at)}`;
    const sum = (cells: string, index: number): string =>
      `SUMIFS(${cells},${feature},${head(index, 0)},${metric},${head(index, 1)},${period},${own})`;
    return [
      periods[at] ?? 0,
      ...chosen.map((__, index) => formula(`IF(${sum(trials, index)}=0,NA(),${sum(successes, index)}/${sum(trials, index)})`)),
    ];
  });
  return {
    column,
    contents: [
      ["Feature", ...chosen.map((each) => each.feature)],
      ["Metric", ...chosen.map(({ assessed }) => assessed.latest.name)],
      ...body,
    ],
  };
}

function cells({ column, contents }: Block, offset: number, skip = 1): string {
  const letters = columnLetters(column + offset);
  return `${letters}${String(firstRow + skip)}:${letters}${String(firstRow + contents.length - 1)}`;
}

function drawIntervals(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const side = sides[index] ?? "Model";
    if (block.contents.length < 2) continue;
    sheet.getRange(
      `${columnLetters(block.column + 1)}${String(firstRow + 1)}:${columnLetters(block.column + 4)}${String(firstRow + block.contents.length - 1)}`,
    ).numberFormat = Array.from({ length: block.contents.length - 1 }, () => Array.from({ length: 4 }, () => "0.0 %"));
    const categories = cells(block, 0);
    const mark = (name: string, offset: number, color: string, marker: "Circle" | "Dash"): NativeSeries => ({
      name,
      values: cells(block, offset),
      categories,
      color,
      kind: "LineMarkers",
      dash: "None",
      marker,
    });
    addNativeChart(sheet, {
      name: `Intervals ${side}`,
      kind: "ColumnStacked",
      title: `${side}: rates with their intervals and targets`,
      from: index === 0 ? "A4" : "A24",
      to: index === 0 ? "M22" : "M42",
      series: [
        { name: "From", values: cells(block, 1), categories, color: "none" },
        { name: "Interval", values: cells(block, 2), categories, color: index === 0 ? "#8FB4DE" : "#BFA3D6" },
        mark("Rate", 3, ink.text, "Circle"),
        mark("Target", 4, "#B10E1C", "Dash"),
      ],
      valueAxis: { numberFormat: "0 %", maximum: 1, title: "Share of trials" },
      gapWidth: 80,
      legend: "Bottom",
    });
  }
}

function drawGates(sheet: Excel.Worksheet): void {
  const block = gateBlock();
  const categories = cells(block, 0);
  addNativeChart(sheet, {
    name: "Gates",
    kind: "BarClustered",
    title: "Gates by what the evidence says",
    from: "A44",
    to: "F62",
    series: [
      { name: "Model", values: cells(block, 1), categories, color: "#8FB4DE", labels: { numberFormat: "0", position: "OutsideEnd" } },
      { name: "Product", values: cells(block, 2), categories, color: "#BFA3D6", labels: { numberFormat: "0", position: "OutsideEnd" } },
    ],
    valueAxis: { numberFormat: "0", minimum: 0, gridlines: false },
    gapWidth: 60,
  });
}

const lineColors = ["#0F6CBD", "#8A3707", "#0E700E", "#63276D"] as const;

function drawLines(sheet: Excel.Worksheet, block: Block): void {
  const width = block.contents[0]?.length ?? 1;
  const rows = block.contents.length - 2;
  sheet.getRangeByIndexes(firstRow + 1, block.column, rows, 1).numberFormat = Array.from({ length: rows }, () => ["mmm yyyy"]);
  sheet.getRangeByIndexes(firstRow + 1, block.column + 1, rows, width - 1).numberFormat = Array.from({ length: rows }, () =>
    Array.from({ length: width - 1 }, () => "0.0 %"),
  );
  const series = Array.from({ length: width - 1 }, (_, index): NativeSeries => {
    const name = `${String(block.contents[0]?.[index + 1] ?? "")} ${String(block.contents[1]?.[index + 1] ?? "")}`;
    return {
      name,
      values: cells(block, index + 1, 2),
      categories: cells(block, 0, 2),
      color: lineColors[index] ?? lineColors[0],
      marker: "Circle",
      dash: index % 2 === 0 ? "Continuous" : "Dash",
    };
  });
  const [first, ...others] = series;
  if (first === undefined) return;
  addNativeChart(sheet, {
    name: "Trends",
    kind: "LineMarkers",
    title: "Rates over periods",
    from: "G44",
    to: "M62",
    series: [first, ...others],
    valueAxis: { numberFormat: "0 %" },
  });
}
