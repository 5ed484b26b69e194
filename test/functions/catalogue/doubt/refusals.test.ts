import { HDR } from "../../../../src/functions/catalogue/doubt/hdr";
import { METALOG_INV } from "../../../../src/functions/catalogue/doubt/metalogInv";
import { PERT } from "../../../../src/functions/catalogue/doubt/pert";
import { PERT_INV } from "../../../../src/functions/catalogue/doubt/pertInv";
import { SIMULATE } from "../../../../src/functions/catalogue/doubt/simulate";
import { SIMULATE_TRIALS } from "../../../../src/functions/catalogue/doubt/simulateTrials";
import { TORNADO } from "../../../../src/functions/catalogue/doubt/tornado";
import { TRIANGULAR_INV } from "../../../../src/functions/catalogue/doubt/triangularInv";
import { shown, single } from "../../messages";

const two = [
  [[1], [2]],
  [[2], [3]],
  [[4], [5]],
];

function many(items: number): unknown[] {
  return [0, 1, 2].map((more) => Array.from({ length: items }, (_, row) => [row + more * (1 + (row % 7))]));
}

describe("doubt functions", () => {
  it.each([
    { name: "low above likely", spec: PERT, given: [3, 2, 4], says: "#VALUE! low must be at most likely, 2, received 3" },
    {
      name: "high below likely",
      spec: TRIANGULAR_INV,
      given: [0.5, 1, 2, 1.5],
      says: "#VALUE! high must be at least likely, 2, received 1.5",
    },
    { name: "a probability above 1", spec: PERT_INV, given: [1.5, 1, 2, 3], says: "#VALUE! probability must be from 0 to 1, received 1.5" },
    { name: "a negative shape", spec: PERT_INV, given: [0.5, 1, 2, 3, -1], says: "#VALUE! shape must be from 0 to 1000, received -1" },
    {
      name: "a metalog's certain end",
      spec: METALOG_INV,
      given: [1, [[0.1, 0.5, 0.9]], [[1, 2, 3]]],
      says: "#VALUE! probability must be a number, above 0 and below 1, received 1",
    },
    {
      name: "bounds that lift",
      spec: METALOG_INV,
      given: [0.5, [[0.1, 0.5, 0.9]], [[1, 2, 3]], [[0], [1]]],
      says: "#VALUE! lower must be one cell, received 2 × 1",
    },
    { name: "part of a trial", spec: HDR, given: [1.5], says: "#VALUE! counter must be a whole number from 0 to 100000000, received 1.5" },
    {
      name: "an item out of order",
      spec: SIMULATE,
      given: [
        [[1], [9]],
        [[2], [3]],
        [[4], [5]],
      ],
      says: "#VALUE! low must be at most likely, 3, received 9 (row 2)",
    },
    {
      name: "columns of different length",
      spec: SIMULATE,
      given: [[[1], [2]], [[2]], [[4], [5]]],
      says: "#VALUE! likely must be 2 cells, as many as low, received 1",
    },
    {
      name: "a gap in an item",
      spec: SIMULATE,
      given: [
        [[1], [2]],
        [[2], [""]],
        [[4], [5]],
      ],
      says: "#VALUE! likely is blank (row 2)",
    },
    {
      name: "a negative probability",
      spec: SIMULATE,
      given: [...two, [[1], [-0.1]]],
      says: "#VALUE! probability must be from 0 to 1, received -0.1 (row 2)",
    },
    {
      name: "probabilities of another length",
      spec: SIMULATE,
      given: [...two, [[1], [1], [1]]],
      says: "#VALUE! probability must be one number or 2, as many as low, received 3",
    },
    {
      name: "a correlation of 1",
      spec: SIMULATE,
      given: [...two, 1, 1],
      says: "#VALUE! correlation must be a number, 0 or more and below 1, or a matrix, received 1",
    },
    {
      name: "a matrix of another size",
      spec: SIMULATE,
      given: [
        ...two,
        1,
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      ],
      says: "#VALUE! correlation must be one number or 2 × 2, a row and a column per item, received 3 × 3",
    },
    {
      name: "half a trial",
      spec: SIMULATE,
      given: [...two, 1, 0, 0.5],
      says: "#VALUE! trials must be a whole number from 1 to 1000000, received 0.5",
    },
    {
      name: "10 million trials",
      spec: SIMULATE_TRIALS,
      given: [...two, 1, 0, 10_000_000],
      says: "#VALUE! trials must be a whole number from 1 to 1000000, received 10000000",
    },
    {
      name: "a negative seed",
      spec: SIMULATE,
      given: [...two, 1, 0, 10, -1],
      says: "#VALUE! seed must be a whole number from 0 to 100000000, received -1",
    },
    {
      name: "more than a cell can wait for",
      spec: SIMULATE,
      given: [...many(500), 1, 0, 1_000_000],
      says: "#VALUE! trials must be at most 65000 with 500 items in a cell, received 1000000: the task pane simulates more, with progress",
    },
    {
      name: "more items than a cell can wait for",
      spec: SIMULATE,
      given: [...many(5000), 1, 0, 1],
      says: "#VALUE! low must be at most 2666 items in a cell, received 5000: the task pane simulates more, with progress",
    },
    {
      name: "names of another length",
      spec: TORNADO,
      given: [...two, [["Triage"]]],
      says: "#VALUE! names must be 2 cells, as many as low, received 1",
    },
  ])("refuse $name", ({ spec, given, says }) => {
    expect(single(spec, given)).toBe(says);
  });

  it("skip rows that are blank ahead of the data, and keep the draws of the others", () => {
    const padded = [
      [[""], [2]],
      [[""], [3]],
      [[""], [5]],
      1,
      [
        [1, 0.5],
        [0.5, 1],
      ],
      5,
    ];
    const alone = [[[1], [2]], [[1], [3]], [[1], [5]], 1, 0, 5];
    const totals = shown(SIMULATE_TRIALS, padded).map(([total]) => Number(total));
    expect(totals).toEqual(shown(SIMULATE_TRIALS, alone).map(([total]) => expect.closeTo(Number(total) - 1, 9) as number));
    expect(shown(TORNADO, padded.slice(0, 3))).toEqual([[2, 2, 5, 3]]);
  });

  it("answer one trial, without a spread", () => {
    const [mean, deviation] = shown(SIMULATE, [...two, 1, 0, 1]);
    expect(mean?.[1]).toBeGreaterThan(3);
    expect(deviation?.[1]).toBe("#DIV/0! a spread needs at least 2 trials");
  });

  it("give the same answer for the same seed and another for another", () => {
    const [one, again, other] = [1, 1, 2].map((seed) => shown(SIMULATE, [...two, 0.5, 0.3, 500, seed]));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  it("give quantiles at the strongest shape and in the farthest tails", () => {
    for (const probability of [1e-300, 1e-12, 0.5, 1 - 1e-15]) {
      for (const likely of [0, 1e-9, 0.5, 1]) {
        const value = single(PERT_INV, [probability, 0, likely, 1, 1000]);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it("read twenty thousand probabilities with one fit", () => {
    const probabilities = Array.from({ length: 20_000 }, (_, row) => [(row + 0.5) / 20_000]);
    const values = shown(METALOG_INV, [probabilities, [[0.1, 0.5, 0.9]], [[10, 20, 40]]]);
    expect(values[9999]?.[0]).toBeCloseTo(20, 2);
  });
});
