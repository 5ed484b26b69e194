import { moneyWords } from "../../../src/core/money/moneyWords";

describe("moneyWords", () => {
  it.each([
    ["USD", 1000, "thousand dollars"],
    ["eur", 1_000_000, "million euros"],
    ["CHF", 1, "francs"],
    ["PLN", 1000, "thousand PLN"],
    ["USD", 100, "100 dollars"],
  ])("says %s × %d as %s", (currency, unit, words) => {
    expect(moneyWords(currency, unit)).toBe(words);
  });
});
