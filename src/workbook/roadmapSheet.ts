import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";

/** Build the sheet Roadmap, or refresh it and keep what people typed; `target` writes a second sheet beside a protected one. */
export function buildRoadmap(target?: "new-sheet"): Outcome<Done> {
  void target;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
