import { bandOf, defaultBands } from "../../../src/core/score/band";

describe("bandOf", () => {
  it.each([
    [100, "Commit"],
    [75, "Commit"],
    [74.99999999999999, "Commit"],
    [74.999999, "Plan"],
    [50, "Plan"],
    [25, "Explore"],
    [24.9, "Park"],
    [0, "Park"],
  ])("puts %s into %s", (score, band) => {
    expect(bandOf(score, defaultBands)).toBe(band);
  });

  it("heeds the thresholds it is given", () => {
    expect([60, 59, 30, 10].map((score) => bandOf(score, [60, 40, 20]))).toEqual(["Commit", "Plan", "Explore", "Park"]);
  });
});
