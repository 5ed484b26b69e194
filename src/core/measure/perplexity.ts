/**
 * Perplexity: base to the power of the mean negative log probability of the tokens. Lower is better; 1 is certainty.
 *
 * Often does not follow human preference: never judge a product by it alone.
 *
 * Domain   log probabilities ≤ 0, at least one; base the logarithm's own
 * Source   jelinek1977
 */
export function perplexity(logProbabilities: readonly number[], base: number): number {
  const sum = logProbabilities.reduce((total, value) => total + value, 0);
  return base ** (-sum / logProbabilities.length);
}
