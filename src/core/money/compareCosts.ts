import { breakEvenVolume, costOf } from "./breakEven";
import {
  type CostOption,
  cheapest,
  crossingMonth,
  cumulativeCosts,
  monthlyCosts,
  type Outlook,
  type Regret,
  regretOf,
  totalsByVolume,
} from "./costPaths";

/** First-month volumes to be ready for. */
export interface VolumeScenarios {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Two options against each other; a is the one that costs less a month today. */
export interface CostDuel {
  /** Indices of the options. */
  readonly a: number;
  readonly b: number;
  /** What b costs a month more than a today. */
  readonly difference: number;
  /** Volume a month above 0 at which both cost the same at today's prices; undefined where the lines do not cross. */
  readonly breakEven: number | undefined;
  /** Month from which b costs no more a month, and stays so; undefined within the outlook. */
  readonly monthCheaper: number | undefined;
  /** Month from which b has cost no more in all, its one-off included; undefined within the outlook. */
  readonly crossing: number | undefined;
}

/** The options of a feature, compared. */
export interface CostComparison {
  /** Cost a month today, one-off left out. */
  readonly today: readonly number[];
  /** Cumulative cost at the end of each month. */
  readonly paths: readonly (readonly number[])[];
  /** Total over the outlook: scenarios low, likely, high × options. */
  readonly totals: readonly (readonly number[])[];
  readonly regret: Regret;
  /** Index of the option with the least total at the likely volume. */
  readonly cheapest: number;
  /** Undefined where there is one option only. */
  readonly duel: CostDuel | undefined;
}

/**
 * Compare the costs of a feature's options over an outlook, with the one in mind against the cheapest other.
 *
 * Domain   options: at least one; favorite: index of the option that fit, or the user, chose
 * Cost     O(options · months)
 * Source   article, savage1951 (regret)
 */
export function compareCosts(options: readonly CostOption[], outlook: Outlook, scenarios: VolumeScenarios, favorite = 0): CostComparison {
  const totals = totalsByVolume(options, outlook, [scenarios.low, scenarios.likely, scenarios.high]);
  const likely = totals[1] ?? [];
  const today = options.map((option) => costOf(lineOf(option), outlook.volume));
  const paths = cumulativeCosts(options, outlook);
  const others = likely.map((total, index) => (index === favorite ? Infinity : total));
  return {
    today,
    paths,
    totals,
    regret: regretOf(totals),
    cheapest: cheapest(likely),
    duel: options.length < 2 ? undefined : duelOf(options, outlook, today, paths, favorite, cheapest(others)),
  };
}

function duelOf(
  options: readonly CostOption[],
  outlook: Outlook,
  today: readonly number[],
  paths: readonly (readonly number[])[],
  one: number,
  other: number,
): CostDuel {
  const costNow = (index: number): number => today[index] ?? 0;
  const [a, b] = costNow(one) <= costNow(other) ? [one, other] : [other, one];
  const months = monthlyCosts(options, outlook);
  return {
    a,
    b,
    difference: costNow(b) - costNow(a),
    breakEven: crossingVolume(options[a], options[b]),
    monthCheaper: crossingMonth(months[a] ?? [], months[b] ?? []),
    crossing: crossingMonth(paths[a] ?? [], paths[b] ?? []),
  };
}

/** Where two lines meet above 0, whichever of them rises faster. */
function crossingVolume(one: CostOption | undefined, other: CostOption | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [steep, flat] = one.unitCost > other.unitCost ? [one, other] : [other, one];
  const volume = breakEvenVolume(lineOf(steep), lineOf(flat));
  return volume.ok && volume.value > 0 ? volume.value : undefined;
}

function lineOf({ fixedPerMonth, unitCost }: CostOption): { readonly fixed: number; readonly unit: number } {
  return { fixed: fixedPerMonth, unit: unitCost };
}
