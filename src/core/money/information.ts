import type { Matrix, Row } from "../matrix";

/**
 * Value of perfect information: what knowing the state before choosing adds to the best choice, E[max] − max E.
 *
 * Shape    payoffs: options × states; probabilities: states, adding up to 1
 * Unit     as the payoffs; never negative
 * Source   raiffa1968
 */
export function perfectInformationValue(payoffs: Matrix, probabilities: Row): number {
  const informed = probabilities.reduce((sum, probability, state) => sum + probability * best(payoffs, (row) => row[state] ?? 0), 0);
  return Math.max(0, informed - bestExpected(payoffs, probabilities));
}

/**
 * Value of a test that points to the state imperfectly, before its cost: the best choice after each signal, weighted, less the best without.
 *
 * Do not spend more on the test than this.
 *
 * Shape    payoffs: options × states; prior: states; likelihood: signals × states, P(signal | state), columns adding up to 1
 * Unit     as the payoffs; from 0 to the value of perfect information
 * Source   raiffa1968
 */
export function sampleInformationValue(payoffs: Matrix, prior: Row, likelihood: Matrix): number {
  const informed = likelihood.reduce((sum, signal) => {
    const joint = prior.map((probability, state) => probability * (signal[state] ?? 0));
    return sum + bestExpected(payoffs, joint);
  }, 0);
  return Math.max(0, informed - bestExpected(payoffs, prior));
}

/** Greatest expected payoff; the weights need not add up to 1. */
function bestExpected(payoffs: Matrix, weights: Row): number {
  return best(payoffs, (row) => row.reduce((sum, payoff, state) => sum + payoff * (weights[state] ?? 0), 0));
}

function best(payoffs: Matrix, valueOf: (row: Row) => number): number {
  return payoffs.reduce((greatest, row) => Math.max(greatest, valueOf(row)), -Infinity);
}
