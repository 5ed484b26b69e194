/** A sheet's full height, less a few header rows above "A5:A1048576". */
const nearlyWholeColumn = 1_048_000;

/**
 * Arguments with the unused rows below whole columns (A:A) left out; other ranges keep their shape, so that a spill is as long as its range.
 *
 * All whole columns keep equally many rows, since they stand side by side.
 *
 * Cost     O(cells)
 */
export function trimWholeColumns(given: readonly unknown[]): readonly unknown[] {
  const used = Math.max(1, ...given.filter(isWholeColumn).map(usedRows));
  return given.map((argument) => (isWholeColumn(argument) ? argument.slice(0, used) : argument));
}

function isWholeColumn(argument: unknown): argument is readonly unknown[][] {
  return Array.isArray(argument) && argument.length >= nearlyWholeColumn;
}

function usedRows(rows: readonly (readonly unknown[])[]): number {
  return rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== undefined && cell !== "")) + 1;
}
