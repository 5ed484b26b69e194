import type { NumberDomain } from "../sheet/numberDomain";
import type { Cells } from "../sheet/cell";

/** How the value of an assumption is formatted. */
export type AssumptionFormat = "share" | "rate" | "points" | "level" | "months" | "index" | "years" | "whole" | "price" | "date" | "text";

/** One input cell of the sheet Assumptions. */
export interface AssumptionCell<N extends string = string> {
  readonly kind: "cell";
  readonly label: string;
  /** The workbook name of the cell; permanent, since formulas use it. */
  readonly name: N;
  readonly default: number | string;
  readonly unit: string;
  readonly source: string;
  readonly usedBy: readonly string[];
  readonly format: AssumptionFormat;
  /** Numbers it accepts; absent for text. */
  readonly domain?: NumberDomain;
  /** Words it accepts; absent where any text will do. */
  readonly words?: readonly string[];
  /** A name that it follows until the user types a value of its own. */
  readonly follows?: string;
  /** Blank is an answer; a new sheet gets the first day of the month it is written in. */
  readonly startsThisMonth?: true;
  /** Formulas of sheets alone use it, as it stands: no default counts in its place. */
  readonly isForFormulas?: true;
  /** A price that ages: its date is the user's to change with it. */
  readonly isDated?: true;
}

/** A block of input cells; the name covers the values without headings and labels. */
export interface AssumptionTable<N extends string = string> {
  readonly kind: "table";
  readonly label: string;
  readonly name: N;
  readonly columns: readonly string[];
  /** Labels beside the rows; absent where the rows label themselves and may be added to. */
  readonly rowLabels?: readonly string[];
  readonly default: Cells;
  readonly unit: string;
  readonly source: string;
  readonly usedBy: readonly string[];
}

/** A calculated row: the named cells must sum to 1, which is shown in words. */
export interface AssumptionCheck {
  readonly kind: "check";
  readonly label: string;
  readonly sums: readonly string[];
  readonly unit: string;
}

/** An input cell. */
export function cell<const N extends string>(
  name: N,
  label: string,
  value: number | string,
  rest: Omit<AssumptionCell, "kind" | "name" | "label" | "default">,
): AssumptionCell<N> {
  return { kind: "cell", name, label, default: value, ...rest };
}

/** A block of input cells. */
export function table<const N extends string>(name: N, rest: Omit<AssumptionTable, "kind" | "name">): AssumptionTable<N> {
  return { kind: "table", name, ...rest };
}

/** A headed group of rows on the sheet. */
export interface AssumptionSection {
  readonly title: string;
  readonly rows: readonly (AssumptionCell | AssumptionTable | AssumptionCheck)[];
}

/** A row that sums shares. */
export function check(label: string, sums: readonly string[]): AssumptionCheck {
  return { kind: "check", label, sums, unit: "must be 100 %" };
}

/** What happens while an assumption of formulas is wrong: they read the cell themselves. */
export const asItStands = "The sheets that use it calculate with what stands there until this is fixed.";
