import { isBlankText } from "./parameters";
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
  // Among words a 0 is a blank, as Excel for Windows and Mac hands it over.
  const areWords = [...actual, ...predicted].every((cell) => typeof cell === "string" || isBlankText(cell));
  const isMissing = (cell: Cell | undefined): boolean => (areWords ? isBlankText(cell) : isBlank(cell));
  for (const [index, actualCell] of actual.entries()) {
    const predictedCell = predicted[index];
    if (isMissing(actualCell) && isMissing(predictedCell)) continue;
    const where = `row ${String(index + 1)}`;
    if (isMissing(actualCell) || isBlank(actualCell) || isCellError(actualCell)) return fail({ code: "blank", parameter: "actual", where });
    if (isMissing(predictedCell) || isBlank(predictedCell) || isCellError(predictedCell))
      return fail({ code: "blank", parameter: "predicted", where });
    pairs.actual.push(trimmed(actualCell));
    pairs.predicted.push(trimmed(predictedCell));
  }
  return ok(pairs);
}

function trimmed(label: Label): Label {
  return typeof label === "string" ? label.trim() : label;
}
