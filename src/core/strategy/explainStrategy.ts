import { shownQuantity } from "../score/rounded";
import type { Scale } from "../score/scale";
import { chooseStrategy, type StrategyChoice } from "./chooseStrategy";
import type { FiredGate } from "./gates";
import { type Flip, nearestFlip } from "./flip";
import type { StrategyCriteria, StrategyGates, StrategyInputs } from "./strategy";

/** One sentence on a choice of strategy: the winner and its margin, the gates that fired, and the single change that flips it. */
export function explainStrategy(inputs: StrategyInputs, criteria: StrategyCriteria, gates: StrategyGates, scale: Scale): string {
  const choice = chooseStrategy(inputs, criteria, gates, scale);
  const flip = nearestFlip(inputs, criteria, gates, scale);
  return [lead(choice), ...choice.gates.map(describeGate), describeFlip(flip)].join("; ");
}

function lead({ winner, fits, margin, runnerUp }: StrategyChoice): string {
  const fit = shownQuantity(fits[winner] ?? 0);
  if (margin === undefined || runnerUp === undefined) return `${winner} with a fit of ${fit}, only one left`;
  return `${winner} with a fit of ${fit}, ${shownQuantity(margin)} points ahead of ${runnerUp}`;
}

/** "Build out: unique data 2, needs 4". */
export function describeGate({ putsOut, reason }: FiredGate): string {
  return `${putsOut.join(", ")} out: ${reason}`;
}

/** "ML talent from 2 to 3 gives Fine-tune". */
export function describeFlip(flip: Flip | undefined): string {
  if (flip === undefined) return "no single input changes the answer";
  return `${flip.input} from ${shownInput(flip.from)} to ${shownInput(flip.to)} gives ${flip.gives}`;
}

function shownInput(level: string | number): string {
  return typeof level === "number" ? shownQuantity(level) : level;
}
