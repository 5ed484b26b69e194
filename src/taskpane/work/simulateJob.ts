import { type Bin, histogram } from "../../core/doubt/histogram";
import { simulation, type SimulationPlan } from "../../core/doubt/simulation";
import { percentile, type Summary, summarize } from "../../core/doubt/statistics";
import type { Count } from "./count";

/** A simulation as the pane shows it; small, so that handing it over and drawing it never hold up the pane. */
export interface Simulated {
  /** Trials drawn: all, or those before "Stop and keep this". */
  readonly trials: number;
  readonly summary: Summary;
  /** Of the histogram; none where all totals are the same. */
  readonly bins: readonly Bin[];
  /** Percentiles of the totals at even steps from 0 to 100 %. */
  readonly curve: readonly number[];
  /** Share of the spread that each item brings; absent where not asked for. */
  readonly contributions?: readonly number[];
}

/** As many bars as a narrow pane shows apart. */
const mostBins = 30;
const curveSteps = 100;

/** Simulates until all trials are drawn or `isEnough`; between two reports it lets messages come in. */
export async function simulateJob(
  plan: SimulationPlan,
  report: (progress: Count) => void,
  isEnough: () => boolean = () => false,
): Promise<Simulated> {
  const running = simulation(plan);
  let step = running.next();
  while (step.done !== true) {
    report({ done: step.value, of: plan.trials });
    await nextTurn();
    step = running.next(isEnough());
  }
  const { totals, contributions } = step.value;
  return { ...shownOf(totals), ...(contributions === undefined ? {} : { contributions }) };
}

/** What the pane shows of the totals of trials. */
export function shownOf(totals: Float64Array): Simulated {
  const ascending = totals.toSorted();
  return {
    trials: totals.length,
    summary: summarize(totals),
    bins: histogram(ascending, mostBins),
    curve: Array.from({ length: curveSteps + 1 }, (_, index) => percentile(ascending, index / curveSteps)),
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
