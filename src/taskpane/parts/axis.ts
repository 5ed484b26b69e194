import { currencySymbol, type MoneyUnit } from "../../core/sheet/money";
import { roundStep } from "../../core/doubt/histogram";

/** What an axis spans, in the unit of the sheet. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const mostSteps = 5;

/** An axis over a range with at most six ticks at round amounts inside it. Domain: from below to. */
export function axisOver(from: number, to: number): Axis {
  const step = roundStep(to - from, mostSteps);
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return { from, to, ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step) };
}

/** An axis from nothing to the round tick that holds the greatest amount. */
export function axisToTick(most: number): Axis {
  if (most <= 0) return { from: 0, to: 1, ticks: [0] };
  const step = roundStep(most, mostSteps);
  const steps = Math.ceil(most / step - rounding);
  return { from: 0, to: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** An amount that only rounding puts above a tick stands on it. */
const rounding = 1e-9;

/** Where an amount stands on the axis, in percent of its length. */
export function placeOn({ from, to }: Axis, amount: number): number {
  return (100 * (Math.min(to, Math.max(from, amount)) - from)) / (to - from);
}

const minus = "\u2212";

/** A round amount, as short as it can be: "$2M", "−$500k", "$0". */
export function tickLabel(amount: number, { currency, currencyUnit }: MoneyUnit): string {
  const units = Math.abs(amount * currencyUnit);
  const [size, suffix] = units >= 1_000_000 ? [1_000_000, "M"] : units >= 1000 ? [1000, "k"] : [1, ""];
  return `${amount < 0 ? minus : ""}${currencySymbol(currency)}${String(Number((units / size).toFixed(2)))}${suffix}`;
}
