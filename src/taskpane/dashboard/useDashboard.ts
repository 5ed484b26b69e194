import { useMemo } from "react";
import { type FeatureEvidence, featureEvidence } from "../../core/evidence/featureEvidence";
import { type EvidenceSummary, summarizeEvidence } from "../../core/evidence/summary";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { roadmapView } from "../portfolio/roadmapView";

/** What the panel shows. */
export interface Dashboard {
  /** In the order of the sheet. */
  readonly evidence: readonly FeatureEvidence[];
  readonly summary: EvidenceSummary;
  readonly entries: ReadonlyMap<string, RoadmapEntry>;
  /** Every flag with its feature, in the order of the sheet. */
  readonly flags: readonly Flagged[];
}

export interface Flagged {
  readonly entry: RoadmapEntry;
  readonly flag: string;
}

/** Both sides of every feature, worked out once a reading. */
export function useDashboard(portfolio: PortfolioState, { features }: FeatureSheet): Dashboard {
  return useMemo(() => {
    const { horizons, notScheduled } = roadmapView(portfolio).roadmap;
    const all: readonly RoadmapEntry[] = [...horizons.flatMap(({ entries }) => entries), ...notScheduled];
    const entries = new Map(all.map((entry) => [entry.feature.id, entry]));
    const bucketOf = ({ id }: { readonly id: string }): RoadmapEntry["valueBucket"] => entries.get(id)?.valueBucket;
    const evidence = featureEvidence(features, portfolio.evidence?.observations ?? [], bucketOf, portfolio.assumptions);
    const flags = features.flatMap(({ id }) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : entry.flags.map((flag) => ({ entry, flag }));
    });
    return { evidence, summary: summarizeEvidence(evidence), entries, flags };
  }, [portfolio, features]);
}
