import type { RankAcceptability } from "../../core/doubt/rankAcceptability";
import type { RankConfidence } from "../../core/doubt/rankConfidence";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { SimulationPlan } from "../../core/doubt/simulation";
import type { SolveLimits, SolveProgress } from "../../core/portfolio/binaryProgram";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import type { Frontier } from "../../core/portfolio/frontier";
import type { Selection, SelectionFault } from "../../core/portfolio/selection";
import type { NamedProblem, ScenarioComparison } from "../../core/portfolio/scenarios";
import type { SelectionProblem } from "../../core/portfolio/selectionProblem";
import type { EvidenceLine, RawQuestion } from "../../core/evidence/rawEvidence";
import type { RawRead } from "../../core/evidence/rawReader";
import type { Result } from "../../core/result";
import type { Answer } from "../../functions/door/answer";
import type { Count } from "./count";
import type { Simulated } from "./simulateJob";

/** What lies around a selection when the budget moves. */
export interface BudgetSteps {
  readonly next?: BudgetStep;
  readonly out?: BudgetStep;
  /** What `amount` more of the budget gains. */
  readonly more?: { readonly amount: number; readonly gain: number };
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
    readonly given: { readonly problem: SelectionProblem; readonly limits: PostedLimits };
    readonly report: SolveProgress;
    readonly gives: Result<Selection, SelectionFault>;
  };
  /** The best value at each budget of the first capacity, and where that ends to grow. */
  readonly frontier: {
    readonly given: { readonly problem: SelectionProblem; readonly budgets: readonly number[]; readonly limits: PostedLimits };
    readonly report: Frontier;
    readonly gives: Frontier;
  };
  /** Scenarios solved and compared. */
  readonly compare: {
    readonly given: { readonly scenarios: readonly NamedProblem[]; readonly limits: PostedLimits };
    readonly report: Count;
    readonly gives: Result<ScenarioComparison>;
  };
  /** What changes at the nearest budgets around a selection, absent where nothing does, and what so much more of the budget gains. */
  readonly budgetSteps: {
    readonly given: {
      readonly problem: SelectionProblem;
      readonly present: Selection;
      readonly more: number;
      readonly limits: PostedLimits;
    };
    readonly report: Count;
    readonly gives: BudgetSteps;
  };
  /** A custom function that takes long, called by a cell: its id and its arguments. */
  readonly call: {
    readonly given: { readonly id: string; readonly given: readonly unknown[] };
    readonly report: Count;
    readonly gives: Answer[][];
  };
  /** The metrics that raw data gives. */
  readonly rawEvidence: { readonly given: RawQuestion; readonly report: Count; readonly gives: RawRead<readonly EvidenceLine[]> };
}

export type JobKind = keyof Jobs;

/** A job with what it is given. */
export type Job<Kind extends JobKind = JobKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly given: Jobs[Each]["given"] };
}[Kind];
