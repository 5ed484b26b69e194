import type { StrategyGates } from "../assumptions/assumptions";
import { middle } from "../score/rating";
import { type Scale, toDefaultScale } from "../score/scale";
import { shownQuantity } from "../score/rounded";
import { inputNames, type RatedInput, type Strategy, type StrategyInputs } from "./strategy";

/** A gate that fired: the strategies it put out, and why. */
export interface FiredGate {
  readonly putsOut: readonly Strategy[];
  /** "model fit 1 is below 2". */
  readonly reason: string;
}

type Levels = Readonly<Record<RatedInput, number>>;

/**
 * The gates that put a strategy out, in their order; a strategy is out by the first that fires.
 *
 * Unit     thresholds on the scale from 1 to 5, to which the ratings are mapped
 */
export function firedGates(inputs: StrategyInputs, gates: StrategyGates, scale: Scale): readonly FiredGate[] {
  if (inputs.ruleWorks) return [{ putsOut: ["Buy", "Partner", "Fine-tune", "Build"], reason: "a simple rule does the job" }];
  const levels = levelsOf(inputs, scale);
  const fired: FiredGate[] = [
    { putsOut: ["Rule"], reason: "no simple rule does the job" },
    ...buildGate(levels, gates),
    talentGate(levels, gates),
    ...buyGate(levels, gates),
  ];
  const modelFit = gates[7];
  const isBuyIn = !fired.some((gate) => gate.putsOut.includes("Buy"));
  if (isBuyIn && (inputs.stage === "Idea" || inputs.stage === "MVP") && levels.modelFit >= modelFit) {
    const left = (["Partner", "Fine-tune", "Build"] as const).filter((strategy) => !fired.some((gate) => gate.putsOut.includes(strategy)));
    fired.push({ putsOut: left, reason: `validate first at stage ${inputs.stage}, as ${atLeast("modelFit", levels, modelFit)}` });
  }
  return fired;
}

function levelsOf(inputs: StrategyInputs, scale: Scale): Levels {
  const level = (input: RatedInput): number => toDefaultScale(middle(inputs[input]), scale);
  return {
    differentiation: level("differentiation"),
    modelFit: level("modelFit"),
    domainAccuracy: level("domainAccuracy"),
    dataPrivacy: level("dataPrivacy"),
    uniqueData: level("uniqueData"),
    mlTalent: level("mlTalent"),
  };
}

/** Build asks for four things at once; the reason names each that is missing. */
function buildGate(levels: Levels, gates: StrategyGates): readonly FiredGate[] {
  const [uniqueData, modelFit, differentiation, mlTalent] = gates;
  const missing = [
    levels.uniqueData >= uniqueData ? undefined : below("uniqueData", levels, uniqueData),
    levels.modelFit <= modelFit ? undefined : `${named("modelFit", levels)} is above ${shownQuantity(modelFit)}`,
    levels.differentiation >= differentiation ? undefined : below("differentiation", levels, differentiation),
    levels.mlTalent >= mlTalent ? undefined : below("mlTalent", levels, mlTalent),
  ].filter((reason) => reason !== undefined);
  return missing.length === 0 ? [] : [{ putsOut: ["Build"], reason: missing.join(", ") }];
}

function talentGate(levels: Levels, gates: StrategyGates): FiredGate {
  const mlTalent = gates[4];
  return levels.mlTalent >= mlTalent
    ? { putsOut: ["Partner"], reason: atLeast("mlTalent", levels, mlTalent) }
    : { putsOut: ["Fine-tune"], reason: below("mlTalent", levels, mlTalent) };
}

function buyGate(levels: Levels, gates: StrategyGates): readonly FiredGate[] {
  const dataPrivacy = gates[5];
  const modelFit = gates[6];
  if (levels.dataPrivacy >= dataPrivacy) return [{ putsOut: ["Buy"], reason: atLeast("dataPrivacy", levels, dataPrivacy) }];
  return levels.modelFit < modelFit ? [{ putsOut: ["Buy"], reason: below("modelFit", levels, modelFit) }] : [];
}

function below(input: RatedInput, levels: Levels, threshold: number): string {
  return `${named(input, levels)} is below ${shownQuantity(threshold)}`;
}

function atLeast(input: RatedInput, levels: Levels, threshold: number): string {
  return `${named(input, levels)} is ${shownQuantity(threshold)} or more`;
}

function named(input: RatedInput, levels: Levels): string {
  return `${inputNames[input]} ${shownQuantity(levels[input])}`;
}
