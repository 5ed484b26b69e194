import { ok } from "../../core/result";
import type { Done, Outcome } from "../excel/refusal";
import { addColumns } from "../features/addedColumns";
import { planMoney } from "./moneyPlan";
import { valueColumnNames, valueFormulas } from "./valueFormulas";

/** Add rNPV, its two outcomes, IRR and payback as formulas to the right of the features, with the sheet they look up in; columns that are there stay. */
export function addValueColumns(): Outcome<Done> {
  return addColumns({
    names: valueColumnNames,
    formulas: valueFormulas,
    formats: { rNPV: "#,##0", "NPV if it works": "#,##0", "NPV if it fails": "#,##0", IRR: "0.0 %", "Payback years": "0.0" },
    alongside: async (context, reading, features) => {
      const money = await planMoney(context, reading, features);
      return money.ok ? ok(money.value.plan) : money;
    },
    noFeatures: {
      message: "There is no feature sheet with rows to value.",
      cure: "Nothing was written. Enter a feature, or choose your table as the feature sheet.",
    },
  });
}
