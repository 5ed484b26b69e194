import { currencySymbol, formatMoney } from "../../core/sheet/money";
import { roundStep } from "../../core/doubt/histogram";

/** Money in whole currency as a sentence tells it: "$8.5k", "$310k", "$12.3M", "$95", "$0.0210". */
export function formatCost(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const symbol = currencySymbol(currency);
  if (size > 0 && size < 10) return `${symbol}${size.toPrecision(3)}`;
  if (size >= 1000 && size < 99_950) return `${symbol}${(size / 1000).toFixed(1)}k`;
  return formatMoney(size, { currency, currencyUnit: 1 });
}

/** "0.62M", "1.1M", "45k", "2,500": three digits that count. */
export function formatVolume(volume: number): string {
  const [size, suffix] = volume >= 100_000 ? [1_000_000, "M"] : volume >= 10_000 ? [1000, "k"] : [1, ""];
  return `${Number((volume / size).toPrecision(3)).toLocaleString("en-US")}${suffix}`;
}

/** "6 %", "2.5 %". */
export function formatRate(rate: number): string {
  return `${String(Number((100 * rate).toFixed(1)))}\u00a0%`.replace("-", "\u2212");
}

/** The unit in which an axis up to an amount is read: its size, and the word after the title. */
export function axisUnit(most: number): { readonly size: number; readonly word: string } {
  if (most >= 1_000_000) return { size: 1_000_000, word: ", millions" };
  return most >= 10_000 ? { size: 1000, word: ", thousands" } : { size: 1, word: "" };
}

const mostSteps = 5;

/** The least round amount not below, of which an axis has at most five steps. */
export function roundedUp(most: number): number {
  const step = roundStep(most, mostSteps);
  return Math.ceil(most / step - 1e-9) * step;
}
