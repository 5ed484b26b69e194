import { rounded } from "./rounded";

/** Bounds of a rating scale; every threshold is stated on 1 to 5 and mapped linearly. */
export interface Scale {
  readonly lo: number;
  readonly hi: number;
}

export const defaultScale: Scale = { lo: 1, hi: 5 };

/**
 * Where a level stands between the bounds of its scale: 0 at the lowest, 1 at the highest.
 *
 * Unit     scale steps → fraction
 */
export function shareOfScale(level: number, scale: Scale): number {
  return (level - scale.lo) / (scale.hi - scale.lo);
}

/** A level mapped linearly to the scale from 1 to 5, on which thresholds are stated. */
export function toDefaultScale(level: number, scale: Scale): number {
  return rounded(defaultScale.lo + (defaultScale.hi - defaultScale.lo) * shareOfScale(level, scale));
}

/** A threshold stated on 1 to 5 as a level of the scale in use. */
export function fromDefaultScale(level: number, scale: Scale): number {
  return rounded(scale.lo + (scale.hi - scale.lo) * shareOfScale(level, defaultScale));
}
