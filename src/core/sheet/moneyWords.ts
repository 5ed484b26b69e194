const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3, maximumFractionDigits: 1, roundingPriority: "lessPrecision" });

/** What money is counted in: the currency's name and the unit of the sheet. */
export interface MoneyWords {
  readonly currency: string;
  readonly currencyUnit: number;
}

/** "5.5 million dollars", "430 thousand euros": the size decides the unit. */
export function moneyInWords(amount: number, money: MoneyWords): string {
  return moniesInWords([amount], " and ", money);
}

/** Several amounts in one unit: "8.4 and 15 million dollars". */
export function moniesInWords(amounts: readonly number[], between: string, { currency, currencyUnit }: MoneyWords): string {
  const size = Math.max(...amounts.map((amount) => Math.abs(amount * currencyUnit)));
  const [factor, unit] = size >= 1e6 ? [1e6, "million "] : size >= 1e3 ? [1e3, "thousand "] : [1, ""];
  const figures = amounts.map((amount) => `${amount < 0 ? "−" : ""}${short.format(Math.abs(amount * currencyUnit) / factor)}`);
  return `${figures.join(between)} ${unit}${currencyName(currency)}`;
}

/** The unit of a column of figures: "$k" reads "thousand US dollars". */
export function unitInWords({ currency, currencyUnit }: MoneyWords): string {
  const unit =
    currencyUnit === 1e6 ? "million " : currencyUnit === 1e3 ? "thousand " : currencyUnit === 1 ? "" : `${whole.format(currencyUnit)} `;
  return `${unit}${currencyName(currency)}`;
}

/** The plural name of a currency as sentences use it, "dollars" for USD; what is no ISO code stands as typed. */
function currencyName(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return currency;
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "name" });
  const name = format.formatToParts(2).find(({ type }) => type === "currency")?.value ?? currency;
  return name.replace(/^US /, "");
}
