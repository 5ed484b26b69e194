import { problemOf } from "../../core/portfolio/planProblem";
import { useEffect, useMemo } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { candidatesIn, type Choosable } from "../../core/portfolio/candidates";
import type { NamedProblem, ScenarioComparison } from "../../core/portfolio/scenarios";
import type { Result } from "../../core/result";
import { useWork } from "../work/useWork";
import type { Editing } from "./useScenarios";

/** Scenarios compared, and what was compared. */
export interface Comparison {
  readonly scenarios: readonly NamedProblem[];
  readonly compared: Result<ScenarioComparison>;
}

/** Keys come in bursts; one comparison answers them all. */
const burst = 400;
const comparisonLimits = { seconds: 10, gap: 0 };

/** Compares the scenarios beside the pane, where there is more than one. */
export function useComparison(editing: Editing, choosable: readonly Choosable[], assumptions: Assumptions): Comparison | undefined {
  const { start, latest } = useWork<"compare">();
  const { drafts, sheet } = editing;
  const scenarios = useMemo(
    () =>
      (drafts.length < 2 ? [] : drafts).map(({ scenario }) => ({
        name: scenario.name,
        problem: problemOf(candidatesIn(choosable, assumptions, scenario), scenario.limits, sheet.resources),
      })),
    [drafts, choosable, assumptions, sheet.resources],
  );
  useEffect(() => {
    if (scenarios.length < 2) return undefined;
    const timer = setTimeout(() => {
      start({ kind: "compare", given: { scenarios, limits: comparisonLimits } });
    }, burst);
    return () => {
      clearTimeout(timer);
    };
  }, [scenarios, start]);
  return scenarios.length < 2 || latest === undefined ? undefined : { scenarios: latest.job.given.scenarios, compared: latest.value };
}
