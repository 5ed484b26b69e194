import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { featureStrategy, strategyInputs } from "./assess";
import { chooseStrategy } from "../strategy/chooseStrategy";
import { type Strategy, strategies } from "../strategy/strategy";

/** The strategies worth costing: those that no gate put out, and the one the sheet sets; none where nothing is told. */
export function strategiesToCost(feature: Feature, assumptions: Assumptions): readonly Strategy[] {
  const inputs = strategyInputs(feature);
  const fits = inputs === undefined ? undefined : chooseStrategy(inputs, assumptions.criteria, assumptions.gates, assumptions.scale).fits;
  const chosen = featureStrategy(feature, assumptions);
  return strategies.filter((strategy) => strategy === chosen || fits?.[strategy] !== undefined);
}
