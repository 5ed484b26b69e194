import { sides } from "../../core/evidence/metric";
import { columnLetters, formatAddress } from "../../core/sheet/address";
import { lockedSheet, rangeAt } from "../excel/catalog";
import { type Content, type Contents, toContents } from "../excel/content";
import type { Plan } from "../excel/plan";
import { write, writeCells } from "../excel/write";
import type { NativeChart, NativeSeries } from "../page/nativeChart";
import { type Page, PageDraft } from "../page/page";
import { ink } from "../page/palette";
import { dressPage, newPage, planPage } from "../page/writePage";
import type { PortfolioReading } from "../portfolio";
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
export async function planCharts(context: Excel.RequestContext, reading: PortfolioReading, draft: DashboardDraft): Promise<Plan> {
  const { catalog } = reading;
  const exists = chartsSheetOf(reading) !== undefined;
  const isTaken = !exists && catalog.sheets.some(({ name }) => name.toLowerCase() === chartsSheet.toLowerCase());
  if (isTaken || lockedSheet(catalog, chartsSheet) !== undefined) return { writes: [] };
  const page = chartsPage(reading, draft);
  if (!exists) {
    const standing = newPage(catalog, chartsSheet);
    const plan = standing.ok ? planPage(standing.value, page) : standing;
    return plan.ok ? plan.value : { writes: [] };
  }
  const used = catalog.sheets.find(({ name }) => name === chartsSheet)?.used ?? { row: 0, rows: 0 };
  const last = Math.max(used.row + used.rows, page.rows);
  const area = { row: dataRow - 2, column: 0, rows: last - dataRow + 2, columns: lastColumn };
  const standing = rangeAt(context, chartsSheet, area).load("values,formulas");
  await context.sync();
  const blocks = page.blocks.filter((block) => block.area.row >= area.row);
  return {
    touched: [{ sheet: chartsSheet, area, planned: toContents(standing.values, standing.formulas) }],
    writes: [
      write(({ workbook }) => {
        workbook.worksheets.getItem(chartsSheet).getRange(formatAddress(area)).clear("Contents");
      }),
      ...blocks.flatMap((block) => writeCells(chartsSheet, block.area, block.contents)),
    ],
    finish: dressPage(chartsSheet, { ...page, looks: page.looks.filter((styled) => styled.area.row >= area.row) }, true).slice(0, -1),
  };
}

function chartsPage(reading: PortfolioReading, draft: DashboardDraft): Page {
  const page = new PageDraft();
  page.title(
    title,
    `Every chart reads the cells from row ${String(dataRow)} on, which follow the sheet Dashboard and the evidence by formula.`,
  );
  page.put(dataRow - 2, 0, [["Cells that the charts read"]], "bold");
  const intervals = sides.map((side) =>
    intervalBlock(
      side,
      draft.kept.rows.flatMap(({ row }) => row ?? []),
    ),
  );
  const lines = lineBlocks(reading, draft);
  for (const block of intervals) put(page, block, 1, ["0.0 %", "0.0 %", "0.0 %", "0.0 %"]);
  put(page, gateBlock(), 0, []);
  for (const block of lines) put(page, block, 0, ["mmm yyyy", "0.0 %"]);
  for (const chart of [...intervalCharts(intervals), gateChart(), ...lineCharts(lines)]) page.chart(chart);
  page.setWidths([130, 64, 64, 64, 64, 64, 130]);
  page.setPrint({ orientation: "Landscape" });
  return page.finish();
}

/** A block with its headings, and the formats of its columns from one on. */
function put(page: PageDraft, { row, column, contents }: Block, first: number, formats: readonly string[]): void {
  const rows = contents.length - 1;
  page.put(row - 1, column, contents, "plain");
  page.look({ row: row - 1, column, rows: 1, columns: contents[0]?.length ?? 1 }, "bold");
  for (const [index, format] of formats.entries())
    if (rows > 0) page.look({ row, column: column + first + index, rows, columns: 1 }, "plain", format);
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

function intervalCharts(blocks: readonly Block[]): readonly NativeChart[] {
  return blocks.flatMap((block, index): readonly NativeChart[] => {
    const side = sides[index] ?? "Model";
    if (block.contents.length < 2) return [];
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
    return [
      {
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
      },
    ];
  });
}

function gateChart(): NativeChart {
  const block = gateBlock();
  const categories = cells(block, 0);
  return {
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
  };
}

const lineColors = ["#0F6CBD", "#8A3707", "#0E700E", "#63276D"] as const;

/** Each line has periods of its own, so that one measured seldom shows no gap. */
function lineCharts(blocks: readonly Block[]): readonly NativeChart[] {
  const series = blocks.map((block, index): NativeSeries => {
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
  if (first === undefined) return [];
  return [
    {
      name: "Trends",
      kind: "XYScatterLines",
      title: "Rates over periods",
      from: "F41",
      to: "M62",
      series: [first, ...others],
      categoryAxis: { numberFormat: "mmm yy" },
      valueAxis: { numberFormat: "0 %" },
    },
  ];
}
