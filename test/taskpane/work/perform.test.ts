import { independent } from "../../../src/core/doubt/correlation";
import { rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import { simulate, type SimulationPlan } from "../../../src/core/doubt/simulation";
import { summarize } from "../../../src/core/doubt/statistics";
import type { SolveProgress } from "../../../src/core/portfolio/binaryProgram";
import { keptSelection } from "../../../src/core/portfolio/selection";
import { certain } from "../../../src/core/score/rating";
import { loadSolver } from "../../../src/solve/highs";
import type { Count, PostedProblem } from "../../../src/taskpane/work/jobs";
import { performers } from "../../../src/taskpane/work/perform";

const plan: SimulationPlan = {
  items: [{ value: { low: 10, likely: 20, high: 60 }, successProbability: 0.8, number: 1, factor: 2, offset: -25 }],
  trials: 100_000,
  seed: 1,
  correlation: independent,
  withContributions: true,
};

const problem: PostedProblem = {
  values: [6, 5, 4],
  capacities: [{ name: "the budget", amounts: [5, 4, 3], available: 7 }],
  force: [undefined, undefined, undefined],
  names: ["Search", "Triage", "Drafts"],
};
const limits = { seconds: 5, gap: 0 };

describe("performers", () => {
  it("simulates to the same totals as the core, ascending, and reports how far it is", async () => {
    const reports: Count[] = [];
    const simulated = await performers.simulate(plan, (report) => reports.push(report), loadSolver);
    const expected = simulate(plan);
    expect(simulated.ascending).toEqual(expected.totals.toSorted());
    expect(simulated.summary).toEqual(summarize(expected.totals));
    expect(simulated.contributions).toEqual([expect.closeTo(1)]);
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.every(({ done, of }, index) => of === 100_000 && done > (reports[index - 1]?.done ?? 0))).toBe(true);
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
    expect(await performers.budgetSteps({ problem, present: present.value, limits }, () => undefined, loadSolver)).toEqual({
      next: { budget: 8, entering: [0], leaving: [1], gain: 1 },
      out: { budget: 7, entering: [0], leaving: [1, 2], gain: -3 },
    });
  });

  it("gives the best selection at each budget", async () => {
    const reports: Count[] = [];
    const points = await performers.frontier({ problem, budgets: [2, 3, 12], limits }, (report) => reports.push(report), loadSolver);
    expect(points.map((point) => point.ok && [point.value.budget, point.value.selection.value])).toEqual([
      [2, 0],
      [3, 4],
      [12, 15],
    ]);
    expect(reports.at(-1)).toEqual({ done: 3, of: 3 });
  });
});
