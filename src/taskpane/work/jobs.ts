import type { RankAcceptability } from "../../core/doubt/rankAcceptability";
import type { RankConfidence } from "../../core/doubt/rankConfidence";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { SimulationPlan } from "../../core/doubt/simulation";
import type { Summary } from "../../core/doubt/statistics";
import type { SolveLimits, SolveProgress } from "../../core/portfolio/binaryProgram";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import type { FrontierPoint, Selection } from "../../core/portfolio/selection";
import type { SelectionProblem } from "../../core/portfolio/selectionProblem";
import type { Result } from "../../core/result";

/** How many of the trials, or of the budgets, are done. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** A simulation as the pane shows it. */
export interface Simulated {
  /** Totals of the trials, ascending. */
  readonly ascending: Float64Array;
  readonly summary: Summary;
  /** Share of the spread that each item brings; absent where not asked for. */
  readonly contributions?: readonly number[];
}

/** A selection problem without its function: names by row go to the worker instead. */
export interface PostedProblem extends Omit<SelectionProblem, "nameOf"> {
  readonly names: readonly string[];
}

export type PostedLimits = Omit<SolveLimits, "onProgress">;

/** The long work there is: what it is given, what it reports meanwhile, what it gives. All of it can be posted between threads. */
export interface Jobs {
  readonly simulate: { readonly given: SimulationPlan; readonly report: Count; readonly gives: Simulated };
  readonly rankAcceptability: {
    readonly given: { readonly question: RankQuestion; readonly k: number; readonly withRanks: boolean };
    readonly report: Count;
    readonly gives: RankAcceptability;
  };
  /** How sure the rank of one row is. */
  readonly rankConfidence: {
    readonly given: { readonly question: RankQuestion; readonly row: number };
    readonly report: Count;
    readonly gives: RankConfidence;
  };
  readonly select: {
    readonly given: { readonly problem: PostedProblem; readonly limits: PostedLimits };
    readonly report: SolveProgress;
    readonly gives: Result<Selection>;
  };
  /** The best selection at each budget of the first capacity; a budget that allows none has its fault. */
  readonly frontier: {
    readonly given: { readonly problem: PostedProblem; readonly budgets: readonly number[]; readonly limits: PostedLimits };
    readonly report: Count;
    readonly gives: readonly Result<FrontierPoint>[];
  };
  /** What changes at the nearest budgets around a selection; absent where nothing does. */
  readonly budgetSteps: {
    readonly given: { readonly problem: PostedProblem; readonly present: Selection; readonly limits: PostedLimits };
    readonly report: Count;
    readonly gives: { readonly next?: BudgetStep; readonly out?: BudgetStep };
  };
}

export type JobKind = keyof Jobs;

/** A job with what it is given. */
export type Job<Kind extends JobKind = JobKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly given: Jobs[Each]["given"] };
}[Kind];
