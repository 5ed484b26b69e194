import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";

/** Define the short names (RIBS, RIBS.BAND, BUILDBUY, HORIZON) as native LAMBDAs. */
export function addShortNames(): Outcome<Done> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

export function areShortNamesDefined(catalog: { readonly names: readonly { readonly name: string }[] }): boolean {
  return ["RIBS", "RIBS.BAND", "BUILDBUY", "HORIZON"].every((name) => catalog.names.some((entry) => entry.name.toUpperCase() === name));
}
