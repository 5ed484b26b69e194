import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature } from "../../core/feature/feature";
import { certain, middle } from "../../core/score/rating";
import { chooseStrategy, type StrategyChoice } from "../../core/strategy/chooseStrategy";
import { featureStrategy, strategyInputs } from "../../core/roadmap/assess";
import { type RatedInput, ratedInputs, type Strategy, strategies, type StrategyInputs } from "../../core/strategy/strategy";

/** An input of the choice; all but whether a rule works are needed. */
export type StrategyInput = "stage" | RatedInput;

/** What the rules say about a feature, or what they would need to say anything. */
export type Ruling =
  | { readonly status: "chosen"; readonly inputs: StrategyInputs; readonly choice: StrategyChoice }
  | { readonly status: "undecided"; readonly missing: readonly StrategyInput[] };

/** A feature with its strategy: as typed in the sheet, else as the rules choose it. */
export interface FeatureStrategy {
  readonly feature: Feature;
  readonly strategy: Strategy | undefined;
  readonly ruling: Ruling;
}

/** The strategy of every feature, in the order given. */
export function chooseStrategies(features: readonly Feature[], assumptions: Assumptions): readonly FeatureStrategy[] {
  return features.map((feature) => ({ feature, ruling: rulingOn(feature, assumptions), strategy: featureStrategy(feature, assumptions) }));
}

function rulingOn(feature: Feature, { criteria, gates, scale }: Assumptions): Ruling {
  const inputs = strategyInputs(feature);
  return inputs === undefined
    ? { status: "undecided", missing: (["stage", ...ratedInputs] as const).filter((input) => feature[input] === undefined) }
    : { status: "chosen", inputs, choice: chooseStrategy(inputs, criteria, gates, scale) };
}

/** How many features a strategy has, and what they cost. */
export interface MixShare {
  /** Absent for those undecided. */
  readonly strategy: Strategy | undefined;
  readonly features: number;
  /** In the currency unit; undefined where no feature states a cost. */
  readonly cost: number | undefined;
}

/** The mix in the order of the strategies; those undecided come last, and only if there are any. */
export function strategyMix(choices: readonly FeatureStrategy[]): readonly MixShare[] {
  return [...strategies, undefined]
    .map((strategy) => {
      const own = choices.filter((choice) => choice.strategy === strategy);
      const costs = own.map(({ feature }) => feature.cost).filter((cost) => cost !== undefined);
      return { strategy, features: own.length, cost: costs.length === 0 ? undefined : costs.reduce((sum, cost) => sum + cost, 0) };
    })
    .filter(({ strategy, features }) => strategy !== undefined || features > 0);
}

/** Partners that one more step of ML talent would turn into fine-tunes. */
export function partnersNearFineTune(choices: readonly FeatureStrategy[], { criteria, gates, scale }: Assumptions): number {
  return choices.filter(({ feature, ruling }) => {
    if (feature.strategy !== undefined || ruling.status !== "chosen" || ruling.choice.winner !== "Partner") return false;
    const talent = middle(ruling.inputs.mlTalent) + Math.min(1, (scale.hi - scale.lo) / 4);
    return (
      talent <= scale.hi && chooseStrategy({ ...ruling.inputs, mlTalent: certain(talent) }, criteria, gates, scale).winner === "Fine-tune"
    );
  }).length;
}
