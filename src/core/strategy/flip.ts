import { certain, middle } from "../score/rating";
import { rounded } from "../score/rounded";
import type { Scale } from "../score/scale";
import { chooseStrategy } from "./chooseStrategy";
import {
  inputNames,
  ratedInputs,
  type Stage,
  stages,
  type Strategy,
  type StrategyCriteria,
  type StrategyGates,
  type StrategyInputs,
} from "./strategy";

/** The nearest change of one input that changes the answer. */
export interface Flip {
  /** "ML talent". */
  readonly input: string;
  readonly from: Stage | number;
  readonly to: Stage | number;
  readonly gives: Strategy;
}

/** One input moved by a number of whole steps. */
interface Move {
  readonly name: string;
  readonly from: Stage | number;
  readonly to: Stage | number;
  readonly inputs: StrategyInputs;
}

/**
 * The fewest whole steps of one input (not whether a rule works) that change the answer; ties go to the earlier input, and up before down.
 *
 * A step is 1 on the scale in use, or a quarter of a scale that is shorter than 4. Undefined where no single input changes it.
 *
 * Cost     O(inputs × steps) choices
 */
export function nearestFlip(inputs: StrategyInputs, criteria: StrategyCriteria, gates: StrategyGates, scale: Scale): Flip | undefined {
  const now = chooseStrategy(inputs, criteria, gates, scale).winner;
  const step = Math.min(1, (scale.hi - scale.lo) / 4);
  const most = Math.max(stages.length - 1, Math.floor(rounded((scale.hi - scale.lo) / step)));
  for (let steps = 1; steps <= most; steps += 1) {
    for (const move of [...stageMoves(inputs, steps), ...ratingMoves(inputs, steps * step, scale)]) {
      const gives = chooseStrategy(move.inputs, criteria, gates, scale).winner;
      if (gives !== now) return { input: move.name, from: move.from, to: move.to, gives };
    }
  }
  return undefined;
}

function stageMoves(inputs: StrategyInputs, steps: number): readonly Move[] {
  const at = stages.indexOf(inputs.stage);
  return [stages[at + steps], stages[at - steps]]
    .filter((stage) => stage !== undefined)
    .map((stage) => ({ name: inputNames.stage, from: inputs.stage, to: stage, inputs: { ...inputs, stage } }));
}

function ratingMoves(inputs: StrategyInputs, distance: number, scale: Scale): readonly Move[] {
  return ratedInputs.flatMap((input) => {
    const from = middle(inputs[input]);
    return [rounded(from + distance), rounded(from - distance)]
      .filter((to) => to >= scale.lo && to <= scale.hi)
      .map((to) => ({ name: inputNames[input], from, to, inputs: { ...inputs, [input]: certain(to) } }));
  });
}
