const decimals = 1e9;

/** A quantity as it is compared with a threshold: to 9 decimals, so that 74.99999999999999 is 75. */
export function rounded(quantity: number): number {
  return Math.round(quantity * decimals) / decimals;
}

/** A quantity as a sentence shows it: at most two decimals, no trailing zeros. */
export function shownQuantity(quantity: number): string {
  return String(Math.round(rounded(quantity) * 100) / 100);
}
