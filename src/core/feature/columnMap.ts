import type { FeatureProblem } from "./feature";
import type { FieldKey } from "./fields";

/** The column that holds a field. */
export interface ColumnMatch {
  readonly field: FieldKey;
  /** 0-based column of the table. */
  readonly column: number;
  readonly header: string;
  /** How it was matched: "same name", "Jira name", "synonym", "guess", "chosen by hand". */
  readonly matchedBy: string;
  /** Further columns that are read together with it: levels of a tree, repeated columns of links. */
  readonly also?: readonly number[];
}

/** What the columns of a feature sheet hold. */
export interface ColumnMap {
  readonly matches: Readonly<Partial<Record<FieldKey, ColumnMatch>>>;
  /** Columns with a header that hold no field. */
  readonly leftAlone: readonly { readonly column: number; readonly header: string }[];
  /** No name column; headers that stand twice. */
  readonly problems: readonly FeatureProblem[];
}

/** Which column (0-based) holds a field, chosen by hand; null: none does. */
export type ColumnOverrides = Readonly<Partial<Record<FieldKey, number | null>>>;

/** The column of a field; undefined where none holds it. */
export function columnOf(columns: ColumnMap, field: FieldKey): number | undefined {
  return columns.matches[field]?.column;
}
