import { rankAcceptability } from "../../core/doubt/rankAcceptability";
import { rankConfidence } from "../../core/doubt/rankConfidence";
import { rawEvidence } from "../../core/evidence/rawEvidence";
import type { Solve } from "../../core/portfolio/binaryProgram";
import { firstOut, marginalValue, nextIn } from "../../core/portfolio/budgetSteps";
import { type BudgetValue, type Frontier, frontierCeiling, type FrontierPoint, frontierPoints } from "../../core/portfolio/frontier";
import { compareScenarios } from "../../core/portfolio/scenarios";
import { selectPortfolio } from "../../core/portfolio/selection";
import type { Count } from "./count";
import type { JobKind, Jobs } from "./jobs";
import { simulateJob } from "./simulateJob";

type Performer<Kind extends JobKind> = (
  given: Jobs[Kind]["given"],
  report: (progress: Jobs[Kind]["report"]) => void,
  loadSolver: () => Promise<Solve>,
  /** Whoever waits is content with what there is. */
  isEnough?: () => boolean,
) => Promise<Jobs[Kind]["gives"]>;

/** What does each job, on whichever thread it runs. */
export const performers: { readonly [Kind in JobKind]: Performer<Kind> } = {
  simulate: (plan, report, _loadSolver, isEnough) => simulateJob(plan, report, isEnough),
  rankAcceptability: ({ question, k, withRanks }, report) =>
    Promise.resolve(drain(rankAcceptability(question, k, withRanks), question.trials, report)),
  rankConfidence: ({ question, row }, report) => Promise.resolve(drain(rankConfidence(question, row), question.trials, report)),
  select: async ({ problem, limits }, report, loadSolver) =>
    selectPortfolio(problem, await loadSolver(), { ...limits, onProgress: report }),
  frontier: async (given, report, loadSolver) => frontierOf(given, report, await loadSolver()),
  compare: async ({ scenarios, limits }, _report, loadSolver) => compareScenarios(scenarios, await loadSolver(), limits),
  budgetSteps: async ({ problem, present, more, limits }, _report, loadSolver) => {
    const solve = await loadSolver();
    const next = nextIn(problem, present, solve, limits);
    const out = firstOut(problem, present, solve, limits);
    const gain = marginalValue(problem, present, more, solve, limits);
    return {
      ...(next.ok && next.value !== undefined ? { next: next.value } : {}),
      ...(out.ok && out.value !== undefined ? { out: out.value } : {}),
      ...(gain.ok && more > 0 ? { more: { amount: more, gain: gain.value } } : {}),
    };
  },
  call: async ({ id, given }, _report, loadSolver) => {
    // The catalogue is large, and no other job needs it.
    const [{ catalogue }, { call }, { prepare, provideSolver }] = await Promise.all([
      import("../../functions/catalogue"),
      import("../../functions/door/call"),
      import("../../functions/door/solver"),
    ]);
    const spec = catalogue.find((each) => each.id === id);
    if (spec === undefined) throw new Error(`${id} is no function of the catalogue`);
    provideSolver(loadSolver);
    await prepare(spec);
    return call(spec, given);
  },
  rawEvidence: (question, report) => Promise.resolve(drain(rawEvidence(question), question.rows.length, report)),
};

/** Runs a generator that yields the trials or rows done to its end. */
function drain<Outcome>(running: Generator<number, Outcome>, of: number, report: (progress: Count) => void): Outcome {
  let step = running.next();
  while (step.done !== true) {
    report({ done: step.value, of });
    step = running.next();
  }
  return step.value;
}

/** Tells the points so far with each one found, so that the picture grows. */
function frontierOf({ problem, budgets, limits }: Jobs["frontier"]["given"], report: (progress: Frontier) => void, solve: Solve): Frontier {
  const points: BudgetValue[] = [];
  for (const [, point] of frontierPoints(problem, budgets, solve, limits)) {
    if (!point.ok) continue;
    points.push(lineOf(point.value));
    points.sort((a, b) => a.budget - b.budget);
    report({ points: [...points] });
  }
  const ceiling = frontierCeiling(problem, solve, limits);
  return { points, ...(ceiling.ok ? { ceiling: ceiling.value } : {}) };
}

function lineOf({ budget, selection: { isChosen, value, used } }: FrontierPoint): BudgetValue {
  return { budget, value, cost: used[0] ?? 0, count: isChosen.filter(Boolean).length };
}
