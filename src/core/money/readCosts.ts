import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { directoryOf, findFeature, type Named } from "../sheet/directory";
import { fieldsIn, recognizeFields, type TableField } from "../sheet/field";
import { type CellReader, readTable, reporterOf, type TableRow, type RowProblem } from "../sheet/readTable";
import type { Strategy } from "../strategy/strategy";
import { costFields, volumeFields } from "./costFields";
import type { CostOption } from "./costPaths";

/** What is asked of a feature. */
export interface FeatureVolume {
  /** ID of the feature. */
  readonly feature: string;
  /** "answers"; "units" where the row says nothing. */
  readonly unit: string;
  /** Units in the first month. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Per month, a fraction above −1. */
  readonly growth: number;
  /** 0-based row below the header. */
  readonly row: number;
}

/** What a strategy costs for a feature; its name is the strategy. */
export interface StrategyCost extends CostOption {
  readonly feature: string;
  readonly strategy: Strategy;
  readonly row: number;
}

/** What is wrong in a row of Volumes or Costs. */
export type CostProblem = RowProblem;

/** Rows that can be computed with, and what is wrong with the others. */
export interface TableRead<T> {
  readonly rows: readonly T[];
  readonly problems: readonly CostProblem[];
  /** Features whose row is there, whether or not it can be computed with: their IDs and rows. */
  readonly found: ReadonlyMap<string, number>;
  /** Excel serial dates beside the rows, oldest first. */
  readonly dates: readonly { readonly row: number; readonly date: number }[];
}

const leftOut = "The row is left out until this is fixed.";
const lowerCounts = "The lower row counts.";

/**
 * Read the table Volumes. A row without a likely volume waits for it; low and high are the likely one where blank.
 *
 * Cost     O(cells)
 */
export function readVolumes(headers: readonly string[], cells: Cells, features: readonly Named[]): TableRead<FeatureVolume> {
  const fields = fieldsIn(volumeFields, ["feature", "unit", "likely", "low", "high", "growth", "date"]);
  return readKeyed(
    fields,
    headers,
    cells,
    features,
    ({ row, values: { unit = "units", likely, growth = 0, ...values } }, feature, refuse) => {
      const { low = likely, high = likely } = values;
      if (likely === undefined || low === undefined || high === undefined) return undefined;
      if (low > likely) refuse("low", `Low a month must be at most the likely ${String(likely)}, received ${String(low)}.`);
      if (high < likely) refuse("high", `High a month must be at least the likely ${String(likely)}, received ${String(high)}.`);
      return { key: feature, of: { feature, unit, low, likely, high, growth, row } };
    },
  );
}

/**
 * Read the table Costs. One-off and fixed cost are 0 where blank, and a unit cost falls only where the row says so.
 *
 * Cost     O(cells)
 */
export function readCosts(headers: readonly string[], cells: Cells, features: readonly Named[]): TableRead<StrategyCost> {
  const fields = fieldsIn(costFields, ["feature", "strategy", "oneOff", "fixed", "unitCost", "declines", "date"]);
  return readKeyed(fields, headers, cells, features, ({ row, values }, feature) => {
    const { strategy, oneOff = 0, fixed: fixedPerMonth = 0, unitCost, declines = false } = values;
    if (strategy === undefined || unitCost === undefined) return undefined;
    const option = { name: strategy, oneOff, fixedPerMonth, unitCost, declines };
    return { key: `${feature} as ${strategy}`, of: { ...option, feature, strategy, row } };
  });
}

interface Keyed<T> {
  /** What must not stand twice. */
  readonly key: string;
  readonly of: T;
}

type FeatureReader = Readonly<Record<"feature", CellReader<Named>>>;
type Refuse<K> = (field: K, message: string) => void;

function readKeyed<const F extends TableField, T extends { readonly row: number }>(
  fields: readonly F[],
  headers: readonly string[],
  rows: Cells,
  features: readonly Named[],
  parse: (row: TableRow<F, FeatureReader>, feature: string, refuse: Refuse<F["key"]>) => Keyed<T> | undefined,
): TableRead<T> {
  const columns = recognizeFields<F["key"]>(fields, headers);
  const reporter = reporterOf(columns);
  const known = directoryOf(features);
  const feature: CellReader<Named> = (cell, label) => findFeature(cell, label, known);
  const problems: CostProblem[] = [];
  const latest = new Map<string, T>();
  const found = new Map<string, number>();
  const dates: { row: number; date: number }[] = [];
  const holdsNothing = (cells: readonly Cell[]): boolean =>
    isBlank(cells[columns.get("feature") ?? -1]) && cells.every((cell) => isBlank(cell) || typeof cell !== "string");
  for (const line of readTable(fields, { columns, rows }, { feature }, holdsNothing)) {
    const { feature: about, date } = line.values as { readonly feature?: Named; readonly date?: number }; // both tables have these fields
    if (about !== undefined) found.set(about.id, line.row);
    if (date !== undefined) dates.push({ row: line.row, date });
    const wrong = [...reporter.faultsOf(line, leftOut)];
    const refuse: Refuse<F["key"]> = (field, message) => {
      wrong.push(reporter.at(line.row, field, message, leftOut));
    };
    const parsed = about === undefined ? undefined : parse(line, about.id, refuse);
    // The other cells of the row are mostly formulas over the first wrong one.
    problems.push(...wrong.slice(0, 1));
    if (parsed === undefined || wrong.length > 0) continue;
    const double = latest.get(parsed.key);
    if (double !== undefined) problems.push(reporter.at(double.row, "feature", `${parsed.key} stands twice.`, lowerCounts, "warning"));
    latest.set(parsed.key, parsed.of);
  }
  return { rows: [...latest.values()], problems, found, dates: dates.sort((a, b) => a.date - b.date) };
}
