import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Horizon } from "../../core/horizon/horizon";

/** "0–6 months", "6–12 months", "12+ months". */
export function windowOf(horizon: Horizon, { windows: [first, second] }: Pick<Assumptions, "windows">): string {
  switch (horizon) {
    case 1:
      return `0–${String(first)} months`;
    case 2:
      return `${String(first)}–${String(second)} months`;
    case 3:
      return `${String(second)}+ months`;
  }
}
