import { shownName } from "../sheet/words";
import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { fieldOf } from "../feature/fields";
import { meaningOfStatus } from "../feature/status";
import { featureMoney } from "../money/featureMoney";
import { middle, type Rating } from "../score/rating";
import { criteria } from "../score/ribs";
import { type Scale, toDefaultScale } from "../score/scale";
import type { Assessment } from "./assess";
import type { Placement } from "./placement";
import type { RoadmapOptions } from "./roadmap";

/** Ratings, on 1 to 5, from which a level counts as high, and up to which as low. Source: article, the numbers are ours. */
const high = 4;
const low = 2;

/**
 * What to doubt about a feature before it is built, each in one line.
 *
 * Source   article; the disagreement of approach and months and the review date are ours
 */
export function realityCheck(
  feature: Feature,
  assessment: Assessment,
  placement: Placement,
  assumptions: Assumptions,
  { today }: RoadmapOptions = {},
): readonly string[] {
  const { scale } = assumptions;
  const status = meaningOfStatus(feature.status);
  const isPast = today !== undefined && feature.reviewBy !== undefined && feature.reviewBy < today && status === undefined;
  const flags: readonly (string | false | undefined)[] = [
    feature.ruleWorks === true && "a rule would do",
    feature.jobToBeDone === undefined && "no job to be done",
    hasNoClearReturn(feature, assumptions, placement) && "no clear ROI",
    isAtMost(feature.scalability, low, scale) && "no data to scale",
    assessment.valueBucket === "Automation" &&
      isAtLeast(feature.risk, high, scale) &&
      "high cost of error: keep a person in the loop (Augmentation)",
    feature.gateMetric === undefined && assessment.hasProductMetric !== true && "no product metric (only a demo so far)",
    reliesOnThird(placement),
    placement.own.disagreement,
    wideRatings(feature, scale),
    assessment.strategy === "Buy" && isAtLeast(feature.differentiation, high, scale) && "bought commodity presented as a moat",
    isPast && "review date has passed",
  ];
  return flags.filter((flag) => typeof flag === "string");
}

/** Flags as one cell shows them. */
export function joinFlags(flags: readonly string[]): string {
  return flags.join("; ");
}

function isAtLeast(rating: Rating | undefined, level: number, scale: Scale): boolean {
  return rating !== undefined && toDefaultScale(middle(rating), scale) >= level;
}

function isAtMost(rating: Rating | undefined, level: number, scale: Scale): boolean {
  return rating !== undefined && toDefaultScale(middle(rating), scale) <= level;
}

/** A low business value, or money that does not come back: the rNPV is not above 0. */
function hasNoClearReturn(feature: Feature, assumptions: Assumptions, placement: Placement): boolean {
  if (isAtMost(feature.businessValue, low, assumptions.scale)) return true;
  if (feature.cost === undefined || meaningOfStatus(feature.status) !== undefined) return false;
  const money = featureMoney(feature, assumptions, placement.kind === "scheduled" ? placement.horizon : undefined);
  return money !== undefined && money.riskAdjustedValue <= 0;
}

/** A feature that its own row puts in H1, moved to H3 by a prerequisite. */
function reliesOnThird(placement: Placement): string | undefined {
  if (placement.kind !== "scheduled" || placement.own.horizon !== 1 || placement.horizon !== 3) return undefined;
  return `H1 relying on H3: ${shownName(placement.movedBy?.name ?? "")}`;
}

/** Scored ratings whose range spans at least half the scale: the rank hides how little is known. */
function wideRatings(feature: Feature, scale: Scale): string | undefined {
  const wide = criteria.filter((key) => {
    const rating = feature[key];
    return rating !== undefined && rating.high - rating.low >= (scale.hi - scale.lo) / 2;
  });
  if (wide.length === 0) return undefined;
  const names = wide.map((key) => fieldOf(key).label.toLowerCase()).join(", ");
  return `ranked on a range that spans half the scale: ${names}`;
}
