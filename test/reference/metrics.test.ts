import { classificationReport, confusion, fScore } from "../../src/core/measure/classification";
import { perplexity } from "../../src/core/measure/perplexity";
import classification from "./values/classification.json";
import perplexities from "./values/perplexity.json";

/** Both sides add the same few doubles, in another order. */
const places = 12;

describe("classification by its definitions", () => {
  it.each(classification.cases)("CLASSIFY.CONFUSION and CLASSIFY.REPORT: $name", (given) => {
    const counted = confusion(given.actual, given.predicted);
    expect(counted).toEqual({ labels: given.labels, counts: given.counts });
    const report = classificationReport(counted);
    for (const quality of ["precision", "recall", "f1"] as const) {
      for (const [index, line] of report.lines.entries()) expect(line[quality]).toBeCloseTo(given.lines[quality][index] ?? NaN, places);
      expect(report.macro[quality]).toBeCloseTo(given.macro[quality], places);
      expect(report.weighted[quality]).toBeCloseTo(given.weighted[quality], places);
    }
    expect(report.lines.map(({ support }) => support)).toEqual(given.support);
    expect(report.accuracy).toBeCloseTo(given.accuracy, places);
  });

  it.each(classification.cases)("CLASSIFY.FSCORE: $name", ({ counts, macroFHalf, macroF2 }) => {
    expect(meanScore(counts, 0.5)).toBeCloseTo(macroFHalf, places);
    expect(meanScore(counts, 2)).toBeCloseTo(macroF2, places);
  });
});

describe("perplexity by its definition", () => {
  it.each(perplexities.cases)("PERPLEXITY of $perplexity", ({ logProbabilities, perplexity: expected }) => {
    expect(perplexity(logProbabilities, Math.E) / expected).toBeCloseTo(1, places);
  });
});

/** Mean over the labels; 0/0 counts as 0. */
function meanScore(counts: readonly (readonly number[])[], beta: number): number {
  const scores = counts.map((row, label) => {
    const hits = row[label] ?? 0;
    const actual = row.reduce((sum, count) => sum + count, 0);
    const predicted = counts.reduce((sum, other) => sum + (other[label] ?? 0), 0);
    const score = fScore(hits, predicted - hits, actual - hits, beta);
    return score.ok ? score.value : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
