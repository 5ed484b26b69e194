import { describeFault, type Fault } from "../fault";
import type { Result } from "../result";
import { type Cell, type Cells, isBlank } from "./cell";
import { type TableColumns, type TableField } from "./field";
import type { Problem } from "./problem";
import { readChoice, readDate, readNumber, readText, readYesNo } from "./readCell";

/** Where a cell stands: row below the header and column of the table, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Reads one cell; the label of its field stands in the fault. */
export type CellReader<T> = (cell: Cell | undefined, label: string, place: Place) => Result<T>;

/** How a table reads the kinds of cells that are its own, by kind. */
export type Readers = Readonly<Record<string, CellReader<unknown>>>;

/** A table whose cells are all of the common kinds. */
export type NoReaders = Readonly<Record<"none", never>>;

type Value<F extends TableField, R extends Readers> = F["kind"] extends keyof R
  ? R[F["kind"]] extends CellReader<infer T>
    ? T
    : never
  : F["kind"] extends "number" | "date"
    ? number
    : F["kind"] extends "yesNo"
      ? boolean
      : F extends { readonly words: readonly (infer Word)[] }
        ? Word
        : string;

/** What the cells of a row hold; blank and wrong ones are absent. */
export type Values<F extends TableField, R extends Readers> = { readonly [Each in F as Each["key"]]?: Value<Each, R> };

/** A row as read: what its cells hold, and what is wrong with the others. */
export interface TableRow<F extends TableField, R extends Readers> {
  /** 0-based row below the header. */
  readonly row: number;
  readonly values: Values<F, R>;
  /** What is wrong with a cell, in the order of the fields; a blank is, where the field is required. */
  readonly faults: readonly FieldFault<F["key"]>[];
}

export interface FieldFault<K extends string> {
  readonly field: K;
  readonly fault: Fault;
}

/** The rows below the header of a table, and which column holds which field. */
export interface Table<K extends string> {
  readonly columns: TableColumns<K>;
  readonly rows: Cells;
}

/** Kinds of cells that every table may have. */
const kinds: Readonly<Record<string, (field: TableField) => CellReader<unknown>>> = {
  text: () => readText,
  number:
    ({ domain = {} }) =>
    (cell, label) =>
      readNumber(cell, label, domain),
  yesNo: () => readYesNo,
  date: () => readDate,
  choice:
    ({ words = [] }) =>
    (cell, label) =>
      readChoice(cell, label, words),
};

/**
 * Read the rows of a table by its fields. Rows that hold nothing are skipped; every other is given back, whatever is wrong with it.
 *
 * Cost     O(cells)
 */
export function readTable<const F extends TableField, const R extends Readers = NoReaders>(
  fields: readonly F[],
  { columns, rows }: Table<F["key"]>,
  readers?: R,
  holdsNothing: (cells: readonly Cell[]) => boolean = isBlankRow,
): readonly TableRow<F, R>[] {
  const read = fields
    .filter(({ key, isRequired }) => isRequired === true || columns.has(key))
    .map((field) => ({ field, column: columns.get(field.key), reader: readers?.[field.kind] ?? kindReader(field) }));
  return rows.flatMap((cells, row) => {
    if (holdsNothing(cells)) return [];
    const values: Record<string, unknown> = {};
    const faults: FieldFault<F["key"]>[] = [];
    for (const { field, column, reader } of read) {
      const value = reader(column === undefined ? undefined : cells[column], field.label, { row, column: column ?? 0 });
      if (value.ok) values[field.key] = value.value;
      else if (field.isRequired === true || value.error.code !== "blank") faults.push({ field: field.key, fault: value.error });
    }
    return [{ row, values: values as Values<F, R>, faults }]; // each value comes from the reader of its field's kind
  });
}

function kindReader(field: TableField): CellReader<unknown> {
  const reader = kinds[field.kind];
  if (reader === undefined) throw new Error(`the table brings no reader for cells of the kind ${field.kind}`);
  return reader(field);
}

/** Whether a row holds nothing at all. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(isBlank);
}

/** The columns of fields that stand in the order in which they are described. */
export function columnsInOrder<K extends string>(fields: readonly TableField<K>[]): TableColumns<K> {
  return new Map(fields.map(({ key }, column) => [key, column]));
}

/** What is wrong in a row of a table. */
export type RowProblem<K extends string = string> = Problem<K> & { readonly row: number; readonly consequence: string };

/** Words problems of a table, each at its cell. */
export interface Reporter<K extends string> {
  readonly at: (row: number, field: K, message: string, consequence: string, severity?: Problem["severity"]) => RowProblem<K>;
  /** What is wrong with the cells of a row. */
  readonly faultsOf: (
    row: { readonly row: number; readonly faults: readonly FieldFault<K>[] },
    consequence: string | ((field: K) => string),
  ) => readonly RowProblem<K>[];
}

/** Problems of a table whose columns are these. */
export function reporterOf<K extends string>(columns: TableColumns<K>): Reporter<K> {
  const at: Reporter<K>["at"] = (row, field, message, consequence, severity = "error") => {
    const column = columns.get(field);
    return {
      severity,
      row,
      field,
      message,
      consequence,
      ...(column === undefined ? {} : { column }),
    };
  };
  return {
    at,
    faultsOf: ({ row, faults }, consequence) =>
      faults.map(({ field, fault }) =>
        at(row, field, sentenceOf(fault), typeof consequence === "string" ? consequence : consequence(field)),
      ),
  };
}

/** A fault as a sentence of its own. */
export function sentenceOf(fault: Fault): string {
  return `${describeFault(fault)}.`;
}
