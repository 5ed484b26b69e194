import { fail, ok, type Result } from "../result";

/**
 * Kendall's coefficient of concordance W: how much several people agree in the order in which they score the same features. 1 is full agreement,
 * 0 is none; equal scores share the mean of their ranks and are corrected for.
 *
 * Shape    m scorers × n features → one number
 * Unit     fraction
 * Domain   scores any, more is better or less is better alike for all
 * Faults   shape-mismatch (rows of different lengths, fewer than two scorers or features), division-by-zero (nobody tells any features apart)
 * Cost     O(m · n log n)
 * Source   kendall1948
 */
export function scorerAgreement(scores: readonly (readonly number[])[]): Result<number> {
  const scorers = scores.length;
  const count = scores[0]?.length ?? 0;
  if (scorers < 2) return fail({ code: "shape-mismatch", parameter: "scores", expected: "two scorers or more", received: String(scorers) });
  if (count < 2) return fail({ code: "shape-mismatch", parameter: "scores", expected: "two features or more", received: String(count) });
  const sums = new Float64Array(count);
  let ties = 0;
  for (const line of scores) {
    if (line.length !== count) {
      const expected = `${String(count)} scores from every scorer`;
      return fail({ code: "shape-mismatch", parameter: "scores", expected, received: String(line.length) });
    }
    const { ranks, tied } = midRanks(line);
    ties += tied;
    for (const [feature, rank] of ranks.entries()) sums[feature] = (sums[feature] ?? 0) + rank;
  }
  const mean = (scorers * (count + 1)) / 2;
  const spread = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const most = scorers ** 2 * (count ** 3 - count) - scorers * ties;
  if (most === 0)
    return fail({ code: "division-by-zero", reason: "every scorer gives all features the same score, so there is no order to agree on" });
  return ok(Math.min(1, (12 * spread) / most));
}

/** Ranks in which equal scores share the mean of their places, and Σ t³ − t over the groups of t equal ones. */
function midRanks(scores: readonly number[]): { readonly ranks: Float64Array; readonly tied: number } {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const ranks = new Float64Array(scores.length);
  let tied = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && scores[order[end] ?? 0] === scores[order[start] ?? 0]) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    tied += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, tied };
}
