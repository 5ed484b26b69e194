import type { GateStatus } from "../measure/gate";
import { fail, ok, type Result } from "../result";
import { groupBy } from "./groupBy";

/** What was forecast and what came of it. */
export interface Forecast {
  /** Who made the forecast. */
  readonly owner: string;
  /** Probability of success, a fraction. */
  readonly forecast: number;
  readonly isSuccess: boolean;
}

/** How well one owner's forecasts held. */
export interface OwnerBias {
  readonly owner: string;
  readonly forecasts: number;
  /** Mean forecast less share of successes; above 0 is too hopeful. */
  readonly bias: number;
  readonly brier: number;
}

/**
 * Brier score: mean squared distance between forecast and outcome, 0 for perfect foresight; saying 0.5 always earns 0.25.
 *
 * Domain   forecasts in [0, 1]
 * Faults   division-by-zero (nothing decided yet)
 * Source   brier1950
 */
export function brierScore(forecasts: readonly Forecast[]): Result<number> {
  if (forecasts.length === 0) return fail({ code: "division-by-zero", reason: "no forecast has been decided yet" });
  return ok(mean(forecasts, ({ forecast, isSuccess }) => (forecast - (isSuccess ? 1 : 0)) ** 2));
}

/**
 * Bias and Brier score per owner, the most biased first.
 *
 * Unit     fractions
 * Source   brier1950
 */
export function biasByOwner(forecasts: readonly Forecast[]): readonly OwnerBias[] {
  return [...groupBy(forecasts, ({ owner }) => owner)]
    .map(([owner, own]) => ({
      owner,
      forecasts: own.length,
      bias: mean(own, ({ forecast, isSuccess }) => forecast - (isSuccess ? 1 : 0)),
      brier: mean(own, ({ forecast, isSuccess }) => (forecast - (isSuccess ? 1 : 0)) ** 2),
    }))
    .sort((a, b) => Math.abs(b.bias) - Math.abs(a.bias) || (a.owner < b.owner ? -1 : 1));
}

/**
 * What came of a feature: a dropped one or a failed product gate is a failure; a finished one, or one whose product gates all passed, a success; the rest is open.
 *
 * Source   ours
 */
export function outcomeOf(meaning: "done" | "dropped" | undefined, gates: readonly GateStatus[]): boolean | undefined {
  if (meaning !== undefined) return meaning === "done";
  if (gates.includes("FAIL")) return false;
  return gates.length > 0 && gates.every((gate) => gate === "PASS") ? true : undefined;
}

function mean<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
