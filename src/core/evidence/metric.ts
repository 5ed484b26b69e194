import type { ValueBucket } from "../feature/valueBucket";

/** Which half of the double dashboard a metric stands on. */
export const sides = ["Model", "Product"] as const;
export type Side = (typeof sides)[number];

/** How a metric is measured: a share of trials, or an amount with a sample and a spread. */
export type Measured = "rate" | "amount";

/** A metric as the catalog knows it. */
export interface Metric {
  readonly name: string;
  readonly side: Side;
  readonly measured: Measured;
  /** Whether more is better. */
  readonly better: "higher" | "lower";
  /** Empty for a rate, shown in percent. */
  readonly unit: string;
  /** The value bucket whose first question it answers. */
  readonly leads?: ValueBucket;
  /** Beginnings of words by which a metric's name is known, best first. */
  readonly terms: readonly string[];
  readonly caution?: string;
}

type Rest = Omit<Metric, "name" | "side" | "measured" | "terms" | "better" | "unit"> & Partial<Pick<Metric, "better" | "unit">>;

function rate(side: Side, name: string, terms: readonly string[], rest: Rest = {}): Metric {
  return { name, side, measured: "rate", better: "higher", unit: "", terms, ...rest };
}

function amount(side: Side, name: string, unit: string, terms: readonly string[], rest: Rest = {}): Metric {
  return { name, side, measured: "amount", better: "higher", unit, terms, ...rest };
}

/** The metric that tells drift; beyond the threshold of the assumptions it opens a passed gate again. */
export const driftMetric = amount("Model", "PSI", "index", ["psi", "population stability", "drift"], { better: "lower" });

/**
 * Metrics known by name, in the order they are tried.
 *
 * Source   article (sides and buckets); terms and units are ours
 */
export const metrics: readonly Metric[] = [
  driftMetric,
  amount("Model", "Perplexity", "", ["perplexity"], { better: "lower", caution: "often does not follow what people prefer" }),
  amount("Model", "F1", "", ["f1", "f score", "f beta"]),
  amount("Model", "Latency P95", "s", ["latency", "p95"], { better: "lower" }),
  rate("Model", "Hallucination rate", ["hallucinat"], { better: "lower" }),
  rate("Model", "Precision", ["precision"]),
  rate("Model", "Recall", ["recall"]),
  rate("Model", "Accuracy", ["accura"]),
  rate("Model", "Grounded answers", ["grounded", "faithful"]),
  rate("Model", "Hit rate", ["hit in", "hit rate", "hits in"]),
  rate("Model", "Tests passed", ["tests pass", "evaluation set"]),
  rate("Model", "Defects found", ["defects found", "detection"]),
  amount("Product", "Cost per task", "money", ["cost per", "cost a task", "unit cost"], { better: "lower", leads: "Automation" }),
  amount("Product", "Throughput", "a day", ["throughput", "volume"], { leads: "Automation" }),
  rate("Product", "Straight-through rate", ["straight through", "without a person", "automation rate", "not re routed", "contain"], {
    leads: "Automation",
  }),
  rate("Product", "Error rate", ["error", "escape rate", "false alarm", "re routed"], { better: "lower", leads: "Automation" }),
  amount("Product", "Time saved", "minutes", ["time saved", "minutes saved"], { leads: "Augmentation" }),
  amount("Product", "Time to value", "days", ["time to value", "time to completion", "time to"], {
    better: "lower",
    leads: "Augmentation",
  }),
  rate("Product", "Acceptance rate", ["accept"], { leads: "Augmentation" }),
  rate("Product", "Kept with few edits", ["few edit", "kept", "edits"], { leads: "Augmentation" }),
  amount("Product", "Edit distance", "share", ["edit distance"], { better: "lower", leads: "Augmentation" }),
  rate("Product", "Satisfied users", ["csat", "satisf", "helpful"], { leads: "Augmentation" }),
  amount("Product", "NPS", "points", ["nps", "net promoter"]),
  amount("Product", "Trust score", "points", ["trust"]),
  amount("Product", "New revenue", "money", ["revenue", "sales"], { leads: "Transformation" }),
  rate("Product", "Market share", ["market share"], { leads: "Transformation" }),
  rate("Product", "Retention after four weeks", ["retention", "retained"]),
];

/** Letters and digits in lower case, everything else a single space. */
export function metricWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The catalog's metric that a name speaks of; undefined for a name of the team's own. */
export function metricOf(name: string): Metric | undefined {
  const words = ` ${metricWords(name)}`;
  return metrics.find(({ terms }) => terms.some((term) => words.includes(` ${term}`)));
}
