import fc from "fast-check";

import { type defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { readAssumptions } from "../../../src/core/assumptions/readAssumptions";
import { roadmapFromCells } from "../../../src/core/roadmap/roadmapFromCells";
import { readList } from "../../../src/core/list/readList";
import { readOwnScore } from "../../../src/core/list/readOwnScore";
import { readFeatures } from "../../../src/core/feature/readFeatures";
import { featureScore } from "../../../src/core/roadmap/featureScore";
import { scoreName } from "../../../src/core/score/criteria";
import { tellRows } from "../../../src/core/list/rowKinds";
import type { Cell, Cells } from "../../../src/core/sheet/cell";

/** Seven criteria, each on bounds of its own. */
const seven: Cells = [
  ["Customer impact", "", "high", 0, 10, 3],
  ["Reach of it", "Reach", "", 0, 100, 2],
  ["Risk", "", "low", 1, 5, 2],
  ["Effort", "", "low", 1, 13, 1],
  ["Fit", "", "high", "", "", 1],
  ["Evidence", "", "high", 0, 3, 1],
  ["Urgency", "", "high", 1, 5, 1],
];
const headers = ["Feature", "Customer impact", "Reach", "Risk", "Effort", "Fit", "Evidence", "Urgency"];

function assumed(criteria: Cells, scoreBy = "criteria") {
  const { assumptions, problems } = readAssumptions({ score_criteria: criteria, score_by: [[scoreBy]] });
  return { assumptions, problems };
}

function scoresOf(heads: readonly string[], rows: Cells, assumptions: typeof defaultAssumptions) {
  const { kinds } = tellRows(rows, { headers: heads, nameColumns: [0], isTable: true });
  const list = readList(heads, rows, kinds, { assumptions });
  const read = readOwnScore(readFeatures(list.rows, list.columns, assumptions), { headers: heads, rows }, assumptions);
  const problems = read.problems.filter(({ field }) => field !== "valueBucket");
  return { ...read, problems, scores: read.features.map((feature) => featureScore(feature, assumptions)) };
}

describe("readOwnScore with criteria of one's own", () => {
  const { assumptions, problems } = assumed(seven);

  it("scores a row on seven criteria, each on its own bounds and in its own direction", () => {
    expect(problems).toEqual([]);
    const { scores, problems: found } = scoresOf(headers, [["Search", 10, 50, 1, 7, "high", "3", "2..4"]], assumptions);
    const share = 3 * 1 + 2 * 0.5 + 2 * 1 + 1 * 0.5 + 1 * 0.75 + 1 * 1 + 1 * 0.5;
    expect(scores[0]).toBeCloseTo((100 * share) / 11, 9);
    expect(found).toEqual([]);
    expect(scoreName(assumptions)).toBe("Score");
  });

  it("keeps promise 1: deleting, adding and sorting rows moves no score", () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.nat(11), (ratings, kept) => {
        const rows = ratings.map((each, index): readonly Cell[] => [`Feature ${String(index)}`, ...each]);
        const all = scoresOf(headers, rows, assumptions);
        const one = rows[kept % rows.length] ?? [];
        const alone = scoresOf(headers, [one], assumptions);
        const turned = scoresOf(headers, [...rows].reverse(), assumptions);
        expect(alone.scores[0]).toBe(all.scores[kept % rows.length]);
        expect([...turned.scores].reverse()).toEqual(all.scores);
      }),
      { numRuns: 40 },
    );
  });

  it("names the cell of a rating off its own bounds, and a blank among ratings", () => {
    const { scores, problems: found } = scoresOf(headers, [["Search", 11, 50, 1, 7, 3, 3, ""]], assumptions);
    expect(scores[0]).toBeUndefined();
    expect(found.map(({ message, column, row }) => ({ message, column, row }))).toEqual([
      { message: "Customer impact must be from 0 to 10, received 11.", column: 1, row: 0 },
      { message: "Urgency is blank.", column: 7, row: 0 },
    ]);
  });

  it("says which column is missing, and nothing of the ratings of RIBS", () => {
    const { problems: found } = scoresOf(["Feature", "Customer impact"], [["Search", 5]], assumptions);
    expect(found.map(({ message }) => message)).toContain("No column is called Reach, on which the score stands.");
    expect(found.some(({ field }) => field === "scalability")).toBe(false);
  });

  it.each<{ name: string; rows: Cells; says: string }>([
    { name: "one criterion", rows: [["Impact", "", "high", 1, 5, 1]], says: "A score stands on 2 to 12 criteria, received 1." },
    {
      name: "13 criteria",
      rows: Array.from({ length: 13 }, (_, row) => [`C${String(row)}`, "", "", "", "", ""]),
      says: "A score stands on 2 to 12 criteria, received 13.",
    },
    {
      name: "bounds the wrong way round",
      rows: [
        ["A", "", "", 5, 1, 1],
        ["B", "", "", "", "", 1],
      ],
      says: "Highest must be above Lowest, 5, received 1.",
    },
    {
      name: "weights of 0",
      rows: [
        ["A", "", "", "", "", 0],
        ["B", "", "", "", "", 0],
      ],
      says: "Weights of the criteria must have a sum above 0.",
    },
    {
      name: "one header twice",
      rows: [
        ["A", "X", "", "", "", 1],
        ["B", "x", "", "", "", 1],
      ],
      says: "Two criteria have the header x.",
    },
  ])("refuses $name and lets RIBS count", ({ rows, says }) => {
    const read = assumed(rows);
    expect(read.problems.map(({ message }) => message)).toContain(says);
    expect(read.assumptions.scoreCriteria).toBeUndefined();
  });
});

describe("readOwnScore with the criteria of RIBS", () => {
  it("changes nothing, to the last bit", () => {
    const { assumptions } = assumed([
      ["Risk", "Risk", "low", "", "", ""],
      ["Impact", "Impact", "high", "", "", ""],
      ["Business value", "Business value", "high", "", "", ""],
      ["Scalability", "Scalability", "high", "", "", ""],
    ]);
    expect(assumptions).toEqual(readAssumptions({}).assumptions);
    expect(scoreName(assumptions)).toBe("RIBS");
    const own = assumed([
      ["Risk", "", "low", 1, 5, 1],
      ["Impact", "", "high", 1, 5, 1],
      ["Business value", "", "high", 1, 5, 1],
      ["Scalability", "", "high", 1, 5, 1],
    ]).assumptions;
    const level = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(level, level, level, level), (levels) => {
        const heads = ["Feature", "Risk", "Impact", "Business value", "Scalability"];
        expect(scoresOf(heads, [["Search", ...levels]], own).scores).toEqual(scoresOf(heads, [["Search", ...levels]], assumptions).scores);
      }),
    );
  });
});

describe("readOwnScore by a method", () => {
  it.each<{ name: string; heads: readonly string[]; row: readonly Cell[]; score: number }>([
    { name: "RICE", heads: ["Initiative", "Reach", "Impact", "Confidence", "Effort"], row: ["Search", 2000, 2, 0.8, 4], score: 800 },
    {
      name: "rice",
      heads: ["Initiative", "Reach", "Impact", "Confidence (%)", "Effort"],
      row: ["Search", 2000, "high", 80, "4 weeks"],
      score: 800,
    },
    { name: "ICE", heads: ["Idea", "Impact", "Confidence", "Ease"], row: ["Search", 8, 5, 6], score: 240 },
    {
      name: "WSJF",
      heads: ["Epic", "Business value", "Time criticality", "Risk reduction", "Job size"],
      row: ["Search", 8, 5, 3, 4],
      score: 4,
    },
    { name: "CD3", heads: ["Epic", "Cost of delay", "Duration"], row: ["Search", 30, 12], score: 2.5 },
    { name: "Our points", heads: ["Epic", "Our points"], row: ["Search", 17], score: 17 },
  ])("reads $name", ({ name, heads, row, score }) => {
    const { assumptions } = assumed([], name);
    const { scores, problems } = scoresOf(heads, [row], assumptions);
    expect(scores).toEqual([score]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says what is missing for it", () => {
    const { problems } = scoresOf(["Feature", "Reach"], [["Search", 1]], assumed([], "RICE").assumptions);
    expect(problems.map(({ message }) => message)).toContain("No column is called Impact, on which the score stands.");
  });

  it("ranks a roadmap by RICE, without bands, and calls it so", () => {
    const cells: Cells = [
      ["Initiative", "Reach", "Impact", "Confidence", "Effort", "Horizon"],
      ["Small", 100, 1, 1, 1, 1],
      ["Large", 2000, 2, 0.8, 4, 1],
    ];
    const read = roadmapFromCells(cells, [["score_by", "RICE"]]);
    if (!read.ok) throw new Error("a valid list was refused");
    expect(read.value.scoreName).toBe("RICE");
    expect(read.value.roadmap.horizons[0]?.entries.map(({ feature, score, band }) => [feature.name, score, band])).toEqual([
      ["Large", 800, undefined],
      ["Small", 100, undefined],
    ]);
  });
});
