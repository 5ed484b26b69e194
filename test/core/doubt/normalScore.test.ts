import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";

import { normalScore, toNormalScores } from "../../../src/core/doubt/normalScore";

/** What an algorithm of sixteen digits may miss. */
const lastDigits = 2e-15;

describe("normalScore", () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.075, -1.439531470938456],
    [0.3, -0.5244005127080408],
    [0.5, 0],
    [0.9249, 1.4388253927525403],
    [0.925, 1.4395314709384561],
    [0.999, 3.090232306167813],
  ])("of %d is %d, as to forty digits (wichura1988)", (probability, expected) => {
    expect(Math.abs(normalScore(probability) - expected)).toBeLessThanOrEqual(lastDigits * Math.max(1, Math.abs(expected)));
  });

  it("inverts the distribution function", () => {
    for (let probability = 0.001; probability < 1; probability += 0.001) {
      expect(normalDistribution(normalScore(probability), 0, 1)).toBeCloseTo(probability, 13);
    }
  });
});

describe("toNormalScores", () => {
  it("replaces as many as asked for", () => {
    const values = Float64Array.from([0.02, 0.5, 0.98, 0.25]);
    toNormalScores(values, 3);
    expect([...values]).toEqual([normalScore(0.02), 0, normalScore(0.98), 0.25]);
  });
});
