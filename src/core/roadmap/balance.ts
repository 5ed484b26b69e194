import { type Horizon, horizons } from "../horizon/horizon";
import { fail, ok, type Result } from "../result";

/** Share of one horizon in a portfolio, against its target; fractions. */
export interface HorizonShare {
  readonly horizon: Horizon;
  readonly share: number;
  readonly target: number;
  /** Share less target. */
  readonly deviation: number;
}

/**
 * How an amount (cost, people) spreads over the horizons, against a target mix.
 *
 * Shape    n horizons and n amounts → 3 shares
 * Domain   amounts ≥ 0; target fractions that sum to 1
 * Faults   division-by-zero (nothing to share)
 * Source   nagji2012
 */
export function horizonBalance(
  amounts: readonly { readonly horizon: Horizon; readonly amount: number }[],
  target: readonly number[],
): Result<readonly HorizonShare[]> {
  const totals = horizons.map((horizon) => amounts.reduce((sum, entry) => (entry.horizon === horizon ? sum + entry.amount : sum), 0));
  const total = totals.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return fail({ code: "division-by-zero", reason: "the amounts sum to 0, so there is nothing to share" });
  return ok(
    horizons.map((horizon, index) => {
      const share = (totals[index] ?? 0) / total;
      const wanted = target[index] ?? 0;
      return { horizon, share, target: wanted, deviation: share - wanted };
    }),
  );
}
