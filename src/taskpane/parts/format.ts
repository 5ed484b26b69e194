const noBreakSpace = "\u00a0";
const minus = "\u2212";

/** Making one of these takes longer than a hundred uses of it. */
const formats = new Map<string, Intl.NumberFormat>();

/** Digits in groups, at least and at most so many after the point. */
export function formatDigits(value: number, least: number, most: number): string {
  const key = `${String(least)} ${String(most)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, format);
  return format.format(value);
}

function grouped(value: number, decimals: number): string {
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

/** How the workbook counts its money. */
export interface MoneyUnit {
  /** ISO code or symbol. */
  readonly currency: string;
  /** 1, 1,000 or 1,000,000. */
  readonly currencyUnit: number;
}

/** Money in the unit of the sheet, shown in thousands below 10 million: "$945k", "$2,855k", "$12.3M", "$70". */
export function formatMoney(amount: number, { currency, currencyUnit }: MoneyUnit): string {
  const units = amount * currencyUnit;
  const size = Math.abs(units);
  const sign = units < 0 ? minus : "";
  const symbol = currencySymbol(currency);
  if (size >= 10_000_000) return `${sign}${symbol}${grouped(size / 1_000_000, 1)}M`;
  if (size >= 1_000) return `${sign}${symbol}${grouped(Math.round(size / 1_000), 0)}k`;
  return `${sign}${symbol}${grouped(Math.round(size), 0)}`;
}

/** Money as a headline tells it, in millions from one million on: "$5.07M", "$945k". */
export function formatHeadlineMoney(amount: number, unit: MoneyUnit): string {
  const millions = (amount * unit.currencyUnit) / 1_000_000;
  if (Math.abs(millions) < 1) return formatMoney(amount, unit);
  return `${millions < 0 ? minus : ""}${currencySymbol(unit.currency)}${grouped(Math.abs(millions), Math.abs(millions) < 100 ? 2 : 0)}M`;
}

const symbols = new Map<string, string>();

/** "USD" reads "$"; what is no ISO code stands as typed. */
export function currencySymbol(currency: string): string {
  const symbol = symbols.get(currency) ?? symbolOf(currency);
  symbols.set(currency, symbol);
  return symbol;
}

function symbolOf(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return currency;
  const parts = new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  const symbol = parts.find(({ type }) => type === "currency")?.value ?? currency;
  return /^[A-Za-z]{2,}$/.test(symbol) ? `${symbol}${noBreakSpace}` : symbol;
}

/** "1 feature", "24 features", "1,200 features". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${grouped(amount, 0)} ${amount === 1 ? one : many}`;
}

/** A moment as people say it: "today 09:14", "yesterday 16:02", "14 Mar 09:14", "14 Mar 2025". */
export function formatMoment(iso: string, now: Date): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  const day = `${String(moment.getDate())} ${moment.toLocaleString("en-US", { month: "short" })}`;
  return moment.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${day} ${String(moment.getFullYear())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

/** "Build, Partner and Fine-tune". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1);
  return last === undefined || words.length === 1 ? (last ?? "") : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** A sentence begins with a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
