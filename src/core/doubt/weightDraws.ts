import { fillDraws, hdr } from "./hdr";
import { normalScore } from "./normalScore";

/**
 * What is known of the weights of m criteria.
 *
 * - `nothing`: uniform on the simplex.
 * - `order`: uniform among the weights that keep a stated order of importance, 1 is most; criteria of equal importance go in either order.
 * - `around`: Dirichlet around stated weights.
 * - `certain`: these weights in every draw.
 */
export type WeightKnowledge =
  | { readonly kind: "nothing" }
  | { readonly kind: "order"; readonly importance: readonly number[] }
  | { readonly kind: "around" | "certain"; readonly weights: readonly number[] };

/** How tightly Dirichlet draws keep to stated weights; ours. */
const concentration = 40;

/** The draws of weights have an entity of their own, so that none is shared with a value. */
const weightEntity = 2;

/**
 * Weights of consecutive trials, one array per criterion; each trial's sum is 1.
 *
 * Trial t, criterion j draws from HDR(t, 2, j, seed); Dirichlet draws, which may reject, use seed4 as the attempt.
 *
 * Source   lahdelma2001; marsaglia2000 (gamma)
 */
export function fillWeights(
  target: readonly Float64Array[],
  firstTrial: number,
  length: number,
  knowledge: WeightKnowledge,
  seed: number,
): void {
  for (const [criterion, drawn] of target.entries()) {
    if (knowledge.kind === "certain") drawn.fill(knowledge.weights[criterion] ?? 0);
    else if (knowledge.kind === "around") {
      const shape = concentration * (knowledge.weights[criterion] ?? 0);
      for (let trial = 0; trial < length; trial += 1)
        drawn[trial] = shape === 0 ? 0 : gamma(shape, firstTrial + trial, criterion + 1, seed);
    } else {
      fillDraws(drawn, firstTrial, length, { entity: weightEntity, variable: criterion + 1, seed3: seed, seed4: 0 });
      for (let trial = 0; trial < length; trial += 1) drawn[trial] = -Math.log(drawn[trial] ?? 1);
    }
  }
  for (let trial = 0; trial < length; trial += 1) normalize(target, trial, knowledge);
}

function normalize(target: readonly Float64Array[], trial: number, knowledge: WeightKnowledge): void {
  let total = 0;
  for (const drawn of target) total += drawn[trial] ?? 0;
  if (knowledge.kind !== "order") {
    for (const drawn of target) drawn[trial] = (drawn[trial] ?? 0) / total;
    return;
  }
  const drawnAt = (criterion: number): number => target[criterion]?.[trial] ?? 0;
  const { importance } = knowledge;
  const places = importance.map((_, criterion) => criterion);
  // Draws are exchangeable, so among equals the greater draw goes first in a fair order.
  places.sort((a, b) => (importance[a] ?? 0) - (importance[b] ?? 0) || drawnAt(b) - drawnAt(a));
  const descending = target.map((drawn) => drawn[trial] ?? 0).sort((a, b) => b - a);
  for (const [place, criterion] of places.entries()) put(target[criterion], trial, (descending[place] ?? 0) / total);
}

function put(target: Float64Array | undefined, trial: number, weight: number): void {
  if (target !== undefined) target[trial] = weight;
}

/** Gamma draw of a shape, by rejection; a shape below 1 is drawn one higher and brought down by a power. */
function gamma(shape: number, trial: number, variable: number, seed: number): number {
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt += 3) {
    const uniform = (step: number): number => hdr(trial, { entity: weightEntity, variable, seed3: seed, seed4: attempt + step });
    const x = normalScore(uniform(1));
    const v = (1 + c * x) ** 3;
    if (v <= 0 || Math.log(uniform(2)) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue;
    return shape < 1 ? d * v * uniform(3) ** (1 / shape) : d * v;
  }
}
