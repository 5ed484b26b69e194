import { capitalized, counted, listed, listedOr, shownName } from "../../../src/core/sheet/words";

describe("listed", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("joins %p", (words, joined) => {
    expect(listed(words)).toBe(joined);
  });
});

describe("listedOr", () => {
  it("joins what can be chosen", () => {
    expect(listedOr(["Buy", "Partner", "Build"])).toBe("Buy, Partner or Build");
  });
});

describe("counted", () => {
  it.each([
    [1, "1 feature"],
    [0, "0 features"],
    [1200, "1,200 features"],
  ])("counts %p", (amount, said) => {
    expect(counted(amount, "feature")).toBe(said);
  });

  it("takes another plural", () => {
    expect(counted(2, "person", "people")).toBe("2 people");
  });
});

describe("shownName", () => {
  it("puts a name on one line and cuts a long one between characters", () => {
    expect(shownName(" Voice\n agent ")).toBe("Voice agent");
    expect(shownName("😀".repeat(61))).toBe(`${"😀".repeat(60)}…`);
    expect(shownName("x".repeat(60))).toBe("x".repeat(60));
  });
});

describe("capitalized", () => {
  it("begins a sentence", () => {
    expect([capitalized("the rest"), capitalized("")]).toEqual(["The rest", ""]);
  });
});
