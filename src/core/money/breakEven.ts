import { fail, ok, type Result } from "../result";

/** A cost that is a straight line over volume. */
export interface CostLine {
  readonly fixed: number;
  readonly unit: number;
}

/**
 * Volume from which b is cheaper than a: (fixed_b − fixed_a) / (unit_a − unit_b), or 0 where b is never dearer.
 *
 * Unit     volume, in the units the unit costs are for
 * Faults   no-answer where a is cheaper from some volume on, or at every volume; the reason says which
 * Source   article
 */
export function breakEvenVolume(a: CostLine, b: CostLine): Result<number> {
  if (b.fixed <= a.fixed && b.unit <= a.unit) return ok(0);
  if (b.fixed >= a.fixed && b.unit >= a.unit) return fail({ code: "no-answer", reason: `never: ${neverCheaper(a, b)}` });
  const volume = (b.fixed - a.fixed) / (a.unit - b.unit);
  if (b.unit < a.unit) return ok(volume);
  return fail({ code: "no-answer", reason: `a is cheaper from ${String(Number(volume.toPrecision(shownDigits)))} on; b only below that` });
}

const shownDigits = 9;

function neverCheaper(a: CostLine, b: CostLine): string {
  if (a.unit === b.unit) return "both cost the same per unit, and b has the higher fixed cost";
  return a.fixed === b.fixed
    ? "both have the same fixed cost, and b costs more per unit"
    : "b has the higher fixed cost and costs more per unit";
}

/** Cost of a volume. */
export function costOf(line: CostLine, volume: number): number {
  return line.fixed + line.unit * volume;
}
