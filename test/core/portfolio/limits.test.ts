import {
  noLimits,
  readAmount,
  type Rule,
  startLimits,
  withAmount,
  withForced,
  withNamed,
  withoutRule,
  withRule,
  withShare,
} from "../../../src/core/portfolio/limits";

describe("startLimits", () => {
  it("begins with about three fifths of the whole cost, in two digits, and nothing else", () => {
    expect(startLimits(6650)).toEqual({ ...noLimits, budget: 4000 });
    expect(startLimits(0).budget).toBe(0);
  });
});

describe("withForced", () => {
  it("puts a feature in or out, and frees it again", () => {
    const forced = withForced(withForced(startLimits(10), "F1", 1), "F2", 0);
    expect([...forced.forced]).toEqual([
      ["F1", 1],
      ["F2", 0],
    ]);
    expect([...withForced(forced, "F1", undefined).forced]).toEqual([["F2", 0]]);
  });
});

describe("withAmount", () => {
  it("sets one capacity and leaves the other, and takes it away", () => {
    const both = withAmount(withAmount(startLimits(10), "people", 7), "atMost", 3);
    expect(both).toMatchObject({ people: 7, atMost: 3 });
    expect(withAmount(both, "people", undefined)).not.toHaveProperty("people");
    expect(withAmount(both, "people", undefined)).toHaveProperty("atMost", 3);
  });
});

describe("withShare", () => {
  it("sets one bound of one horizon, and takes it away", () => {
    const bounded = withShare(withShare(startLimits(10), 1, "least", 0.5), 1, "most", 0.8);
    expect(bounded.shares).toEqual({ 1: { least: 0.5, most: 0.8 }, 2: {}, 3: {} });
    expect(withShare(bounded, 1, "least", undefined).shares[1]).toEqual({ most: 0.8 });
  });
});

describe("withNamed", () => {
  it("limits the people of a team, and frees them again", () => {
    const limited = withNamed(withNamed(noLimits, "teams", "Claims", 4), "resources", "GPUs", 12);
    expect([[...limited.teams], [...limited.resources]]).toEqual([[["Claims", 4]], [["GPUs", 12]]]);
    expect(withNamed(limited, "teams", "Claims", undefined).teams.size).toBe(0);
  });
});

describe("withRule", () => {
  const rule: Rule = { kind: "needs", id: "F1", needs: "F2" };

  it("adds a rule once, and takes it away", () => {
    const ruled = withRule(withRule(noLimits, rule), { ...rule });
    expect(ruled.rules).toEqual([rule]);
    expect(withoutRule(ruled, rule).rules).toEqual([]);
  });
});

describe("readAmount", () => {
  it.each([
    { text: "2,400", amount: 2400 },
    { text: "2 400.5", amount: 2400.5 },
    { text: "0", amount: 0 },
    { text: ".5", amount: 0.5 },
    { text: "", amount: undefined },
    { text: "-3", amount: undefined },
    { text: "many", amount: undefined },
    { text: "1e9", amount: undefined },
  ])("reads $text as $amount", ({ text, amount }) => {
    expect(readAmount(text)).toBe(amount);
  });
});
