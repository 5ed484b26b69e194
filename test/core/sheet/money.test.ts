import { currencySymbol, formatHeadlineMoney, formatMoney } from "../../../src/core/sheet/money";

describe("formatMoney", () => {
  const thousands = { currency: "USD", currencyUnit: 1000 };
  it.each([
    ["thousands below ten million", 945, thousands, "$945k"],
    ["thousands separated", 2855, thousands, "$2,855k"],
    ["millions from ten million on", 12_340, thousands, "$12.3M"],
    ["single units", 70, { currency: "€", currencyUnit: 1 }, "€70"],
    ["a loss with a real minus", -5, thousands, "\u2212$5k"],
    ["a small loss, which rounds to nothing", -0.0001, thousands, "$0"],
    ["a currency by its sign", 945, { currency: "INR", currencyUnit: 1000 }, "\u20b9945k"],
    ["a currency without a sign by its code", 945, { currency: "CHF", currencyUnit: 1000 }, "CHF\u00a0945k"],
    ["what is no code as typed", 945, { currency: "credits", currencyUnit: 1 }, "credits945"],
  ])("shows %s", (_, amount, unit, shown) => {
    expect(formatMoney(amount, unit)).toBe(shown);
  });
});

describe("formatHeadlineMoney", () => {
  const thousands = { currency: "USD", currencyUnit: 1000 };
  it.each([
    ["below a million as everywhere", 945, "$945k"],
    ["millions with two decimals", 5070, "$5.07M"],
    ["hundreds of millions without", 123_400, "$123M"],
    ["a loss with a real minus", -5070, "\u2212$5.07M"],
  ])("shows %s", (_, amount, shown) => {
    expect(formatHeadlineMoney(amount, thousands)).toBe(shown);
  });
});

describe("currencySymbol", () => {
  it.each([
    ["USD", "$"],
    ["EUR", "€"],
    ["CHF", "CHF\u00a0"],
    ["£", "£"],
    ["credits", "credits"],
  ])("shows %p as %p", (currency, symbol) => {
    expect(currencySymbol(currency)).toBe(symbol);
  });
});
