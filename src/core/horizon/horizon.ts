/** H1 deterministic, H2 optimization, H3 transformative. */
export const horizons = [1, 2, 3] as const;
export type Horizon = (typeof horizons)[number];
