import { methodOf } from "../../core/score/criteria";
import { addColumns } from "../features/addedColumns";
import type { Done, Outcome } from "../excel/refusal";
import { scoreColumnNames } from "./scoreColumnNames";
import { scoreFormulas } from "./scoreFormulas";

/** Add score, band, bucket, horizon and strategy as formulas to the right of the features; columns that are there stay. */
export function addScoreColumns(): Outcome<Done> {
  return addColumns({
    names: scoreColumnNames,
    // The formula is that of RIBS: under another score it would say something else than the roadmap.
    isWanted: (name, assumptions) =>
      (name !== "Score" && name !== "Band") || (assumptions.scoreCriteria === undefined && methodOf(assumptions) === "criteria"),
    formulas: scoreFormulas,
    formats: { Score: "0.0" },
    noFeatures: {
      message: "There is no feature sheet with rows to score.",
      cure: "Nothing was written. Enter a feature, or choose your table as the feature sheet.",
    },
  });
}
