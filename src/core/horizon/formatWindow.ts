import type { Horizon, Windows } from "./horizon";

/** "0–6 months", "6–12 months", "12+ months". */
export function formatWindow(horizon: Horizon, [firstEnd, secondEnd]: Windows): string {
  switch (horizon) {
    case 1:
      return `0–${String(firstEnd)} months`;
    case 2:
      return `${String(firstEnd)}–${String(secondEnd)} months`;
    case 3:
      return `${String(secondEnd)}+ months`;
  }
}
