import { fail, ok, type Result } from "../result";
import type { Correlation } from "./correlation";
import { fillDraws } from "./hdr";
import { fillFromTable, pertTable, type QuantileTable } from "./quantileTable";
import { blockLength, scoreSource } from "./scores";
import { type Spread, addToSpread, newSpread, sharesOf } from "./spread";
import { isConstant, modeOf, type ThreePoint } from "./threePoint";

/** What is drawn for an item: offset + factor × value where it succeeds, another amount where it fails. */
export interface SimulatedItem {
  readonly value: ThreePoint;
  /** A fraction. */
  readonly successProbability: number;
  /** Number from 1 that names its draws: an item keeps them whatever stands beside it, and in every scenario. */
  readonly number: number;
  /** Worth of 1 of value: 1 where values are totals, a present value where they come each year. */
  readonly factor: number;
  /** What comes with success whatever the value: 0, or the present value of its costs, negative. */
  readonly offset: number;
  /** What comes where it fails; the offset where absent. */
  readonly failed?: number;
}

export interface SimulationPlan {
  readonly items: readonly SimulatedItem[];
  readonly trials: number;
  readonly seed: number;
  readonly correlation: Correlation;
  /** Also measure what each item contributes to the spread. */
  readonly withContributions: boolean;
}

export interface SimulationOutcome {
  /** Total of each trial, in the order of trials; fewer than were asked for where it was stopped. */
  readonly totals: Float64Array;
  /** Share of the total's variance that each item brings; they add up to 1. Absent where not asked for, all 0 where nothing spreads. */
  readonly contributions?: readonly number[];
}

export const mostTrials = 1_000_000;
/** Steps (draws, and what costs as much) that a cell may ask for: about two seconds, well within the five after which Office restarts an add-in. */
const mostStepsInCell = 40_000_000;
/** A quantile table costs as much as this many draws, a product of a score and a weight as much as this part of one. */
const stepsPerTable = 15_000;
const stepsPerProduct = 1 / 60;
/** Blocks between two reports, and draws where there are many items, so that they report as often. */
const mostBlocksPerReport = 32;
const drawsPerReport = 200_000;

/** Refuses a simulation that would freeze a cell, and says what can be done. */
export function withinCell(items: number, trials: number, correlation: Correlation): Result<true> {
  const products = correlation.kind === "matrix" ? (items * items) / 2 : 0;
  const stepsPerTrial = items + products * stepsPerProduct;
  const most = Math.floor((mostStepsInCell - items * stepsPerTable) / stepsPerTrial);
  if (trials <= most) return ok(true);
  const hint = "the task pane simulates more, with progress";
  if (most > 0) {
    const expected = `at most ${String(most)} with ${String(items)} items in a cell`;
    return fail({ code: "out-of-domain", parameter: "trials", expected, received: trials, hint });
  }
  const expected = `at most ${String(Math.floor(mostStepsInCell / stepsPerTable))} items in a cell`;
  return fail({ code: "out-of-domain", parameter: "low", expected, received: items, hint });
}

/**
 * Monte Carlo simulation of a sum of items. A generator: it reports the trials done, and whoever runs it may say that they are enough, `next(true)`,
 * and gets the outcome of those.
 *
 * Trial t draws the value of item i from HDR(t, 1, 2i − 1, seed) and its success from HDR(t, 1, 2i, seed); correlation acts on the normal scores of
 * the values. Trials go in blocks, so that memory grows with items and with trials, never with their product.
 *
 * Cost     O(items · trials), with a correlation matrix O(items² · trials)
 * Source   hubbard2019, nelsen2006
 */
export function* simulation(plan: SimulationPlan): Generator<number, SimulationOutcome, boolean | undefined> {
  const totals = new Float64Array(plan.trials);
  const spread = plan.withContributions ? newSpread(plan.items.length) : undefined;
  const draw = blockDrawer(plan, spread);
  const blocksPerReport = Math.min(mostBlocksPerReport, Math.max(1, Math.floor(drawsPerReport / (blockLength * plan.items.length))));
  let [blocks, done] = [0, 0];
  for (let first = 0; first < plan.trials; first += blockLength) {
    const length = Math.min(blockLength, plan.trials - first);
    draw(first, totals.subarray(first, first + length));
    blocks += 1;
    done = first + length;
    if (blocks % blocksPerReport === 0 && (yield done) === true) break;
  }
  return { totals: totals.subarray(0, done), ...(spread === undefined ? {} : { contributions: sharesOf(spread) }) };
}

/** Run a simulation to its end without reports. */
export function simulate(plan: SimulationPlan): SimulationOutcome {
  const running = simulation(plan);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

/** Adds up a block of trials, from a 0-based first, into its totals. */
function blockDrawer(plan: SimulationPlan, spread: Spread | undefined): (first: number, totals: Float64Array) => void {
  const numbers = plan.items.map(({ number }) => number);
  const scoresOf = scoreSource(plan.correlation, numbers, plan.seed);
  const tables = tablesOf(plan.items);
  const nets = Array.from({ length: spread === undefined ? 1 : plan.items.length }, () => new Float64Array(blockLength));
  const successes = new Float64Array(blockLength);
  return (first, totals) => {
    for (const [index, item] of plan.items.entries()) {
      const net = nets[spread === undefined ? 0 : index] ?? successes;
      const scores = scoresOf(index, first + 1, totals.length);
      fillNet(net, item, tables[index], scores, totals.length);
      if (item.successProbability < 1) {
        fillDraws(successes, first + 1, totals.length, { entity: 1, variable: 2 * item.number, seed3: plan.seed, seed4: 0 });
        failSome(net, item, successes, totals.length);
      }
      addTo(totals, net);
    }
    if (spread !== undefined) addToSpread(spread, nets, totals);
  };
}

function fillNet(net: Float64Array, item: SimulatedItem, table: QuantileTable | undefined, scores: Float64Array, length: number): void {
  const base = item.offset + item.factor * item.value.low;
  if (table === undefined) {
    net.fill(base);
    return;
  }
  fillFromTable(net, table, scores, length, base, item.factor * (item.value.high - item.value.low));
}

function failSome(net: Float64Array, item: SimulatedItem, draws: Float64Array, length: number): void {
  const failed = item.failed ?? item.offset;
  for (let trial = 0; trial < length; trial += 1) {
    if ((draws[trial] ?? 0) >= item.successProbability) net[trial] = failed;
  }
}

function addTo(totals: Float64Array, net: Float64Array): void {
  for (let trial = 0; trial < totals.length; trial += 1) totals[trial] = (totals[trial] ?? 0) + (net[trial] ?? 0);
}

/** A table per mode: items of the same shape share it. Constants need none. */
function tablesOf(items: readonly SimulatedItem[]): readonly (QuantileTable | undefined)[] {
  const byMode = new Map<number, QuantileTable>();
  return items.map(({ value }) => {
    if (isConstant(value)) return undefined;
    const mode = modeOf(value);
    const table = byMode.get(mode) ?? pertTable(mode);
    byMode.set(mode, table);
    return table;
  });
}
