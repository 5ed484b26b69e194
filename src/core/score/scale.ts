/** Bounds of a rating scale; every threshold is stated on 1 to 5 and mapped linearly. */
export interface Scale {
  readonly lo: number;
  readonly hi: number;
}

export const defaultScale: Scale = { lo: 1, hi: 5 };
