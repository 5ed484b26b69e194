import type { Strategy } from "../strategy/strategy";

/** What may be decided once a gate has failed. */
export type WayOut = "redesign" | "buy instead" | "stop";

/** The ways out of a failed gate, the mildest first; what is bought already cannot be bought instead. */
export function waysOut(strategy: Strategy | undefined): readonly WayOut[] {
  return strategy === "Buy" ? ["redesign", "stop"] : ["redesign", "buy instead", "stop"];
}
