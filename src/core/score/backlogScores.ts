import { fail, ok, type Result } from "../result";

/**
 * RICE score: reach × impact × confidence / effort.
 *
 * Unit     confidence: fraction; score: reach per unit of effort
 * Faults   division-by-zero
 * Source   mcbride2018
 */
export function rice(reach: number, impact: number, confidence: number, effort: number): Result<number> {
  return divided(reach * impact * confidence, effort, "effort");
}

/**
 * ICE score: impact × confidence × ease.
 *
 * Unit     as rated, each on the same scale; the score is their product
 * Source   ellis2017
 */
export function ice(impact: number, confidence: number, ease: number): number {
  return impact * confidence * ease;
}

/**
 * Weighted shortest job first: (value + time criticality + risk reduction) / size.
 *
 * Unit     all relative points
 * Faults   division-by-zero
 * Source   leffingwell2011
 */
export function wsjf(value: number, timeCriticality: number, riskReduction: number, size: number): Result<number> {
  return divided(value + timeCriticality + riskReduction, size, "size");
}

/**
 * CD3: cost of delay divided by duration.
 *
 * Unit     money per time / time
 * Faults   division-by-zero
 * Source   reinertsen2009
 */
export function cd3(costOfDelay: number, duration: number): Result<number> {
  return divided(costOfDelay, duration, "duration");
}

function divided(numerator: number, denominator: number, name: string): Result<number> {
  if (denominator === 0) return fail({ code: "division-by-zero", reason: `${name} must be above 0, received 0` });
  return ok(numerator / denominator);
}
