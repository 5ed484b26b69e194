/**
 * Share of satisfied answers: ratings at or above `top`.
 *
 * Domain   at least one rating
 */
export function customerSatisfaction(ratings: readonly number[], top: number): number {
  return ratings.filter((rating) => rating >= top).length / ratings.length;
}

const lowestPromoter = 9;
const highestDetractor = 6;

/** Shares of promoters (9, 10) and detractors (0 to 6) among ratings from 0 to 10. */
function promoterShares(ratings: readonly number[]): { readonly promoters: number; readonly detractors: number } {
  let promoters = 0;
  let detractors = 0;
  for (const rating of ratings) {
    if (rating >= lowestPromoter) promoters += 1;
    else if (rating <= highestDetractor) detractors += 1;
  }
  return { promoters: promoters / ratings.length, detractors: detractors / ratings.length };
}

/**
 * Net promoter score, from −100 to 100.
 *
 * Domain   at least one rating from 0 to 10
 * Source   reichheld2003
 */
export function netPromoterScore(ratings: readonly number[]): number {
  const { promoters, detractors } = promoterShares(ratings);
  return 100 * (promoters - detractors);
}

/**
 * Standard error of the net promoter score: each answer counts 100, 0 or −100; variance with divisor n.
 *
 * Unit     points of the score
 */
export function netPromoterError(ratings: readonly number[]): number {
  const { promoters, detractors } = promoterShares(ratings);
  const variance = promoters + detractors - (promoters - detractors) ** 2;
  return 100 * Math.sqrt(Math.max(0, variance) / ratings.length);
}

/**
 * Trust score, 0 to 100: the mean of satisfaction (a fraction) and the net promoter score, both brought to 0–100.
 *
 * Source   article
 */
export function trustScore(satisfaction: number, promoterScore: number): number {
  return (satisfaction * 100 + (promoterScore + 100) / 2) / 2;
}
