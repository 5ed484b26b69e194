import type { Assumptions } from "../assumptions/assumptions";
import { deriveBucket, type ValueBucket } from "../feature/valueBucket";
import type { Feature } from "../feature/feature";
import { unmeasuredMetric } from "../evidence/criterionMetric";
import { letters } from "../sheet/readCell";
import { meaningOfStatus } from "../feature/status";
import { gateNeeded, type GateStatus, gateStatus } from "../measure/gate";
import { type Band, bandOf } from "../score/band";
import { hasBands } from "../score/criteria";
import { featureScore } from "./featureScore";
import { chooseStrategy } from "../strategy/chooseStrategy";
import { complete, nextMilestone, type Rung } from "../strategy/ladder";
import type { Strategy, StrategyInputs } from "../strategy/strategy";

/** What a feature's own row and the assumptions say about it; absent where they do not tell. */
export interface Assessment {
  readonly score?: number;
  readonly band?: Band;
  readonly valueBucket?: ValueBucket;
  readonly strategy?: Strategy;
  readonly milestone?: string;
  readonly exitCriterion?: string;
  readonly gate?: GateStatus;
  /** The metric that decides the gate. */
  readonly gateMetric?: string;
  /** Further trials until the gate is decided, where they can be told. */
  readonly gateNeeded?: number | undefined;
  /** Whether people's use has been measured; absent without evidence beyond the row. */
  readonly hasProductMetric?: boolean;
}

/** Score, bucket, strategy, milestone and gate of a feature; no other feature moves them. */
export function assess(feature: Feature, assumptions: Assumptions): Assessment {
  const score = featureScore(feature, assumptions);
  const valueBucket = feature.valueBucket ?? deriveBucket(feature.possibleToday, feature.personDecides);
  const strategy = featureStrategy(feature, assumptions);
  const rung = milestoneOf(feature, strategy, assumptions);
  const gate = gateOf(feature, assumptions);
  const unmeasured = unmeasuredMetric(feature);
  const gateMetric = unmeasured ?? feature.gateMetric;
  const needed = unmeasured === undefined ? neededOf(feature, assumptions) : undefined;
  return {
    ...(score === undefined ? {} : { score }),
    ...(score !== undefined && hasBands(assumptions) ? { band: bandOf(score, assumptions.bands) } : {}),
    ...(valueBucket === undefined ? {} : { valueBucket }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(rung.milestone === undefined ? {} : { milestone: rung.milestone }),
    ...(rung.exitCriterion === undefined || rung.exitCriterion === "" ? {} : { exitCriterion: rung.exitCriterion }),
    ...(gate === undefined ? {} : { gate }),
    ...(gateMetric === undefined ? {} : { gateMetric }),
    ...(needed === undefined ? {} : { gateNeeded: needed }),
  };
}

/** The strategy stated, else the one the criteria choose; a rule that works decides by itself. */
export function featureStrategy(feature: Feature, { criteria, gates, scale }: Assumptions): Strategy | undefined {
  if (feature.strategy !== undefined) return feature.strategy;
  if (feature.ruleWorks === true) return "Rule";
  const inputs = strategyInputs(feature);
  return inputs === undefined ? undefined : chooseStrategy(inputs, criteria, gates, scale).winner;
}

/** What the choice of a strategy stands on; undefined where an input is missing. A blank Rule works counts as no. */
export function strategyInputs(feature: Feature): StrategyInputs | undefined {
  const { stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks = false } = feature;
  if (stage === undefined || differentiation === undefined || modelFit === undefined || domainAccuracy === undefined) return undefined;
  if (dataPrivacy === undefined || uniqueData === undefined || mlTalent === undefined) return undefined;
  return { stage, ruleWorks, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent };
}

/** The milestone typed, else the first of the strategy's ladder; what is done has none ahead, and what is dropped is offered none. */
function milestoneOf(feature: Feature, strategy: Strategy | undefined, { ladders }: Assumptions): Partial<Rung> {
  const { milestone, exitCriterion } = feature;
  const status = meaningOfStatus(feature.status);
  const offered = offeredRung(milestone, strategy, ladders, status);
  return {
    ...offered,
    ...(milestone === undefined ? {} : { milestone }),
    ...(exitCriterion === undefined ? {} : { exitCriterion }),
  };
}

function offeredRung(
  milestone: string | undefined,
  strategy: Strategy | undefined,
  ladders: Assumptions["ladders"],
  status: "done" | "dropped" | undefined,
): Partial<Rung> {
  if (status === "dropped") return {};
  const isTyped = milestone !== undefined;
  if (status === "done" && !isTyped) return complete;
  if (strategy === undefined) return {};
  if (isTyped) return ladders[strategy].find((rung) => letters(rung.milestone) === letters(milestone)) ?? {};
  const first = nextMilestone(strategy, undefined, ladders);
  return first.ok ? first.value : {};
}

/** The further trials that would decide the gate; undefined where it is decided, or none would. */
function neededOf({ gateTarget, gateSuccesses, gateTrials }: Feature, { gateConfidence }: Assumptions): number | undefined {
  if (gateTarget === undefined || gateSuccesses === undefined || gateTrials === undefined) return undefined;
  const needed = gateNeeded({ target: gateTarget, successes: gateSuccesses, trials: gateTrials, confidence: gateConfidence });
  return needed.ok && needed.value > 0 ? needed.value : undefined;
}

/** The gate's status from its own fields; undefined until there is a target and evidence. Counts of another metric than the exit criterion asks for decide nothing. */
export function gateOf(feature: Feature, { gateConfidence }: Assumptions): GateStatus | undefined {
  const { gateTarget, gateSuccesses, gateTrials } = feature;
  if (gateTarget === undefined || gateSuccesses === undefined || gateTrials === undefined) return undefined;
  if (unmeasuredMetric(feature) !== undefined) return "NOT ENOUGH DATA";
  const status = gateStatus({ target: gateTarget, successes: gateSuccesses, trials: gateTrials, confidence: gateConfidence });
  return status.ok ? status.value : undefined;
}
