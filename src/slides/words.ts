const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const scores = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "1 feature", "23 features". */
export function counted(amount: number, noun: string): string {
  return `${whole.format(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

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

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "15 Feb 2027" of an Excel serial date. */
export function dateText(serial: number): string {
  return day.format(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000));
}
