/** lower ≤ Σ coefficient·x ≤ upper over the named columns; infinite where there is no bound. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear program in yes/no variables: maximize Σ objective·x under the rows. */
export interface BinaryProgram {
  readonly objective: readonly number[];
  readonly rows: readonly ProgramRow[];
  /** So many of the last columns are amounts of 0 or more instead of yes or no; none without it. */
  readonly amounts?: number;
}

export interface SolveLimits {
  /** Wall time; where an answer must be the same every time, count nodes instead. */
  readonly seconds?: number;
  /** Nodes of the search tree: the same arguments stop at the same node on every machine. */
  readonly nodes?: number;
  /** Stop when the best found is proven within this share of the optimum. */
  readonly gap: number;
  /** Called as better solutions are found. */
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** What a search has found so far. */
export interface SolveProgress {
  readonly best: number | undefined;
  /** Proven upper bound of the objective. */
  readonly bound: number;
  readonly seconds: number;
  /** 1 or 0 per yes/no column, of the best found; whoever stops the search can keep it. */
  readonly choice?: readonly number[];
}

export type ProgramOutcome =
  | { readonly status: "infeasible" }
  /** Stopped by a limit before anything was found. */
  | { readonly status: "unknown" }
  | {
      readonly status: "solved";
      /** 1 or 0 per yes/no column. */
      readonly choice: readonly number[];
      /** Proven upper bound of the objective. */
      readonly bound: number;
      /** Proven within the gap asked for. */
      readonly isOptimal: boolean;
    };

/** A solver of binary programs; the core defines it, src/solve provides it. Blocks until done. */
export type Solve = (program: BinaryProgram, limits: SolveLimits) => ProgramOutcome;
