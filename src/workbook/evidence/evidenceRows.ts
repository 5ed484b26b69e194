import {
  type EvidenceColumns,
  evidenceFieldOf,
  evidenceFields,
  type EvidenceKey,
  recognizeEvidence,
} from "../../core/evidence/evidenceField";
import type { Counted, EvidenceLine } from "../../core/evidence/rawEvidence";
import { shownPeriod } from "../../core/evidence/readPeriod";
import { standingRow } from "../../core/evidence/standingRow";
import { fail, ok, type Result } from "../../core/result";
import { type Address, filled } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { bytesOf, type Content, toInput } from "../excel/content";
import { evidenceFormat, type EvidenceSheet } from "./evidenceSheet";
import { writeNewEvidence } from "./evidenceTemplate";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { plural } from "../page/words";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** Rows for the evidence table, all of one feature and period. */
export interface NewEvidenceRows {
  /** Key of the feature. */
  readonly feature: string;
  /** Serial date of the first day. */
  readonly period: number;
  readonly lines: readonly EvidenceLine[];
  readonly source: string;
}

/** What becomes of numbers that stand for the same feature, metric and period. */
export type Standing = "keep" | "replace";

type Cells = Readonly<Partial<Record<EvidenceKey, Content>>>;

/**
 * Add rows to the evidence table, which is made where there is none. A row that waits for its numbers is filled in; one that has some is replaced only where `standing` says so, else nothing is written.
 *
 * Cost     a constant number of round trips
 */
export function addEvidenceRows(added: NewEvidenceRows, standing: Standing): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features, evidence } = await readAll(context);
    const feature = features?.features.find(({ id }) => id === added.feature);
    if (features === undefined || feature === undefined) return fail(featureGone);
    if (evidence === undefined) {
      if (!catalog.canAddSheets) return fail(protectedWorkbook());
      const rows = added.lines.map((line) => {
        const cells = cellsOf(line, added);
        return evidenceFields.map(({ key }) => cells[key] ?? "");
      });
      const place = await writeNewEvidence(context, catalog, rows);
      return ok({ message: `${plural(rows.length, "row")} added to the new table ${place.table} for ${feature.name}.`, link: place.link });
    }
    if (catalog.sheets.some(({ name, isProtected }) => name === evidence.sheet && isProtected)) return fail(protectedSheet(evidence.sheet));
    const plan = planRows(evidence, added, features.features);
    if (!plan.ok) return plan;
    const taken = plan.value.standing.filter(({ isFilled }) => isFilled);
    if (standing === "keep" && taken[0] !== undefined) return fail(standsAlready(evidence, taken[0], added.period));
    await writePlan(context, evidence, plan.value);
    return ok(done(evidence, plan.value, taken.length, feature.name));
  });
}

const featureGone: Refusal = {
  message: "The feature is no longer in the sheet.",
  cure: "Nothing was written. Choose a feature that is there.",
};

interface Place {
  readonly cells: Cells;
  readonly name: string;
}

interface PlannedRows {
  readonly columns: EvidenceColumns;
  readonly standing: readonly (Place & { readonly row: number; readonly isFilled: boolean })[];
  readonly fresh: readonly Place[];
}

function planRows(
  evidence: EvidenceSheet,
  added: NewEvidenceRows,
  features: Parameters<typeof standingRow>[2],
): Result<PlannedRows, Refusal> {
  const columns = recognizeEvidence(evidence.headers);
  const standing: PlannedRows["standing"][number][] = [];
  const fresh: Place[] = [];
  for (const line of added.lines) {
    const place = { name: line.name, cells: cellsOf(line, added, columns) };
    const lacking = needed(place.cells).find((key) => !columns.has(key));
    if (lacking !== undefined) return fail(noColumn(evidence, lacking, line.name));
    const there = standingRow(evidence.headers, evidence.cells, features, { ...added, name: line.name });
    if (there === undefined) fresh.push(place);
    else standing.push({ ...place, ...there });
  }
  return ok({ columns, standing, fresh });
}

function cellsOf({ name, side, counted }: EvidenceLine, { feature, period, source }: NewEvidenceRows, columns?: EvidenceColumns): Cells {
  return { feature, metric: name, side, period, ...numbersOf(counted, columns), source };
}

/** A rate goes by its counts; in a table without columns for them, by its value and n. */
function numbersOf(counted: Counted, columns: EvidenceColumns | undefined): Cells {
  if (counted.as === "amount") {
    const { value, sample, spread } = counted;
    return { value, sample, ...(spread === undefined ? {} : { spread }) };
  }
  const { successes, trials } = counted;
  if (columns === undefined || (columns.has("successes") && columns.has("trials"))) return { successes, trials };
  return { value: successes / trials, sample: trials };
}

/** The columns without which the numbers would be lost. */
function needed(cells: Cells): readonly EvidenceKey[] {
  return (["successes", "trials", "value", "sample", "spread"] as const).filter((key) => cells[key] !== undefined);
}

function noColumn({ table, linkTo }: EvidenceSheet, key: EvidenceKey, metric: string): Refusal {
  return {
    message: `The table ${table} has no column ${evidenceFieldOf(key).label}, which ${metric} needs.`,
    cure: "Nothing was written. Add the column to the table, then try again.",
    link: linkTo(0),
  };
}

function standsAlready(
  { table, linkTo }: EvidenceSheet,
  { name, row }: { readonly name: string; readonly row: number },
  period: number,
): Refusal {
  return {
    message: `${name} stands in ${table} for ${shownPeriod(period)} already.`,
    cure: "Nothing was written. Choose to replace it, another period, or leave the metric out.",
    link: linkTo(row),
  };
}

/** Cells of a standing row that are overwritten; what the team typed as side and target stays. */
const replaced: readonly EvidenceKey[] = ["successes", "trials", "value", "sample", "spread", "source"];

async function writePlan(context: Excel.RequestContext, evidence: EvidenceSheet, { columns, standing, fresh }: PlannedRows): Promise<void> {
  const { sheet, area, table, headers } = evidence;
  const rowAt = (row: number): Address => ({ ...area, row: area.row + 1 + row, rows: 1 });
  const old = standing.map(({ row }) => rangeAt(context, sheet, rowAt(row)).load("formulas"));
  if (old.length > 0) await context.sync();
  const before = old.map(({ formulas }) => formulas as unknown[][]); // typed as any[][] by Office.js
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const rows = fresh.map(({ cells }) => headers.map((_, column): Content => contentAt(cells, keys.get(column))));
  await writeAllOrNothing(
    context,
    [
      write(() => {
        for (const { row, cells } of standing) {
          for (const key of replaced) {
            const column = columns.get(key);
            if (column === undefined) continue;
            rangeAt(context, sheet, { ...rowAt(row), column: area.column + column, columns: 1 }).values = [[toInput(cells[key] ?? "")]];
          }
        }
        if (rows.length === 0) return;
        const target = context.workbook.tables.getItem(table);
        // A blank entry would put a blank where the table has a formula for the column; null leaves it to the table.
        target.rows.add(
          undefined,
          rows.map((row) => row.map((content) => (content === "" ? null : toInput(content)))) as (string | number | boolean)[][], // null is taken, though not in the types
        );
        const period = columns.get("period");
        if (period === undefined) return;
        const cells = rangeAt(context, sheet, { row: area.row + area.rows, column: area.column + period, rows: rows.length, columns: 1 });
        cells.numberFormat = filled({ rows: rows.length, columns: 1 }, evidenceFormat(evidenceFieldOf("period")));
      }, bytesOf(rows)),
    ],
    (fresher) => takeBack(fresher, evidence, { standing, before, added: rows.length }),
  );
}

function contentAt(cells: Cells, key: EvidenceKey | undefined): Content {
  return key === undefined ? "" : (cells[key] ?? "");
}

interface Before {
  readonly standing: PlannedRows["standing"];
  readonly before: readonly unknown[][][];
  readonly added: number;
}

/** What a standing row held comes back, and the rows added go. */
async function takeBack(
  context: Excel.RequestContext,
  { sheet, area, table }: EvidenceSheet,
  { standing, before, added }: Before,
): Promise<void> {
  standing.forEach(({ row }, index) => {
    const formulas = before[index];
    if (formulas !== undefined) rangeAt(context, sheet, { ...area, row: area.row + 1 + row, rows: 1 }).formulas = formulas;
  });
  const whole = context.workbook.tables.getItem(table).getRange().load("rowCount");
  await context.sync();
  if (added === 0 || whole.rowCount - area.rows !== added) return;
  rangeAt(context, sheet, { ...area, row: area.row + area.rows, rows: added }).delete("Up");
  await context.sync();
}

function done({ sheet, table, area, linkTo }: EvidenceSheet, { standing, fresh }: PlannedRows, taken: number, feature: string): Done {
  const parts = [
    ...(fresh.length === 0 ? [] : [`${plural(fresh.length, "row")} added`]),
    ...(standing.length === taken ? [] : [`${plural(standing.length - taken, "waiting row")} filled`]),
    ...(taken === 0 ? [] : [`${plural(taken, "row")} replaced`]),
  ];
  const [first] = standing;
  return {
    message: `${parts.join(", ")} in ${table} for ${feature}.`,
    link:
      fresh.length === 0 && first !== undefined
        ? linkTo(first.row)
        : linkToArea(sheet, { ...area, row: area.row + area.rows, rows: fresh.length }),
  };
}
