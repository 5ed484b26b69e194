import { listed, shownName } from "../sheet/words";
import { countsNowhere } from "./consequence";
import type { Feature, FeatureProblem, MoneyFault } from "./feature";
import { type FieldKey, fieldOf, fieldsThatDecide } from "./fields";
import { isBlankRating } from "../score/rating";
import { columnOf, type ColumnMap } from "./columnMap";
import { cellOf, problemAt, type SheetRow } from "./readRow";

/** A feature with what its fields contradict among each other taken out, and why. */
export interface Checked {
  readonly feature: Feature;
  readonly problems: readonly FeatureProblem[];
}

/** Hold the fields of one row against each other. */
export function checkRow(row: SheetRow, feature: Feature): Checked {
  const problems: FeatureProblem[] = [];
  let kept = feature;
  const faults = orderFaults(feature);
  for (const { field, message } of faults) problems.push(problemAt(row, field, message, countsNowhere(feature.name)));
  if (faults.length > 0) kept = { ...kept, moneyFaults: [...(kept.moneyFaults ?? []), ...faults] };
  const { gateSuccesses, gateTrials } = feature;
  if (gateSuccesses !== undefined && gateTrials !== undefined && gateSuccesses > gateTrials) {
    const message = `Gate successes ${String(gateSuccesses)} exceed gate trials ${String(gateTrials)}.`;
    problems.push(problemAt(row, "gateSuccesses", message, `${shownName(feature.name)} has no gate until this is fixed.`));
    kept = without(kept, ["gateSuccesses"]);
  }
  return { feature: kept, problems: [...problems, ...missing(row, feature)] };
}

function without(feature: Feature, keys: readonly (keyof Feature)[]): Feature {
  const dropped = new Set<string>(keys);
  return Object.fromEntries(Object.entries(feature).filter(([key]) => !dropped.has(key))) as Feature; // the keys dropped are optional ones
}

const threePoints = [
  ["low", "likely", "high"],
  ["costLow", "cost", "costHigh"],
  ["monthsLow", "months", "monthsHigh"],
] as const;

/** Three-point inputs that do not rise, each at the cell that is out of order. */
function orderFaults(feature: Feature): readonly MoneyFault[] {
  return threePoints.flatMap((keys): readonly MoneyFault[] => {
    const [low, likely, high] = keys.map((key) => feature[key]);
    const isLowTooHigh = low !== undefined && low > (likely ?? high ?? Infinity);
    const isHighTooLow = high !== undefined && high < (likely ?? low ?? -Infinity);
    if (!isLowTooHigh && !isHighTooLow) return [];
    const field = isLowTooHigh ? keys[0] : keys[2];
    const shown = keys.flatMap((key) => (feature[key] === undefined ? [] : [`${fieldOf(key).label} ${String(feature[key])}`]));
    return [{ field, says: String(feature[field] ?? ""), message: `${labelsOf(keys)} must rise, received ${shown.join(", ")}.` }];
  });
}

const scored = fieldsThatDecide("score");
const bucketInputs = fieldsThatDecide("bucket");

/** Blanks that cost a feature its score or its bucket; a row with no rating at all has not been rated yet and is no problem. */
function missing(row: SheetRow, feature: Feature): readonly FeatureProblem[] {
  const problems: FeatureProblem[] = [];
  const name = shownName(feature.name);
  const blank = scored.filter((key) => columnOf(row.columns, key) !== undefined && isBlankRating(cellOf(row, key), row.scale));
  const first = blank[0];
  if (first !== undefined && scored.some((key) => key in feature)) {
    const verb = blank.length === 1 ? "is" : "are";
    problems.push({
      ...problemAt(row, first, `${labelsOf(blank)} ${verb} blank.`, `${name} has no score until this is filled.`),
      severity: "warning",
    });
  }
  const isTold = bucketInputs.some((key) => key in feature);
  const bucketField = bucketInputs.find((key) => columnOf(row.columns, key) !== undefined);
  if (!isTold && bucketField !== undefined) {
    const message = "Value bucket, Possible today and Person decides tell nothing.";
    problems.push({ ...problemAt(row, bucketField, message, `${name} has no value bucket.`), severity: "warning" });
  }
  return problems;
}

/** Columns whose absence costs every feature something, said once. */
export function missingColumns(columns: ColumnMap): readonly FeatureProblem[] {
  const problems: FeatureProblem[] = [];
  const absent = scored.filter((key) => columnOf(columns, key) === undefined);
  const first = absent[0];
  if (first !== undefined) {
    const message = `No column holds ${labelsOf(absent)}.`;
    problems.push({ severity: "warning", field: first, message, consequence: "No feature has a score until one is added or picked." });
  }
  if (bucketInputs.every((key) => columnOf(columns, key) === undefined)) {
    const message = "No column holds Value bucket, nor Possible today and Person decides to derive it.";
    problems.push({
      severity: "warning",
      field: "valueBucket",
      message,
      consequence: "No feature has a value bucket until one is added or picked.",
    });
  }
  return problems;
}

function labelsOf(keys: readonly FieldKey[]): string {
  return listed(keys.map((key) => fieldOf(key).label));
}
