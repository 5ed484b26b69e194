import { formatMoment } from "../../core/sheet/moment";
import { counted } from "../../core/sheet/words";
import { fail, ok, type Result } from "../../core/result";
import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { freeName, namesOf } from "../excel/freeName";
import { queueRewrite } from "../excel/grow";
import { joinPlans, type Plan } from "../excel/plan";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { type Write, write, writeCells } from "../excel/write";
import { PageDraft } from "../page/page";
import { dressRows, newPage, planPage, showSheet } from "../page/writePage";
import { type PortfolioReading, readAll } from "../portfolio";
import { planCharts } from "./charts";
import { dashboardColumns, dashboardTable } from "./columns";
import { bodyOf, formatsOf } from "./compose";
import { type DashboardDraft, draftDashboard, freshMark, isCurrent, momentIn, staleMark, staleSentence, statusSentence } from "./draft";
import { dashboardPage, putRowLooks } from "./page";
import { extraHeaders, type StandingDashboard } from "./read";

/**
 * Write the sheet Dashboard: model beside product, as formulas on the evidence; or refresh it and keep what people typed.
 *
 * Cost     six round trips, whatever the number of features, and one more per 5 MB written
 */
export function writeDashboard(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const now = new Date();
    const draft = draftDashboard(reading, now);
    if (draft === undefined) return fail(noFeatureSheet);
    if (draft.evidence.length === 0) return fail(nothingMeasured);
    const assumptions = planAssumptions(reading.catalog);
    if (!assumptions.ok) return assumptions;
    const { dashboard: standing, catalog } = reading;
    const status = statusSentence(reading, draft.rows, formatMoment(now));
    const sheet = standing?.sheet ?? freeName("Dashboard", namesOf(catalog.sheets));
    const table =
      standing === undefined ? planNew(reading, draft, sheet, status) : await planAgain(context, reading, standing, draft, status);
    if (!table.ok) return table;
    const charts = await planCharts(context, reading, draft);
    return ok({
      plan: joinPlans(assumptions.value.plan, table.value, charts, { writes: [], finish: [showSheet(sheet)] }),
      done: doneOf(sheet, standing, draft),
    });
  });
}

function planNew({ catalog }: PortfolioReading, draft: DashboardDraft, sheet: string, status: string): Result<Plan, Refusal> {
  if (catalog.tables.some(({ name }) => name.toLowerCase() === dashboardTable.toLowerCase())) return fail(nameTaken);
  const standing = newPage(catalog, sheet);
  if (!standing.ok) return standing;
  const headers = dashboardColumns.map(({ header }) => header);
  const body = bodyOf(draft.kept.rows, headers);
  const plan = planPage(standing.value, dashboardPage(status, body));
  if (!plan.ok) return plan;
  return ok({ ...plan.value, writes: [...plan.value.writes, setFormats(sheet, tableArea(body, headers), headers, draft)] });
}

function tableArea(body: readonly unknown[], headers: readonly string[]): Address {
  return { row: topHeader, column: 0, rows: body.length + 1, columns: headers.length };
}

const topHeader = 5;

/** The table where it stands: it grows into the rows below it, and what stands there moves down. */
async function planAgain(
  context: Excel.RequestContext,
  { catalog }: PortfolioReading,
  standing: StandingDashboard,
  draft: DashboardDraft,
  status: string,
): Promise<Result<Plan, Refusal>> {
  const locked = lockedSheet(catalog, standing.sheet);
  if (locked !== undefined) return fail(locked);
  if (standing.missing.length > 0) return fail(columnsMissing(standing));
  const { sheet, headers } = standing;
  const body = bodyOf(draft.kept.rows, headers);
  const entry = catalog.tables.find(({ name }) => name === dashboardTable);
  if (entry === undefined) return fail(columnsMissing(standing));
  const queued = queueRewrite(context, catalog, entry, { rows: body.length });
  await context.sync();
  const rewrite = queued();
  if (!rewrite.ok) return rewrite;
  const area = { ...standing.area, rows: body.length + 1 };
  const plan = rewrite.value([[...headers], ...body]);
  const statusRow = statusRowOf(standing);
  const statusCell = { row: statusRow ?? 0, column: 0, rows: 1, columns: 1 };
  const page = new PageDraft();
  putRowLooks(page, { ...area, row: area.row + 1, rows: area.rows - 1 }, headers);
  return ok({
    ...plan,
    touched: [
      ...(plan.touched ?? []),
      ...(statusRow === undefined ? [] : [{ sheet, area: statusCell, planned: [[standing.top[statusRow] ?? ""]] }]),
    ],
    writes: [
      ...plan.writes,
      setFormats(sheet, area, headers, draft),
      ...(statusRow === undefined ? [] : writeCells(sheet, statusCell, [[status]])),
    ],
    finish: dressRows(sheet, page.finish()),
  });
}

function setFormats(sheet: string, area: Address, headers: readonly string[], { kept }: DashboardDraft): Write {
  return write(({ workbook }) => {
    for (const [column, header] of headers.entries()) {
      const formats = formatsOf(kept.rows, header);
      if (formats === undefined || formats.length === 0) continue;
      const cells = { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
      const isOne = formats.every((format) => format === formats[0]);
      workbook.worksheets.getItem(sheet).getRange(formatAddress(cells)).numberFormat = isOne
        ? filled(cells, formats[0])
        : formats.map((format) => [format]);
    }
  });
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
  const moment = momentIn(stands) ?? formatMoment(now);
  const sentence = isFresh ? statusSentence(reading, draft.rows, moment) : staleSentence(moment);
  return { row, sentence };
}

function doneOf(sheet: string, standing: StandingDashboard | undefined, draft: DashboardDraft): Done {
  const features = new Set(draft.rows.map(({ feature }) => feature.id)).size;
  const extras = extraHeaders(standing?.headers ?? []);
  const kept = [counted(draft.kept.notes, "note"), counted(extras.length, "column")].join(" and ");
  const message =
    standing === undefined
      ? `Dashboard written. ${counted(features, "feature")}, ${counted(draft.evidence.length, "measured feature")}, as formulas on the evidence; charts on a sheet of their own.`
      : `Dashboard refreshed. ${counted(features, "feature")}; ${kept} of yours kept.`;
  return { message, link: { sheet, address: "A1" } };
}

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
