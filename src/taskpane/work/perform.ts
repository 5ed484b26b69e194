import { rankAcceptability } from "../../core/doubt/rankAcceptability";
import { rankConfidence } from "../../core/doubt/rankConfidence";
import { simulation } from "../../core/doubt/simulation";
import { summarize } from "../../core/doubt/statistics";
import type { Solve } from "../../core/portfolio/binaryProgram";
import { firstOut, nextIn } from "../../core/portfolio/budgetSteps";
import { selectionFrontier, selectPortfolio } from "../../core/portfolio/selection";
import type { SelectionProblem } from "../../core/portfolio/selectionProblem";
import { ok } from "../../core/result";
import type { Count, JobKind, Jobs, PostedProblem, Simulated } from "./jobs";

type Performer<Kind extends JobKind> = (
  given: Jobs[Kind]["given"],
  report: (progress: Jobs[Kind]["report"]) => void,
  loadSolver: () => Promise<Solve>,
) => Promise<Jobs[Kind]["gives"]>;

/** What does each job, on whichever thread it runs. */
export const performers: { readonly [Kind in JobKind]: Performer<Kind> } = {
  simulate: (plan, report) => Promise.resolve(simulated(plan, report)),
  rankAcceptability: ({ question, k, withRanks }, report) =>
    Promise.resolve(drain(rankAcceptability(question, k, withRanks), question.trials, report)),
  rankConfidence: ({ question, row }, report) => Promise.resolve(drain(rankConfidence(question, row), question.trials, report)),
  select: async ({ problem, limits }, report, loadSolver) =>
    selectPortfolio(withNames(problem), await loadSolver(), { ...limits, onProgress: report }),
  frontier: async ({ problem, budgets, limits }, report, loadSolver) => {
    const solve = await loadSolver();
    const named = withNames(problem);
    return budgets.map((budget, index) => {
      const points = selectionFrontier(named, [budget], solve, limits);
      report({ done: index + 1, of: budgets.length });
      if (!points.ok) return points;
      const [point] = points.value;
      if (point === undefined) throw new Error("a budget gives one point of the frontier");
      return ok(point);
    });
  },
  budgetSteps: async ({ problem, present, limits }, _report, loadSolver) => {
    const solve = await loadSolver();
    const next = nextIn(withNames(problem), present, solve, limits);
    const out = firstOut(withNames(problem), present, solve, limits);
    return {
      ...(next.ok && next.value !== undefined ? { next: next.value } : {}),
      ...(out.ok && out.value !== undefined ? { out: out.value } : {}),
    };
  },
};

function simulated(plan: Jobs["simulate"]["given"], report: (progress: Count) => void): Simulated {
  const { totals, contributions } = drain(simulation(plan), plan.trials, report);
  return { ascending: totals.toSorted(), summary: summarize(totals), ...(contributions === undefined ? {} : { contributions }) };
}

/** Runs a generator that yields the trials done to its end. */
function drain<Outcome>(running: Generator<number, Outcome>, trials: number, report: (progress: Count) => void): Outcome {
  let step = running.next();
  while (step.done !== true) {
    report({ done: step.value, of: trials });
    step = running.next();
  }
  return step.value;
}

function withNames({ names, ...problem }: PostedProblem): SelectionProblem {
  return { ...problem, nameOf: (row) => names[row] ?? `row ${String(row + 1)}` };
}
