import { fail, ok, type Result } from "../result";

/** A cost that is a straight line over volume. */
export interface CostLine {
  readonly fixed: number;
  readonly unit: number;
}

/**
 * Volume from which b is cheaper than a: (fixed_b − fixed_a) / (unit_a − unit_b), or 0 where b starts no dearer.
 *
 * Unit     volume, in the units the unit costs are for
 * Faults   no-answer where b is not cheaper per unit
 * Source   article
 */
export function breakEvenVolume(a: CostLine, b: CostLine): Result<number> {
  if (b.unit > a.unit) return fail({ code: "no-answer", reason: "there is no break-even: b costs more per unit than a" });
  if (b.unit === a.unit) return fail({ code: "no-answer", reason: "there is no break-even: both cost the same per unit" });
  return ok(Math.max(0, (b.fixed - a.fixed) / (a.unit - b.unit)));
}

/** Cost of a volume. */
export function costOf(line: CostLine, volume: number): number {
  return line.fixed + line.unit * volume;
}
