import { featureEvidence } from "../../core/evidence/featureEvidence";
import { type ForecastRecord, forecastRecords } from "../../core/evidence/forecastRecord";
import { fail, ok, type Result } from "../../core/result";
import { addColumns } from "../features/addedColumns";
import { type Address, filled, formatAddress } from "../../core/sheet/address";
import type { Catalog, TableEntry } from "../excel/catalog";
import { forecastOwnerTable } from "../dashboard/columns";
import { type Content, type Contents, toCells, toInputs } from "../excel/content";
import { type PortfolioReading, readAll } from "../portfolio";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { ink } from "../page/palette";
import { plural } from "../page/words";
import { removeSheet } from "../roadmap/writeNew";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";
import { readSnapshots } from "../snapshots/snapshots";

const recordTable = "DashboardForecasts";
const sheetName = "Forecasts";
const headerRow = 7;
const ownerColumn = 10;
const recordHeaders = ["ID", "Feature", "Owner", "Forecast", "From", "Outcome", "Squared error", "Value forecast", "Realized"] as const;
const ownerHeaders = ["Owner", "Decided", "Mean forecast", "Succeeded", "Bias", "Multiplier"] as const;
/** Right forecasts that an owner is credited with before the first is decided. Ours; the cell is an input. */
const priorWeight = 10;

/** The tables of the record, where they were written before. */
function forecastTables({ tables }: Catalog): { readonly record: TableEntry; readonly owners: TableEntry } | undefined {
  const record = tables.find(({ name }) => name === recordTable);
  const owners = tables.find(({ name }) => name === forecastOwnerTable);
  return record === undefined || owners === undefined ? undefined : { record, owners };
}

/**
 * Write the sheet Forecasts: each decided forecast beside what came, and how each owner's held, as formulas; or take in what was decided since.
 *
 * Rows that stand keep their place, so that what people typed beside them stays with its feature.
 *
 * Cost     five round trips, whatever the number of features
 */
export function writeForecasts(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const reading = await readAll(context);
    const records = recordsOf(reading);
    if (records.length === 0) return fail(nothingDecided);
    const { catalog } = reading;
    const standing = forecastTables(catalog);
    const isTaken = catalog.sheets.some(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
    if (standing === undefined && isTaken) return fail(nameTaken);
    if (standing === undefined && !catalog.canAddSheets) return fail(protectedWorkbook());
    const sheet = standing?.record.sheet ?? sheetName;
    if (catalog.sheets.some(({ name, isProtected }) => name === sheet && isProtected)) return fail(protectedSheet(sheet));
    const before = [standing?.record, standing?.owners].map((table) =>
      table === undefined ? undefined : bodyOf(context, table).load("values,formulas"),
    );
    await context.sync();
    const [ids = [], names = []] = before.map((range) =>
      range === undefined
        ? []
        : toCells(range.values).map(([cell]) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "")),
    );
    const plans = [
      {
        name: recordTable,
        area: areaOf(standing?.record, recordRows(records, ids), 0),
        body: recordRows(records, ids),
        headers: recordHeaders,
      },
      {
        name: forecastOwnerTable,
        area: areaOf(standing?.owners, ownerRows(records, names), ownerColumn),
        body: ownerRows(records, names),
        headers: ownerHeaders,
      },
    ];
    const writing = write(() => {
      const place = standing === undefined ? context.workbook.worksheets.add(sheetName) : context.workbook.worksheets.getItem(sheet);
      if (standing === undefined) writeTop(place, reading);
      for (const { name, area, body, headers } of plans) {
        if (standing === undefined) place.getRange(formatAddress({ ...area, rows: 1 })).values = [[...headers]];
        const table = standing === undefined ? place.tables.add(formatAddress(area), true) : context.workbook.tables.getItem(name);
        if (standing === undefined) [table.name, table.style, table.showBandedRows] = [name, "TableStyleLight1", false];
        else table.resize(formatAddress(area));
        place.getRangeByIndexes(area.row + 1, area.column, body.length, headers.length).formulas = toInputs(body);
        styleBody(place, area, headers);
      }
      place.activate();
    });
    await writeAllOrNothing(context, [writing], async (fresh) => {
      if (standing === undefined) return removeSheet(fresh, sheetName);
      for (const [index, table] of [standing.record, standing.owners].entries()) {
        fresh.workbook.tables.getItem(table.name).resize(formatAddress(table.area));
        const held = before[index];
        if (held !== undefined) bodyOf(fresh, table).formulas = held.formulas;
      }
      await fresh.sync();
    });
    return ok({
      message: `Forecasts written. ${plural(records.length, "decided forecast")}, each beside what came of it.`,
      link: { sheet, address: "A1" },
    });
  });
}

function recordsOf({ features, evidence, assumptions, catalog }: PortfolioReading): readonly ForecastRecord[] {
  if (features === undefined) return [];
  const known = featureEvidence(features.features, evidence?.observations ?? [], () => undefined, assumptions.assumptions);
  return forecastRecords(features.features, known, readSnapshots(catalog.snapshots));
}

function bodyOf(context: Excel.RequestContext, { sheet, area }: TableEntry): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(formatAddress({ ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) }));
}

function areaOf(standing: TableEntry | undefined, body: Contents, column: number): Address {
  const fresh = { row: headerRow, column, rows: 0, columns: body[0]?.length ?? 1 };
  return { ...(standing?.area ?? fresh), rows: body.length + 1 };
}

const own = (table: string, header: string): string => `${table}[[#This Row],[${header}]]`;

function recordRows(records: readonly ForecastRecord[], standing: readonly string[]): Contents {
  const byId = new Map(records.map((record) => [record.feature.id, record]));
  const ids = [...new Set([...standing.filter((id) => id !== ""), ...byId.keys()])];
  const error = {
    formula: `=IF(ISNUMBER(${own(recordTable, "Outcome")}),(${own(recordTable, "Forecast")}-${own(recordTable, "Outcome")})^2,"")`,
  };
  return ids.map((id): readonly Content[] => {
    const record = byId.get(id);
    if (record === undefined) return [id, "", "", "", "no longer decided", "", error, "", ""];
    const { feature, owner, forecast, madeIn, isSuccess, value, realized } = record;
    return [id, feature.name, owner, forecast, madeIn ?? "the sheet of today", isSuccess ? 1 : 0, error, value ?? "", realized ?? ""];
  });
}

/** Count, means, bias and multiplier of an owner; what is pulled towards 1 is told by the input above. */
function ownerRows(records: readonly ForecastRecord[], standing: readonly string[]): Contents {
  const owners = [...new Set([...standing.filter((name) => name !== ""), ...records.map(({ owner }) => owner)])];
  const at = (header: (typeof ownerHeaders)[number]): string => own(forecastOwnerTable, header);
  const isOwn = `(${recordTable}[Owner]=${at("Owner")})*ISNUMBER(${recordTable}[Outcome])`;
  const mean = (column: string): string => `IF(${at("Decided")}=0,0,SUMPRODUCT(${isOwn},${recordTable}[${column}])/${at("Decided")})`;
  const pull = `forecast_prior*${at("Mean forecast")}`;
  const hoped = `${at("Decided")}*${at("Mean forecast")}`;
  return owners.map((owner) => [
    owner,
    { formula: `=SUMPRODUCT(${isOwn})` },
    { formula: `=${mean("Forecast")}` },
    { formula: `=${mean("Outcome")}` },
    { formula: `=${at("Mean forecast")}-${at("Succeeded")}` },
    { formula: `=IF(${at("Mean forecast")}=0,1,(${at("Decided")}*${at("Succeeded")}+${pull})/(${hoped}+${pull}))` },
  ]);
}

function writeTop(sheet: Excel.Worksheet, { catalog }: PortfolioReading): void {
  const values = `${recordTable}[Value forecast]`;
  const realized = `${recordTable}[Realized]`;
  const both = `ISNUMBER(${values})*ISNUMBER(${realized})`;
  sheet.getRange("A1:A2").values = [
    ["Forecasts and what came of them"],
    [
      "Outcome 1: finished, or every product gate passed; 0: dropped, or a product gate failed. Forecasts are those of the earliest snapshot.",
    ],
  ];
  sheet.getRange("A3:A6").values = [
    ["Brier score"],
    ["Always saying 50 %"],
    ["Realized of a year's forecast"],
    ["Right forecasts credited to each owner"],
  ];
  sheet.getRange("D3:D6").formulas = [
    [`=IFERROR(AVERAGE(${recordTable}[Squared error]),"")`],
    [0.25],
    [`=IFERROR(SUMPRODUCT(${both},${realized})/SUMPRODUCT(${both},${values}),"")`],
    [priorWeight],
  ];
  sheet.getRange("E3:E6").values = [
    ["0 is perfect foresight; above 0.25 is worse than a shrug"],
    ["scores this, whatever comes"],
    ["of the finished features that have both, money to date"],
    ["input, ours: pulls a multiplier towards 1, so that few data change next to nothing"],
  ];
  if (!catalog.names.some(({ name }) => name.toLowerCase() === "forecast_prior"))
    sheet.context.workbook.names.add("forecast_prior", sheet.getRange("D6"));
  styleTop(sheet);
}

function styleTop(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = ink.secondary;
  sheet.getRange("E3:E6").format.font.color = ink.secondary;
  indent(sheet.getRange("E3:E6"));
  sheet.getRange("D3:D6").numberFormat = [["0.00"], ["0.00"], ["0 %"], ["0"]];
  const input = sheet.getRange("D6");
  input.format.fill.color = "#FFFBE6";
  input.format.font.color = "#0027B4";
  for (const [column, width] of [64, 150, 130, 66, 130, 62, 70, 80, 70, 20, 130, 60, 70, 70, 60, 70].entries())
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  sheet.freezePanes.freezeRows(headerRow + 1);
  setUpPrint(sheet, "Landscape", `$1:$${String(headerRow + 1)}`);
}

const formats: Readonly<Record<string, string>> = {
  Forecast: "0 %",
  "Squared error": "0.000",
  "Value forecast": "#,##0",
  Realized: "#,##0",
  "Mean forecast": "0 %",
  Succeeded: "0 %",
  Bias: "+0 %;−0 %;0 %",
  Multiplier: "0.00",
};

/** Text at the right of figures keeps a distance from them. */
function indent({ format }: Excel.Range): void {
  format.horizontalAlignment = "Left";
  format.indentLevel = 1;
}

function styleBody(sheet: Excel.Worksheet, area: Address, headers: readonly string[]): void {
  const head = sheet.getRangeByIndexes(area.row, area.column, 1, headers.length);
  head.format.font.bold = true;
  head.format.wrapText = true;
  head.format.verticalAlignment = "Center";
  head.format.rowHeight = 33;
  for (const [column, header] of headers.entries()) {
    const cells = sheet.getRangeByIndexes(area.row + 1, area.column + column, area.rows - 1, 1);
    const format = formats[header];
    const isFigure = format !== undefined || header === "Outcome" || header === "Decided";
    if (isFigure) sheet.getRangeByIndexes(area.row, area.column + column, 1, 1).format.horizontalAlignment = "Right";
    if (header === "From") indent(cells);
    if (format !== undefined) cells.numberFormat = filled({ rows: area.rows - 1, columns: 1 }, format);
  }
}

/** Add the column Corrected probability beside the features; the probabilities that people typed stay as they are. */
export function addCorrectedProbability(): Outcome<Done> {
  return addColumns({
    names: ["Corrected probability"],
    formulas: (row) => {
      const [given, owner] = [row.field("successProbability"), row.field("owner")];
      if (given === undefined || owner === undefined) return { "Corrected probability": { missing: ["Success probability", "Owner"] } };
      const multiplier = `IFERROR(INDEX(${forecastOwnerTable}[Multiplier],MATCH(${owner},${forecastOwnerTable}[Owner],0)),1)`;
      return { "Corrected probability": { formula: `=IF(ISNUMBER(${given}),MIN(1,${given}*${multiplier}),"")` } };
    },
    formats: { "Corrected probability": "0 %" },
    noFeatures: {
      message: "There are no features to correct.",
      cure: "Nothing was written. Add features, or choose the feature sheet.",
    },
  });
}

const nothingDecided: Refusal = {
  message: "No forecast has been decided yet.",
  cure: "Nothing was written. A forecast is decided when its feature is done or dropped, or its product gates pass or fail.",
};

const nameTaken: Refusal = {
  message: `The workbook has a sheet ${sheetName} of your own.`,
  cure: "Nothing was written. Rename that sheet, then write the forecasts again.",
};
