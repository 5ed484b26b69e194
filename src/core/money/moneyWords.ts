const names: Readonly<Record<string, string>> = {
  USD: "dollars",
  $: "dollars",
  EUR: "euros",
  "€": "euros",
  GBP: "pounds",
  "£": "pounds",
  JPY: "yen",
  "¥": "yen",
  CHF: "francs",
  CAD: "Canadian dollars",
  AUD: "Australian dollars",
  INR: "rupees",
  CNY: "yuan",
  SEK: "kronor",
  NOK: "kroner",
  DKK: "kroner",
};

/** The unit of the sheet's money in words: "thousand dollars", "million euros", "PLN"; other multiples stand before as digits. */
export function moneyWords(currency: string, currencyUnit: number): string {
  const name = names[currency.toUpperCase()] ?? currency;
  if (currencyUnit === 1) return name;
  const many = new Map([
    [1e3, "thousand"],
    [1e6, "million"],
  ]).get(currencyUnit);
  return `${many ?? currencyUnit.toLocaleString("en-US")} ${name}`;
}
