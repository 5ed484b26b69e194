import { lossChance, meanOf, riskProfile, tailMean } from "../../../src/core/money/riskProfile";

const outcomes = [
  { payoff: 100, probability: 0.5 },
  { payoff: -40, probability: 0.02 },
  { payoff: 10, probability: 0.25 },
  { payoff: 10, probability: 0.2 },
  { payoff: -20, probability: 0.03 },
  { payoff: 7, probability: 0 },
];

describe("riskProfile", () => {
  it("ascends, merges equal payoffs and leaves out impossible ones", () => {
    expect(riskProfile(outcomes).map(({ payoff }) => payoff)).toEqual([-40, -20, 10, 100]);
    expect(riskProfile(outcomes)[2]?.probability).toBeCloseTo(0.45, 12);
  });

  it("keeps the mean", () => {
    expect(meanOf(riskProfile(outcomes))).toBeCloseTo(meanOf(outcomes), 12);
  });
});

describe("lossChance", () => {
  it("adds up the probabilities below 0", () => {
    expect(lossChance(outcomes)).toBeCloseTo(0.05, 12);
  });
});

describe("tailMean", () => {
  it.each([
    { name: "takes whole outcomes where they fit", share: 0.05, mean: -28 },
    { name: "takes part of the outcome on the border (rockafellar2000)", share: 0.1, mean: (-0.8 - 0.6 + 0.5) / 0.1 },
    { name: "over everything is the mean", share: 1, mean: 52.5 + 1.5 - 0.9 },
  ])("$name", ({ share, mean }) => {
    const expected = share === 1 ? meanOf(outcomes) : mean;
    expect(tailMean(outcomes, share)).toBeCloseTo(expected, 12);
  });
});
