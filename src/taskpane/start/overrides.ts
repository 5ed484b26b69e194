import { type FieldKey, fields } from "../../core/feature/fields";
import { type ColumnMap, type ColumnOverrides } from "../../core/feature/columnMap";
import { recognizeColumns } from "../../core/list/recognizeColumns";

/**
 * The columns chosen by hand so far, and one more choice.
 *
 * A column taken from another field leaves that field without one; a field whose own column was refused stays without.
 */
export function overridesWith(headers: readonly string[], { matches }: ColumnMap, field: FieldKey, column: number | null): ColumnOverrides {
  const unaided = recognizeColumns(headers).matches;
  const kept = fields.flatMap(({ key }): readonly (readonly [FieldKey, number | null])[] => {
    const match = matches[key];
    if (key === field) return [];
    if (match === undefined) return unaided[key] === undefined ? [] : [[key, null]];
    if (match.column === column) return [[key, null]];
    return match.matchedBy === "chosen by hand" ? [[key, match.column]] : [];
  });
  return Object.fromEntries([...kept, [field, column]]);
}
