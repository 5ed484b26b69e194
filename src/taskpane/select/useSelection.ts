import { useCallback, useEffect, useMemo, useState } from "react";
import type { SolveProgress } from "../../core/portfolio/binaryProgram";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import { keptSelection, type Selection } from "../../core/portfolio/selection";
import { ok, type Result } from "../../core/result";
import type { PostedProblem } from "../work/jobs";
import { type Finished, useWork } from "../work/useWork";
import { budgetsOf } from "./candidates";

/** A point of the frontier, in the unit of the sheet. */
export interface BudgetValue {
  readonly budget: number;
  readonly value: number;
}

/** The selection as far as it is known. */
export interface SelectionSearch {
  /** The last answer; it stays in sight while the next one is sought. */
  readonly answer: Result<Selection> | undefined;
  /** The problem that was answered. */
  readonly answered: PostedProblem | undefined;
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
  readonly progress: SolveProgress | undefined;
  /** Stop and keep the best found so far. */
  readonly stop: () => void;
  readonly steps: { readonly next?: BudgetStep; readonly out?: BudgetStep } | undefined;
  readonly frontier: readonly BudgetValue[];
}

export const longestSearch = 30;
/** Keys come in bursts; one search answers them all. */
const burst = 250;
/** The frontier is a picture: a thousandth is finer than its line. */
const pictureLimits = { seconds: 2, gap: 1e-3 };
const searchLimits = { seconds: longestSearch, gap: 0 };
const stepLimits = { seconds: 5, gap: 0 };

interface Kept {
  readonly problem: PostedProblem;
  readonly selection: Selection;
}

/** Searches the best selection beside the pane whenever the problem changes, then what lies around it. */
export function useSelection(problem: PostedProblem): SelectionSearch {
  const search = useWork<"select">();
  const { start, stop: stopSearch, latest, state } = search;
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    const timer = setTimeout(() => {
      start({ kind: "select", given: { problem, limits: searchLimits } });
    }, burst);
    return () => {
      clearTimeout(timer);
    };
  }, [problem, start]);
  const progress = state.status === "working" ? state.progress : undefined;
  const stop = useCallback(() => {
    const { choice, bound = Infinity } = progress ?? {};
    const selection = choice === undefined ? undefined : keptSelection(problem, choice, bound);
    if (selection === undefined) return;
    setKept({ problem, selection });
    stopSearch();
  }, [problem, progress, stopSearch]);
  const keptNow = kept?.problem === problem && state.status === "stopped" ? kept : undefined;
  const answered = keptNow?.problem ?? latest?.job.given.problem;
  const answer = useMemo(() => (keptNow === undefined ? latest?.value : ok(keptNow.selection)), [keptNow, latest]);
  const isCurrent = answered === problem;
  return {
    answer,
    answered,
    isSearching: state.status === "working",
    hasFailed: state.status === "failed",
    progress,
    stop,
    ...useSurroundings(isCurrent ? problem : undefined, answer),
  };
}

/** The nearest steps and the frontier of an answered problem; the frontier is drawn again only where more than the budget changed. */
function useSurroundings(
  problem: PostedProblem | undefined,
  answer: Result<Selection> | undefined,
): Pick<SelectionSearch, "steps" | "frontier"> {
  const around = useWork<"budgetSteps">();
  const along = useWork<"frontier">();
  const { start: startSteps } = around;
  const { start: startFrontier } = along;
  const present = answer?.ok === true ? answer.value : undefined;
  useEffect(() => {
    if (problem === undefined || present === undefined || present.gap > 0) return;
    startSteps({ kind: "budgetSteps", given: { problem, present, limits: stepLimits } });
  }, [problem, present, startSteps]);
  const drawn = along.latest?.job.given.problem;
  useEffect(() => {
    if (problem === undefined || present === undefined || (drawn !== undefined && isSameButBudget(drawn, problem))) return;
    startFrontier({ kind: "frontier", given: { problem, budgets: budgetsOf(problem), limits: pictureLimits } });
  }, [problem, present, drawn, startFrontier]);
  const isAround = around.latest !== undefined && around.latest.job.given.present === present;
  return {
    steps: isAround ? around.latest.value : undefined,
    frontier: useMemo(() => pointsOf(along.latest), [along.latest]),
  };
}

function isSameButBudget(one: PostedProblem, other: PostedProblem): boolean {
  const withoutBudget = ({ capacities: [first, ...others], ...rest }: PostedProblem): string =>
    JSON.stringify([first?.amounts, others, rest]);
  return withoutBudget(one) === withoutBudget(other);
}

/** Budgets too small for what must be in have no point. */
function pointsOf(latest: Finished<"frontier"> | undefined): readonly BudgetValue[] {
  return (latest?.value ?? []).flatMap((point) => (point.ok ? [{ budget: point.value.budget, value: point.value.selection.value }] : []));
}
