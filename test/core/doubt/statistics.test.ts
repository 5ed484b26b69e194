import { meanOfWorst, percentile, reportedPercentiles, summarize } from "../../../src/core/doubt/statistics";
import { sentenceOf, valueOf } from "../money/valueOf";

const values = Float64Array.from([4, -2, 10, 7, 1]);

describe("summarize", () => {
  it("gives mean, sample deviation, percentiles, chance of loss and tail", () => {
    const summary = summarize(values);
    expect(summary.mean).toBe(4);
    expect(valueOf(summary.deviation)).toBeCloseTo(Math.sqrt(90 / 4), 12);
    expect(valueOf(summary.standardError)).toBeCloseTo(Math.sqrt(90 / 4 / 5), 12);
    expect(summary.percentiles).toHaveLength(reportedPercentiles.length);
    expect(summary.percentiles[3]).toBe(4);
    expect(summary.lossChance).toBe(0.2);
    expect(summary.tailMean).toBe(-2);
  });

  it("leaves its input in order", () => {
    summarize(values);
    expect([...values]).toEqual([4, -2, 10, 7, 1]);
  });

  it("has no spread with one trial", () => {
    expect(sentenceOf(summarize(Float64Array.from([3])).deviation)).toBe("a spread needs at least 2 trials");
  });

  it("keeps its digits where values are large and near each other", () => {
    const large = Float64Array.from([1e12, 1e12 + 1, 1e12 + 2]);
    expect(valueOf(summarize(large).deviation)).toBeCloseTo(1, 9);
  });

  it("knows a certain loss", () => {
    expect(summarize(Float64Array.from([-1, -2])).lossChance).toBe(1);
  });
});

describe("percentile", () => {
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.5, 3],
    [1, 5],
  ])("interpolates at %d as PERCENTILE.INC does", (share, expected) => {
    expect(percentile(Float64Array.from([1, 2, 3, 4, 5]), share)).toBeCloseTo(expected, 12);
  });
});

describe("meanOfWorst", () => {
  it("counts the value on the border in part (rockafellar2000)", () => {
    const ascending = Float64Array.from([-10, -4, 0, 5]);
    expect(meanOfWorst(ascending, 0.25)).toBe(-10);
    expect(meanOfWorst(ascending, 0.375)).toBeCloseTo((-10 - 2) / 1.5, 12);
    expect(meanOfWorst(ascending, 1)).toBeCloseTo(-9 / 4, 12);
  });
});
