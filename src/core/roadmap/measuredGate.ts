import type { Assumptions } from "../assumptions/assumptions";
import type { MetricAssessment } from "../evidence/assessMetric";
import { type FeatureEvidence, featureEvidence, hasProductEvidence } from "../evidence/featureEvidence";
import { asksFor, unmeasuredMetric } from "../evidence/criterionMetric";
import { metricWords } from "../evidence/metric";
import type { Observation } from "../evidence/evidence";
import { combinedGate } from "../evidence/summary";
import type { Feature } from "../feature/feature";
import type { GateStatus } from "../measure/gate";
import type { Assessment } from "./assess";

/** What evidence adds to a feature's own row. */
export interface MeasuredGate {
  readonly gate?: GateStatus;
  /** What decided it: "Straight-through rate". */
  readonly gateMetric?: string;
  /** Trials that the metric furthest from its decision needs. */
  readonly gateNeeded?: number | undefined;
  /** "PSI 0.29", where a shift of the data opened a passed gate again. */
  readonly gateReopenedBy?: string | undefined;
  /** People's use has been measured, so there is more than a demo. */
  readonly hasProductMetric: boolean;
}

/**
 * What the evidence table says about each feature it measures, by the feature's key.
 *
 * The metrics that the exit criterion asks for decide the gate; else the one that the sheet names, all product metrics together, or the model metrics.
 *
 * Source   article; which metric decides is ours
 */
export function measuredGates(
  features: readonly Feature[],
  assessments: readonly Assessment[],
  observations: readonly Observation[],
  assumptions: Assumptions,
): ReadonlyMap<string, MeasuredGate> {
  if (observations.length === 0) return new Map();
  const buckets = new Map(features.map(({ id }, index) => [id, assessments[index]?.valueBucket]));
  const criteria = new Map(features.map(({ id }, index) => [id, assessments[index]?.exitCriterion]));
  const evidence = featureEvidence(features, observations, ({ id }) => buckets.get(id), assumptions);
  return new Map(evidence.map((each) => [each.feature.id, measuredGate(each, criteria.get(each.feature.id))]));
}

function measuredGate(evidence: FeatureEvidence, exitCriterion: string | undefined): MeasuredGate {
  const { feature, model, product } = evidence;
  const { gateMetric } = feature;
  const all = [...model, ...product];
  const asked = exitCriterion === undefined ? [] : all.filter(({ latest }) => asksFor(exitCriterion, latest.name));
  const hasProductMetric = hasProductEvidence(evidence);
  if (combinedGate(asked) === undefined && unmeasuredMetric(feature) !== undefined) return { hasProductMetric };
  const named = gateMetric === undefined ? [] : all.filter(({ latest }) => metricWords(latest.name) === metricWords(gateMetric));
  const deciding = [asked, named, product, model].find((metrics) => combinedGate(metrics) !== undefined) ?? [];
  const gate = combinedGate(deciding);
  if (gate === undefined) return { hasProductMetric };
  return { gate, gateMetric: joinedNames(deciding), ...openness(gate, deciding), hasProductMetric };
}

function joinedNames(metrics: readonly MetricAssessment[]): string {
  return metrics.map(({ latest }) => latest.name).join(", ");
}

/** What keeps a gate open: the sample still needed, and a shift of the data. */
function openness(gate: GateStatus, metrics: readonly MetricAssessment[]): Pick<MeasuredGate, "gateNeeded" | "gateReopenedBy"> {
  const open = gate === "NOT ENOUGH DATA" ? metrics.filter(({ status }) => status === "NOT ENOUGH DATA") : [];
  const needed = Math.max(0, ...open.map((metric) => metric.needed ?? 0));
  const drift = open.find(({ reopenedBy }) => reopenedBy !== undefined)?.reopenedBy;
  return {
    gateNeeded: needed > 0 ? needed : undefined,
    gateReopenedBy: drift === undefined ? undefined : `${drift.name} ${drift.value.toFixed(2)}`,
  };
}
