import { counted } from "../../core/sheet/words";
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
import { type Catalog, lockedSheet, rangeAt, type TableEntry } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Content, toContents } from "../excel/content";
import { queueGrowth } from "../excel/grow";
import type { Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { write, writeCells } from "../excel/write";
import { readAll } from "../portfolio";
import { evidenceFormat, type EvidenceSheet } from "./evidenceSheet";
import { planNewEvidence } from "./evidenceTemplate";

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
export type RowTreatment = "keep" | "replace";

type Cells = Readonly<Partial<Record<EvidenceKey, Content>>>;

/**
 * Add rows to the evidence table, which is made where there is none. A row that waits for its numbers is filled in; one that has some is replaced only where `standing` says so, else nothing is written.
 *
 * Cost     a constant number of round trips
 */
export function addEvidenceRows(added: NewEvidenceRows, standing: RowTreatment): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features, evidence } = await readAll(context);
    const feature = features?.features.find(({ id }) => id === added.feature);
    if (features === undefined || feature === undefined) return fail(featureGone);
    if (evidence === undefined) return newTable(catalog, added, feature.name);
    const locked = lockedSheet(catalog, evidence.sheet);
    if (locked !== undefined) return fail(locked);
    const rows = planRows(evidence, added, features.features);
    if (!rows.ok) return rows;
    const taken = rows.value.standing.filter(({ isFilled }) => isFilled);
    if (standing === "keep" && taken[0] !== undefined) return fail(standsAlready(evidence, taken[0], added.period));
    const entry = catalog.tables.find(({ name }) => name === evidence.table);
    if (entry === undefined) return fail(featureGone);
    const plan = await planWrites(context, catalog, entry, rows.value);
    return plan.ok ? ok({ plan: plan.value, done: done(evidence, rows.value, taken.length, feature.name) }) : plan;
  });
}

function newTable(catalog: Catalog, added: NewEvidenceRows, feature: string): Result<Planned<Done>, Refusal> {
  const rows = added.lines.map((line) => {
    const cells = cellsOf(line, added);
    return evidenceFields.map(({ key }) => cells[key] ?? "");
  });
  const made = planNewEvidence(catalog, rows);
  if (!made.ok) return made;
  const { plan, table, link } = made.value;
  return ok({ plan, done: { message: `${counted(rows.length, "row")} added to the new table ${table} for ${feature}.`, link } });
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

/** Standing rows are filled cell by cell; new ones go below, where a blank entry leaves a column its formula. */
async function planWrites(
  context: Excel.RequestContext,
  catalog: Catalog,
  table: TableEntry,
  { columns, standing, fresh }: PlannedRows,
): Promise<Result<Plan, Refusal>> {
  const { sheet, area, name, headers } = table;
  const rowAt = (row: number): Address => ({ ...area, row: area.row + 1 + row, rows: 1 });
  const old = standing.map(({ row }) => ({ area: rowAt(row), range: rangeAt(context, sheet, rowAt(row)).load("values,formulas") }));
  const queued = queueGrowth(context, catalog, table, fresh.length);
  await context.sync();
  const grown = queued();
  if (!grown.ok) return grown;
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const rows = fresh.map(({ cells }) => headers.map((_, column) => contentAt(cells, keys.get(column))));
  const period = columns.get("period");
  const cellAt = (row: number, column: number): Address => ({ ...rowAt(row), column: area.column + column, columns: 1 });
  return ok({
    tables: [{ name, area }],
    touched: [
      ...old.map((each) => ({ sheet, area: each.area, planned: toContents(each.range.values, each.range.formulas) })),
      ...grown.value.touched,
    ],
    writes: [
      ...standing.flatMap(({ row, cells }) =>
        replaced.flatMap((key) => {
          const column = columns.get(key);
          return column === undefined ? [] : writeCells(sheet, cellAt(row, column), [[cells[key] ?? ""]]);
        }),
      ),
      ...(rows.length === 0 ? [] : [...grown.value.writes, ...writeCells(sheet, grown.value.area, grown.value.filled(rows))]),
    ],
    finish:
      rows.length === 0 || period === undefined
        ? []
        : [
            write((fresher) => {
              const cells = { ...grown.value.area, column: area.column + period, columns: 1 };
              rangeAt(fresher, sheet, cells).numberFormat = filled(cells, evidenceFormat(evidenceFieldOf("period")));
            }),
          ],
  });
}

function contentAt(cells: Cells, key: EvidenceKey | undefined): Content | undefined {
  const content = key === undefined ? undefined : cells[key];
  return content === "" ? undefined : content;
}

function done({ sheet, table, area, linkTo }: EvidenceSheet, { standing, fresh }: PlannedRows, taken: number, feature: string): Done {
  const parts = [
    ...(fresh.length === 0 ? [] : [`${counted(fresh.length, "row")} added`]),
    ...(standing.length === taken ? [] : [`${counted(standing.length - taken, "waiting row")} filled`]),
    ...(taken === 0 ? [] : [`${counted(taken, "row")} replaced`]),
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
