import { mostPoints, type RibsWeights } from "../../core/score/ribs";

/** Weights as whole percentages that sum to 100, so that what is shown is what is saved; largest remainders get the rest. */
export function wholePercents(weights: RibsWeights): RibsWeights {
  const exact = mostPoints(weights);
  const floors = exact.map(Math.floor);
  const rest = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = new Set(byRemainder.slice(0, rest).map(({ index }) => index));
  const whole = (index: number): number => (floors[index] ?? 0) + (rounded.has(index) ? 1 : 0);
  return [whole(0), whole(1), whole(2), whole(3)];
}

/** One weight moved to a percentage; the others share the rest as they did before, equally where they had nothing. */
export function withWeight(weights: RibsWeights, moved: number, percent: number): RibsWeights {
  const others = weights.reduce((sum, weight, index) => (index === moved ? sum : sum + weight), 0);
  const rest = 100 - percent;
  const next = (index: number): number => {
    if (index === moved) return percent;
    return others > 0 ? ((weights[index] ?? 0) / others) * rest : rest / (weights.length - 1);
  };
  return [next(0), next(1), next(2), next(3)];
}

/** Whether all four weigh the same. */
export function areEqual([risk, impact, businessValue, scalability]: RibsWeights): boolean {
  return risk === impact && impact === businessValue && businessValue === scalability;
}
