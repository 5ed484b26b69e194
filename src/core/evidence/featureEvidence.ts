import { shownName } from "../sheet/words";
import type { ValueBucket } from "../feature/valueBucket";
import type { Feature } from "../feature/feature";
import { assessMetric, type EvidenceAssumptions, type MetricAssessment } from "./assessMetric";
import type { Observation } from "./evidence";
import { groupBy } from "./groupBy";
import { driftMetric, metricOf, metricWords, type Side } from "./metric";

/** Both halves of the dashboard of one feature. */
export interface FeatureEvidence {
  readonly feature: Feature;
  /** The metrics of each side; those that lead the feature's bucket first, then as they stand in the table. */
  readonly model: readonly MetricAssessment[];
  readonly product: readonly MetricAssessment[];
  /** The latest drift index. */
  readonly drift?: Observation;
  /** A model metric that became better while a product metric became worse. */
  readonly disagreement?: Disagreement;
}

export interface Disagreement {
  readonly model: MetricAssessment;
  readonly product: MetricAssessment;
}

/** What a feature's own gate columns say, as an observation; undefined until there are trials. */
export function gateObservation(feature: Feature): Observation | undefined {
  const { gateMetric, gateTarget, gateSuccesses, gateTrials } = feature;
  if (gateSuccesses === undefined || gateTrials === undefined || gateTrials === 0) return undefined;
  const metric = gateMetric === undefined ? undefined : metricOf(gateMetric);
  return {
    feature: feature.id,
    name: gateMetric ?? "Gate",
    side: metric?.side ?? "Product",
    metric: {
      measured: "rate",
      better: metric?.better ?? "higher",
      unit: "",
      ...(metric?.leads === undefined ? {} : { leads: metric.leads }),
    },
    period: 0,
    value: gateSuccesses / gateTrials,
    successes: gateSuccesses,
    sample: gateTrials,
    ...(gateTarget === undefined ? {} : { target: gateTarget }),
  };
}

/** How a feature's value bucket is known; the roadmap derives it where the sheet leaves it open. */
export type BucketOf = (feature: Feature) => ValueBucket | undefined;

/**
 * Everything measured, feature by feature in the order of the sheet; features without evidence are left out.
 *
 * The gate columns of the feature sheet count where the evidence table does not measure the same metric.
 *
 * Cost     O(features + observations · log)
 * Source   article
 */
export function featureEvidence(
  features: readonly Feature[],
  observations: readonly Observation[],
  bucketOf: BucketOf,
  assumptions: EvidenceAssumptions,
): readonly FeatureEvidence[] {
  const byFeature = groupBy(observations, ({ feature }) => feature);
  return features.flatMap((feature) => {
    const own = byFeature.get(feature.id) ?? [];
    const gate = gateObservation(feature);
    const isKnown = gate !== undefined && own.some(({ name }) => metricWords(name) === metricWords(gate.name));
    const all = gate === undefined || isKnown ? own : [gate, ...own];
    return all.length === 0 ? [] : [evidenceOf(feature, all, bucketOf(feature), assumptions)];
  });
}

function evidenceOf(
  feature: Feature,
  observations: readonly Observation[],
  bucket: ValueBucket | undefined,
  assumptions: EvidenceAssumptions,
): FeatureEvidence {
  const series = [...groupBy(observations, ({ name }) => metricWords(name)).values()];
  const drifts = observations.filter(isDrift);
  const assessed = series.flatMap((each) => (each.some(isDrift) ? [] : (assessMetric(each, drifts, assumptions) ?? [])));
  const side = (wanted: Side): readonly MetricAssessment[] => {
    const own = assessed.filter(({ latest }) => latest.side === wanted);
    const leads = ({ latest }: MetricAssessment): boolean => bucket !== undefined && latest.metric.leads === bucket;
    return [...own.filter(leads), ...own.filter((metric) => !leads(metric))];
  };
  const [model, product] = [side("Model"), side("Product")];
  const disagreement = disagreementOf(model, product);
  const drift = drifts.at(-1);
  return {
    feature,
    model,
    product,
    ...(drift === undefined ? {} : { drift }),
    ...(disagreement === undefined ? {} : { disagreement }),
  };
}

function isDrift({ name }: Observation): boolean {
  return metricOf(name) === driftMetric;
}

function disagreementOf(model: readonly MetricAssessment[], product: readonly MetricAssessment[]): Disagreement | undefined {
  const up = model.find(({ trend }) => trend === "better");
  const down = product.find(({ trend }) => trend === "worse");
  return up === undefined || down === undefined ? undefined : { model: up, product: down };
}

/** A disagreement in one sentence, with what to believe. */
export function describeDisagreement({ model, product }: Disagreement): string {
  return `${shownName(model.latest.name)} became better while ${shownName(product.latest.name)} became worse: the product metric decides`;
}

/** Whether people's use of a feature has been measured, which resolves the doubt that there is only a demo so far. */
export function hasProductEvidence({ product }: FeatureEvidence): boolean {
  return product.length > 0;
}
