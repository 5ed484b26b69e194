import { type Outcome, riskProfile } from "./riskProfile";

/** One stage of a project: paid for at its start, passed with a probability. */
export interface ProjectStage {
  readonly cost: number;
  /** Probability of passing, a fraction. */
  readonly probability: number;
  /** How long it lasts. */
  readonly periods: number;
}

/** What a staged project is worth, with and without the right to stop. */
export interface StagedValue {
  /** Value when a stage whose continuation is negative is not started; never negative. */
  readonly value: number;
  /** Value when every stage is started that can be. */
  readonly committed: number;
  /** What the right to stop is worth. */
  readonly optionValue: number;
  /** Stages that are started, in order; the first that is declined ends the project. */
  readonly started: number;
  /** Present values of what may come about, ascending, under the policy above. */
  readonly profile: readonly Outcome[];
}

/**
 * Expected net present value of a project in stages, any of which may be abandoned, the first too.
 *
 * Rolled back from the payoff: a stage is worth −cost + probability × what follows / (1 + rate)^periods, or 0 where that is negative.
 *
 * Unit     money at the start of the first stage
 * Domain   discountRate above −1; probabilities fractions
 * Cost     O(stages)
 * Source   smith1995, dixit1994
 */
export function stagedValue(stages: readonly ProjectStage[], payoff: number, discountRate: number): StagedValue {
  let value = payoff;
  let committed = payoff;
  let started = stages.length;
  for (const [index, stage] of [...stages.entries()].toReversed()) {
    const reached = stage.probability / (1 + discountRate) ** stage.periods;
    value = reached * value - stage.cost;
    committed = reached * committed - stage.cost;
    if (value < 0) [value, started] = [0, index];
  }
  return {
    value,
    committed,
    optionValue: value - committed,
    started,
    profile: profileOf(stages.slice(0, started), payoff, started === stages.length, discountRate),
  };
}

/** Outcomes of the stages that are started: failing each, and passing the last. */
function profileOf(started: readonly ProjectStage[], payoff: number, isComplete: boolean, discountRate: number): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let spent = 0;
  let reached = 1;
  let discount = 1;
  for (const stage of started) {
    spent += stage.cost * discount;
    outcomes.push({ payoff: -spent, probability: reached * (1 - stage.probability) });
    reached *= stage.probability;
    discount /= (1 + discountRate) ** stage.periods;
  }
  outcomes.push({ payoff: (isComplete ? payoff * discount : 0) - spent, probability: reached });
  return riskProfile(outcomes);
}
