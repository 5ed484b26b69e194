const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const scores = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "50 %" of a fraction. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? "<1 %" : `${whole.format(Math.round(share * 100))} %`;
}

/** A score with one decimal; halves go up however the sum was stored. */
export function scoreText(score: number): string {
  return scores.format(Math.round(Number((score * 10).toFixed(6))) / 10);
}

/** An amount in whole units with a real minus. */
export function amountText(amount: number): string {
  return whole.format(Math.abs(amount)).replace(/^/, Math.round(amount) < 0 ? "−" : "");
}
