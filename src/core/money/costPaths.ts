/** A way to obtain the same capability, as it costs. */
export interface CostOption {
  readonly name: string;
  /** Money, before the first month. */
  readonly oneOff: number;
  readonly fixedPerMonth: number;
  /** Money per unit of volume, at today's price. */
  readonly unitCost: number;
  /** Whether its unit cost falls as the market's prices do. */
  readonly declines: boolean;
}

/** How volume and prices develop. */
export interface Outlook {
  /** Units in the first month. */
  readonly volume: number;
  readonly months: number;
  /** Per month, a fraction above −1. */
  readonly growth: number;
  /** Per year, a fraction in [0, 1]. */
  readonly priceDecline: number;
  /** Per year, a fraction above −1; 0 where left out. */
  readonly discountRate?: number;
}

/**
 * Cost of each option in each month, one-off cost left out.
 *
 * Month 1 is the base: the volume of month m is volume × (1 + growth)^(m − 1), a declining unit cost is multiplied by
 * (1 − priceDecline)^((m − 1)/12), and with a discount rate the month counts as its present value, × (1 + discountRate)^(−(m − 1)/12).
 *
 * Shape    options n → n paths of `months` amounts
 * Cost     O(n · months)
 * Source   article
 */
export function monthlyCosts(options: readonly CostOption[], outlook: Outlook): readonly (readonly number[])[] {
  return options.map(({ fixedPerMonth, unitCost, declines }) =>
    Array.from({ length: outlook.months }, (_, index) => {
      const volume = outlook.volume * (1 + outlook.growth) ** index;
      const years = index / 12;
      const price = declines ? unitCost * (1 - outlook.priceDecline) ** years : unitCost;
      const cost = fixedPerMonth + price * volume;
      return outlook.discountRate === undefined ? cost : cost * (1 + outlook.discountRate) ** -years;
    }),
  );
}

/**
 * Cumulative cost of each option at the end of each month, from its one-off cost on.
 *
 * Shape    options n → n paths of `months` amounts
 * Cost     O(n · months)
 */
export function cumulativeCosts(options: readonly CostOption[], outlook: Outlook): readonly (readonly number[])[] {
  return monthlyCosts(options, outlook).map((months, index) => {
    let total = options[index]?.oneOff ?? 0;
    return months.map((amount) => (total += amount));
  });
}

/** Index of the least amount; the first among equals. */
export function cheapest(amounts: readonly number[]): number {
  return amounts.reduce((best, amount, index) => (amount < (amounts[best] ?? Infinity) ? index : best), 0);
}

/**
 * First month from which the other option has cost no more, and stays so to the end; undefined where it never does.
 *
 * Unit     month, from 1
 */
export function crossingMonth(path: readonly number[], other: readonly number[]): number | undefined {
  const lastDearer = path.findLastIndex((amount, index) => (other[index] ?? Infinity) > amount);
  return lastDearer + 1 < path.length ? lastDearer + 2 : undefined;
}

/** What choosing wrongly costs. */
export interface Regret {
  /** Total cost less the least total cost, per scenario (rows) and option. */
  readonly regrets: readonly (readonly number[])[];
  /** The worst of each option over the scenarios. */
  readonly worst: readonly number[];
  /** Index of the option whose worst regret is least; the first among equals. */
  readonly safest: number;
}

/**
 * Regret of each option under each volume scenario, at the end of the outlook.
 *
 * Shape    totals: scenarios × options
 * Source   savage1951
 */
export function regretOf(totals: readonly (readonly number[])[]): Regret {
  const regrets = totals.map((amounts) => {
    const least = Math.min(...amounts);
    return amounts.map((amount) => amount - least);
  });
  const worst = (totals[0] ?? []).map((_, option) => Math.max(...regrets.map((amounts) => amounts[option] ?? 0)));
  return { regrets, worst, safest: cheapest(worst) };
}

/** Total cost of each option under each first-month volume, other things equal. */
export function totalsByVolume(
  options: readonly CostOption[],
  outlook: Outlook,
  volumes: readonly number[],
): readonly (readonly number[])[] {
  return volumes.map((volume) => cumulativeCosts(options, { ...outlook, volume }).map((path) => path.at(-1) ?? 0));
}
