import fc from "fast-check";

import { classificationReport, confusion, fScore, precision, recall, reportOfPairs } from "../../../src/core/measure/classification";

const labels = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c", "d")), { minLength: 1 });

describe("precision, recall and fScore", () => {
  it("agree: F1 is the harmonic mean", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), fc.nat(1000), (hits, falseAlarms, misses) => {
        const p = precision(hits, falseAlarms);
        const r = recall(hits, misses);
        const f = fScore(hits, falseAlarms, misses, 1);
        if (!p.ok || !r.ok || !f.ok) throw new Error("valid counts were refused");
        expect(f.value).toBeCloseTo((2 * p.value * r.value) / (p.value + r.value), 12);
      }),
    );
  });
});

describe("confusion", () => {
  it("orders numbers before texts, each ascending", () => {
    expect(confusion(["b", 10, "a"], [2, "b", "a"]).labels).toEqual([2, 10, "a", "b"]);
  });

  it("counts every case once", () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const { counts } = confusion(
          pairs.map(([actual]) => actual),
          pairs.map(([, predicted]) => predicted),
        );
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
      }),
    );
  });
});

describe("reportOfPairs", () => {
  it("is the report of the confusion matrix, which it does without", () => {
    const label = fc.constantFrom<string | number>("a", "b", "c", 1, 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { maxLength: 40 }), (pairs) => {
        const [actual, predicted] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(reportOfPairs(actual, predicted)).toEqual(classificationReport(confusion(actual, predicted)));
      }),
    );
  });

  it("takes 100,000 different labels", () => {
    const labels = Array.from({ length: 100_000 }, (_, row) => `label ${String(row)}`);
    expect(reportOfPairs(labels, labels)).toMatchObject({ accuracy: 1, support: 100_000 });
  });
});

describe("classificationReport", () => {
  it("gives scikit-learn's averages on three labels, 0/0 as 0 (pedregosa2011)", () => {
    const report = classificationReport(confusion([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1]));
    expect(report.accuracy).toBeCloseTo(1 / 3, 12);
    expect(report.macro.precision).toBeCloseTo(2 / 9, 12);
    expect(report.macro.f1).toBeCloseTo(4 / 15, 12);
    expect(report.weighted.recall).toBeCloseTo(1 / 3, 12);
  });

  it("weighs the average by support where labels are uneven", () => {
    const report = classificationReport(confusion(["x", "x", "x", "y"], ["x", "x", "y", "y"]));
    expect(report.weighted.recall).toBeCloseTo(0.75 * (2 / 3) + 0.25 * 1, 12);
    expect(report.macro.recall).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });

  it("accounts for every case in its support", () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const report = classificationReport(
          confusion(
            pairs.map(([actual]) => actual),
            pairs.map(([, predicted]) => predicted),
          ),
        );
        expect(report.support).toBe(pairs.length);
        expect(report.lines.reduce((sum, { support }) => sum + support, 0)).toBe(pairs.length);
        expect(report.weighted.recall).toBeCloseTo(report.accuracy, 12);
      }),
    );
  });
});
