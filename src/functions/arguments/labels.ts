import type { Label } from "../../core/measure/classification";
import { type Cell, isBlank, isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";

/** Actual and predicted labels of the same cases. */
export interface LabelPairs {
  readonly actual: readonly Label[];
  readonly predicted: readonly Label[];
}

/** Pair two columns of labels; a row blank in both is skipped, a row blank in one is refused. */
export function pairLabels(actual: readonly Cell[], predicted: readonly Cell[]): Result<LabelPairs> {
  if (actual.length !== predicted.length) {
    return fail({
      code: "shape-mismatch",
      parameter: "predicted",
      expected: `${String(actual.length)} labels, as many as actual`,
      received: String(predicted.length),
    });
  }
  const pairs = { actual: [] as Label[], predicted: [] as Label[] };
  for (const [index, actualCell] of actual.entries()) {
    const predictedCell = predicted[index];
    if (isBlank(actualCell) && isBlank(predictedCell)) continue;
    const where = `row ${String(index + 1)}`;
    if (isBlank(actualCell) || isCellError(actualCell)) return fail({ code: "blank", parameter: "actual", where });
    if (isBlank(predictedCell) || isCellError(predictedCell)) return fail({ code: "blank", parameter: "predicted", where });
    pairs.actual.push(trimmed(actualCell));
    pairs.predicted.push(trimmed(predictedCell));
  }
  return ok(pairs);
}

function trimmed(label: Label): Label {
  return typeof label === "string" ? label.trim() : label;
}
