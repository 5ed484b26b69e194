import type { SelectionProblem } from "../src/core/portfolio/selectionProblem";

/** Share of what all features use that each limit allows. */
const allowed = 0.4;

/**
 * A selection as hard as portfolios get: costs follow values, every limit binds, prerequisites chain. The same each time.
 *
 * Shape    features n, limits m, prerequisites p
 */
export function hardSelection(features: number, limits: number, prerequisites: number): SelectionProblem {
  const draw = draws(12_345);
  const values = Array.from({ length: features }, () => Math.round(20 + draw() * 900));
  const capacities = Array.from({ length: limits }, (_, limit) => {
    const amounts = values.map((value) => (limit === 0 ? Math.round(value * (0.3 + draw() * 0.6) + 20) : Math.floor(draw() * 8)));
    const all = amounts.reduce((sum, amount) => sum + amount, 0);
    return { name: limit === 0 ? "Budget" : `Team ${String(limit)}`, amounts, available: Math.round(allowed * all) };
  });
  const requires = Array.from({ length: prerequisites }, () => {
    const feature = 1 + Math.floor(draw() * (features - 1));
    return { feature, required: Math.floor(draw() * feature) };
  });
  return { values, capacities, requires };
}

/** Uniform numbers in [0, 1) from a seed, by the linear congruence of C's rand. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
