import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SolveProgress } from "../../core/portfolio/binaryProgram";
import { budgetsOf } from "../../core/portfolio/candidates";
import type { Frontier } from "../../core/portfolio/frontier";
import { keptSelection, type Selection, type SelectionFault } from "../../core/portfolio/selection";
import type { SelectionProblem } from "../../core/portfolio/selectionProblem";
import { ok, type Result } from "../../core/result";
import { sameContent } from "../../core/sameContent";
import type { BudgetSteps, Job } from "../work/jobs";
import { useWork } from "../work/useWork";

/** The selection as far as it is known. */
export interface SelectionSearch {
  /** The last answer; it stays in sight while the next one is sought. */
  readonly answer: Result<Selection, SelectionFault> | undefined;
  /** The problem that was answered. */
  readonly answered: SelectionProblem | undefined;
  /** The answer is that of the problem asked for now. */
  readonly isCurrent: boolean;
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
  readonly progress: SolveProgress | undefined;
  /** Stop and keep the best found so far. */
  readonly stop: () => void;
  readonly steps: BudgetSteps | undefined;
  /** As far as it is drawn; absent before its first point. */
  readonly frontier: Frontier | undefined;
}

export const longestSearch = 30;
/** Keys come in bursts; one search answers them all. */
const burst = 250;
/** The frontier is a picture: a thousandth is finer than its line. */
const pictureLimits = { seconds: 2, gap: 1e-3 };
const searchLimits = { seconds: longestSearch, gap: 0 };
const stepLimits = { seconds: 5, gap: 0 };

interface Kept {
  readonly problem: SelectionProblem;
  readonly selection: Selection;
}

/**
 * Searches the best selection beside the pane whenever the problem changes, and draws what lies around it meanwhile. Edits of the sheet that leave
 * the problem as it was start nothing.
 */
export function useSelection(given: SelectionProblem): SelectionSearch {
  const problem = useSteady(given);
  const search = useWork<"select">();
  const { start, stop: stopSearch, latest, state } = search;
  const [kept, setKept] = useState<Kept>();
  useSoon(problem, start, searchJob);
  const progress = state.status === "working" ? state.progress : undefined;
  const stop = useCallback(() => {
    const { choice, bound = Infinity } = progress ?? {};
    const selection = choice === undefined ? undefined : keptSelection(problem, choice, bound);
    if (selection === undefined) return;
    startTransition(() => {
      setKept({ problem, selection });
    });
    stopSearch();
  }, [problem, progress, stopSearch]);
  const keptNow = kept?.problem === problem && state.status === "stopped" ? kept : undefined;
  const answered = keptNow?.problem ?? latest?.job.given.problem;
  const answer = useMemo(() => (keptNow === undefined ? latest?.value : ok(keptNow.selection)), [keptNow, latest]);
  return {
    answer,
    answered,
    isCurrent: answered === problem,
    isSearching: state.status === "working",
    hasFailed: state.status === "failed",
    progress,
    stop,
    steps: useSteps(answered === problem ? problem : undefined, answer),
    frontier: useFrontier(problem),
  };
}

/** The first of all that say the same, so that only what says something new starts work. */
function useSteady(given: SelectionProblem): SelectionProblem {
  const [seen, setSeen] = useState({ given, steady: given });
  if (seen.given === given) return seen.steady;
  const steady = sameContent(seen.steady, given) ? seen.steady : given;
  setSeen({ given, steady });
  return steady;
}

/** Start the work of something given once it has stood still; at once the first time. */
function useSoon<Job>(problem: SelectionProblem, start: (job: Job) => void, jobOf: (problem: SelectionProblem) => Job): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        start(jobOf(problem));
      },
      isFirst.current ? 0 : burst,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [problem, start, jobOf]);
}

function searchJob(problem: SelectionProblem): Job<"select"> {
  return { kind: "select", given: { problem, limits: searchLimits } };
}

function frontierJob(problem: SelectionProblem): Job<"frontier"> {
  return { kind: "frontier", given: { problem, budgets: budgetsOf(problem), limits: pictureLimits } };
}

/** The nearest steps around an answered problem. */
function useSteps(problem: SelectionProblem | undefined, answer: Result<Selection> | undefined): BudgetSteps | undefined {
  const { start, latest } = useWork<"budgetSteps">();
  const present = answer?.ok === true ? answer.value : undefined;
  useEffect(() => {
    if (problem === undefined || present === undefined || present.gap > 0) return;
    start({ kind: "budgetSteps", given: { problem, present, more: budgetsOf(problem)[1] ?? 0, limits: stepLimits } });
  }, [problem, present, start]);
  return latest !== undefined && latest.job.given.present === present ? latest.value : undefined;
}

/** The frontier, from the first point on; it is drawn anew only where more than the budget changes. */
function useFrontier(problem: SelectionProblem): Frontier | undefined {
  const { start, latest, state } = useWork<"frontier">();
  const [drawn, setDrawn] = useState(problem);
  const isOther = useMemo(() => !sameContent(withoutBudget(drawn), withoutBudget(problem)), [drawn, problem]);
  if (isOther) setDrawn(problem);
  useSoon(drawn, start, frontierJob);
  if (latest?.job.given.problem === drawn) return latest.value;
  const growing = state.status === "working" ? state.progress : undefined;
  return growing ?? latest?.value;
}

function withoutBudget({ capacities: [first, ...others], ...rest }: SelectionProblem): readonly unknown[] {
  return [first?.amounts, others, rest];
}
