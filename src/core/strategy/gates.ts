import type { StrategyGates } from "../assumptions/assumptions";
import { middle } from "../score/rating";
import { fromDefaultScale, type Scale, toDefaultScale } from "../score/scale";
import { shownQuantity } from "../score/rounded";
import { inputNames, type RatedInput, type Strategy, type StrategyInputs } from "./strategy";

/** A gate that fired: the strategies it put out, and why. */
export interface FiredGate {
  readonly putsOut: readonly Strategy[];
  /** "model fit 1, needs 2". */
  readonly reason: string;
}

/** Ratings held against thresholds, which are stated on 1 to 5; sentences speak in steps of the scale in use. */
interface Levels {
  readonly of: (input: RatedInput) => number;
  readonly below: (input: RatedInput, threshold: number) => string;
  readonly above: (input: RatedInput, threshold: number) => string;
  readonly atLeast: (input: RatedInput, threshold: number) => string;
}

/**
 * The gates that put a strategy out, in their order; a strategy is out by the first that fires.
 *
 * Unit     thresholds on the scale from 1 to 5, to which the ratings are mapped
 * Source   article (the conditions); the thresholds are ours
 */
export function firedGates(inputs: StrategyInputs, gates: StrategyGates, scale: Scale): readonly FiredGate[] {
  if (inputs.ruleWorks) return [{ putsOut: ["Buy", "Partner", "Fine-tune", "Build"], reason: "a rule does the job" }];
  const levels = levelsOf(inputs, scale);
  const fired: readonly FiredGate[] = [
    { putsOut: ["Rule"], reason: "no rule does the job" },
    ...buildGate(levels, gates),
    talentGate(levels, gates),
    ...buyGate(levels, gates),
  ];
  return [...fired, ...validationGate(inputs, levels, gates, fired)];
}

function levelsOf(inputs: StrategyInputs, scale: Scale): Levels {
  const named = (input: RatedInput): string => `${inputNames[input]} ${shownQuantity(middle(inputs[input]))}`;
  const shown = (threshold: number): string => shownQuantity(fromDefaultScale(threshold, scale));
  return {
    of: (input) => toDefaultScale(middle(inputs[input]), scale),
    below: (input, threshold) => `${named(input)}, needs ${shown(threshold)}`,
    above: (input, threshold) => `${named(input)}, needs ${shown(threshold)} or less`,
    atLeast: (input, threshold) => `${named(input)} is ${shown(threshold)} or more`,
  };
}

/** Build asks for four things at once; the reason names each that is missing. */
function buildGate(levels: Levels, gates: StrategyGates): readonly FiredGate[] {
  const [uniqueData, modelFit, differentiation, mlTalent] = gates;
  const missing = [
    levels.of("uniqueData") >= uniqueData ? undefined : levels.below("uniqueData", uniqueData),
    levels.of("modelFit") <= modelFit ? undefined : levels.above("modelFit", modelFit),
    levels.of("differentiation") >= differentiation ? undefined : levels.below("differentiation", differentiation),
    levels.of("mlTalent") >= mlTalent ? undefined : levels.below("mlTalent", mlTalent),
  ].filter((reason) => reason !== undefined);
  return missing.length === 0 ? [] : [{ putsOut: ["Build"], reason: missing.join(", ") }];
}

function talentGate(levels: Levels, gates: StrategyGates): FiredGate {
  const mlTalent = gates[4];
  return levels.of("mlTalent") >= mlTalent
    ? { putsOut: ["Partner"], reason: levels.atLeast("mlTalent", mlTalent) }
    : { putsOut: ["Fine-tune"], reason: levels.below("mlTalent", mlTalent) };
}

function buyGate(levels: Levels, gates: StrategyGates): readonly FiredGate[] {
  const dataPrivacy = gates[5];
  const modelFit = gates[6];
  if (levels.of("dataPrivacy") >= dataPrivacy) return [{ putsOut: ["Buy"], reason: levels.atLeast("dataPrivacy", dataPrivacy) }];
  return levels.of("modelFit") < modelFit ? [{ putsOut: ["Buy"], reason: levels.below("modelFit", modelFit) }] : [];
}

/** Early on, what can be bought is tried before anything is adapted or built. */
function validationGate(inputs: StrategyInputs, levels: Levels, gates: StrategyGates, fired: readonly FiredGate[]): readonly FiredGate[] {
  const modelFit = gates[7];
  const isIn = (strategy: Strategy): boolean => !fired.some((gate) => gate.putsOut.includes(strategy));
  const isEarly = inputs.stage === "Idea" || inputs.stage === "MVP";
  if (!isEarly || levels.of("modelFit") < modelFit || !isIn("Buy")) return [];
  const putsOut = (["Partner", "Fine-tune", "Build"] as const).filter(isIn);
  return [{ putsOut, reason: `${inputs.stage}: validate first, ${levels.atLeast("modelFit", modelFit)}` }];
}
