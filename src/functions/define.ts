import type { Cell, CellError, Cells } from "../core/sheet/cell";
import type { Result } from "../core/result";

/** Array arguments of a call that are already accepted, by parameter name: a lifted argument may need them (a rating needs its scale). */
export type Settings = Readonly<Record<string, unknown>>;

interface Described {
  /** Lower case words joined by underscores, as functions.md lists them; permanent. */
  readonly name: string;
  readonly description: string;
  /** Set of accepted values in words; help and faults print it. */
  readonly domain: string;
  readonly optional: boolean;
  /** How help shows the default of an optional parameter. */
  readonly shownDefault?: string;
  /** The words it accepts, which Excel offers while a formula is written. */
  readonly choices?: Choices;
}

/** A pick list of Excel's formula bar. */
export interface Choices {
  /** Names the list in functions.json. */
  readonly id: string;
  readonly words: readonly string[];
}

/** A parameter that lifts: it accepts a cell, a range or a spill, and is checked cell by cell. */
export interface CellParameter<T> extends Described {
  readonly takes: "cell";
  readonly accept: (cell: Cell, settings: Settings) => Result<T>;
  readonly isBlank: (cell: Cell, settings: Settings) => boolean;
  readonly fallback?: T;
}

/** A parameter that is read as a whole: weights, a matrix, a table. */
export interface ArrayParameter<T> extends Described {
  readonly takes: "array";
  readonly accept: (cells: Cells, settings: Settings) => Result<T>;
  readonly fallback?: T;
  /** Error cells are passed on instead of ending the call. */
  readonly errorsAreData?: boolean;
}

export type Parameter<T> = CellParameter<T> | ArrayParameter<T>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential: a list of parameters of differing types
export type AnyParameter = CellParameter<any> | ArrayParameter<any>;
type ValueOf<P> = P extends Parameter<infer T> ? T : never;
type ArgumentsOf<Ps extends readonly AnyParameter[]> = { [I in keyof Ps]: ValueOf<Ps[I]> };

export type Value = number | string | boolean;
/** One cell of a matrix result: a value, an error of its arguments passed on, or the fault that spoils this cell only. */
export type MatrixCell = Value | CellError | Extract<Result<never>, { ok: false }>;

/**
 * - `lifted`: one value per element of the broadcast arguments.
 * - `rows`: one row of values per row of the (column) arguments.
 * - `matrix`: one call, a whole matrix.
 */
export interface Returned {
  lifted: Value;
  rows: readonly Value[];
  matrix: readonly (readonly MatrixCell[])[];
}
export type Shape = keyof Returned;

export type Group = "Score" | "Place" | "Cost" | "Value" | "Doubt" | "Choose" | "Measure";

export interface Example {
  /** Arguments as a user gives them: a scalar, a matrix, or null where omitted. */
  readonly given: readonly (Cell | Cells)[];
  /** The result: a scalar for 1 × 1, a matrix, or an error by its code. Numbers compare within 1e-9 relative. */
  readonly gives: Value | readonly (readonly (Value | { readonly error: string })[])[] | { readonly error: string };
  /** What the example shows, in a few words. */
  readonly shows?: string;
}

export interface FunctionSpec<Ps extends readonly AnyParameter[], S extends Shape> {
  readonly id: string;
  readonly group: Group;
  /** One sentence for the function browser, third person: "Scores features from 0 to 100 on …". */
  readonly summary: string;
  /** Further sentences for the docs page: rules, limits, relation to native functions. */
  readonly notes?: readonly string[];
  readonly parameters: Ps;
  readonly returns: { readonly shape: S; readonly description: string; readonly unit: string };
  /** When it answers with an error, beyond the checks of its parameters. */
  readonly faults?: readonly string[];
  /** Keys in docs/references.json. */
  readonly sources: readonly string[];
  readonly examples: readonly Example[];
  /** Blank text is data (edit distance): the door neither skips nor refuses it. */
  readonly blankIsData?: boolean;
  /** It calls the solver, which is fetched before: see solver.ts. Excel gets its answer from another thread. */
  readonly needsSolver?: boolean;
  /** It may take a second or more: it is not calculated for the preview of a formula being written. */
  readonly takesLong?: boolean;
  readonly evaluate: (this: void, ...given: ArgumentsOf<Ps>) => Result<Returned[S]>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential: the catalogue holds specs of all types
export type AnyFunctionSpec = FunctionSpec<any, Shape>;

/** Describe a custom function once; functions.json, registration, checks, docs, help and example tests derive from it. */
export function defineFunction<const Ps extends readonly AnyParameter[], S extends Shape>(spec: FunctionSpec<Ps, S>): FunctionSpec<Ps, S> {
  return spec;
}
