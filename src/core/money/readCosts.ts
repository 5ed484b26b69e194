import { describeFault, type Fault } from "../fault";
import { type Directory, directoryOf, findFeature } from "../sheet/directory";
import type { Feature, FeatureProblem } from "../feature/feature";
import { readChoice, readDate, readNumber, readText, readYesNo } from "../sheet/readCell";
import { recognizeFields, type TableColumns, type TableField } from "../sheet/field";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import type { Result } from "../result";
import { type Strategy, strategies } from "../strategy/strategy";
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
export interface CostProblem extends Pick<FeatureProblem, "severity" | "message" | "consequence"> {
  readonly row: number;
  readonly column?: number;
}

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
export function readVolumes(headers: readonly string[], cells: Cells, features: readonly Feature[]): TableRead<FeatureVolume> {
  return readTable(volumeFields, headers, cells, features, (row, feature) => {
    const unit = row.read("unit", readText);
    const likely = row.number("likely");
    const low = row.number("low") ?? likely;
    const high = row.number("high") ?? likely;
    const growth = row.number("growth") ?? 0;
    if (likely === undefined || low === undefined || high === undefined) return undefined;
    if (low > likely) row.refuse("low", `Low a month must be at most the likely ${String(likely)}, received ${String(low)}.`);
    if (high < likely) row.refuse("high", `High a month must be at least the likely ${String(likely)}, received ${String(high)}.`);
    return { key: feature.id, of: { feature: feature.id, unit: unit ?? "units", low, likely, high, growth, row: row.index } };
  });
}

/**
 * Read the table Costs. One-off and fixed cost are 0 where blank, and a unit cost falls only where the row says so.
 *
 * Cost     O(cells)
 */
export function readCosts(headers: readonly string[], cells: Cells, features: readonly Feature[]): TableRead<StrategyCost> {
  return readTable(costFields, headers, cells, features, (row, feature) => {
    const strategy = row.read("strategy", (cell, label) => readChoice(cell, label, strategies), true);
    const unitCost = row.number("unitCost", true);
    const oneOff = row.number("oneOff") ?? 0;
    const fixedPerMonth = row.number("fixed") ?? 0;
    const declines = row.read("declines", readYesNo) ?? false;
    if (strategy === undefined || unitCost === undefined) return undefined;
    const option = { name: strategy, oneOff, fixedPerMonth, unitCost, declines };
    return { key: `${feature.id} as ${strategy}`, of: { ...option, feature: feature.id, strategy, row: row.index } };
  });
}

interface Keyed<T> {
  /** What must not stand twice. */
  readonly key: string;
  readonly of: T;
}

function readTable<K extends string, T extends { readonly row: number }>(
  fields: readonly TableField<K | "feature" | "date">[],
  headers: readonly string[],
  cells: Cells,
  features: readonly Feature[],
  parse: (row: RowReader<K | "feature" | "date">, feature: Feature) => Keyed<T> | undefined,
): TableRead<T> {
  const columns = recognizeFields(fields, headers);
  const known: Directory<Feature> = directoryOf(features);
  const problems: CostProblem[] = [];
  const latest = new Map<string, T>();
  const found = new Map<string, number>();
  const dates: { row: number; date: number }[] = [];
  for (const [index, line] of cells.entries()) {
    if (isBlank(line[columns.get("feature") ?? -1]) && line.every((cell) => isBlank(cell) || typeof cell !== "string")) continue;
    const row = new RowReader(fields, columns, line, index);
    const feature = row.read("feature", (cell, label) => findFeature(cell, label, known), true);
    if (feature !== undefined) found.set(feature.id, index);
    const date = row.read("date", readDate);
    if (date !== undefined) dates.push({ row: index, date });
    const parsed = feature === undefined ? undefined : parse(row, feature);
    // The other cells of the row are mostly formulas over the first wrong one.
    problems.push(...row.problems.slice(0, 1));
    if (parsed === undefined || row.problems.length > 0) continue;
    const double = latest.get(parsed.key);
    if (double !== undefined) problems.push(row.problem("feature", "warning", `${parsed.key} stands twice.`, lowerCounts, double.row));
    latest.set(parsed.key, parsed.of);
  }
  return { rows: [...latest.values()], problems, found, dates: dates.sort((a, b) => a.date - b.date) };
}

/** Reads the cells of one row and keeps what is wrong with them. */
class RowReader<K extends string> {
  readonly problems: CostProblem[] = [];

  constructor(
    private readonly fields: readonly TableField<K>[],
    private readonly columns: TableColumns<K>,
    private readonly cells: readonly Cell[],
    readonly index: number,
  ) {}

  read<T>(key: K, parse: (cell: Cell | undefined, label: string) => Result<T>, isRequired = false): T | undefined {
    const column = this.columns.get(key);
    const value = parse(column === undefined ? undefined : this.cells[column], this.field(key).label);
    if (value.ok) return value.value;
    if (isRequired || value.error.code !== "blank") this.refuse(key, sentence(value.error));
    return undefined;
  }

  number(key: K, isRequired = false): number | undefined {
    return this.read(key, (cell, label) => readNumber(cell, label, this.field(key).domain ?? {}), isRequired);
  }

  refuse(key: K, message: string): void {
    this.problems.push(this.problem(key, "error", message, leftOut));
  }

  problem(key: K, severity: "error" | "warning", message: string, consequence: string, row = this.index): CostProblem {
    const column = this.columns.get(key);
    return { severity, row, message, consequence, ...(column === undefined ? {} : { column }) };
  }

  private field(key: K): TableField<K> {
    const field = this.fields.find((each) => each.key === key);
    if (field === undefined) throw new Error(`the table has no field ${key}`);
    return field;
  }
}

function sentence(fault: Fault): string {
  return `${describeFault(fault)}.`;
}
