import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";
import type { Cells } from "../core/quantity";
import type { CellLink } from "./cellLink";

/** What is selected, with its values. */
export interface Selection {
  readonly link: CellLink;
  /** The active sheet. */
  readonly sheet: string;
  readonly cells: Cells;
}

/** Where a formula would go, and what its spill would meet. */
export interface Target {
  readonly link: CellLink;
  /** The cell and its spill area are blank. */
  readonly isFree: boolean;
  /** The first cell in the way. */
  readonly blockedBy?: CellLink;
}

/** Put a formula into the active cell. */
export function insertFormula(formula: string): Outcome<Done> {
  void formula;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** Read the selected block. */
export function readSelection(): Outcome<Selection> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** Whether a result of this size fits at the active cell. */
export function readTarget(rows: number, columns: number): Outcome<Target> {
  void rows;
  void columns;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** Go to a cell. */
export function selectLink(link: CellLink): Outcome<Done> {
  void link;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
