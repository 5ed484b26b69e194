/** A result that may come about. */
export interface Outcome {
  readonly payoff: number;
  /** A fraction; the outcomes' probabilities add up to 1. */
  readonly probability: number;
}

/** Payoffs nearer than this share of their size differ by rounding only. */
const samePayoff = 1e-9;

/** Outcomes in ascending order, equal payoffs merged, impossible ones left out. */
export function riskProfile(outcomes: readonly Outcome[]): readonly Outcome[] {
  const merged: Outcome[] = [];
  const possible = outcomes.filter(({ probability }) => probability > 0).toSorted((one, other) => one.payoff - other.payoff);
  for (const outcome of possible) {
    const last = merged.at(-1);
    if (last !== undefined && outcome.payoff - last.payoff <= samePayoff * Math.max(1, Math.abs(outcome.payoff))) {
      merged[merged.length - 1] = { payoff: last.payoff, probability: last.probability + outcome.probability };
    } else merged.push(outcome);
  }
  return merged;
}

/** Probability weighted mean of the payoffs. */
export function meanOf(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { payoff, probability }) => sum + payoff * probability, 0);
}

/** Probability of a payoff below 0. */
export function lossChance(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { payoff, probability }) => (payoff < 0 ? sum + probability : sum), 0);
}

/**
 * Mean of the worst share of the outcomes (CVaR): an outcome that straddles the share counts with the part of its probability inside.
 *
 * Unit     as the payoffs; negative is a loss
 * Domain   share in (0, 1]; at least one outcome
 * Source   rockafellar2000
 */
export function tailMean(outcomes: readonly Outcome[], share: number): number {
  let left = share;
  let sum = 0;
  for (const { payoff, probability } of riskProfile(outcomes)) {
    const taken = Math.min(left, probability);
    sum += taken * payoff;
    left -= taken;
  }
  return sum / (share - left);
}
