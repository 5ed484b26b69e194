import { fail, ok, type Result } from "../result";
import { type Cell } from "../quantity";
import type { Feature } from "./feature";
import { letters, readText } from "./readCell";

/** Features by what a row of another table may call them. */
export type Directory = ReadonlyMap<string, Feature>;

/** Features by what a row may call them: 1.1 and 11 are two IDs, so the exact ID wins over the exact name, and both over what only looks alike. */
export function directoryOf(features: readonly Feature[]): Directory {
  const known = new Map<string, Feature>();
  for (const keyOf of [
    ({ name }: Feature) => letters(name),
    ({ id }: Feature) => letters(id),
    ({ name }: Feature) => exact(name),
    ({ id }: Feature) => exact(id),
  ])
    for (const feature of features) known.set(keyOf(feature), feature);
  return known;
}

/** A key that no text without punctuation can have. */
function exact(text: string): string {
  return `=${text.trim().toLowerCase()}`;
}

/** The feature that a cell names by its ID or its name. */
export function findFeature(cell: Cell | undefined, parameter: string, known: Directory): Result<Feature> {
  const text = readText(cell, parameter);
  if (!text.ok) return text;
  const feature = known.get(exact(text.value)) ?? known.get(letters(text.value));
  return feature === undefined
    ? fail({ code: "out-of-domain", parameter, expected: "the ID or name of a feature of the sheet", received: text.value })
    : ok(feature);
}
