import { shownName } from "../sheet/words";
import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import type { FieldKey } from "../feature/fields";
import { type Horizon, horizonFromMonths, horizonFromStrategy, laterHorizon } from "../horizon/horizon";
import { horizonFromApproach } from "../horizon/vocabulary";
import { shownQuantity } from "../score/rounded";
import type { Strategy } from "../strategy/strategy";

/** The horizon a feature's own row tells, before its prerequisites are looked at. */
export interface OwnHorizon {
  /** Absent where nothing tells. */
  readonly horizon?: Horizon;
  /** "approach RAG says H2"; where nothing tells, why not. */
  readonly why: string;
  /** The field that decided. */
  readonly field?: FieldKey;
  /** "approach says H1, months say H2", where they differ. */
  readonly disagreement?: string;
}

/**
 * Explicit horizon; else the later of what approach and months say; else by strategy.
 *
 * Source   article; the order of decision is ours
 */
export function ownHorizon(feature: Feature, strategy: Strategy | undefined, { vocabulary, windows }: Assumptions): OwnHorizon {
  const byApproach = feature.approach === undefined ? undefined : horizonFromApproach(feature.approach, vocabulary);
  const byMonths = feature.months === undefined ? undefined : horizonFromMonths(feature.months, windows);
  const disagreement =
    byApproach !== undefined && byMonths !== undefined && byApproach !== byMonths
      ? { disagreement: `approach says H${String(byApproach)}, months say H${String(byMonths)}` }
      : {};
  if (feature.horizon !== undefined) {
    return { horizon: feature.horizon, why: `set to H${String(feature.horizon)}`, field: "horizon", ...disagreement };
  }
  const horizon = laterHorizon(byApproach, byMonths);
  if (horizon !== undefined) {
    const decidedByApproach = byApproach === horizon;
    const said = decidedByApproach ? approachSays(feature, horizon) : monthsSay(feature, horizon);
    const other = disagreementAside(byApproach, byMonths, decidedByApproach);
    return { horizon, why: `${said}${other}`, field: decidedByApproach ? "approach" : "months", ...disagreement };
  }
  if (strategy !== undefined) {
    const told = horizonFromStrategy(strategy);
    return { horizon: told, why: `strategy ${strategy} says H${String(told)}`, field: "strategy" };
  }
  if (feature.approach === undefined) return { why: "no approach, months or strategy" };
  return { why: `approach ${shownName(feature.approach)} is not in the vocabulary, no months or strategy`, field: "approach" };
}

function approachSays(feature: Feature, horizon: Horizon): string {
  return `approach ${shownName(feature.approach ?? "")} says H${String(horizon)}`;
}

function monthsSay({ months = 0, due }: Feature, horizon: Horizon): string {
  if (due !== undefined) return `${due} says H${String(horizon)}`;
  return `${shownQuantity(months)} ${months === 1 ? "month says" : "months say"} H${String(horizon)}`;
}

/** What the voice that gave way said, in parentheses. */
function disagreementAside(byApproach: Horizon | undefined, byMonths: Horizon | undefined, decidedByApproach: boolean): string {
  if (byApproach === undefined || byMonths === undefined || byApproach === byMonths) return "";
  return decidedByApproach ? ` (months say H${String(byMonths)})` : ` (approach says H${String(byApproach)})`;
}
