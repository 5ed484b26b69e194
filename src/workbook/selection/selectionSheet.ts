import type { Frontier } from "../../core/portfolio/frontier";
import type { Scenario } from "../../core/portfolio/scenario";
import { scenarioFields } from "../../core/portfolio/scenarioField";
import { scenarioCells } from "../../core/portfolio/scenarioRow";
import { isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { areaOf, rangeAt } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { type Content, toInput } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { addNativeChart } from "../page/nativeChart";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { ink } from "../page/palette";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

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
 * Cost     three round trips
 */
export function writeFrontier(report: FrontierReport): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const table = context.workbook.tables.getItemOrNullObject(frontierTable).load("name,worksheet/name");
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    const standing = table.isNullObject ? undefined : table.worksheet.name;
    if (standing === undefined && protection.protected) return fail(protectedWorkbook());
    if (sheets.items.some(({ name, protection: own }) => name === standing && own.protected)) return fail(protectedSheet(standing ?? ""));
    const before = standing === undefined ? undefined : await readBefore(context, table);
    const name = standing ?? freeName(sheetName, namesOf(sheets.items));
    const start = before?.area.row ?? headerRow;
    const area = { row: start, column: before?.area.column ?? 0, rows: report.frontier.points.length + 1, columns: widths.length };
    await writeAllOrNothing(
      context,
      [
        write(() => {
          writeRows(context, { name, area, before: before?.area, report });
        }),
      ],
      async (fresh) => {
        if (before === undefined) {
          await removeSheet(fresh, name);
          return;
        }
        rangeAt(fresh, name, { ...area, rows: Math.max(area.rows, before.area.rows) }).clear("Contents");
        fresh.workbook.tables.getItem(frontierTable).resize(formatAddress(before.area));
        rangeAt(fresh, name, before.area).formulas = before.formulas;
        await fresh.sync();
      },
    );
    const message = `${plural(report.frontier.points.length, "budget")} written to the sheet ${name}, with a chart.`;
    return ok({ message, link: linkToArea(name, area) });
  });
}

interface Before {
  readonly area: Address;
  readonly formulas: Excel.Range["formulas"];
}

async function readBefore(context: Excel.RequestContext, table: Excel.Table): Promise<Before> {
  const range = table.getRange().load("formulas,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return { area: areaOf(range), formulas: range.formulas };
}

interface Writing {
  readonly name: string;
  readonly area: Address;
  /** The table as it stands; absent on a new sheet. */
  readonly before: Address | undefined;
  readonly report: FrontierReport;
}

function writeRows(context: Excel.RequestContext, { name, area, before, report }: Writing): void {
  const sheet = before === undefined ? context.workbook.worksheets.add(name) : context.workbook.worksheets.getItem(name);
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (before === undefined) {
    sheet.getRange(formatAddress({ ...area, rows: 1 })).values = [[...headings(report.unit)]];
    const table = sheet.tables.add(formatAddress(area), true);
    table.name = frontierTable;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
  } else {
    sheet.tables.getItem(frontierTable).resize(formatAddress({ ...area, columns: before.columns }));
    const left = before.rows - area.rows;
    if (left > 0) sheet.getRange(formatAddress({ ...before, row: area.row + area.rows, rows: left })).clear();
  }
  sheet.getRange(formatAddress(body)).formulas = linesOf(report, body).map((line) => line.map(toInput));
  sheet.getRange(formatAddress(body)).numberFormat = filled(body, "#,##0");
  styleTop(sheet, area, report);
  drawChart(sheet, area, body, report);
}

/** Budget, value, cost and count as values; what a step gains over the one before as a formula. */
function linesOf({ frontier: { points } }: FrontierReport, body: Address): readonly (readonly Content[])[] {
  const cell = (row: number): string => formatAddress({ row: body.row + row, column: body.column + 1, rows: 1, columns: 1 });
  return points.map(({ budget, value, cost, count }, row) => [
    budget,
    value,
    cost,
    count,
    row === 0 ? 0 : { formula: `=${cell(row)}-${cell(row - 1)}` },
  ]);
}

function styleTop(sheet: Excel.Worksheet, area: Address, report: FrontierReport): void {
  sheet.getRange("A1:A3").values = [["Best value at each budget"], [toInput(stampOf(report))], [toInput(limitsOf(report.scenario))]];
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2:A3").format.font.color = ink.secondary;
  for (const [column, width] of widths.entries()) sheet.getRangeByIndexes(0, area.column + column, 1, 1).format.columnWidth = width;
  const header = sheet.getRange(formatAddress({ ...area, rows: 1 }));
  header.format.horizontalAlignment = "Right";
  header.format.font.bold = true;
  const rule = header.format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.weight = "Medium";
  rule.color = brand;
  sheet.freezePanes.freezeRows(area.row + 1);
  sheet.showGridlines = false;
  setUpPrint(sheet, "Landscape");
}

function stampOf({ scenario, features }: FrontierReport): string {
  const day = new Date((serialDate(new Date()) - unixEpoch) * dayLength).toISOString().slice(0, 10);
  return `Calculated on ${day} from ${features} for the scenario ${scenario.name}, maximizing ${scenario.aim === "NPV" ? "NPV" : "value a year"}. Write it again after a change.`;
}

/** Serial number of 1 January 1970, and a day in milliseconds. */
const unixEpoch = 25_569;
const dayLength = 86_400_000;

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

function drawChart(sheet: Excel.Worksheet, area: Address, body: Address, { unit, scenario }: FrontierReport): void {
  const column = (offset: number): string => formatAddress({ ...body, column: body.column + offset, columns: 1 });
  const corner = (row: number, offset: number): string =>
    formatAddress({ row: area.row + row, column: area.column + area.columns + offset, rows: 1, columns: 1 });
  const value = scenario.aim === "NPV" ? "NPV" : "Value a year";
  addNativeChart(sheet, {
    name: "Best value at each budget",
    kind: "XYScatterLines",
    title: `${value} ${unit} that each budget can give`,
    from: corner(1, 1),
    to: corner(chartRows, chartColumns),
    series: [{ name: value, values: column(1), categories: column(0), color: brand, marker: "Circle" }],
    categoryAxis: { title: `Budget ${unit}`, numberFormat: "#,##0" },
    valueAxis: { title: `${value} ${unit}`, numberFormat: "#,##0", minimum: 0 },
  });
}
