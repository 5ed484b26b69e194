import type { Row } from "../../../core/matrix";
import { fitMetalog, type Metalog, metalogQuantile } from "../../../core/doubt/metalog";
import { ok, type Result } from "../../../core/result";
import { defineFunction } from "../../define";
import { single } from "../../arguments/money";
import { list, number, optional } from "../../arguments/parameters";

export const METALOG_INV = defineFunction({
  id: "METALOG.INV",
  group: "Doubt",
  summary: "Gives quantiles of the metalog distribution through given points, such as P10, P50 and P90.",
  notes: [
    "As many terms as points. With a lower bound it has no value below it, with both bounds it stays between.",
    "Not every set of points can be met: a curve that would fall is refused, and the message says where.",
  ],
  parameters: [
    number("probability", "Probability below the value.", { above: 0, below: 1 }),
    list("probabilities", "Probabilities of the points, rising.", undefined, { above: 0, below: 1 }),
    list("quantiles", "Values of the points, rising.", undefined),
    optional(single("lower", "Bound that values never go below."), undefined, "none"),
    optional(single("upper", "Bound that values never exceed."), undefined, "none"),
  ],
  returns: { shape: "lifted", description: "Quantile.", unit: "as the quantiles" },
  faults: ["#N/A where the curve would fall somewhere.", "#VALUE! where points do not rise or lie outside the bounds."],
  sources: ["keelin2016"],
  examples: [
    { given: [0.75, [[0.1, 0.5, 0.9]], [[10, 20, 40]]], gives: 29.0625 },
    { given: [0.25, [[0.1, 0.5, 0.9]], [[10, 30, 80]], 0, 100], gives: 16.72693490585314, shows: "between 0 and 100" },
    { given: [0.5, [[0.1, 0.5, 0.9]], [[10, 12, 80]]], gives: { error: "#N/A" }, shows: "too skewed for three terms" },
  ],
  evaluate: (probability, probabilities, quantiles, lower, upper) => {
    const metalog = fitted(probabilities, quantiles, lower, upper);
    return metalog.ok ? ok(metalogQuantile(probability, metalog.value)) : metalog;
  },
});

interface Fitted {
  readonly quantiles: Row;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly metalog: Result<Metalog>;
}

/** The elements of one call share their arrays, so the fit is made once for all of them. */
const fits = new WeakMap<Row, Fitted>();

function fitted(probabilities: Row, quantiles: Row, lower: number | undefined, upper: number | undefined): Result<Metalog> {
  const known = fits.get(probabilities);
  if (known?.quantiles === quantiles && known.lower === lower && known.upper === upper) return known.metalog;
  const bounds = { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
  const metalog = fitMetalog({ probabilities, quantiles, ...bounds });
  fits.set(probabilities, { quantiles, lower, upper, metalog });
  return metalog;
}
