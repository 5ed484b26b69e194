import type { Assumptions } from "../../core/assumptions/assumptions";
import { compareCosts, type CostComparison } from "../../core/money/compareCosts";
import { type CostFlip, nearestCostFlip } from "../../core/money/costFlip";
import type { Outlook } from "../../core/money/costPaths";
import type { FeatureVolume, StrategyCost } from "../../core/money/readCosts";
import { strategies } from "../../core/strategy/strategy";
import type { CostsSheet } from "../../workbook/costs/costsSheet";
import type { FeatureStrategy } from "./choices";

/** What the workbook tells of the costs of one feature. */
export type FeatureCosts =
  /** No row of Costs is about it. */
  | { readonly status: "none" }
  /** Costs, but no volume; its row where there is one. */
  | { readonly status: "no-volume"; readonly options: readonly StrategyCost[] }
  | CostedFeature;

export interface CostedFeature {
  readonly status: "costed";
  /** In the order of the strategies. */
  readonly options: readonly StrategyCost[];
  readonly volume: FeatureVolume;
  readonly outlook: Outlook;
  readonly comparison: CostComparison;
  /** Index of the option that fit or the sheet chose; undefined where it has no row. */
  readonly favorite: number | undefined;
  readonly flip: CostFlip | undefined;
}

/** Put the costs of a feature together; the strategy it has is set against the cheapest other. */
export function featureCosts({ feature, strategy }: FeatureStrategy, sheet: CostsSheet, assumptions: Assumptions): FeatureCosts {
  const own = sheet.costs.filter((cost) => cost.feature === feature.id);
  const options = strategies.flatMap((each) => own.filter((cost) => cost.strategy === each));
  if (options.length === 0) return { status: "none" };
  const volume = sheet.volumes.find((each) => each.feature === feature.id);
  if (volume === undefined) return { status: "no-volume", options };
  const { monthsCompared: months, priceDecline } = assumptions;
  const outlook = { volume: volume.likely, months, growth: volume.growth, priceDecline };
  const chosen = options.findIndex((option) => option.strategy === strategy);
  const favorite = chosen < 0 ? undefined : chosen;
  const comparison = compareCosts(options, outlook, volume, favorite ?? cheapestNow(options, outlook));
  return { status: "costed", options, volume, outlook, comparison, favorite, flip: nearestCostFlip(options, outlook) };
}

function cheapestNow(options: readonly StrategyCost[], outlook: Outlook): number {
  return compareCosts(options, outlook, { low: outlook.volume, likely: outlook.volume, high: outlook.volume }).cheapest;
}
