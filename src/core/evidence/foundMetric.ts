import { assessMetric, type EvidenceAssumptions, type MetricAssessment } from "./assessMetric";
import { measured } from "./measured";
import { metricOf } from "./metric";
import type { EvidenceLine } from "./rawEvidence";

const nothing = { successes: undefined, trials: undefined, value: undefined, sample: undefined, spread: undefined, target: undefined };

/** What a line found in raw data says, assessed as its row in the evidence table will be; undefined where the table would refuse it. */
export function foundMetric({ name, side, counted }: EvidenceLine, assumptions: EvidenceAssumptions): MetricAssessment | undefined {
  const read = measured({ ...nothing, ...counted }, metricOf(name));
  if (!read.ok || read.value === undefined) return undefined;
  return assessMetric([{ feature: "", name, side, period: 0, ...read.value }], [], assumptions);
}
