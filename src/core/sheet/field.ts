import { letters } from "./readCell";
import type { NumberDomain } from "./numberDomain";

/** A column of a table of ours, as data. */
export interface TableField<K extends string = string> {
  readonly key: K;
  /** The header we write, and the name in every message. */
  readonly label: string;
  readonly help: string;
  /** Other headers it is known by. */
  readonly synonyms?: readonly string[];
  /** Numbers it accepts; absent for text. */
  readonly domain?: NumberDomain;
}

/** The column (0-based) of each field; of two headers for one field the left counts. */
export type TableColumns<K extends string> = ReadonlyMap<K, number>;

/** Find the field of each column by its header: case, spaces and punctuation do not count. */
export function recognizeFields<K extends string>(fields: readonly TableField<K>[], headers: readonly string[]): TableColumns<K> {
  const plain = headers.map(letters);
  const found = new Map<K, number>();
  for (const { key, label, synonyms = [] } of fields) {
    const column = [label, ...synonyms].map((name) => plain.indexOf(letters(name))).find((at) => at >= 0);
    if (column !== undefined && ![...found.values()].includes(column)) found.set(key, column);
  }
  return found;
}
