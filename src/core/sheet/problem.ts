/** What is wrong in a table, or was decided because of it: what, where, and its consequence. `K` names the fields of the table. */
export interface Problem<K extends string = string> {
  readonly severity: "error" | "warning";
  /** 0-based row below the header; absent where the whole table is meant. */
  readonly row?: number;
  /** 0-based column of the table, where one cell is meant. */
  readonly column?: number;
  readonly field?: K;
  /** "Impact must be from 1 to 5, received 7." */
  readonly message: string;
  /** "Claims triage has no score until this is fixed." */
  readonly consequence?: string;
}
