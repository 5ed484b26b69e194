import type { Horizon } from "../../core/horizon/horizon";

/** "1 feature", "10 features". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

const symbols: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/** Money of the sheet in short: "$945k" below ten million, "$12.4M" from there; other currencies by their code. */
export function formatMoney(amount: number, currency: string, currencyUnit: number): string {
  const money = amount * currencyUnit;
  const symbol = symbols[currency.toUpperCase()] ?? (currency.length > 1 ? `${currency} ` : currency);
  const size = Math.abs(money);
  const shown =
    size >= 1e7
      ? `${(money / 1e6).toLocaleString("en-US", { maximumFractionDigits: 1 })}M`
      : size >= 1e3
        ? `${Math.round(money / 1e3).toLocaleString("en-US")}k`
        : money.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return symbol + shown;
}

/** "0–6 months", "6–12 months", "12+ months". */
export function formatWindow(horizon: Horizon, [firstEnd, secondEnd]: readonly [number, number]): string {
  switch (horizon) {
    case 1:
      return `0–${String(firstEnd)} months`;
    case 2:
      return `${String(firstEnd)}–${String(secondEnd)} months`;
    case 3:
      return `${String(secondEnd)}+ months`;
  }
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "24 Nov 2026, 09:31", in the time of the machine. */
export function formatMoment(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(moment.getDate())} ${months[moment.getMonth()] ?? ""} ${String(moment.getFullYear())}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
