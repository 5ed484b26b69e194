import { sides } from "../../core/evidence/metric";
import { type Content, type Contents, toInputs } from "../excel/content";
import { addNativeChart, type NativeSeries } from "../page/nativeChart";
import type { PortfolioReading } from "../portfolio";
import { setUpPrint } from "../page/printSetup";
import { ink } from "../page/palette";
import { type Write, write } from "../excel/session";
import { columnLetters } from "../../core/sheet/address";
import { type DashboardHeader, dashboardTable } from "./columns";
import type { DashboardDraft } from "./draft";
import { gatesSaying } from "./formulas";
import { evidenceColumns, finderOf } from "./metricSource";
import { type DashboardRow, metricOn } from "./rows";

export const chartsSheet = "Dashboard charts";
const title = "AI dashboard, charts";
/** Row (from 1) of the headings of the cells that the charts read, below the charts. */
const dataRow = 66;
/** More marks than these are no picture. */
const mostMetrics = 20;
const mostLines = 4;
const productColumn = 6;
const lastColumn = 13;
const secondRow = dataRow + mostMetrics + 2;

/** The sheet of charts, where it is ours. */
export function chartsSheetOf({ catalog }: PortfolioReading): string | undefined {
  return catalog.sheets.find(({ name, top }) => name === chartsSheet && top.cells[0]?.[0] === title)?.name;
}

interface Block {
  /** Row of the headings, from 1. */
  readonly row: number;
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
  const lines = lineBlocks(reading, draft);
  return [
    write(() => {
      const sheet = exists ? context.workbook.worksheets.getItem(chartsSheet) : context.workbook.worksheets.add(chartsSheet);
      if (!exists) styleSheet(sheet);
      const { used } = reading.catalog.sheets.find(({ name }) => name === chartsSheet) ?? {};
      if (used !== undefined) sheet.getRangeByIndexes(dataRow - 2, 0, Math.max(1, used.row + used.rows), lastColumn).clear("Contents");
      sheet.getRange("A1:A2").values = [
        [title],
        [`Every chart reads the cells from row ${String(dataRow)} on, which follow the sheet Dashboard and the evidence by formula.`],
      ];
      sheet.getRangeByIndexes(dataRow - 2, 0, 1, 1).values = [["Cells that the charts read"]];
      for (const block of [...intervals, gateBlock(), ...lines]) put(sheet, block);
      drawIntervals(sheet, intervals);
      drawGates(sheet);
      drawLines(sheet, lines);
    }),
  ];
}

function put(sheet: Excel.Worksheet, { row, column, contents }: Block): void {
  const width = contents[0]?.length ?? 1;
  sheet.getRangeByIndexes(row - 1, column, contents.length, width).formulas = toInputs(contents);
  const head = sheet.getRangeByIndexes(row - 1, column, 1, width);
  head.format.font.bold = true;
}

function styleSheet(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = ink.secondary;
  for (const column of [0, productColumn]) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = 130;
  sheet.getRangeByIndexes(dataRow - 2, 0, 1, 1).format.font.bold = true;
  setUpPrint(sheet, "Landscape");
}

const formula = (text: string): Content => ({ formula: `=${text}` });

/** Label, room below, interval, rate and target of the rates of one side, by their row of the dashboard. */
function intervalBlock(side: (typeof sides)[number], rows: readonly DashboardRow[]): Block {
  const column = side === "Model" ? 0 : productColumn;
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
  return { row: dataRow, column, contents: [[`${side} metric`, "From", "Interval", "Rate", "Target"], ...body] };
}

function gateBlock(): Block {
  const line = (word: string, sign: string): readonly Content[] => [word, ...sides.map((side) => formula(gatesSaying(sign, [side])))];
  return {
    row: secondRow,
    column: 0,
    contents: [["Gate", ...sides], line("✔ PASS", "✔"), line("✖ FAIL", "✖"), line("◔ NOT ENOUGH DATA", "◔")],
  };
}

/** Period and rate of the first metrics that were measured more than once, two columns each. */
function lineBlocks({ evidence }: PortfolioReading, draft: DashboardDraft): readonly Block[] {
  if (evidence === undefined) return [];
  const { period, feature, metric, successes, trials } = evidenceColumns(evidence);
  if (period === undefined || feature === undefined || metric === undefined || successes === undefined || trials === undefined) return [];
  const measured = draft.rows.flatMap((row) => sides.flatMap((side) => ({ row, assessed: metricOn(row, side) })));
  const chosen = measured.flatMap(({ row, assessed }) => {
    if (assessed === undefined || assessed.earlier.length === 0 || assessed.latest.metric.measured !== "rate") return [];
    const series = [...assessed.earlier, assessed.latest];
    const finder = finderOf(row.feature, series, evidence);
    return finder.kind === "lookup" ? [{ feature: finder.key === "ID" ? row.feature.id : row.feature.name, series, assessed }] : [];
  });
  return chosen.slice(0, mostLines).map(({ feature: name, series, assessed }, index): Block => {
    const column = 4 + 2 * index;
    const [left, right] = [columnLetters(column), columnLetters(column + 1)];
    const sum = (of: string, row: number): string =>
      `SUMIFS(${of},${feature},$${left}$${String(secondRow)},${metric},$${right}$${String(secondRow)},${period},${left}${String(row)})`;
    const body = series.map((each, at): readonly Content[] => {
      const row = secondRow + 1 + at;
      return [each.period, formula(`IF(${sum(trials, row)}=0,NA(),${sum(successes, row)}/${sum(trials, row)})`)];
    });
    return { row: secondRow, column, contents: [[name, assessed.latest.name], ...body] };
  });
}

/** A column of a block below its headings. */
function cells({ row, column, contents }: Block, offset: number): string {
  const letters = columnLetters(column + offset);
  return `${letters}${String(row + 1)}:${letters}${String(row + contents.length - 1)}`;
}

function formatCells(sheet: Excel.Worksheet, block: Block, first: number, formats: readonly string[]): void {
  const rows = block.contents.length - 1;
  sheet.getRangeByIndexes(block.row, block.column + first, rows, formats.length).numberFormat = Array.from({ length: rows }, () => [
    ...formats,
  ]);
}

function drawIntervals(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const side = sides[index] ?? "Model";
    if (block.contents.length < 2) continue;
    formatCells(sheet, block, 1, ["0.0 %", "0.0 %", "0.0 %", "0.0 %"]);
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
      from: index === 0 ? "A4" : "A22",
      to: index === 0 ? "M20" : "M38",
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
    from: "A41",
    to: "E62",
    series: [
      { name: "Model", values: cells(block, 1), categories, color: "#8FB4DE", labels: { numberFormat: "0", position: "OutsideEnd" } },
      { name: "Product", values: cells(block, 2), categories, color: "#BFA3D6", labels: { numberFormat: "0", position: "OutsideEnd" } },
    ],
    valueAxis: { numberFormat: "0", minimum: 0, gridlines: false },
    gapWidth: 60,
  });
}

const lineColors = ["#0F6CBD", "#8A3707", "#0E700E", "#63276D"] as const;

/** Each line has periods of its own, so that one measured seldom shows no gap. */
function drawLines(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  const series = blocks.map((block, index): NativeSeries => {
    formatCells(sheet, block, 0, ["mmm yyyy", "0.0 %"]);
    const [feature, metric] = block.contents[0] ?? [];
    return {
      name: [feature, metric].filter((word) => typeof word === "string").join(" "),
      values: cells(block, 1),
      categories: cells(block, 0),
      color: lineColors[index] ?? lineColors[0],
      marker: "Circle",
      dash: index % 2 === 0 ? "Continuous" : "Dash",
    };
  });
  const [first, ...others] = series;
  if (first === undefined) return;
  addNativeChart(sheet, {
    name: "Trends",
    kind: "XYScatterLines",
    title: "Rates over periods",
    from: "F41",
    to: "M62",
    series: [first, ...others],
    categoryAxis: { numberFormat: "mmm yy" },
    valueAxis: { numberFormat: "0 %" },
  });
}
