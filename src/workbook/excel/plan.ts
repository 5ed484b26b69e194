import type { Address } from "../../core/sheet/address";
import type { Contents } from "./content";
import type { Write } from "./write";

/** Cells of a standing sheet that a plan writes to, as they were when it was made. */
export interface Touched {
  readonly sheet: string;
  readonly area: Address;
  /** What the plan was made from; absent where it makes no difference what stands there. */
  readonly planned?: Contents;
  /** Number formats are written too. */
  readonly withFormats?: boolean;
}

/** Everything an action writes, planned before a cell is touched: all of `writes` happen, or none. */
export interface Plan {
  /** What must happen together, in its order. Cells go into new sheets, inserted rows and `touched` blocks only. */
  readonly writes: readonly Write[];
  /** Looks, rules, charts and print set-up, done afterwards as far as this Excel lets; what it refuses never takes data back. */
  readonly finish?: readonly Write[];
  readonly touched?: readonly Touched[];
  /** Cells that must stand as they were read, without being written: what tells the rows apart. */
  readonly guards?: readonly Required<Pick<Touched, "sheet" | "area" | "planned">>[];
  /** Tables that the writes resize or fill, with the areas they were read with: filters are taken off and put on again. */
  readonly tables?: readonly { readonly name: string; readonly area: Address }[];
  /** Tables that the writes add to standing sheets. */
  readonly newTables?: readonly string[];
  /** Names of the workbook that the writes define. */
  readonly names?: readonly string[];
  readonly settings?: readonly string[];
  /** Very hidden sheets that the writes need: made before, in a run of their own, since no group of undo may hold that. */
  readonly hidden?: readonly string[];
}

/** Plans that belong together, as one. */
export function joinPlans(...plans: readonly Plan[]): Plan {
  return {
    writes: plans.flatMap(({ writes }) => writes),
    finish: plans.flatMap(({ finish }) => finish ?? []),
    touched: plans.flatMap(({ touched }) => touched ?? []),
    guards: plans.flatMap(({ guards }) => guards ?? []),
    tables: plans.flatMap(({ tables }) => tables ?? []),
    newTables: plans.flatMap(({ newTables }) => newTables ?? []),
    names: plans.flatMap(({ names }) => names ?? []),
    settings: plans.flatMap(({ settings }) => settings ?? []),
    hidden: plans.flatMap(({ hidden }) => hidden ?? []),
  };
}
