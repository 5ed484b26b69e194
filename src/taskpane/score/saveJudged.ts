import type { RibsWeights } from "../../core/score/ribs";
import type { Judgments } from "../../core/score/judgments";
import { saveWeights } from "../../workbook/assumptions/assumptionsSheet";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { pairStrings } from "./pairStrings";

/** Save the weights, and the comparisons they came from, if any. What was saved stays, should the comparisons be refused. */
export async function saveJudged(weights: RibsWeights, judgments: Judgments | undefined): Outcome<Done> {
  const saved = await saveWeights(weights);
  if (!saved.ok || judgments === undefined) return saved;
  const { saveComparisons } = await import("../../workbook/weights/weightComparisons");
  const kept = await saveComparisons(judgments);
  if (!kept.ok) return { ok: false, error: { ...kept.error, message: `${pairStrings.weightsSavedOnly} ${kept.error.message}` } };
  return { ok: true, value: { ...saved.value, message: `${saved.value.message} ${kept.value.message}` } };
}
