import { counted } from "../../core/sheet/words";
import { featureEvidence } from "../../core/evidence/featureEvidence";
import { type ForecastRecord, forecastRecords } from "../../core/evidence/forecastRecord";
import { fail, ok, type Result } from "../../core/result";
import type { Address } from "../../core/sheet/address";
import { forecastOwnerTable } from "../dashboard/columns";
import { type Catalog, lockedSheet, rangeAt, type TableEntry } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type Content, type Contents, toContents } from "../excel/content";
import { queueRewrite } from "../excel/grow";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { addColumns } from "../features/addedColumns";
import { formula, type Page, PageDraft } from "../page/page";
import { dressRows, newPage, planPage, showSheet } from "../page/writePage";
import { type PortfolioReading, readAll } from "../portfolio";
import { readSnapshots } from "../snapshots/snapshots";

const recordTable = "DashboardForecasts";
const sheetName = "Forecasts";
const headerRow = 7;
const ownerColumn = 10;
const recordHeaders = ["ID", "Feature", "Owner", "Forecast", "From", "Outcome", "Squared error", "Value forecast", "Realized"] as const;
const ownerHeaders = ["Owner", "Decided", "Mean forecast", "Succeeded", "Bias", "Multiplier"] as const;
/** Right forecasts that an owner is credited with before the first is decided. Ours; the cell is an input. */
const priorWeight = 10;

/**
 * Write the sheet Forecasts: each decided forecast beside what came, and how each owner's held, as formulas; or take in what was decided since.
 *
 * Rows that stand keep their place and the cells of columns that people added.
 *
 * Cost     six round trips, whatever the number of features
 */
export function writeForecasts(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const records = recordsOf(reading);
    if (records.length === 0) return fail(nothingDecided);
    const { catalog } = reading;
    const record = catalog.tables.find(({ name }) => name === recordTable);
    const owners = catalog.tables.find(({ name }) => name === forecastOwnerTable);
    const plan =
      record === undefined || owners === undefined
        ? planNew(catalog, records)
        : await planAgain(context, catalog, { record, owners }, records);
    if (!plan.ok) return plan;
    return ok({
      plan: plan.value,
      done: {
        message: `Forecasts written. ${counted(records.length, "decided forecast")}, each beside what came of it.`,
        link: { sheet: record?.sheet ?? sheetName, address: "A1" },
      },
    });
  });
}

function planNew(catalog: Catalog, records: readonly ForecastRecord[]): Result<Plan, Refusal> {
  if (catalog.sheets.some(({ name }) => name.toLowerCase() === sheetName.toLowerCase())) return fail(nameTaken);
  const standing = newPage(catalog, sheetName);
  return standing.ok ? planPage(standing.value, forecastPage(recordRows(records, []), ownerRows(records, []))) : standing;
}

/** What stands in the tables goes on: rows in their order, columns by their headers. */
async function planAgain(
  context: Excel.RequestContext,
  catalog: Catalog,
  { record, owners }: { readonly record: TableEntry; readonly owners: TableEntry },
  records: readonly ForecastRecord[],
): Promise<Result<Plan, Refusal>> {
  const locked = lockedSheet(catalog, record.sheet) ?? lockedSheet(catalog, owners.sheet);
  if (locked !== undefined) return fail(locked);
  const read = [record, owners].map(({ sheet, area }) => rangeAt(context, sheet, area).load("values,formulas"));
  await context.sync();
  const [old = [], oldOwners = []] = read.map((range) => toContents(range.values, range.formulas).slice(1));
  const keysOf = (rows: Contents): readonly string[] =>
    rows.map(([key]) => (key === undefined || typeof key === "object" ? "" : String(key)));
  const parts = [
    { table: record, headers: recordHeaders, old, rows: recordRows(records, keysOf(old)) },
    { table: owners, headers: ownerHeaders, old: oldOwners, rows: ownerRows(records, keysOf(oldOwners)) },
  ];
  const queued = parts.map(({ table, rows }) => queueRewrite(context, catalog, table, { rows: rows.length }));
  await context.sync();
  const plans: Plan[] = [];
  for (const [index, { table, headers, old: standing, rows }] of parts.entries()) {
    const rewrite = queued[index]?.();
    if (rewrite === undefined) continue;
    if (!rewrite.ok) return rewrite;
    plans.push(rewrite.value([[...table.headers], ...rows.map((row, at) => placed(table.headers, headers, row, standing[at]))]));
  }
  const page = new PageDraft();
  for (const { table, headers, rows } of parts) putLooks(page, { ...table.area, rows: rows.length + 1 }, table.headers, headers);
  return ok({ ...joinPlans(...plans), finish: [...dressRows(record.sheet, page.finish()), showSheet(record.sheet)] });
}

/** Our cells under our headers; what people added stays in its row. */
function placed(
  standing: readonly string[],
  ours: readonly string[],
  row: readonly Content[],
  old: readonly Content[] | undefined,
): readonly Content[] {
  return standing.map((header, column) => {
    const at = ours.indexOf(header);
    return at < 0 ? (old?.[column] ?? "") : (row[at] ?? "");
  });
}

function recordsOf({ features, evidence, assumptions, catalog }: PortfolioReading): readonly ForecastRecord[] {
  if (features === undefined) return [];
  const known = featureEvidence(features.features, evidence?.observations ?? [], () => undefined, assumptions.assumptions);
  return forecastRecords(features.features, known, readSnapshots(catalog.snapshots));
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

const widths = [64, 150, 130, 66, 130, 62, 70, 80, 70, 20, 130, 60, 70, 70, 60, 70];

function forecastPage(record: Contents, owners: Contents): Page {
  const values = `${recordTable}[Value forecast]`;
  const realized = `${recordTable}[Realized]`;
  const both = `ISNUMBER(${values})*ISNUMBER(${realized})`;
  const page = new PageDraft();
  page.title(
    "Forecasts and what came of them",
    "Outcome 1: finished, or every product gate passed; 0: dropped, or a product gate failed. Forecasts are those of the earliest snapshot.",
  );
  const lines: readonly (readonly [string, Content, string, string])[] = [
    [
      "Brier score",
      formula(`IFERROR(AVERAGE(${recordTable}[Squared error]),"")`),
      "0.00",
      "0 is perfect foresight; above 0.25 is worse than a shrug",
    ],
    ["Always saying 50 %", 0.25, "0.00", "scores this, whatever comes"],
    [
      "Realized of a year's forecast",
      formula(`IFERROR(SUMPRODUCT(${both},${realized})/SUMPRODUCT(${both},${values}),"")`),
      "0 %",
      "of the finished features that have both, money to date",
    ],
    [
      "Right forecasts credited to each owner",
      priorWeight,
      "0",
      "input, ours: pulls a multiplier towards 1, so that few data change next to nothing",
    ],
  ];
  for (const [index, [label, content, format, note]] of lines.entries()) {
    page.put(2 + index, 0, [[label]], "label");
    if (index === lines.length - 1) page.input(2 + index, 3, [[content]], format);
    else page.put(2 + index, 3, [[content]], "number", format);
    page.put(2 + index, 4, [[note]], "note");
  }
  page.name("forecast_prior", { row: 5, column: 3, rows: 1, columns: 1 });
  const put = (name: string, column: number, headers: readonly string[], rows: Contents): void => {
    const area = page.table(
      name,
      { row: headerRow, column },
      headers.map((header) => ({ header })),
      rows,
    );
    putLooks(page, area, headers, headers);
  };
  put(recordTable, 0, recordHeaders, record);
  put(forecastOwnerTable, ownerColumn, ownerHeaders, owners);
  page.setWidths(widths);
  page.freeze(headerRow + 1);
  page.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  return page.finish();
}

/** Formats and alignment of our columns of a table, wherever they stand in it. */
function putLooks(page: PageDraft, area: Address, standing: readonly string[], ours: readonly string[]): void {
  for (const header of ours) {
    const column = standing.indexOf(header);
    if (column < 0) continue;
    const format = formats[header];
    const isNumber = format !== undefined || header === "Outcome" || header === "Decided";
    const look = header === "From" ? ({ look: "label" } as const) : {};
    page.columnLook(
      { ...area, column: area.column + column, columns: 1 },
      { header, isNumber, ...look, ...(format === undefined ? {} : { format }) },
    );
  }
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
