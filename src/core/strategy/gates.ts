import { middle } from "../score/rating";
import { fromDefaultScale, type Scale, toDefaultScale } from "../score/scale";
import { shownQuantity } from "../score/rounded";
import { inputNames, type RatedInput, type Strategy, type StrategyGates, type StrategyInputs } from "./strategy";

/** A gate that fired: the strategies it put out, and why. */
export interface FiredGate {
  readonly putsOut: readonly Strategy[];
  /** "model fit 1, needs 2". */
  readonly reason: string;
}

/** What the gates judge by, with the ratings on the scale on which thresholds are stated. */
interface Judged {
  readonly inputs: StrategyInputs;
  readonly gates: StrategyGates;
  readonly scale: Scale;
  readonly levels: Readonly<Record<RatedInput, number>>;
}

/**
 * The gates that put a strategy out, in their order; a strategy is out by the first that fires.
 *
 * Unit     thresholds on the scale from 1 to 5, to which the ratings are mapped
 * Source   article (the conditions); the thresholds are ours
 */
export function firedGates(inputs: StrategyInputs, gates: StrategyGates, scale: Scale): readonly FiredGate[] {
  if (inputs.ruleWorks) return [{ putsOut: ["Buy", "Partner", "Fine-tune", "Build"], reason: "a rule does the job" }];
  const judged: Judged = { inputs, gates, scale, levels: levelsOf(inputs, scale) };
  const fired: FiredGate[] = [{ putsOut: ["Rule"], reason: "no rule does the job" }];
  const build = missingForBuild(judged);
  if (build.length > 0) fired.push({ putsOut: ["Build"], reason: build.join(", ") });
  fired.push(talentGate(judged));
  const buy = reasonAgainstBuying(judged);
  if (buy !== undefined) fired.push({ putsOut: ["Buy"], reason: buy });
  else if (isValidatedFirst(judged)) {
    const putsOut = (["Partner", "Fine-tune", "Build"] as const).filter(
      (strategy) => !fired.some((gate) => gate.putsOut.includes(strategy)),
    );
    fired.push({ putsOut, reason: `${inputs.stage}: validate first, ${atLeast("modelFit", gates[7], judged)}` });
  }
  return fired;
}

function levelsOf(inputs: StrategyInputs, scale: Scale): Judged["levels"] {
  return {
    differentiation: toDefaultScale(middle(inputs.differentiation), scale),
    modelFit: toDefaultScale(middle(inputs.modelFit), scale),
    domainAccuracy: toDefaultScale(middle(inputs.domainAccuracy), scale),
    dataPrivacy: toDefaultScale(middle(inputs.dataPrivacy), scale),
    uniqueData: toDefaultScale(middle(inputs.uniqueData), scale),
    mlTalent: toDefaultScale(middle(inputs.mlTalent), scale),
  };
}

/** Build asks for four things at once; each that is missing is a reason. */
function missingForBuild(judged: Judged): readonly string[] {
  const { levels, gates } = judged;
  const [uniqueData, modelFit, differentiation, mlTalent] = gates;
  const missing: string[] = [];
  if (levels.uniqueData < uniqueData) missing.push(below("uniqueData", uniqueData, judged));
  if (levels.modelFit > modelFit) missing.push(`${below("modelFit", modelFit, judged)} or less`);
  if (levels.differentiation < differentiation) missing.push(below("differentiation", differentiation, judged));
  if (levels.mlTalent < mlTalent) missing.push(below("mlTalent", mlTalent, judged));
  return missing;
}

function talentGate(judged: Judged): FiredGate {
  const mlTalent = judged.gates[4];
  return judged.levels.mlTalent >= mlTalent
    ? { putsOut: ["Partner"], reason: atLeast("mlTalent", mlTalent, judged) }
    : { putsOut: ["Fine-tune"], reason: below("mlTalent", mlTalent, judged) };
}

function reasonAgainstBuying(judged: Judged): string | undefined {
  const { levels, gates } = judged;
  if (levels.dataPrivacy >= gates[5]) return atLeast("dataPrivacy", gates[5], judged);
  return levels.modelFit < gates[6] ? below("modelFit", gates[6], judged) : undefined;
}

/** Early on, what can be bought is tried before anything is adapted or built. */
function isValidatedFirst({ inputs, levels, gates }: Judged): boolean {
  return (inputs.stage === "Idea" || inputs.stage === "MVP") && levels.modelFit >= gates[7];
}

/** "ML talent 2, needs 3", in steps of the scale in use. */
function below(input: RatedInput, threshold: number, judged: Judged): string {
  return `${named(input, judged)}, needs ${shown(threshold, judged)}`;
}

/** "data privacy 5 is 5 or more", in steps of the scale in use. */
function atLeast(input: RatedInput, threshold: number, judged: Judged): string {
  return `${named(input, judged)} is ${shown(threshold, judged)} or more`;
}

function named(input: RatedInput, { inputs }: Judged): string {
  return `${inputNames[input]} ${shownQuantity(middle(inputs[input]))}`;
}

function shown(threshold: number, { scale }: Judged): string {
  return shownQuantity(fromDefaultScale(threshold, scale));
}
