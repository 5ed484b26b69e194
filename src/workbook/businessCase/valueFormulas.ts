import type { ColumnFormula, RowReferences } from "../scores/scoreFormulas";
import { moneyColumn } from "./moneySheet";

/** Headers of the columns that "Add value columns" writes, in their order. */
export const valueColumnNames = ["rNPV", "NPV if it works", "NPV if it fails", "IRR", "Payback years"] as const;
export type ValueColumn = (typeof valueColumnNames)[number];

const from = {
  rNPV: "worth",
  "NPV if it works": "works",
  "NPV if it fails": "fails",
  IRR: "irr",
  "Payback years": "payback",
} as const satisfies Readonly<Record<ValueColumn, Parameters<typeof moneyColumn>[0]>>;

/**
 * The formulas of the value columns: what the sheet Money says of the row, found by its key. Native, so that they calculate without the add-in.
 *
 * Unit     money in the currency unit of the assumptions
 */
export function valueFormulas(row: RowReferences<ValueColumn>): Readonly<Record<ValueColumn, ColumnFormula>> {
  const key = row.field("id") ?? row.field("feature");
  const of = (name: ValueColumn): ColumnFormula =>
    key === undefined
      ? { missing: ["Feature"] }
      : row.field("likely") === undefined && (row.field("low") === undefined || row.field("high") === undefined)
        ? { missing: ["Likely"] }
        : { formula: `=INDEX(${moneyColumn(from[name])},MATCH(${key},${moneyColumn("id")},0))` };
  return {
    rNPV: of("rNPV"),
    "NPV if it works": of("NPV if it works"),
    "NPV if it fails": of("NPV if it fails"),
    IRR: of("IRR"),
    "Payback years": of("Payback years"),
  };
}
