import { type FieldKey, fields } from "../../core/feature/field";
import type { ColumnMap } from "../../core/feature/recognizeColumns";
import type { ColumnOverrides } from "../../workbook/portfolio";

/** The columns chosen by hand so far, and one more choice. A column taken from another field leaves that field without one. */
export function overridesWith({ matches }: ColumnMap, field: FieldKey, column: number | null): ColumnOverrides {
  const kept: [FieldKey, number | null][] = [];
  for (const { key } of fields) {
    const match = matches[key];
    if (match === undefined || key === field) continue;
    if (match.column === column) kept.push([key, null]);
    else if (match.matchedBy === "chosen by hand") kept.push([key, match.column]);
  }
  return Object.fromEntries([...kept, [field, column]]);
}
