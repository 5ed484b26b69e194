import { counted } from "../../core/sheet/words";
import { type EvidenceField, evidenceFields, type EvidenceKey } from "../../core/evidence/evidenceField";
import { gateObservation } from "../../core/evidence/featureEvidence";
import { metricOf, metrics, sides } from "../../core/evidence/metric";
import type { Feature } from "../../core/feature/feature";
import { ok, type Result } from "../../core/result";
import { assess } from "../../core/roadmap/assess";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { serialDate } from "../../core/sheet/serialDate";
import type { Catalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type CellLink, linkToArea } from "../excel/cellLink";
import type { Content, Contents } from "../excel/content";
import { freeSheetAndTable } from "../excel/freeName";
import type { Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { type Page, PageDraft } from "../page/page";
import { newPage, planPage } from "../page/writePage";
import { readAll } from "../portfolio";
import { evidenceFormat } from "./evidenceSheet";

const headerRow = 3;

/**
 * Add a sheet with an evidence table: a row for every feature with the metric that decides it, and what its gate columns already say.
 *
 * Cost     a constant number of round trips
 */
export function newEvidenceSheet(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features, assumptions, evidence } = await readAll(context);
    if (evidence !== undefined)
      return ok({ done: { message: `The table ${evidence.table} is there already; nothing was written.`, link: evidence.linkTo(0) } });
    const now = new Date();
    const month = serialDate(new Date(now.getFullYear(), now.getMonth(), 1));
    const lines = (features?.features ?? []).map((feature) => lineOf(feature, assumptions.assumptions, month));
    const made = planNewEvidence(catalog, lines);
    if (!made.ok) return made;
    const { plan, sheet, link } = made.value;
    return ok({
      plan,
      done: {
        message: `The sheet ${sheet} is ready with ${counted(lines.length, "feature")}. Enter successes and trials, or a value with n; a new period is a new row.`,
        link,
      },
    });
  });
}

/** Where a new evidence table is put. */
export interface NewEvidence {
  readonly plan: Plan;
  readonly sheet: string;
  readonly table: string;
  /** Its first cell below the header. */
  readonly link: CellLink;
}

/** Plan an evidence table on a sheet of its own, with rows in the order of the fields. */
export function planNewEvidence(catalog: Catalog, rows: Contents): Result<NewEvidence, Refusal> {
  const names = freeSheetAndTable(catalog, "Evidence", "Evidence");
  const standing = newPage(catalog, names.sheet);
  if (!standing.ok) return standing;
  const plan = planPage(standing.value, evidencePage(names.table, rows));
  if (!plan.ok) return plan;
  return ok({ ...names, plan: plan.value, link: linkToArea(names.sheet, { row: headerRow + 1, column: 0, rows: 1, columns: 1 }) });
}

/** A row to fill in: the gate columns where the feature has them, else the first measure of its value bucket. */
function lineOf(feature: Feature, assumptions: Assumptions, month: number): readonly Content[] {
  const { valueBucket } = assess(feature, assumptions);
  const metric = metrics.find(({ leads, measured }) => leads !== undefined && leads === valueBucket && measured === "rate");
  const name = feature.gateMetric ?? metric?.name ?? "Acceptance rate";
  const gate = gateObservation(feature);
  const cells: Readonly<Partial<Record<EvidenceKey, Content | undefined>>> = {
    feature: feature.id,
    metric: name,
    side: gate?.side ?? metricOf(name)?.side ?? "Product",
    period: month,
    successes: gate?.successes,
    trials: gate?.sample,
    target: feature.gateTarget,
  };
  return evidenceFields.map(({ key }) => cells[key] ?? "");
}

function evidencePage(table: string, rows: Contents): Page {
  const page = new PageDraft();
  page.title(
    "Evidence",
    "One row a feature, metric and period: successes of trials, or a value with n. Model and product metrics stand side by side on the dashboard.",
  );
  const columns = evidenceFields.map((field) => ({
    header: field.label,
    format: evidenceFormat(field),
    help: `${field.help}.`,
    asks: true,
    // What is wrong is reported with its cell, so only choices are held to a list.
    ...(field.key === "side" ? { list: sides } : {}),
  }));
  page.table(table, { row: headerRow }, columns, rows, { hasFilter: true, style: "TableStyleLight9" });
  page.setWidths(evidenceFields.map(widthOf));
  page.freeze(headerRow + 1, 2);
  page.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  page.startAt(headerRow + 1, 0);
  return page.finish();
}

function widthOf({ key }: EvidenceField): number {
  if (key === "metric" || key === "source") return 170;
  return key === "feature" ? 90 : 72;
}
