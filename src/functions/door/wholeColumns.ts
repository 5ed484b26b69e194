import type { AnyFunctionSpec, AnyParameter } from "../define";

/** A sheet's full height, less a few header rows above "A5:A1048576". */
const nearlyWholeColumn = 1_048_000;

/**
 * Arguments with the unused rows below whole columns (A:A) left out; other ranges keep their shape, so that a spill is as long as its range.
 *
 * All whole columns keep equally many rows, since they stand side by side: as many as any required one uses. Excel for Windows and Mac hands
 * blank cells over as 0, so where a column ends in zeros, they are its end.
 *
 * Cost     O(cells)
 */
export function trimWholeColumns(given: readonly unknown[], spec: AnyFunctionSpec): readonly unknown[] {
  const whole = given.filter(isWholeColumn);
  if (whole.length === 0) return given;
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  const required = given
    .filter((argument, index) => isWholeColumn(argument) && parameters[index]?.optional === false)
    .filter(isWholeColumn);
  const used = Math.max(1, ...(required.length > 0 ? required : whole).map(usedRows));
  return given.map((argument) => (isWholeColumn(argument) ? argument.slice(0, used) : argument));
}

function isWholeColumn(argument: unknown): argument is readonly unknown[][] {
  return Array.isArray(argument) && argument.length >= nearlyWholeColumn;
}

function usedRows(rows: readonly (readonly unknown[])[]): number {
  const areBlanksZero = rows.at(-1)?.every((cell) => cell === 0) === true;
  return rows.findLastIndex((row) => row.some((cell) => !isUnused(cell, areBlanksZero))) + 1;
}

function isUnused(cell: unknown, areBlanksZero: boolean): boolean {
  return cell === null || cell === undefined || cell === "" || (areBlanksZero && cell === 0);
}
