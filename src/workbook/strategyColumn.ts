import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";

/** Write the calculated strategy into the blank Strategy cells of the feature sheet. */
export function writeStrategies(): Outcome<Done> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
