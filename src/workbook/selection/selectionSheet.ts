import { counted } from "../../core/sheet/words";
import type { Frontier } from "../../core/portfolio/frontier";
import type { Scenario } from "../../core/portfolio/scenario";
import { scenarioFields } from "../../core/portfolio/scenarioField";
import { scenarioCells } from "../../core/portfolio/scenarioRow";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { isCellError } from "../../core/sheet/cell";
import { isoDate, serialDate } from "../../core/sheet/serialDate";
import { type Catalog, lockedSheet, rangeAt, readCatalog, type TableEntry } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Contents, toContents } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { queueRewrite } from "../excel/grow";
import type { Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { writeCells } from "../excel/write";
import type { NativeChart } from "../page/nativeChart";
import { formula, type Page, PageDraft } from "../page/page";
import { dressPage, newPage, planPage } from "../page/writePage";

/** What the sheet Selection is to show. */
export interface FrontierReport {
  readonly frontier: Frontier;
  readonly scenario: Scenario;
  /** Name of the feature sheet. */
  readonly features: string;
  /** "$k", as the headings say it. */
  readonly unit: string;
}

const frontierTable = "SelectionFrontier";
const sheetName = "Selection";
const headerRow = 4;
const brand = "#0F6CBD";
const headings = (unit: string): readonly string[] => [`Budget ${unit}`, `Value ${unit}`, `Cost ${unit}`, "Features", `Gain ${unit}`];
const widths = [76, 76, 76, 66, 76];
const chartColumns = 9;
const chartRows = 22;

/**
 * Write the best value at each budget to the sheet Selection, with a chart over it; the sheet is made where there is none. The selections
 * themselves are values with their date, since no cell formula knows all the limits; gains are formulas.
 *
 * Cost     five round trips
 */
export function writeFrontier(report: FrontierReport): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const table = catalog.tables.find(({ name }) => name === frontierTable);
    const sheet = table?.sheet ?? freeName(sheetName, namesOf(catalog.sheets));
    const plan = table === undefined ? planNew(catalog, sheet, report) : await planAgain(context, catalog, table, report);
    if (!plan.ok) return plan;
    const { row, column } = table?.area ?? { row: headerRow, column: 0 };
    const area = { row, column, rows: report.frontier.points.length + 1, columns: widths.length };
    const message = `${counted(report.frontier.points.length, "budget")} written to the sheet ${sheet}, with a chart.`;
    return ok({ plan: plan.value, done: { message, link: linkToArea(sheet, area) } });
  });
}

function planNew(catalog: Catalog, sheet: string, report: FrontierReport): Result<Plan, Refusal> {
  const standing = newPage(catalog, sheet);
  return standing.ok ? planPage(standing.value, frontierPage(report, headerRow, 0)) : standing;
}

/** The table where it stands, and the lines above it; what stands beside stays. */
async function planAgain(
  context: Excel.RequestContext,
  catalog: Catalog,
  table: TableEntry,
  report: FrontierReport,
): Promise<Result<Plan, Refusal>> {
  const { sheet, area } = table;
  const locked = lockedSheet(catalog, sheet);
  if (locked !== undefined) return fail(locked);
  const page = frontierPage(report, area.row, area.column);
  const top = { row: area.row - headerRow, column: 0, rows: 3, columns: 1 };
  const isTopThere = top.row >= 0;
  const above = isTopThere ? rangeAt(context, sheet, top).load("values,formulas") : undefined;
  const queued = queueRewrite(context, catalog, table, { rows: report.frontier.points.length });
  await context.sync();
  const rewrite = queued();
  if (!rewrite.ok) return rewrite;
  const [head, body] = page.blocks.slice(-2);
  const rewritten = rewrite.value([...(head?.contents ?? []), ...(body?.contents ?? [])]);
  const lines = above === undefined ? [] : toContents(above.values, above.formulas);
  const isOurs = lines[0]?.[0] === title;
  return ok({
    ...rewritten,
    touched: [...(rewritten.touched ?? []), ...(isOurs ? [{ sheet, area: top, planned: lines }] : [])],
    writes: [...rewritten.writes, ...(isOurs ? writeCells(sheet, top, topLines(report)) : [])],
    finish: dressPage(sheet, { ...page, looks: page.looks.filter((styled) => styled.area.row >= area.row) }, true),
  });
}

const title = "Best value at each budget";

function topLines(report: FrontierReport): Contents {
  return [[title], [stampOf(report)], [limitsOf(report.scenario)]];
}

function frontierPage(report: FrontierReport, row: number, column: number): Page {
  const page = new PageDraft();
  page.title(title, stampOf(report), limitsOf(report.scenario));
  const names = headings(report.unit);
  const columns = names.map((header) => ({ header, isNumber: true, format: "#,##0" }));
  const area = page.table(frontierTable, { row, column }, columns, linesOf(report, names));
  page.chart(chartOf(area, report));
  page.setWidths(widths);
  page.freeze(row + 1);
  page.setPrint({ orientation: "Landscape" });
  return page.finish();
}

/** Budget, value, cost and count as values; what a step gains over the one before by one formula for the whole column. */
function linesOf({ frontier: { points } }: FrontierReport, [, value = ""]: readonly string[]): Contents {
  const place = `ROW()-ROW(${frontierTable}[#Headers])`;
  const gain = formula(`IF(${place}<2,0,${frontierTable}[[#This Row],[${value}]]-INDEX(${frontierTable}[${value}],MAX(1,${place}-1)))`);
  return points.map((point) => [point.budget, point.value, point.cost, point.count, gain]);
}

function stampOf({ scenario, features }: FrontierReport): string {
  const day = isoDate(serialDate(new Date()));
  return `Calculated on ${day} from ${features} for the scenario ${scenario.name}, maximizing ${scenario.aim === "NPV" ? "NPV" : "value a year"}. Write it again after a change.`;
}

/** The other limits that hold at every budget, as the table Scenarios has them. */
function limitsOf(scenario: Scenario): string {
  const cells = scenarioCells(scenario);
  const told = scenarioFields.flatMap(({ key, label, format }) => {
    const cell = cells[key];
    if (key === "name" || key === "budget" || key === "aim" || cell === null || isCellError(cell)) return [];
    return [`${label} ${typeof cell === "number" && format === "share" ? `${String(Math.round(cell * 1000) / 10)} %` : String(cell)}`];
  });
  return `Other limits at every budget: ${told.length === 0 ? "none beside the prerequisites" : told.join(" · ")}.`;
}

function chartOf(area: Address, { unit, scenario }: FrontierReport): NativeChart {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const column = (offset: number): string => formatAddress({ ...body, column: body.column + offset, columns: 1 });
  const corner = (row: number, offset: number): string =>
    formatAddress({ row: area.row + row, column: area.column + area.columns + offset, rows: 1, columns: 1 });
  const value = scenario.aim === "NPV" ? "NPV" : "Value a year";
  return {
    name: title,
    kind: "XYScatterLines",
    title: `${value} ${unit} that each budget can give`,
    from: corner(1, 1),
    to: corner(chartRows, chartColumns),
    series: [{ name: value, values: column(1), categories: column(0), color: brand, marker: "Circle" }],
    categoryAxis: { title: `Budget ${unit}`, numberFormat: "#,##0" },
    valueAxis: { title: `${value} ${unit}`, numberFormat: "#,##0", minimum: 0 },
  };
}
