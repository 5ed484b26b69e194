import type { NumberDomain } from "./numberDomain";
import { letters } from "./readCell";

/** A column of a table, as data: finding it by its header, reading its cells and every message about them follow from this. */
export interface TableField<K extends string = string> {
  readonly key: K;
  /** The header we write, and the name in every message. */
  readonly label: string;
  /** What to enter, in one line: the comment of the header. */
  readonly help: string;
  /** How its cells are read: text, number, choice, yesNo, date, or a kind for which the reader of the table brings the way. */
  readonly kind: string;
  /** Numbers it accepts, where it holds numbers. */
  readonly domain?: NumberDomain;
  /** What it holds one of, where it is a choice. */
  readonly words?: readonly string[];
  /** Other headers it is known by, best first. */
  readonly synonyms?: readonly string[];
  /** A row can't be used where this is blank. */
  readonly isRequired?: true;
}

/** The field of a key. */
export function fieldIn<F extends TableField>(fields: readonly F[], key: F["key"]): F {
  const field = fields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`no field has the key ${key}`);
  return field;
}

/** Some of the fields, in the order asked for. */
export function fieldsIn<F extends TableField, const K extends F["key"]>(
  fields: readonly F[],
  keys: readonly K[],
): readonly Extract<F, { readonly key: K }>[] {
  return keys.map((key) => fieldIn(fields, key) as Extract<F, { readonly key: K }>); // the field found bears the key
}

/** The column (0-based) of each field; of two headers for one field the left counts. */
export type TableColumns<K extends string> = ReadonlyMap<K, number>;

/** Excel's own tables allow no longer header: a cell that holds more text names nothing, and is not searched. */
const longestHeader = 255;

/**
 * Find the field of each column by its header: case, spaces and punctuation do not count.
 *
 * Cost     O(fields × headers), whatever their length
 */
export function recognizeFields<K extends string>(fields: readonly TableField<K>[], headers: readonly string[]): TableColumns<K> {
  const plain = headers.map((header) => (header.length > longestHeader ? "" : letters(header)));
  const found = new Map<K, number>();
  const taken = new Set<number>();
  for (const { key, label, synonyms = [] } of fields) {
    const column = [label, ...synonyms].map((name) => plain.indexOf(letters(name))).find((at) => at >= 0);
    if (column === undefined || taken.has(column)) continue;
    taken.add(column);
    found.set(key, column);
  }
  return found;
}
