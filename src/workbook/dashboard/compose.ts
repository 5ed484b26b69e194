import type { MetricAssessment } from "../../core/evidence/assessMetric";
import { type Side, sides } from "../../core/evidence/metric";
import type { Feature } from "../../core/feature/feature";
import type { Content, Contents } from "../excel/content";
import { dashboardColumns, type DashboardHeader, sideHeader } from "./columns";
import { deviateFormula, disagreementFormula, driftFormulas, sideFormulas, verdictFormula } from "./formulas";
import { finderOf, evidenceColumns, sourceOf, type SourceTables } from "./metricSource";
import { hasTypedText, rowKey, type StandingRow } from "./read";
import { type DashboardRow, metricOn } from "./rows";

/** The cells of a row by their columns; what is absent is blank. */
export type DashboardCells = ReadonlyMap<string, Content>;

/** How the values of a metric are shown: a rate in percent, an amount with its unit, a target with the side it is to be on. */
function formatOf(metric: MetricAssessment | undefined, word: "value" | "bound" | "target"): string {
  const { measured, unit, better } = metric?.latest.metric ?? { measured: "amount", unit: "", better: "higher" };
  const number = measured === "rate" ? "0.0 %" : "#,##0.00";
  if (word === "target") return `"${better === "higher" ? "≥" : "≤"} "${number}`;
  return word === "value" && unit !== "" ? `${number}" ${unit}"` : number;
}

/** The rows of the dashboard: words fixed, numbers as formulas on the cells they come from. */
export function composeRow(row: DashboardRow, tables: SourceTables): DashboardCells {
  const { feature } = row;
  const drift = driftSource(row, tables);
  const cells: (readonly [DashboardHeader, Content])[] = [
    ["ID", feature.id],
    ["Feature", feature.name],
    ["Value bucket", row.valueBucket ?? "—"],
    ["Verdict", { formula: verdictFormula }],
    ["Model against product", { formula: disagreementFormula }],
    ["Flags", row.flags.length === 0 ? "" : `⚑ ${capital(row.flags.join("; "))}`],
    ["Counted", row.isFirst ? 1 : 0],
    ["Deviate", { formula: deviateFormula }],
    ["Drift metric", row.drift?.name ?? ""],
    ...driftFormulas(drift),
    ...sides.flatMap((side) => sideCells(side, feature, metricOn(row, side), tables)),
  ];
  return new Map(cells);
}

function driftSource({ feature, drift }: DashboardRow, tables: SourceTables): ReturnType<typeof sourceOf> | undefined {
  if (drift?.row === undefined || tables.evidence === undefined) return undefined;
  const rows = finderOf(feature, [drift], tables.evidence);
  const own = tables.evidence.observations.filter((each) => each.feature === feature.id && each.name === drift.name);
  const found = rows.kind === "lookup" ? rows : finderOf(feature, own, tables.evidence);
  return { columns: evidenceColumns(tables.evidence), rows: found };
}

function sideCells(
  side: Side,
  feature: Feature,
  metric: MetricAssessment | undefined,
  tables: SourceTables,
): readonly (readonly [DashboardHeader, Content])[] {
  if (metric === undefined) return [];
  const { latest } = metric;
  const words = sideFormulas(side, sourceOf(feature, metric, tables));
  return [
    [`${side} metric`, latest.name],
    [`${side} unit`, latest.metric.measured === "rate" ? "%" : latest.metric.unit],
    [`${side} aim`, latest.metric.better === "higher" ? "≥" : "≤"],
    ...words.map(([word, content]) => [sideHeader(side, word), content] as const),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A row to be written, with what people typed put back. */
export interface KeptRow {
  readonly cells: DashboardCells;
  readonly row?: DashboardRow;
}

export interface KeptRows {
  readonly rows: readonly KeptRow[];
  readonly notes: number;
}

/** Put notes and the cells of added columns back to their rows; a row that is gone stays as long as it carries typed text. */
export function keepTyped(rows: readonly DashboardRow[], standing: readonly StandingRow[], tables: SourceTables): KeptRows {
  const left = new Map(standing.map((row) => [row.key, row]));
  const taken = rows.map((row) => {
    const key = rowKey(row.feature.id, row.Model?.latest.name ?? "", row.Product?.latest.name ?? "");
    const from = left.get(key);
    left.delete(key);
    return { row, from };
  });
  const kept = taken.map(({ row, from }): KeptRow & { readonly from: StandingRow | undefined } => {
    const next = from ?? (row.isFirst ? [...left.values()].find(({ id }) => id === row.feature.id) : undefined);
    if (next !== undefined) left.delete(next.key);
    return { row, cells: new Map([...composeRow(row, tables), ...typedCells(next)]), from: next };
  });
  const orphans = [...left.values()].filter(hasTypedText);
  const used = [...kept.flatMap(({ from }) => from ?? []), ...orphans];
  return { rows: [...kept, ...orphans.map((row) => ({ cells: orphanCells(row) }))], notes: used.filter(hasTypedText).length };
}

function typedCells(from: StandingRow | undefined): readonly (readonly [string, Content])[] {
  return from === undefined ? [] : [["Your notes", from.notes], ...from.extras];
}

function orphanCells(row: StandingRow): DashboardCells {
  return new Map<string, Content>([
    ["ID", row.id],
    ["Feature", row.feature],
    ["Value bucket", "—"],
    ["Model metric", "No longer measured"],
    ["Counted", 0],
    ...typedCells(row),
  ]);
}

/** The rows under the headers of the table. */
export function bodyOf(rows: readonly KeptRow[], headers: readonly string[]): Contents {
  return rows.map(({ cells }) => headers.map((header) => cells.get(header) ?? ""));
}

const measuredWords: Readonly<Record<string, "value" | "bound" | "target" | undefined>> = {
  value: "value",
  low: "bound",
  high: "bound",
  target: "target",
};

/** Number formats under the headers; undefined leaves the user's columns alone. */
export function formatsOf(rows: readonly KeptRow[], header: string): readonly string[] | undefined {
  const column = dashboardColumns.find((each) => each.header === header);
  if (column === undefined) return undefined;
  const side = sides.find((each) => header.startsWith(`${each} `));
  const word = side === undefined ? undefined : measuredWords[header.slice(side.length + 1)];
  if (side !== undefined && word !== undefined)
    return rows.map(({ row }) => formatOf(row === undefined ? undefined : metricOn(row, side), word));
  return rows.map(() => column.format ?? "General");
}
