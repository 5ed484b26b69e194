import { addColumns } from "../features/addedColumns";
import type { Done, Outcome } from "../excel/refusal";
import { valueColumnNames, valueFormulas } from "./valueFormulas";

/** Add value a year, rNPV and payback as formulas to the right of the features; columns that are there stay. */
export function addValueColumns(): Outcome<Done> {
  return addColumns({
    names: valueColumnNames,
    formulas: valueFormulas,
    formats: { "Value if it works": "#,##0", "Risk-adjusted value": "#,##0", rNPV: "#,##0", "Payback years": "0.0" },
    noFeatures: {
      message: "There is no feature sheet with rows to value.",
      cure: "Nothing was written. Enter a feature, or choose your table as the feature sheet.",
    },
  });
}
