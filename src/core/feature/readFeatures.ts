import { shownName } from "../sheet/words";
import type { Assumptions } from "../assumptions/assumptions";
import type { Cells } from "../sheet/cell";
import { checkRow, missingColumns } from "./checkRow";
import { findPrerequisites, type Keyed, type PrerequisiteKeys, prerequisiteKeysOf, uniqueKeys } from "./dependencies";
import type { Feature, FeatureProblem } from "./feature";
import { type IsDate, problemAt, readRows, type RowDraft } from "./readRow";
import { columnOf, type ColumnMap } from "./columnMap";

/** The feature sheet as parsed: every row that holds anything, and everything that is wrong. */
export interface FeaturesRead {
  readonly features: readonly Feature[];
  readonly problems: readonly FeatureProblem[];
}

export interface ReadingOptions {
  readonly isDate?: IsDate;
}

/**
 * Read the rows below the header. Blank rows are skipped; a row that holds anything becomes exactly one feature, however much is wrong with it.
 *
 * Keys come out unique and prerequisites as keys. Without a name column nothing is read, as the column map's problems say.
 *
 * Cost     O(cells)
 */
export function readFeatures(rows: Cells, columns: ColumnMap, assumptions: Assumptions, options: ReadingOptions = {}): FeaturesRead {
  if (columnOf(columns, "feature") === undefined) return { features: [], problems: [] };
  const drafts = readRows(rows, columns, assumptions.scale, options.isDate);
  const keys = uniqueKeys(drafts);
  const directory = prerequisiteKeysOf(drafts, keys);
  const features: Feature[] = [];
  const problems: FeatureProblem[] = drafts.length === 0 ? [] : [...missingColumns(columns)];
  for (const [index, draft] of drafts.entries()) {
    const read = finish(draft, keys[index] ?? { id: draft.feature.id }, directory);
    features.push(read.feature);
    problems.push(...read.problems);
  }
  return { features, problems };
}

function finish(draft: RowDraft, key: Keyed, directory: PrerequisiteKeys): { feature: Feature; problems: readonly FeatureProblem[] } {
  const { at } = draft;
  const { known, unknown } = findPrerequisites(draft.typedDependencies ?? "", directory);
  const checked = checkRow(at, { ...draft.feature, id: key.id, dependsOn: known });
  const problems: FeatureProblem[] = [...draft.problems];
  if (key.problem !== undefined) {
    const field = draft.typedId === undefined ? "feature" : "id";
    problems.push({ ...problemAt(at, field, key.problem.message, key.problem.consequence ?? ""), severity: key.problem.severity });
  }
  for (const name of unknown) {
    const ignored = `${shownName(draft.feature.name)} is placed as if it had no ${known.length === 0 && unknown.length === 1 ? "" : "such "}prerequisite.`;
    problems.push({
      ...problemAt(at, "dependsOn", `Depends on ${shownName(name)}, which is not in the table.`, ignored),
      severity: "warning",
    });
  }
  return { feature: checked.feature, problems: [...problems, ...checked.problems] };
}
