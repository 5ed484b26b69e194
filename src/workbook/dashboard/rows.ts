import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { Observation } from "../../core/evidence/evidence";
import type { FeatureEvidence } from "../../core/evidence/featureEvidence";
import type { Side } from "../../core/evidence/metric";
import type { Feature } from "../../core/feature/feature";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";

/** One row of the dashboard: a model metric beside a product metric of one feature. */
export interface DashboardRow {
  readonly feature: Feature;
  readonly valueBucket?: string;
  /** The first row of its feature, which counts for it. */
  readonly isFirst: boolean;
  readonly Model?: MetricAssessment;
  readonly Product?: MetricAssessment;
  readonly drift?: Observation;
  /** Of the reality check, on the first row. */
  readonly flags: readonly string[];
}

/** Every feature at least once: those measured first, in the order of the sheet; as many rows as its longer side has metrics. */
export function dashboardRows(
  features: readonly Feature[],
  evidence: readonly FeatureEvidence[],
  entries: ReadonlyMap<string, RoadmapEntry>,
): readonly DashboardRow[] {
  const byId = new Map(evidence.map((each) => [each.feature.id, each]));
  const isMeasured = ({ id }: Feature): boolean => byId.has(id);
  const ordered = [...features.filter(isMeasured), ...features.filter((feature) => !isMeasured(feature))];
  return ordered.flatMap((feature) => rowsOf(feature, byId.get(feature.id), entries.get(feature.id)));
}

function rowsOf(feature: Feature, evidence: FeatureEvidence | undefined, entry: RoadmapEntry | undefined): readonly DashboardRow[] {
  const length = Math.max(1, evidence?.model.length ?? 0, evidence?.product.length ?? 0);
  return Array.from({ length }, (_, index): DashboardRow => {
    const [model, product] = [evidence?.model[index], evidence?.product[index]];
    return {
      feature,
      isFirst: index === 0,
      flags: index === 0 ? (entry?.flags ?? []) : [],
      ...(entry?.valueBucket === undefined ? {} : { valueBucket: entry.valueBucket }),
      ...(model === undefined ? {} : { Model: model }),
      ...(product === undefined ? {} : { Product: product }),
      ...(evidence?.drift === undefined ? {} : { drift: evidence.drift }),
    };
  });
}

/** The metric of a row's side. */
export function metricOn(row: DashboardRow, side: Side): MetricAssessment | undefined {
  return side === "Model" ? row.Model : row.Product;
}
