import { fail, ok, type Result } from "../result";
import type { Correlation } from "./correlation";
import { fillDraws } from "./hdr";
import { normalScore } from "./normalScore";
import { fillFromTable, pertTable, type QuantileTable } from "./quantileTable";
import { blockLength, scoreSource } from "./scores";
import { riskBlock, type RiskBlock, type RiskOutcomes, type SimulatedRisk } from "./simulatedRisks";
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
  /** How strongly successes go together, one coefficient for every pair, from 0 to below 1; 0 where absent. */
  readonly successCorrelation?: number;
  /** Events common to the items they hit. */
  readonly risks?: readonly SimulatedRisk[];
  /** Also measure what each item contributes to the spread. */
  readonly withContributions: boolean;
}

/** The net worth of an item that is no line over its value. */
export interface OwnWorth {
  /** Puts the net worth of the item in a block of trials in the place of its values; 1 in successes is a success. */
  readonly fill: (values: Float64Array, successes: Uint8Array, firstTrial: number, length: number) => void;
}

/** What such an item draws with. */
export interface OwnSetting {
  readonly block: RiskBlock;
  readonly seed: number;
  readonly tableOf: (point: ThreePoint) => QuantileTable | undefined;
}

/** Of the item at a position; undefined where offset, factor and failed tell its worth. */
export type OwnWorthOf = (position: number, setting: OwnSetting) => OwnWorth | undefined;

const noneOwn: OwnWorthOf = () => undefined;

export interface SimulationOutcome {
  /** Total of each trial, in the order of trials; fewer than were asked for where it was stopped. */
  readonly totals: Float64Array;
  /** Share of the total's variance that each item brings; they add up to 1. Absent where not asked for, all 0 where nothing spreads. */
  readonly contributions?: readonly number[];
  /** What the totals would be without each risk; absent where there is none. */
  readonly risks?: RiskOutcomes;
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
 * Trial t draws the value of item i from HDR(t, 1, 2i − 1, seed), its success from HDR(t, 1, 2i, seed), and risk j from HDR(t, 3, j, seed): a draw that
 * is not used changes no other. Correlation acts on the normal
 * scores of the values, and of the successes. Trials go in blocks, so that memory grows with items and with trials, never with their product.
 *
 * Cost     O(items · trials), with a correlation matrix O(items² · trials)
 * Source   hubbard2019, nelsen2006
 */
export function* simulation(
  plan: SimulationPlan,
  ownWorthOf: OwnWorthOf = noneOwn,
): Generator<number, SimulationOutcome, boolean | undefined> {
  const totals = new Float64Array(plan.trials);
  const spread = plan.withContributions ? newSpread(plan.items.length) : undefined;
  const block = riskBlock(plan.risks ?? [], plan.seed);
  const draw = blockDrawer(plan, spread, block, ownWorthOf);
  const blocksPerReport = Math.min(mostBlocksPerReport, Math.max(1, Math.floor(drawsPerReport / (blockLength * plan.items.length))));
  let [blocks, done] = [0, 0];
  for (let first = 0; first < plan.trials; first += blockLength) {
    const length = Math.min(blockLength, plan.trials - first);
    draw(first, totals.subarray(first, first + length));
    blocks += 1;
    done = first + length;
    if (blocks % blocksPerReport === 0 && (yield done) === true) break;
  }
  return {
    totals: totals.subarray(0, done),
    ...(spread === undefined ? {} : { contributions: sharesOf(spread) }),
    ...((plan.risks ?? []).length === 0 ? {} : { risks: block.outcomes() }),
  };
}

/** Run a simulation to its end without reports. */
export function simulate(plan: SimulationPlan, ownWorthOf: OwnWorthOf = noneOwn): SimulationOutcome {
  const running = simulation(plan, ownWorthOf);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

/** Adds up a block of trials, from a 0-based first, into its totals. */
function blockDrawer(
  plan: SimulationPlan,
  spread: Spread | undefined,
  block: RiskBlock,
  ownWorthOf: OwnWorthOf,
): (first: number, totals: Float64Array) => void {
  const numbers = plan.items.map(({ number }) => number);
  const scoresOf = scoreSource(plan.correlation, numbers, plan.seed);
  const succeed = successSource(plan, numbers);
  const tables = new Tables();
  const valueTables = plan.items.map(({ value }) => tables.of(value));
  const nets = Array.from({ length: spread === undefined ? 1 : plan.items.length }, () => new Float64Array(blockLength));
  const nothing = new Float64Array(blockLength);
  const hasRisks = (plan.risks ?? []).length > 0;
  const setting = { block, seed: plan.seed, tableOf: (point: ThreePoint) => tables.of(point) };
  const owns = plan.items.map((_, position) => ownWorthOf(position, setting));
  return (first, totals) => {
    const { length } = totals;
    block.begin(first + 1, length);
    for (const [index, item] of plan.items.entries()) {
      const net = nets[spread === undefined ? 0 : index] ?? nothing;
      const scores = scoresOf(index, first + 1, length);
      const successes = succeed(index, first + 1, length);
      const own = owns[index];
      if (own === undefined) {
        fillValues(net, item.value, valueTables[index], scores, length, item.offset, item.factor);
        failSome(net, item, successes, length);
      } else {
        fillValues(net, item.value, valueTables[index], scores, length, 0, 1);
        own.fill(net, successes, first + 1, length);
      }
      addTo(totals, net);
    }
    if (hasRisks) block.end(totals);
    if (spread !== undefined) addToSpread(spread, nets, totals);
  };
}

/** Offset + factor × the values of a block. */
function fillValues(
  target: Float64Array,
  value: ThreePoint,
  table: QuantileTable | undefined,
  scores: Float64Array,
  length: number,
  offset: number,
  factor: number,
): void {
  const base = offset + factor * value.low;
  if (table === undefined) target.fill(base);
  else fillFromTable(target, table, scores, length, base, factor * (value.high - value.low));
}

/** Which trials of a block an item succeeds in, 1 for success; the answer lasts until the next item. */
type SuccessSource = (item: number, firstTrial: number, length: number) => Uint8Array;

function successSource({ items, seed, successCorrelation = 0 }: SimulationPlan, numbers: readonly number[]): SuccessSource {
  const successes = new Uint8Array(blockLength);
  const draws = new Float64Array(blockLength);
  if (successCorrelation === 0) {
    return (item, firstTrial, length) => {
      const { successProbability = 1, number = 1 } = items[item] ?? {};
      if (successProbability >= 1) return successes.fill(1);
      fillDraws(draws, firstTrial, length, { entity: 1, variable: 2 * number, seed3: seed, seed4: 0 });
      return markBelow(successes, draws, successProbability, length);
    };
  }
  const scoresOf = scoreSource({ kind: "common", coefficient: successCorrelation }, numbers, seed, "success");
  const thresholds = items.map(({ successProbability }) => thresholdOf(successProbability));
  return (item, firstTrial, length) => markBelow(successes, scoresOf(item, firstTrial, length), thresholds[item] ?? 0, length);
}

/** Scores below it are successes. */
function thresholdOf(probability: number): number {
  if (probability >= 1) return Infinity;
  return probability <= 0 ? -Infinity : normalScore(probability);
}

function markBelow(marks: Uint8Array, draws: Float64Array, threshold: number, length: number): Uint8Array {
  for (let trial = 0; trial < length; trial += 1) marks[trial] = (draws[trial] ?? 0) < threshold ? 1 : 0;
  return marks;
}

function failSome(net: Float64Array, item: SimulatedItem, successes: Uint8Array, length: number): void {
  const failed = item.failed ?? item.offset;
  for (let trial = 0; trial < length; trial += 1) if (successes[trial] === 0) net[trial] = failed;
}

function addTo(totals: Float64Array, net: Float64Array): void {
  for (let trial = 0; trial < totals.length; trial += 1) totals[trial] = (totals[trial] ?? 0) + (net[trial] ?? 0);
}

/** A table per mode: quantities of the same shape share it. Constants need none. */
class Tables {
  private readonly byMode = new Map<number, QuantileTable>();

  of(point: ThreePoint): QuantileTable | undefined {
    if (isConstant(point)) return undefined;
    const mode = modeOf(point);
    const table = this.byMode.get(mode) ?? pertTable(mode);
    this.byMode.set(mode, table);
    return table;
  }
}
