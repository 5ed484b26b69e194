import { fail, ok } from "../../core/result";
import { type BandThresholds, defaultBands } from "../../core/score/band";
import { isBlankRating, type Rating, readRating } from "../../core/score/rating";
import { defaultWeights, type RibsWeights } from "../../core/score/ribs";
import { defaultScale, type Scale } from "../../core/score/scale";
import type { ArrayParameter, CellParameter, Settings } from "../define";
import { list, optional, refined } from "./parameters";

/** A lifted rating, read on the scale that the argument `scale` of the same call states. */
export function rating(name: string, description: string): CellParameter<Rating> {
  return {
    takes: "cell",
    name,
    description,
    domain: "a rating on the scale: a number, a word from very low to very high, or a range such as 2..4",
    optional: false,
    accept: (cell, settings) => readRating(cell, scaleOf(settings), name),
    isBlank: (cell, settings) => isBlankRating(cell, scaleOf(settings)),
  };
}

function scaleOf(settings: Settings): Scale {
  return (settings.scale as Scale | undefined) ?? defaultScale; // the parameter of this name yields a Scale
}

/** Lowest and highest rating. */
export function scale(): ArrayParameter<Scale> {
  return optional(scaleBounds(), defaultScale, "{1,5}");
}

/** The same, required. */
export function scaleBounds(): ArrayParameter<Scale> {
  const expected = "the lowest and the highest rating, in this order";
  return refined(list("scale", "Lowest and highest rating of your scale.", 2), expected, ([lo = 0, hi = 0]) =>
    lo < hi ? ok({ lo, hi }) : fail({ code: "out-of-domain", parameter: "scale", expected, received: `${String(lo)}, ${String(hi)}` }),
  );
}

/** Importance of risk, impact, business value and scalability. */
export function ribsWeights(): ArrayParameter<RibsWeights> {
  const given = list("weights", "Importance of risk, impact, business value and scalability; any sum above 0.", 4, { from: 0 });
  const weights = refined(
    given,
    "4 numbers of 0 or more with a sum above 0",
    ([risk = 0, impact = 0, businessValue = 0, scalability = 0]) => {
      const read: RibsWeights = [risk, impact, businessValue, scalability];
      return risk + impact + businessValue + scalability > 0
        ? ok(read)
        : fail({ code: "out-of-domain", parameter: "weights", expected: "numbers with a sum above 0", received: read.join(", ") });
    },
  );
  return optional(weights, defaultWeights, "equal");
}

/** Scores from which Commit, Plan and Explore begin. */
export function bandThresholds(): ArrayParameter<BandThresholds> {
  const expected = "3 numbers, highest first";
  const given = list("thresholds", "Scores from which Commit, Plan and Explore begin, highest first.", 3);
  const thresholds = refined(given, expected, ([commit = 0, plan = 0, explore = 0]) => {
    const read: BandThresholds = [commit, plan, explore];
    return commit >= plan && plan >= explore
      ? ok(read)
      : fail({ code: "out-of-domain", parameter: "thresholds", expected, received: read.join(", ") });
  });
  return optional(thresholds, defaultBands, "{75,50,25}");
}

/** The four ratings of RIBS in their order, then weights and scale, as RIBS and its companions take them. */
export function ribsParameters() {
  return [
    rating("risk", "Cost of a wrong prediction; low is good."),
    rating("impact", "How burning the pain point is; high is good."),
    rating("business_value", "How clear the return on investment is; high is good."),
    rating("scalability", "Data and infrastructure to scale it; high is good."),
    ribsWeights(),
    scale(),
  ] as const;
}
