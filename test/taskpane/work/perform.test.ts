import { independent } from "../../../src/core/doubt/correlation";
import { rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import { simulate, type SimulationPlan } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { SolveProgress } from "../../../src/core/portfolio/binaryProgram";
import { keptSelection } from "../../../src/core/portfolio/selection";
import type { Frontier } from "../../../src/core/portfolio/frontier";
import type { SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { certain } from "../../../src/core/score/rating";
import { loadSolver } from "../../../src/solve/highs";
import type { Count } from "../../../src/taskpane/work/count";
import { performers } from "../../../src/taskpane/work/perform";
import { shownOf } from "../../../src/taskpane/work/simulateJob";

const plan: SimulationPlan = {
  items: [{ value: { low: 10, likely: 20, high: 60 }, successProbability: 0.8, number: 1, factor: 2, offset: -25 }],
  trials: 100_000,
  seed: 1,
  correlation: independent,
  withContributions: true,
};

const problem: SelectionProblem = {
  values: [6, 5, 4],
  capacities: [{ name: "the budget", amounts: [5, 4, 3], available: 7 }],
  force: [undefined, undefined, undefined],
  names: ["Search", "Triage", "Drafts"],
};
const limits = { seconds: 5, gap: 0 };

describe("performers", () => {
  it("simulates to the same totals as the core, and reports how far it is", async () => {
    const reports: Count[] = [];
    const simulated = await performers.simulate(plan, (report) => reports.push(report), loadSolver);
    const expected = simulate(plan);
    expect(simulated).toEqual({ ...shownOf(expected.totals), contributions: expected.contributions });
    expect(simulated.summary).toEqual(summarize(expected.totals));
    expect(simulated.bins.reduce((sum, { count }) => sum + count, 0)).toBe(plan.trials);
    expect([simulated.curve[0], simulated.curve[50], simulated.curve.at(-1)]).toEqual([
      expected.totals.toSorted()[0],
      simulated.summary.percentiles[3],
      expected.totals.toSorted().at(-1),
    ]);
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.every(({ done, of }, index) => of === plan.trials && done > (reports[index - 1]?.done ?? 0))).toBe(true);
  });

  it("keeps the trials drawn so far where they are enough, the same as a run of so many", async () => {
    const kept = await performers.simulate(
      plan,
      () => undefined,
      loadSolver,
      () => true,
    );
    expect(kept.trials).toBeGreaterThan(0);
    expect(kept.trials).toBeLessThan(plan.trials);
    expect(kept.summary).toEqual(summarize(simulate({ ...plan, trials: kept.trials }).totals));
  });

  it("works out raw data, and says how many rows are read", async () => {
    const reports: Count[] = [];
    const rows = Array.from({ length: 250 }, () => ["kitten", "sitting", "yes"]);
    const read = await performers.rawEvidence({ kind: "suggestions", rows }, (report) => reports.push(report), loadSolver);
    expect(read.value?.map(({ name }) => name)).toEqual(["Acceptance rate", "Edit distance", "Kept with few edits"]);
    expect(reports.map(({ of }) => of)).toEqual([250, 250]);
  });

  it("ranks as the core does", async () => {
    const question = {
      ratings: [
        [certain(2), certain(5)],
        [certain(1), certain(4)],
      ],
      isLessBetter: [true, false],
      weights: { kind: "nothing" as const },
      trials: 5000,
      seed: 1,
    };
    const given = { question, k: 1, withRanks: true };
    expect(await performers.rankAcceptability(given, () => undefined, loadSolver)).toEqual(rankAcceptabilities(question, 1, true));
  });

  it("selects with the solver, and names what conflicts", async () => {
    const best = await performers.select({ problem, limits }, () => undefined, loadSolver);
    expect(best).toMatchObject({ ok: true, value: { value: 9, isChosen: [false, true, true] } });
    const forced = await performers.select({ problem: { ...problem, force: [1, 1, undefined] }, limits }, () => undefined, loadSolver);
    expect(forced).toMatchObject({ ok: false, error: { reason: expect.stringContaining("Search must be in") } });
  });

  it("reports solutions that can be kept when it is stopped", async () => {
    const reports: SolveProgress[] = [];
    await performers.select({ problem, limits }, (report) => reports.push(report), loadSolver);
    const { best, bound = 0, choice = [] } = reports.at(-1) ?? {};
    expect(keptSelection(problem, choice, bound)?.value).toBe(best);
    expect(keptSelection(problem, [1, 1, 1], bound)).toBeUndefined();
  });

  it("gives the budgets at which another selection is best", async () => {
    const present = await performers.select({ problem, limits }, () => undefined, loadSolver);
    if (!present.ok) throw new Error("the problem has a selection");
    expect(await performers.budgetSteps({ problem, present: present.value, more: 2, limits }, () => undefined, loadSolver)).toEqual({
      next: { budget: 8, entering: [0], leaving: [1], gain: 1 },
      out: { budget: 7, entering: [0], leaving: [1, 2], gain: -3 },
      more: { amount: 2, gain: 2 },
    });
  });

  it("gives the best value at each budget, point by point, and where it ends to grow", async () => {
    const reports: Frontier[] = [];
    const given = { problem, budgets: [2, 3, 12], limits };
    const frontier = await performers.frontier(given, (report) => reports.push(report), loadSolver);
    expect(frontier).toEqual({
      points: [
        { budget: 2, value: 0, cost: 0, count: 0 },
        { budget: 3, value: 4, cost: 3, count: 1 },
        { budget: 12, value: 15, cost: 12, count: 3 },
      ],
      ceiling: { from: 12, value: 15, limits: [] },
    });
    expect(reports.map(({ points }) => points.map(({ budget }) => budget))).toEqual([[12], [2, 12], [2, 3, 12]]);
  });

  it("compares scenarios", async () => {
    const scenarios = [
      { name: "Plan", problem },
      { name: "Poor", problem: { ...problem, capacities: [{ name: "the budget", amounts: [5, 4, 3], available: 5 }] } },
    ];
    expect(await performers.compare({ scenarios, limits }, () => undefined, loadSolver)).toMatchObject({
      ok: true,
      value: { standings: ["some", "some", "some"], leastRegret: { isChosen: [true, false, false], greatestRegret: 3 } },
    });
  });
});
