import { middle } from "../score/rating";
import { type Scale, shareOfScale } from "../score/scale";
import { type FiredGate, firedGates } from "./gates";
import {
  type CriteriaRow,
  ratedInputs,
  type Stage,
  strategies,
  type Strategy,
  type StrategyCriteria,
  type StrategyGates,
  type StrategyInputs,
} from "./strategy";

/** What the rules say about a feature, open to audit. */
export interface StrategyChoice {
  readonly winner: Strategy;
  /** Fit of each strategy, 0 to 100; undefined where a gate put it out. */
  readonly fits: Readonly<Record<Strategy, number | undefined>>;
  /** Winner's fit less the runner-up's; undefined where only one is left. */
  readonly margin: number | undefined;
  readonly runnerUp: Strategy | undefined;
  /** Gates that put a strategy out, in their order. */
  readonly gates: readonly FiredGate[];
}

/** Fits closer than this tie; ties go to the cheaper step. */
const tie = 1e-9;

const stageShares: Readonly<Record<Stage, number>> = { Idea: 0, MVP: 0, Growth: 0.5, Scale: 1 };

/**
 * How to get a capability: the best fit among the strategies that the gates leave in.
 *
 * Unit     fits: points from 0 to 100
 * Source   article (the conditions); criteria weights, thresholds and Partner are ours
 */
export function chooseStrategy(inputs: StrategyInputs, criteria: StrategyCriteria, gates: StrategyGates, scale: Scale): StrategyChoice {
  const fired = firedGates(inputs, gates, scale);
  const shares = [stageShares[inputs.stage], ...ratedInputs.map((input) => shareOfScale(middle(inputs[input]), scale))];
  const isIn = (strategy: Strategy): boolean => !fired.some((gate) => gate.putsOut.includes(strategy));
  const fitIfIn = (strategy: Exclude<Strategy, "Rule">): number | undefined =>
    isIn(strategy) ? fitOf(criteria[strategy], shares) : undefined;
  const fits = {
    Rule: isIn("Rule") ? 100 : undefined,
    Buy: fitIfIn("Buy"),
    Partner: fitIfIn("Partner"),
    "Fine-tune": fitIfIn("Fine-tune"),
    Build: fitIfIn("Build"),
  };
  const [winner, runnerUp] = ranked(fits);
  if (winner === undefined) throw new Error("the gates left no strategy in, which they cannot do by their construction");
  const margin = runnerUp === undefined ? undefined : Math.max(0, winner.fit - runnerUp.fit);
  return { winner: winner.strategy, fits, margin, runnerUp: runnerUp?.strategy, gates: fired };
}

interface Fitting {
  readonly strategy: Strategy;
  readonly fit: number;
}

function ranked(fits: Readonly<Record<Strategy, number | undefined>>): readonly Fitting[] {
  const left: Fitting[] = [];
  for (const strategy of strategies) {
    const fit = fits[strategy];
    if (fit !== undefined) left.push({ strategy, fit });
  }
  const best = left.reduce((highest, { fit }) => Math.max(highest, fit), -Infinity);
  const winner = left.find(({ fit }) => fit >= best - tie);
  if (winner === undefined) return [];
  const others = left.filter((other) => other !== winner);
  const next = others.reduce((highest, { fit }) => Math.max(highest, fit), -Infinity);
  const runnerUp = others.find(({ fit }) => fit >= next - tie);
  return runnerUp === undefined ? [winner] : [winner, runnerUp];
}

/** A positive weight asks for a high level, a negative one for a low level. */
function fitOf(weights: CriteriaRow, shares: readonly number[]): number {
  let points = 0;
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    const share = shares[index] ?? 0;
    points += Math.abs(weight) * (weight > 0 ? share : 1 - share);
    total += Math.abs(weight);
  }
  return (100 * points) / total;
}
