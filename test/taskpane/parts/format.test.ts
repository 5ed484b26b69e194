import {
  currencySymbol,
  formatMoment,
  formatMoney,
  formatScore,
  formatShare,
  formatSigned,
  joinWords,
} from "../../../src/taskpane/parts/format";

describe("formatScore", () => {
  it.each([
    [81.25, "81.3"],
    [81.24999999999999, "81.3"],
    [0, "0.0"],
    [100, "100.0"],
  ])("shows %p as %p", (points, shown) => {
    expect(formatScore(points)).toBe(shown);
  });
});

describe("formatShare", () => {
  it.each([
    ["nothing", 0, "0\u00a0%"],
    ["what is not nothing", 0.004, "<\u00a01\u00a0%"],
    ["a share", 0.435, "44\u00a0%"],
    ["the whole", 1, "100\u00a0%"],
  ])("shows %s with a no-break space", (_, share, shown) => {
    expect(formatShare(share)).toBe(shown);
  });
});

describe("formatSigned", () => {
  it.each([
    [23.2, "+23"],
    [-56.4, "\u221256"],
    [-0.3, "0"],
    [0, "0"],
  ])("shows %p as %p", (difference, shown) => {
    expect(formatSigned(difference)).toBe(shown);
  });
});

describe("formatMoney", () => {
  const thousands = { currency: "USD", currencyUnit: 1000 };
  it.each([
    ["thousands below ten million", 945, thousands, "$945k"],
    ["thousands separated", 2855, thousands, "$2,855k"],
    ["millions from ten million on", 12_340, thousands, "$12.3M"],
    ["single units", 70, { currency: "€", currencyUnit: 1 }, "€70"],
    ["a loss with a real minus", -5, thousands, "\u2212$5k"],
  ])("shows %s", (_, amount, unit, shown) => {
    expect(formatMoney(amount, unit)).toBe(shown);
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

describe("formatMoment", () => {
  const now = new Date(2026, 2, 14, 18, 0);
  it.each([
    ["today", new Date(2026, 2, 14, 9, 14), "today 09:14"],
    ["yesterday", new Date(2026, 2, 13, 23, 59), "yesterday 23:59"],
    ["this year", new Date(2026, 0, 2, 8, 5), "2 Jan 08:05"],
    ["another year", new Date(2025, 11, 31, 8, 5), "31 Dec 2025"],
  ])("says %s as people do", (_, moment, said) => {
    expect(formatMoment(moment.toISOString(), now)).toBe(said);
  });

  it("keeps what is no date as it stands", () => {
    expect(formatMoment("soon", now)).toBe("soon");
  });
});

describe("joinWords", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("joins %p", (words, joined) => {
    expect(joinWords(words)).toBe(joined);
  });
});
