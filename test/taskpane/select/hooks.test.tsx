import { act, renderHook, waitFor } from "@testing-library/react";
import type { SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { noLimits, withAmount } from "../../../src/core/portfolio/limits";
import { plainScenario, type Scenario } from "../../../src/core/portfolio/scenario";
import type { Job } from "../../../src/taskpane/work/jobs";
import type { WorkerMessage } from "../../../src/taskpane/work/messages";
import { useScenarios } from "../../../src/taskpane/select/useScenarios";
import { useSelection } from "../../../src/taskpane/select/useSelection";
import type { FeatureSheet } from "../../../src/workbook/portfolio";
import type { ScenarioSheet } from "../../../src/workbook/scenarios/read";

/** A worker that says what the test tells it to. */
class ScriptedWorker extends EventTarget {
  isEnded = false;
  postMessage(job: Job): void {
    mockGiven.push({ job, worker: this });
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: WorkerMessage): void {
    act(() => {
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
  }
}

/** A job and the worker that got it. */
interface Given {
  readonly job: Job;
  readonly worker: ScriptedWorker;
}

const mockGiven: Given[] = [];
jest.mock("../../../src/taskpane/work/startWorker", () => ({ startWorker: () => new ScriptedWorker() }));

let mockSheet: ScenarioSheet;
jest.mock("../../../src/workbook/scenarios/read", () => ({
  readScenarioSheet: () => Promise.resolve({ ok: true, value: mockSheet }),
}));

beforeEach(() => {
  mockGiven.length = 0;
});

const problem: SelectionProblem = { values: [6, 5], capacities: [{ name: "Budget", amounts: [5, 4], available: 6 }] };

async function given(kind: Job["kind"], position = 0): Promise<Given> {
  const find = (): Given | undefined => mockGiven.filter(({ job }) => job.kind === kind)[position];
  await waitFor(() => {
    expect(find()).toBeDefined();
  });
  const found = find();
  if (found === undefined) throw new Error("the wait has found it");
  return found;
}

describe("useSelection", () => {
  it("keeps the best found so far when it is stopped, with its gap, and ends the worker", async () => {
    const { result } = renderHook(() => useSelection(problem));
    const { worker } = await given("select");
    worker.say({ kind: "progress", progress: { best: 5, bound: 6, seconds: 1, choice: [0, 1] } });
    expect(result.current.progress?.best).toBe(5);
    act(() => {
      result.current.stop();
    });
    await waitFor(() => {
      expect(result.current.answer).toMatchObject({ ok: true, value: { isChosen: [false, true], value: 5, gap: 0.2 } });
    });
    expect([result.current.isCurrent, result.current.isSearching, worker.isEnded]).toEqual([true, false, true]);
  });

  it("draws the frontier beside the search, point by point", async () => {
    const { result } = renderHook(() => useSelection(problem));
    const { worker } = await given("frontier");
    expect(result.current.frontier).toBeUndefined();
    const points = [{ budget: 10, value: 11, cost: 9, count: 2 }];
    worker.say({ kind: "progress", progress: { points } });
    expect(result.current.frontier?.points).toEqual(points);
    expect(result.current.answer).toBeUndefined();
  });

  it("searches again where the problem says something else, and not where it says the same", async () => {
    const { rerender } = renderHook(({ asked }) => useSelection(asked), { initialProps: { asked: problem } });
    await given("select");
    rerender({ asked: { ...problem } });
    rerender({ asked: { ...problem, atMost: 1 } });
    const second = await given("select", 1);
    expect(second.job.given).toMatchObject({ problem: { atMost: 1 } });
    expect(mockGiven.filter(({ job }) => job.kind === "select")).toHaveLength(2);
  });
});

describe("useScenarios", () => {
  // Only its name is read here.
  const features = (name: string): FeatureSheet => ({ source: { name } }) as FeatureSheet;
  const holding = (...scenarios: readonly Scenario[]): ScenarioSheet => ({
    scenarios: scenarios.map((scenario, row) => ({ row, scenario })),
    problems: [],
    resources: [],
    linkTo: () => undefined,
  });
  const plan = plainScenario("Plan", withAmount(noLimits, "budget", 100));

  it("begins with a plan of its own where the sheet has none", async () => {
    mockSheet = holding();
    const { result } = renderHook(() => useScenarios(features("New"), 1000));
    await waitFor(() => {
      expect(result.current.editing?.drafts.map(({ scenario }) => [scenario.name, scenario.limits.budget])).toEqual([["Plan", 600]]);
    });
    expect(result.current.isChanged).toBe(true);
  });

  it("keeps what was changed in the pane when the sheet is read again, and follows the sheet where nothing was", async () => {
    mockSheet = holding(plan, plainScenario("Lean"));
    const sheets = [features("Kept"), features("Kept"), features("Kept")];
    const { result, rerender } = renderHook(({ at }) => useScenarios(sheets[at] ?? features("Kept"), 1000), { initialProps: { at: 0 } });
    await waitFor(() => {
      expect(result.current.editing?.drafts).toHaveLength(2);
    });
    mockSheet = holding({ ...plan, limits: withAmount(noLimits, "budget", 200) }, plainScenario("Lean"));
    rerender({ at: 1 });
    await waitFor(() => {
      expect(result.current.editing?.drafts[0]?.scenario.limits.budget).toBe(200);
    });
    act(() => {
      result.current.setLimits(withAmount(noLimits, "budget", 300));
    });
    mockSheet = holding(plan, plainScenario("Lean"));
    rerender({ at: 2 });
    await waitFor(() => {
      expect(result.current.editing?.drafts[0]?.standing?.scenario).toEqual(plan);
    });
    expect(result.current.editing?.drafts[0]?.scenario.limits.budget).toBe(300);
    act(() => {
      result.current.reset();
    });
    expect(result.current.editing?.drafts[0]?.scenario.limits.budget).toBe(100);
  });

  it("duplicates under a free name, shows the copy, and deletes it again", async () => {
    mockSheet = holding(plan);
    const sheet = features("Copied");
    const { result } = renderHook(() => useScenarios(sheet, 1000));
    await waitFor(() => {
      expect(result.current.editing).toBeDefined();
    });
    act(() => {
      result.current.duplicate();
    });
    expect(result.current.editing?.drafts.map(({ scenario }) => scenario.name)).toEqual(["Plan", "Plan 2"]);
    expect(result.current.editing?.current).toBe(1);
    act(() => {
      result.current.remove();
      result.current.remove();
    });
    expect(result.current.editing?.drafts).toHaveLength(1);
  });
});
