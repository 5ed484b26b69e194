import { greatestParts } from "../../core/score/weightedScore";

/** Weights as whole percentages that sum to 100, so that what is shown is what is saved; largest remainders get the rest. */
export function wholePercents(weights: readonly number[]): readonly number[] {
  const exact = greatestParts(weights);
  const floors = exact.map(Math.floor);
  const rest = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = new Set(byRemainder.slice(0, rest).map(({ index }) => index));
  return floors.map((floor, index) => floor + (rounded.has(index) ? 1 : 0));
}

/** One weight moved to a percentage; the others share the rest as they did before, equally where they had nothing. */
export function withWeight(weights: readonly number[], moved: number, percent: number): readonly number[] {
  const others = weights.reduce((sum, weight, index) => (index === moved ? sum : sum + weight), 0);
  const rest = 100 - percent;
  return weights.map((weight, index) => {
    if (index === moved) return percent;
    return others > 0 ? (weight / others) * rest : rest / (weights.length - 1);
  });
}

/** Whether all weigh the same. */
export function areEqual(weights: readonly number[]): boolean {
  return weights.every((weight) => weight === weights[0]);
}

/** Percentages as equal as whole numbers allow. */
export function equalPercents(count: number): readonly number[] {
  return wholePercents(new Array<number>(count).fill(1));
}
