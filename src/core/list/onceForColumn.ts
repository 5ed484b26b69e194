import type { FeatureProblem } from "../feature/feature";
import { fieldOf } from "../feature/fields";

/** More cells than this, and a larger share of the rows than that, are a matter of the column and not of each cell. */
const mostCells = 5;
const mostRows = 0.2;

/**
 * Errors of many cells of one column as one sentence: "Impact can't be read in 12 of 30 rows, first: …". Few are told cell by cell.
 *
 * Cost     O(problems)
 */
export function onceForColumn(problems: readonly FeatureProblem[], features: number): readonly FeatureProblem[] {
  const counts = new Map<number, number>();
  for (const { severity, column, row, field } of problems)
    if (severity === "error" && column !== undefined && row !== undefined && field !== "id" && field !== "feature")
      counts.set(column, (counts.get(column) ?? 0) + 1);
  const told = new Set<number>();
  return problems.flatMap((problem): readonly FeatureProblem[] => {
    const { column, row, severity, field, message } = problem;
    const count = counts.get(column ?? -1) ?? 0;
    if (column === undefined || row === undefined || severity !== "error" || count <= mostCells || count <= features * mostRows)
      return [problem];
    if (told.has(column)) return [];
    told.add(column);
    const label = field === undefined ? "The column" : fieldOf(field).label;
    const sentence = `${label} can't be read in ${String(count)} of ${String(features)} rows; the first: ${message}`;
    return [
      {
        severity,
        row,
        column,
        ...(field === undefined ? {} : { field }),
        message: sentence,
        consequence: "These rows are read as if it were blank. Another column can be chosen on Start.",
      },
    ];
  });
}
