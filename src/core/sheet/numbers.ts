const noBreakSpace = "\u00a0";
/** The sign of a number below 0, as wide as a plus. */
export const minus = "\u2212";

/** Making one of these takes longer than a hundred uses of it. */
const formats = new Map<string, Intl.NumberFormat>();

/** Digits in groups, at least and at most so many after the point. */
export function formatDigits(value: number, least: number, most: number): string {
  const key = `${String(least)} ${String(most)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, format);
  return format.format(value);
}

/** Digits in groups with so many decimals; a minus stands before what does not round to 0. */
export function grouped(value: number, decimals: number): string {
  const text = formatDigits(Math.abs(value), decimals, decimals);
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}

/** A score as every list shows it: "81.3". */
export function formatScore(points: number): string {
  return grouped(roundedUp(points, 1), 1);
}

/** A score without decimals, where only the order of size matters: "58". */
export function formatPoints(points: number): string {
  return grouped(roundedUp(points, 0), 0);
}

/** Halves go up however the sum was stored, so that 81.25 reads 81.3 in the pane and in a cell. */
function roundedUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(Number((value * factor).toFixed(6))) / factor;
}

/** A fraction as a whole percentage: "14 %"; never "0 %" for what is not nothing. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return `<${noBreakSpace}1${noBreakSpace}%`;
  return `${grouped(Math.round(share * 100), 0)}${noBreakSpace}%`;
}

/** A difference with its sign: "+23", "−56", "0". */
export function formatSigned(difference: number): string {
  const whole = Math.round(difference);
  return whole > 0 ? `+${grouped(whole, 0)}` : grouped(whole === 0 ? 0 : whole, 0);
}
