import { classificationReport, confusion, fScore, type Label } from "../../src/core/measure/classification";
import { perplexity } from "../../src/core/measure/perplexity";
import { withReference } from "./withReference";

/** Both sides add the same few doubles, in another order. */
const places = 12;

withReference("scikit-learn", "metrics/classification.json", (text) => {
  interface Averages {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  }
  interface Case {
    readonly source: string;
    readonly y_true: readonly Label[];
    readonly y_pred: readonly Label[];
    readonly labels: readonly Label[];
    readonly confusion: readonly (readonly number[])[];
    readonly accuracy: number;
    readonly macro_zd0: Averages;
    readonly weighted_zd0: Averages;
    readonly per_class_zd0: Readonly<Record<keyof Averages | "support", readonly number[]>>;
    readonly "fbeta_0.5_macro": number;
    readonly fbeta_2_macro: number;
  }
  const { cases } = JSON.parse(text.replaceAll("NaN", "null")) as { readonly cases: readonly Case[] }; // the file's shape; Python writes NaN
  const named = cases.map((given): [string, Case] => [given.source, given]);

  it("brings fifteen cases", () => {
    expect(cases).toHaveLength(15);
  });

  it.each(named)("agrees with CLASSIFY.CONFUSION: %s", (_, given) => {
    expect(confusion(given.y_true, given.y_pred)).toEqual({ labels: given.labels, counts: given.confusion });
  });

  it.each(named)("agrees with CLASSIFY.REPORT: %s", (_, given) => {
    const report = classificationReport(confusion(given.y_true, given.y_pred));
    for (const quality of ["precision", "recall", "f1"] as const) {
      for (const [index, line] of report.lines.entries())
        expect(line[quality]).toBeCloseTo(given.per_class_zd0[quality][index] ?? NaN, places);
      expect(report.macro[quality]).toBeCloseTo(given.macro_zd0[quality], places);
      expect(report.weighted[quality]).toBeCloseTo(given.weighted_zd0[quality], places);
    }
    expect(report.lines.map(({ support }) => support)).toEqual(given.per_class_zd0.support);
    expect(report.accuracy).toBeCloseTo(given.accuracy, places);
  });

  it.each(named)("agrees with CLASSIFY.FSCORE: %s", (_, given) => {
    expect(macroScore(given.confusion, 0.5)).toBeCloseTo(given["fbeta_0.5_macro"], places);
    expect(macroScore(given.confusion, 2)).toBeCloseTo(given.fbeta_2_macro, places);
  });

  /** Mean over the labels; 0/0 counts as 0, as in the file. */
  function macroScore(counts: readonly (readonly number[])[], beta: number): number {
    const scores = counts.map((row, label) => {
      const hits = row[label] ?? 0;
      const actual = row.reduce((sum, count) => sum + count, 0);
      const predicted = counts.reduce((sum, other) => sum + (other[label] ?? 0), 0);
      const score = fScore(hits, predicted - hits, actual - hits, beta);
      return score.ok ? score.value : 0;
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  }
});

withReference("perplexity by definition", "metrics/perplexity.json", (text) => {
  interface Case {
    readonly token_logprobs: readonly number[];
    readonly perplexity: number;
    readonly note: string;
  }
  const { cases } = JSON.parse(text) as { readonly cases: readonly Case[] }; // the file's shape

  it("brings six cases", () => {
    expect(cases).toHaveLength(6);
  });

  it.each(cases.map((given): [string, Case] => [given.note, given]))("agrees with PERPLEXITY: %s", (_, given) => {
    expect(perplexity(given.token_logprobs, Math.E) / given.perplexity).toBeCloseTo(1, places);
  });
});
