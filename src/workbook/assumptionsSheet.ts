import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";
import type { RibsWeights } from "../core/assumptions/assumptions";

/** Add the sheet Assumptions, or the rows it lacks; values that stand there are kept. */
export function addAssumptions(): Outcome<Done> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** Write the four weights to their cells on Assumptions. */
export function saveWeights(weights: RibsWeights): Outcome<Done> {
  void weights;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
