import { fail, ok, type Result } from "../result";
import { type Cell } from "./cell";
import { letters, readText } from "./readCell";

/** What other tables refer to by its ID or its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Rows of one table by what a row of another table may call them. */
export type Directory<T extends Named = Named> = ReadonlyMap<string, T>;

/** Features by what a row may call them: 1.1 and 11 are two IDs, so the exact ID wins over the exact name, and both over what only looks alike. */
export function directoryOf<T extends Named>(features: readonly T[]): Directory<T> {
  const known = new Map<string, T>();
  for (const keyOf of [
    ({ name }: Named) => letters(name),
    ({ id }: Named) => letters(id),
    ({ name }: Named) => exact(name),
    ({ id }: Named) => exact(id),
  ])
    for (const feature of features) known.set(keyOf(feature), feature);
  return known;
}

/** A key that no text without punctuation can have. */
function exact(text: string): string {
  return `=${text.trim().toLowerCase()}`;
}

/** The feature that a cell names by its ID or its name. */
export function findFeature<T extends Named>(cell: Cell | undefined, parameter: string, known: Directory<T>): Result<T> {
  const text = readText(cell, parameter);
  if (!text.ok) return text;
  const feature = known.get(exact(text.value)) ?? known.get(letters(text.value));
  return feature === undefined
    ? fail({ code: "out-of-domain", parameter, expected: "the ID or name of a feature of the sheet", received: text.value })
    : ok(feature);
}
