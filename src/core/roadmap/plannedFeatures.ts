import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import type { PlannedFeature } from "../feature/scope";
import { meaningOfStatus } from "../feature/status";
import { featureStrategy } from "./assess";
import { placeFeatures } from "./placement";

/**
 * Every feature with its horizon, in the order of the sheet. Selection has no part in it: a feature left out keeps the horizon it would have.
 *
 * Cost     O(features + dependencies)
 */
export function plannedFeatures(features: readonly Feature[], assumptions: Assumptions): readonly PlannedFeature[] {
  const free = features.map((feature): Feature => {
    const { selected, ...others } = feature;
    return selected === undefined ? feature : others;
  });
  const strategies = free.map((feature) => featureStrategy(feature, assumptions));
  const placements = placeFeatures(free, strategies, assumptions);
  return features.map((feature, index) => {
    const placement = placements[index];
    const status = meaningOfStatus(feature.status);
    return {
      feature,
      strategy: strategies[index],
      horizon: placement?.kind === "scheduled" ? placement.horizon : undefined,
      standing: status === "done" ? "delivered" : (status ?? "open"),
    };
  });
}
