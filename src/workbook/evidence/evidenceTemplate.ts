import { type EvidenceField, evidenceFields, type EvidenceKey } from "../../core/evidence/evidenceField";
import { gateObservation } from "../../core/evidence/featureEvidence";
import { metricOf, metrics, sides } from "../../core/evidence/metric";
import type { Feature } from "../../core/feature/feature";
import { fail, ok, type Result } from "../../core/result";
import { assess } from "../../core/roadmap/assess";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { type Address, formatAddress } from "../../core/sheet/address";
import type { Catalog } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Content, type Contents, toInputs } from "../excel/content";
import { evidenceFormat, evidenceHeaders } from "./evidenceSheet";
import { freeSheetAndTable } from "../excel/freeName";
import { readAll } from "../portfolio";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook, write, writeAllOrNothing, writeBlock } from "../excel/session";

const headerRow = 3;

/**
 * Add a sheet with an evidence table: a row for every feature with the metric that decides it, and what its gate columns already say.
 *
 * Cost     a constant number of round trips
 */
export function newEvidenceSheet(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features, assumptions, evidence } = await readAll(context);
    if (evidence !== undefined)
      return ok({ message: `The table ${evidence.table} is there already; nothing was written.`, link: evidence.linkTo(0) });
    if (!catalog.canAddSheets) return fail(protectedWorkbook());
    const now = new Date();
    const month = serialDate(new Date(now.getFullYear(), now.getMonth(), 1));
    const lines = (features?.features ?? []).map((feature) => lineOf(feature, assumptions.assumptions, month));
    const rows = lines.length === 0 ? [evidenceFields.map((): Content => "")] : lines;
    const { sheet, link } = await writeNewEvidence(context, catalog, rows);
    return ok({
      message: `The sheet ${sheet} is ready with ${plural(lines.length, "feature")}. Enter successes and trials, or a value with n; a new period is a new row.`,
      link,
    });
  });
}

/** Where a new evidence table was put. */
export interface NewEvidence {
  readonly sheet: string;
  readonly table: string;
  /** Its first cell below the header. */
  readonly link: CellLink;
}

/** Write an evidence table on a sheet of its own, with rows in the order of the fields; at least one. */
export async function writeNewEvidence(context: Excel.RequestContext, catalog: Catalog, rows: Contents): Promise<NewEvidence> {
  const area = { row: headerRow, column: 0, rows: rows.length + 1, columns: evidenceFields.length };
  const names = freeSheetAndTable(catalog, "Evidence", "Evidence");
  await writeAllOrNothing(
    context,
    [
      write(() => {
        writeTable(context.workbook.worksheets.add(names.sheet), names.table, area);
      }),
      ...writeBlock(rows, (part, firstRow) => {
        const block = { ...area, row: area.row + 1 + firstRow, rows: part.length };
        context.workbook.worksheets.getItem(names.sheet).getRange(formatAddress(block)).values = toInputs(part);
      }),
    ],
    (fresh) => removeSheet(fresh, names.sheet),
  );
  return { ...names, link: linkToArea(names.sheet, { ...area, row: headerRow + 1, rows: 1, columns: 1 }) };
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

function writeTable(sheet: Excel.Worksheet, name: string, area: Address): void {
  sheet.getRange("A1:A2").values = [
    ["Evidence"],
    [
      "One row a feature, metric and period: successes of trials, or a value with n. Model and product metrics stand side by side on the dashboard.",
    ],
  ];
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = "#616161";
  sheet.getRange(formatAddress({ ...area, rows: 1 })).values = [[...evidenceHeaders]];
  const table = sheet.tables.add(formatAddress(area), true);
  table.name = name;
  table.style = "TableStyleLight9";
  for (const [column, field] of evidenceFields.entries()) {
    const cells = sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, 1);
    sheet.getRangeByIndexes(area.row, column, 1, 1).format.columnWidth = widthOf(field);
    cells.numberFormat = Array.from({ length: area.rows - 1 }, () => [evidenceFormat(field)]);
    cells.dataValidation.rule = ruleOf(field);
    cells.dataValidation.errorAlert = { message: `${field.help}.`, showAlert: true, style: "Warning", title: field.label };
    cells.dataValidation.prompt = { message: `${field.help}.`, showPrompt: true, title: field.label };
  }
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + 1, 2));
  setUpPrint(sheet, "Landscape", `$1:$${String(area.row + 1)}`);
  sheet.activate();
  sheet.getRangeByIndexes(area.row + 1, 0, 1, 1).select();
}

/** What is wrong is reported with its cell, so only choices are held to a list. */
function ruleOf({ key }: EvidenceField): Excel.DataValidationRule {
  return key === "side" ? { list: { inCellDropDown: true, source: sides.join(",") } } : { custom: { formula: "=TRUE" } };
}

function widthOf({ key }: EvidenceField): number {
  if (key === "metric" || key === "source") return 170;
  return key === "feature" ? 90 : 72;
}
