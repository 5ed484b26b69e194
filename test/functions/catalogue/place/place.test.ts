import { type Answer, call, isFailure } from "../../../../src/functions/door/call";
import { BUCKET } from "../../../../src/functions/catalogue/place/bucket";
import { BUILDBUY } from "../../../../src/functions/catalogue/place/buildbuy";
import { BUILDBUY_FIT } from "../../../../src/functions/catalogue/place/buildbuyFit";
import { HORIZON } from "../../../../src/functions/catalogue/place/horizon";
import { MILESTONE } from "../../../../src/functions/catalogue/place/milestone";

function only(answers: readonly (readonly Answer[])[]): number | string | boolean {
  const answer = answers[0]?.[0] ?? "nothing";
  return isFailure(answer) ? `${answer.code} ${answer.message}` : answer;
}

describe("BUCKET", () => {
  it("names the blank of a partly blank row, and stays blank without data", () => {
    expect(only(call(BUCKET, ["yes", null]))).toBe("#VALUE! person_decides is blank");
    expect(only(call(BUCKET, [null, ""]))).toBe("");
    expect(only(call(BUCKET, ["perhaps", "no"]))).toBe('#VALUE! possible_today must be yes or no, received "perhaps"');
  });
});

describe("HORIZON", () => {
  const vocabulary = [
    ["Term", "Horizon"],
    ["swarm", 3],
    ["macro", "H1"],
    ["", ""],
  ];

  it.each<[string, unknown[], unknown]>([
    ["both blank", [null, ""], ""],
    ["0 months", [null, 0], 1],
    ["an unknown approach with months", ["quantum", 8], 2],
    ["an unknown approach alone", ["quantum"], '#N/A no term of the vocabulary matches "quantum": add one, or give months'],
    ["windows of your own", [null, 8, null, [[9, 18]]], 1],
    ["a vocabulary of your own, with header and empty row", ["drone swarm", null, vocabulary], 3],
    ["a vocabulary that replaces the default", ["RAG and a macro", null, vocabulary], 1],
    ["negative months", ["RAG", -1], "#VALUE! months must be a number, 0 or more, received -1"],
    ["reversed windows", ["RAG", 1, null, [[12, 6]]], '#VALUE! windows must be 2 numbers, the earlier end first, received "12, 6"'],
    ["a vocabulary of one column", ["RAG", 1, [["rag"]]], "#VALUE! vocabulary must be two columns: term, horizon, received 1 × 1"],
    ["a horizon of 4", ["RAG", 1, [["rag", 4]]], "#VALUE! vocabulary horizon must be 1, 2 or 3, received 4 (row 1)"],
    ["a horizon without a term", ["RAG", 1, [["", 2]]], "#VALUE! vocabulary term is blank (row 1)"],
  ])("answers %s", (_, given, expected) => {
    expect(only(call(HORIZON, given))).toBe(expected);
  });
});

describe("BUILDBUY", () => {
  it.each<[string, unknown[], unknown]>([
    ["words for ratings", ["mvp", "low", "high", "medium", "low", "low", "low"], "Buy"],
    ["a range at its middle", ["Scale", 4, 4, 5, 4, 3, "3..5"], "Fine-tune"],
    ["a row without data", [null, "", null, null, null, null, null], ""],
    ["blanks that some builds hand over as 0", [0, 0, 0, 0, 0, 0, 0], ""],
    ["a partly blank row", ["MVP", 2, 4, 3, 2, 2, null], "#VALUE! ml_talent is blank"],
    ["a row that holds nothing but rule works", [null, null, null, null, null, null, null, "yes"], ""],
    ["an unknown stage", ["Beta", 2, 4, 3, 2, 2, 2], '#VALUE! stage must be Idea, MVP, Growth or Scale, received "Beta"'],
    ["gates in a column", ["Growth", 2, 4, 3, 3, 2, 2, "no", null, [[4], [2], [4], [3], [2], [3], [2], [3]]], "Fine-tune"],
    [
      "too few gates",
      ["Growth", 2, 4, 3, 3, 2, 2, "no", null, [[4, 2]]],
      "#VALUE! gates must be 8 thresholds on the scale from 1 to 5, received 1 × 2",
    ],
    [
      "criteria of the wrong shape",
      ["Growth", 2, 4, 3, 3, 2, 2, "no", [[1, 2]]],
      "#VALUE! criteria must be 4 rows (Buy, Partner, Fine-tune, Build) of 7 signed weights, received 1 × 2",
    ],
    [
      "criteria without weight",
      [
        "Growth",
        2,
        4,
        3,
        3,
        2,
        2,
        "no",
        [
          [1, 1, 1, 1, 1, 1, 1],
          [0, 0, 0, 0, 0, 0, 0],
          [1, 1, 1, 1, 1, 1, 1],
          [1, 1, 1, 1, 1, 1, 1],
        ],
      ],
      "#VALUE! criteria must be a weight other than 0 in each row, received 0 (row 2)",
    ],
    ["a scale from 0 to 10", ["Growth", 5, 5, 7.5, 7.5, 2.5, 2.5, "no", null, null, [[0, 10]]], "Partner"],
  ])("answers %s", (_, given, expected) => {
    expect(only(call(BUILDBUY, given))).toBe(expected);
  });

  it("weighs by the criteria it is given", () => {
    const forBuying = [
      [0, 0, 1, 0, 0, 0, 0],
      [0, 0, -1, 0, 0, 0, 0],
      [0, 0, -1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1],
    ];
    expect(only(call(BUILDBUY, ["Scale", 4, 4, 5, 4, 3, 4, null, forBuying]))).toBe("Buy");
  });
});

describe("BUILDBUY.FIT", () => {
  it("shows a lone fit of 100 where a rule works", () => {
    expect(call(BUILDBUY_FIT, ["MVP", 2, 4, 3, 2, 2, 2, true])).toEqual([[100, "", "", "", ""]]);
  });
});

describe("MILESTONE", () => {
  const ladders = [
    ["Strategy", "Milestone", "Exit criterion"],
    ["Buy", "Contract signed", "Both have signed"],
    ["buy", "In use", "Ten people use it"],
  ];

  it.each<[string, unknown[], unknown]>([
    ["blanks", [null], ""],
    ["ladders of your own", ["Buy", null, ladders], "Contract signed"],
    ["the last rung of such a ladder", ["Buy", "in use", ladders], "Complete"],
    ["a strategy without a ladder", ["Build", null, ladders], "#N/A the ladders have no rung for Build"],
    ["an unknown strategy", ["Borrow"], '#N/A strategy must be Rule, Buy, Partner, Fine-tune or Build, received "Borrow"'],
    ["an unknown milestone", ["Rule", "Dreamt of"], '#N/A "Dreamt of" is no milestone of the ladder of Rule'],
    ["ladders of one column", ["Rule", null, [["Rule"]]], "#VALUE! ladders must be columns: strategy, milestone, received 1 × 1"],
    [
      "ladders of an unknown strategy",
      ["Rule", null, [["Borrow", "Ask"]]],
      '#VALUE! ladders strategy must be Rule, Buy, Partner, Fine-tune or Build, received "Borrow" (row 1)',
    ],
    ["a rung without a milestone", ["Rule", null, [["Rule", ""]]], "#VALUE! ladders milestone is blank (row 1)"],
  ])("answers %s", (_, given, expected) => {
    expect(only(call(MILESTONE, given))).toBe(expected);
  });
});
