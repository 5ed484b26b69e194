import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type AssumptionsPlan, planAssumptions } from "../assumptions/assumptionsSheet";
import { type Contents, toInputs } from "../excel/content";
import { chartsSheetOf, planCharts } from "./charts";
import { dashboardColumns, dashboardTable } from "./columns";
import { bodyOf, formatsOf } from "./compose";
import { type DashboardDraft, draftDashboard, isCurrent, freshMark, staleMark, statusSentence } from "./draft";
import { bothPass, gatesSaying } from "./formulas";
import { extraHeaders, type StandingDashboard } from "./read";
import { addRules, styleHeader, styleRows, styleSheet, topRows } from "./style";
import { freeName, namesOf } from "../excel/freeName";
import { type PortfolioReading, readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { formatMoment, plural } from "../page/words";
import { removeSheet } from "../roadmap/writeNew";
import { inWorkbook, type Write, write, writeAllOrNothing, writeBlock } from "../excel/session";

interface Job {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** With the header row. */
  readonly area: Address;
  readonly body: Contents;
  readonly draft: DashboardDraft;
  readonly standing: StandingDashboard | undefined;
}

/**
 * Write the sheet Dashboard: model beside product, as formulas on the evidence; or refresh it and keep what people typed.
 *
 * Cost     four round trips, whatever the number of features, and one more per 5 MB written
 */
export function writeDashboard(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const reading = await readAll(context);
    const now = new Date();
    const draft = draftDashboard(reading, now);
    if (draft === undefined) return fail(noFeatures);
    if (draft.evidence.length === 0) return fail(nothingMeasured);
    const assumptions = planAssumptions(context, reading.catalog);
    if (!assumptions.ok) return assumptions;
    const job = jobOf(reading, draft);
    if (!job.ok) return job;
    const status = statusSentence(reading, draft.rows, now);
    const charts = planCharts(context, reading, draft);
    const writes = [...assumptions.value.writes, ...planTable(context, job.value, status), ...charts, activate(context, job.value.sheet)];
    await writeAllOrNothing(context, writes, (fresh) => restore(fresh, reading, job.value, assumptions.value));
    return ok(doneOf(job.value));
  });
}

function jobOf({ catalog, dashboard: standing }: PortfolioReading, draft: DashboardDraft): Result<Job, Refusal> {
  if (standing?.isProtected === true) return fail(protectedSheet(standing.sheet));
  if (standing !== undefined && standing.missing.length > 0) return fail(columnsMissing(standing));
  if (standing === undefined && !catalog.canAddSheets) return fail(protectedWorkbook());
  if (standing === undefined && catalog.tables.some(({ name }) => name.toLowerCase() === dashboardTable.toLowerCase()))
    return fail(nameTaken);
  const headers = standing?.headers ?? dashboardColumns.map(({ header }) => header);
  const body = bodyOf(draft.kept.rows, headers);
  const [row, column] = [standing?.area.row ?? topRows.header, standing?.area.column ?? 0];
  const area = { row, column, rows: body.length + 1, columns: headers.length };
  return ok({ sheet: standing?.sheet ?? freeName("Dashboard", namesOf(catalog.sheets)), headers, area, body, draft, standing });
}

function planTable(context: Excel.RequestContext, job: Job, status: string): readonly Write[] {
  const { headers, area, body, standing } = job;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(job.sheet);
  const rows = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return [
    write(() => {
      if (standing === undefined) addTable(context, job);
      else resizeTable(sheet(), job, standing);
      setFormats(sheet(), job);
    }),
    ...writeBlock(body, (part, firstRow) => {
      sheet().getRangeByIndexes(rows.row + firstRow, rows.column, part.length, rows.columns).formulas = toInputs(part);
    }),
    write(() => {
      writeTop(sheet(), standing, status);
      styleRows(sheet(), rows, headers);
      if (standing === undefined) addRules(sheet(), area, headers);
    }),
  ];
}

function addTable(context: Excel.RequestContext, { sheet: name, area, headers }: Job): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange(formatAddress({ ...area, rows: 1 })).values = [[...headers]];
  const table = sheet.tables.add(formatAddress(area), true);
  table.name = dashboardTable;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  styleSheet(sheet);
  styleHeader(sheet, area);
}

/** Grow by whole rows, so that what stands below moves down; shrink by clearing. */
function resizeTable(sheet: Excel.Worksheet, { area }: Job, { area: old }: StandingDashboard): void {
  const table = sheet.tables.getItem(dashboardTable);
  table.clearFilters();
  const end = old.row + old.rows;
  if (area.rows > old.rows) sheet.getRange(`${String(end + 1)}:${String(end + area.rows - old.rows)}`).insert("Down");
  if (area.rows !== old.rows) table.resize(formatAddress(area));
  if (area.rows < old.rows) sheet.getRange(formatAddress({ ...old, row: area.row + area.rows, rows: old.rows - area.rows })).clear();
}

function setFormats(sheet: Excel.Worksheet, { headers, area, draft }: Job): void {
  for (const [column, header] of headers.entries()) {
    const formats = formatsOf(draft.kept.rows, header);
    if (formats === undefined) continue;
    sheet.getRangeByIndexes(area.row + 1, area.column + column, area.rows - 1, 1).numberFormat = formats.map((format) => [format]);
  }
}

/** Title, freshness, headline and counts; the counts follow the gates by formula. */
function writeTop(sheet: Excel.Worksheet, standing: StandingDashboard | undefined, status: string): void {
  const statusRow = standing === undefined ? topRows.status : statusRowOf(standing);
  if (statusRow !== undefined) sheet.getRangeByIndexes(statusRow, 0, 1, 1).values = [[status]];
  if (standing !== undefined) return;
  sheet.getRange("A1").values = [["AI dashboard"]];
  const both = `=IF(${bothPass}=0,"No feature passes on both sides yet",IF(${bothPass}=1,"1 feature passes on both sides",${bothPass}&" features pass on both sides"))`;
  sheet.getRangeByIndexes(topRows.headline, 0, 1, 1).formulas = [[both]];
  sheet.getRangeByIndexes(topRows.counts, 1, 1, 5).formulas = [
    [
      `="✔ "&${gatesSaying("✔")}&" PASS"`,
      `="✖ "&${gatesSaying("✖")}&" FAIL"`,
      `="◔ "&${gatesSaying("◔")}&" NOT ENOUGH DATA"`,
      "",
      `="Intervals of "&ROUND(100*gate_confidence,1)&" %. ↑ better, ↓ worse than the period before, → steady. Drift: population stability index. Hidden columns at the right hold the steps."`,
    ],
  ];
}

/** Row of the freshness sentence; undefined where someone removed it. */
export function statusRowOf({ top }: StandingDashboard): number | undefined {
  const row = top.findIndex((content) => typeof content === "string" && (content.startsWith(freshMark) || content.startsWith(staleMark)));
  return row < 0 ? undefined : row;
}

/** The freshness sentence as it should read now; undefined where it stands already or there is no dashboard to say it. */
export function dashboardFreshness(reading: PortfolioReading, now: Date): { readonly row: number; readonly sentence: string } | undefined {
  const { dashboard } = reading;
  const row = dashboard === undefined ? undefined : statusRowOf(dashboard);
  if (dashboard === undefined || dashboard.isProtected || row === undefined) return undefined;
  const draft = draftDashboard(reading, now);
  const stands = dashboard.top[row];
  const isFresh = draft !== undefined && isCurrent(reading, draft);
  if (typeof stands !== "string" || isFresh === stands.startsWith(freshMark)) return undefined;
  const sentence = isFresh
    ? statusSentence(reading, draft.rows, now)
    : `${staleMark}: features, metrics or flags changed since ${formatMoment(now)}. Write the dashboard again to take them in; its numbers follow the evidence meanwhile.`;
  return { row, sentence };
}

function activate(context: Excel.RequestContext, name: string): Write {
  return write(() => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getRange("A1").select();
  });
}

async function restore(fresh: Excel.RequestContext, reading: PortfolioReading, job: Job, assumptions: AssumptionsPlan): Promise<void> {
  const { standing, area } = job;
  if (standing === undefined) await removeSheet(fresh, job.sheet);
  else {
    const sheet = fresh.workbook.worksheets.getItem(standing.sheet);
    const grown = area.rows - standing.area.rows;
    sheet.tables.getItem(dashboardTable).resize(formatAddress(standing.area));
    const end = standing.area.row + standing.area.rows;
    if (grown > 0) sheet.getRange(`${String(end + 1)}:${String(end + grown)}`).delete("Up");
    const body = { ...standing.area, row: standing.area.row + 1, rows: standing.body.length };
    sheet.getRange(formatAddress(body)).formulas = toInputs(standing.body);
    sheet.getRangeByIndexes(0, 0, standing.top.length, 1).values = toInputs(standing.top.map((cell) => [cell]));
    await fresh.sync();
  }
  if (chartsSheetOf(reading) === undefined) await removeSheet(fresh, "Dashboard charts");
  await assumptions.restore(fresh);
}

function doneOf({ sheet, standing, draft, headers }: Job): Done {
  const features = new Set(draft.rows.map(({ feature }) => feature.id)).size;
  const kept = [plural(draft.kept.notes, "note"), plural(extraHeaders(headers).length, "column")].join(" and ");
  const message =
    standing === undefined
      ? `Dashboard written. ${plural(features, "feature")}, ${plural(draft.evidence.length, "measured feature")}, as formulas on the evidence; charts on a sheet of their own.`
      : `Dashboard refreshed. ${plural(features, "feature")}; ${kept} of yours kept.`;
  return { message, link: { sheet, address: "A1" } };
}

const noFeatures: Refusal = {
  message: "No feature sheet was found in this workbook.",
  cure: "Nothing was written. Add a feature sheet, or select a cell of your table and choose it as the feature sheet.",
};

const nothingMeasured: Refusal = {
  message: "Nothing has been measured yet.",
  cure: "Nothing was written. Add the evidence sheet and enter successes and trials, or fill in Gate successes and Gate trials.",
};

const nameTaken: Refusal = {
  message: `Another table has the name ${dashboardTable}.`,
  cure: "Nothing was written. Rename that table, then write the dashboard again.",
};

function columnsMissing({ missing, sheet }: StandingDashboard): Refusal {
  return {
    message: `The column ${missing.slice(0, 3).join(", ")} is missing from the table ${dashboardTable}.`,
    cure: "Nothing was written. Undo its deletion or renaming, or delete the sheet and write the dashboard anew.",
    link: { sheet, address: "A1" },
  };
}
