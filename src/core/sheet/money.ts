import { grouped, minus } from "./numbers";

const noBreakSpace = "\u00a0";

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
  const sign = units <= -0.5 ? minus : "";
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
