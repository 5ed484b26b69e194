import { type GateStatus, gateStatuses } from "../measure/gate";
import type { MetricAssessment } from "./assessMetric";
import type { FeatureEvidence } from "./featureEvidence";

/** The double dashboard in a few numbers. */
export interface EvidenceSummary {
  /** Metrics with a gate, by what it says. */
  readonly gates: Readonly<Record<GateStatus, number>>;
  /** Features whose gates all passed on the side of the model and on the side of the product. */
  readonly passBoth: number;
  /** Features of which a model metric misses its target. */
  readonly modelMisses: number;
  /** Features of which a product metric misses its target. */
  readonly productMisses: number;
}

/** Count the gates of all features. */
export function summarizeEvidence(evidence: readonly FeatureEvidence[]): EvidenceSummary {
  const statuses = evidence.flatMap(({ model, product }) => [...gatesOf(model), ...gatesOf(product)]);
  const count = (status: GateStatus): number => statuses.filter((each) => each === status).length;
  const [pass, fail, open] = gateStatuses;
  return {
    gates: { [pass]: count(pass), [fail]: count(fail), [open]: count(open) },
    passBoth: evidence.filter(({ model, product }) => combinedGate(model) === "PASS" && combinedGate(product) === "PASS").length,
    modelMisses: evidence.filter(({ model }) => gatesOf(model).includes("FAIL")).length,
    productMisses: evidence.filter(({ product }) => gatesOf(product).includes("FAIL")).length,
  };
}

function gatesOf(metrics: readonly MetricAssessment[]): readonly GateStatus[] {
  return metrics.flatMap(({ status }) => status ?? []);
}

/** What several gates say together: one failure fails, all must pass; undefined where none has a target. */
export function combinedGate(metrics: readonly MetricAssessment[]): GateStatus | undefined {
  const gates = gatesOf(metrics);
  if (gates.length === 0) return undefined;
  if (gates.includes("FAIL")) return "FAIL";
  return gates.every((gate) => gate === "PASS") ? "PASS" : "NOT ENOUGH DATA";
}
