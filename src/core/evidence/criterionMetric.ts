import type { Feature } from "../feature/feature";
import { metricOf, metrics, metricWords } from "./metric";

/** Words that any metric may bear. */
const plainWords: ReadonlySet<string> = new Set([
  "rate",
  "share",
  "score",
  "number",
  "of",
  "the",
  "a",
  "an",
  "in",
  "per",
  "after",
  "with",
  "and",
]);

/**
 * Whether an exit criterion asks for a metric: it speaks of the catalog's metric of that name, or uses every telling word of the name.
 *
 * "80 % go straight through for 4 weeks" asks for "Straight-through rate", and not for "Field precision".
 */
export function asksFor(exitCriterion: string, metric: string): boolean {
  const known = metricOf(metric);
  if (known !== undefined && knownIn(exitCriterion).includes(known)) return true;
  const asked = metricWords(exitCriterion).split(" ");
  const telling = metricWords(metric)
    .split(" ")
    .filter((word) => word !== "" && !plainWords.has(word));
  return (
    telling.length > 0 && telling.every((word) => asked.some((each) => each.startsWith(word) || (each.length > 3 && word.startsWith(each))))
  );
}

/**
 * The metric a typed exit criterion asks for, where the gate columns count another one; undefined where they may be the same.
 *
 * Both must be known: a metric of the team's own may be what the criterion means.
 */
export function unmeasuredMetric({ exitCriterion, gateMetric }: Pick<Feature, "exitCriterion" | "gateMetric">): string | undefined {
  if (exitCriterion === undefined || gateMetric === undefined || asksFor(exitCriterion, gateMetric)) return undefined;
  if (metricOf(gateMetric) === undefined) return undefined;
  return knownIn(exitCriterion)[0]?.name;
}

function knownIn(text: string): typeof metrics {
  const words = ` ${metricWords(text)}`;
  return metrics.filter(({ terms }) => terms.some((term) => words.includes(` ${term}`)));
}
