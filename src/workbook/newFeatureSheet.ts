import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";

/** Add a sheet with an empty feature table, its headers explained and one example row. */
export function newFeatureSheet(): Outcome<Done> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
