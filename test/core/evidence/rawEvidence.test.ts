import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { foundMetric } from "../../../src/core/evidence/foundMetric";
import { type EvidenceLine, rawEvidence, type RawQuestion } from "../../../src/core/evidence/rawEvidence";
import type { RawRead } from "../../../src/core/evidence/rawReader";

function answer(question: RawQuestion): RawRead<readonly EvidenceLine[]> {
  const running = rawEvidence(question);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

const near = (value: number): number => expect.closeTo(value, 9) as number;

describe("rawEvidence", () => {
  it.each<[string, RawQuestion, readonly unknown[]]>([
    [
      "labels",
      {
        kind: "labels",
        rows: [
          ["yes", "yes"],
          ["yes", "no"],
          ["no", "no"],
        ],
      },
      [
        { name: "Accuracy", side: "Model", counted: { as: "rate", successes: 2, trials: 3 } },
        { name: "F1, macro average", side: "Model", counted: { as: "amount", value: near(2 / 3), sample: 3 } },
        { name: "F1, weighted average", side: "Model", counted: { as: "amount", value: near(2 / 3), sample: 3 } },
        { name: "Precision, no", side: "Model", counted: { as: "rate", successes: 1, trials: 2 } },
        { name: "Recall, no", side: "Model", counted: { as: "rate", successes: 1, trials: 1 } },
        { name: "Precision, yes", side: "Model", counted: { as: "rate", successes: 1, trials: 1 } },
        { name: "Recall, yes", side: "Model", counted: { as: "rate", successes: 1, trials: 2 } },
      ],
    ],
    [
      "a log of suggestions",
      {
        kind: "suggestions",
        rows: [
          ["abcdefghij", "abcdefghij", "yes"],
          ["abcdefghij", "abcdefghXX", "yes"],
          ["abc", null, "no"],
        ],
      },
      [
        { name: "Acceptance rate", side: "Product", counted: { as: "rate", successes: 2, trials: 3 } },
        { name: "Edit distance", side: "Product", counted: { as: "amount", value: near(0.1), sample: 2, spread: near(Math.sqrt(0.02)) } },
        { name: "Kept with few edits", side: "Product", counted: { as: "rate", successes: 1, trials: 2 } },
      ],
    ],
    [
      "ratings",
      { kind: "ratings", rows: [[10], [10], [8], [2]], scale: { lo: 0, hi: 10 } },
      [
        { name: "Satisfied users", side: "Product", counted: { as: "rate", successes: 2, trials: 4 } },
        { name: "NPS", side: "Product", counted: { as: "amount", value: 25, sample: 4, spread: near(Math.sqrt(6875)) } },
      ],
    ],
    [
      "task times",
      {
        kind: "times",
        rows: [
          [30, 10],
          [20, 18],
        ],
      },
      [{ name: "Time saved", side: "Product", counted: { as: "amount", value: 11, sample: 2, spread: near(Math.sqrt(162)) } }],
    ],
    [
      "first successes",
      { kind: "exposures", rows: [[46_200, 46_207]], asOf: 46_300 },
      [{ name: "Time to value, median", side: "Product", counted: { as: "amount", value: 7, sample: 1 } }],
    ],
    [
      "two periods of counts",
      {
        kind: "periods",
        rows: [
          [50, 80],
          [50, 20],
        ],
      },
      [{ name: "PSI", side: "Model", counted: { as: "amount", value: near(0.3 * Math.log(4)), sample: 100 } }],
    ],
  ])("turns %s into rows of evidence", (_, question, lines) => {
    expect(answer(question)).toEqual({ value: lines, problems: [] });
  });

  it("says where it is in a long log", () => {
    const reports = [...rawEvidence({ kind: "suggestions", rows: Array.from({ length: 1000 }, () => ["a", "a", "yes"]) })];
    expect(reports.length).toBeGreaterThan(3);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
  });
});

describe("foundMetric", () => {
  it.each<[string, EvidenceLine, readonly [number, number] | undefined]>([
    [
      "Wilson's for a rate",
      { name: "Acceptance rate", side: "Product", counted: { as: "rate", successes: 15, trials: 20 } },
      [0.5313, 0.8881],
    ],
    [
      "the normal one for a mean",
      { name: "NPS", side: "Product", counted: { as: "amount", value: 25, sample: 100, spread: 80 } },
      [9.32, 40.68],
    ],
    ["none for a median", { name: "Time to value, median", side: "Product", counted: { as: "amount", value: 7, sample: 9 } }, undefined],
  ])("gives the interval before anything is written: %s", (_, line, expected) => {
    const found = foundMetric(line, defaultAssumptions);
    const interval = found?.interval;
    expect(interval === undefined ? undefined : [interval.low.toFixed(2), interval.high.toFixed(2)]).toEqual(
      expected?.map((value) => value.toFixed(2)),
    );
  });
});
