import { fail, ok } from "../../../src/core/result";
import { type Answer, call, isFailure } from "../../../src/functions/door/call";
import { RIBS } from "../../../src/functions/catalogue/score/ribs";
import { RIBS_PARTS } from "../../../src/functions/catalogue/score/ribsParts";
import { defineFunction } from "../../../src/functions/define";
import { number, numbers, optional, table, text } from "../../../src/functions/arguments/parameters";

/** A lifted function of a required and an optional number. */
const RATIO = defineFunction({
  id: "RATIO",
  group: "Score",
  summary: "Divides.",
  parameters: [number("dividend", "What to divide", { from: 0 }), optional(number("divisor", "By what"), 2, "2")],
  returns: { shape: "lifted", description: "Ratio", unit: "" },
  sources: [],
  examples: [],
  evaluate: (dividend, divisor) => {
    if (divisor === 13) return fail({ code: "no-answer", reason: "13 divides nothing" });
    return ok(dividend / divisor);
  },
});

/** A lifted function whose arguments are all optional. */
const JOINED = defineFunction({
  id: "JOINED",
  group: "Score",
  summary: "Joins texts.",
  parameters: [optional(text("one", "First"), undefined, "blank"), optional(text("other", "Second"), undefined, "blank")],
  returns: { shape: "lifted", description: "Both", unit: "" },
  sources: [],
  examples: [],
  evaluate: (one, other) => ok(`${one ?? "-"}${other ?? "-"}`),
});

/** A function of a whole matrix and one number. */
const SCALED = defineFunction({
  id: "SCALED",
  group: "Score",
  summary: "Multiplies a matrix.",
  parameters: [numbers("matrix", "Numbers"), optional(number("factor", "By what", { above: 0 }), 1, "1")],
  returns: { shape: "matrix", description: "Products", unit: "" },
  sources: [],
  examples: [],
  evaluate: (matrix, factor) =>
    ok(
      matrix
        .filter((row) => row[0] !== 0)
        .map((row) =>
          row.map((one) =>
            one === 13 ? ({ ok: false, error: { code: "no-answer", reason: "13 is not multiplied" } } as const) : one * factor,
          ),
        ),
    ),
});

/** A function to which blanks and errors are data. */
const COUNTED = defineFunction({
  id: "COUNTED",
  group: "Score",
  summary: "Counts cells.",
  parameters: [table("cells", "Cells", "any")],
  returns: { shape: "matrix", description: "Count", unit: "" },
  blankIsData: true,
  sources: [],
  examples: [],
  evaluate: (cells) => ok([[cells.flat().length]]),
});

/** Codes in place of failures, so that shapes can be compared at a glance. */
function shown(answers: readonly (readonly Answer[])[]): unknown {
  return answers.map((row) => row.map((answer) => (isFailure(answer) ? answer.code : answer)));
}

const message = (answer: Answer | undefined): string | undefined =>
  answer !== undefined && isFailure(answer) ? answer.message : undefined;

describe("call", () => {
  describe("broadcasting", () => {
    it.each<[string, unknown[], unknown]>([
      ["two scalars", [6, 3], [[2]]],
      ["one cell as a matrix", [[[6]], [[3]]], [[2]]],
      ["a column with a scalar", [[[2], [4]], 2], [[1], [2]]],
      ["a row with a scalar", [[[2, 4]], 2], [[1, 2]]],
      [
        "a column with a column",
        [
          [[2], [4]],
          [[1], [2]],
        ],
        [[2], [2]],
      ],
      [
        "a column with a row",
        [[[2], [4]], [[1, 2]]],
        [
          [2, 1],
          [4, 2],
        ],
      ],
      [
        "a matrix with a row",
        [
          [
            [2, 4],
            [6, 8],
          ],
          [[1, 2]],
        ],
        [
          [2, 2],
          [6, 4],
        ],
      ],
      [
        "a column with a shorter one",
        [
          [[2], [4], [6]],
          [[1], [2]],
        ],
        [[2], [2], ["#N/A"]],
      ],
      ["a row with a shorter one", [[[2, 4, 6]], [[1, 2]]], [[2, 2, "#N/A"]]],
      [
        "a matrix with a narrower one",
        [
          [
            [2, 4, 6],
            [2, 4, 6],
          ],
          [
            [1, 1],
            [1, 1],
          ],
        ],
        [
          [2, 4, "#N/A"],
          [2, 4, "#N/A"],
        ],
      ],
    ])("goes with %s as native arrays do", (_, given, expected) => {
      expect(shown(call(RATIO, given))).toEqual(expected);
    });

    it("says which argument has no partner", () => {
      expect(
        message(
          call(RATIO, [
            [[2], [4], [6]],
            [[1], [2]],
          ])[2]?.[0],
        ),
      ).toBe("divisor has no row 3 or column 1 to go with the others");
    });
  });

  describe("blanks", () => {
    it.each<[string, unknown[], unknown]>([
      ["an omitted optional argument", [6], [[3]]],
      ["an optional argument given as null", [6, null], [[3]]],
      ["an optional argument that is a blank cell", [6, [[""]]], [[3]]],
      [
        "a row whose required argument is blank, though the optional one is not [fn-null-result-zero]",
        [[[6], [null], [""]], 3],
        [[2], [""], [""]],
      ],
      ["nothing at all", [], [[""]]],
    ])("answers %s", (_, given, expected) => {
      expect(shown(call(RATIO, given))).toEqual(expected);
    });

    it("lets all arguments decide where all are optional", () => {
      expect(
        call(JOINED, [
          [["a"], [""], [null]],
          [["b"], ["c"], [" "]],
        ]),
      ).toEqual([["ab"], ["-c"], [""]]);
    });

    it("names the blank of a partly blank row", () => {
      const answers = call(RIBS, [
        [[2], [null]],
        [[4], [4]],
        [[5], [5]],
        [[3], [3]],
      ]);
      expect(shown(answers)).toEqual([[75], ["#VALUE!"]]);
      expect(message(answers[1]?.[0])).toBe("risk is blank (row 2)");
    });

    it("gives a blank for a matrix function without data", () => {
      expect(
        call(SCALED, [
          [
            [null, ""],
            ["", null],
          ],
        ]),
      ).toEqual([[""]]);
    });

    it("reports a required array that is omitted, and a blank inside one", () => {
      expect(message(call(SCALED, [null, 2])[0]?.[0])).toBe("matrix is blank");
      expect(message(call(SCALED, [[[1], [""]]])[0]?.[0])).toBe("matrix is blank (row 2)");
    });

    it("leaves blanks and errors to a function to which they are data", () => {
      expect(
        call(COUNTED, [
          [
            ["", null],
            [{ error: "#N/A" }, 1],
          ],
        ]),
      ).toEqual([[4]]);
    });
  });

  describe("errors", () => {
    it("passes error cells on, in their own cell only", () => {
      expect(shown(call(RATIO, [[[6], [{ error: "#REF!" }], [4]], 2]))).toEqual([[3], ["#REF!"], [2]]);
    });

    it("reads an error as Excel hands it over [fn-error-arguments]", () => {
      expect(shown(call(RATIO, [[[{ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }]], 2]))).toEqual([["#DIV/0!"]]);
      expect(shown(call(RATIO, [[[{ code: "#NAME?" }]], 2]))).toEqual([["#NAME?"]]);
      expect(call(RATIO, [[[{ type: "FormattedNumber", basicValue: 8 }]], 2])).toEqual([[4]]);
    });

    it("lets an error inside a whole array answer the call", () => {
      expect(shown(call(SCALED, [[[1, { error: "#N/A" }]]]))).toEqual([["#N/A"]]);
      expect(shown(call(SCALED, [[[1]], { error: "#NUM!" }]))).toEqual([["#NUM!"]]);
    });

    it("spoils the cell of a bad row only, and names the row", () => {
      const answers = call(RIBS, [[[2], [2], [7]], [[4], [4], [4]], 5, 3]);
      expect(shown(answers)).toEqual([[75], [75], ["#VALUE!"]]);
      expect(message(answers[2]?.[0])).toBe("risk must be from 1 to 5, received 7 (row 3)");
    });

    it("names the column of a row, row and column of a matrix, and nothing for one cell", () => {
      const wrong = "dividend must be a number, 0 or more, received -1";
      expect(message(call(RATIO, [[[1, -1]]])[0]?.[1])).toBe(`${wrong} (column 2)`);
      expect(
        message(
          call(RATIO, [
            [
              [1, 1],
              [1, -1],
            ],
          ])[1]?.[1],
        ),
      ).toBe(`${wrong} (row 2, column 2)`);
      expect(message(call(RATIO, [-1])[0]?.[0])).toBe(wrong);
    });

    it("names the row where the function itself has no answer", () => {
      const answers = call(RATIO, [
        [[1], [1]],
        [[1], [13]],
      ]);
      expect(answers).toEqual([[1], [{ code: "#N/A", message: "13 divides nothing (row 2)" }]]);
    });

    it("shows no infinity", () => {
      expect(
        call(RATIO, [
          [[1], [1]],
          [[1], [0]],
        ]),
      ).toEqual([[1], [{ code: "#NUM!", message: "the result is too large for a number (row 2)" }]]);
      expect(shown(call(SCALED, [[[1e308]], 100]))).toEqual([["#NUM!"]]);
    });

    it("refuses more arguments than the function has, but not trailing omissions", () => {
      expect(call(RATIO, [1, 2, 3])).toEqual([[{ code: "#VALUE!", message: "RATIO must be given at most 2 arguments, received 3" }]]);
      expect(call(RATIO, [4, 2, null, undefined])).toEqual([[2]]);
    });
  });

  describe("matrix functions", () => {
    it("are called once and may fail in single cells", () => {
      expect(
        shown(
          call(SCALED, [
            [
              [1, 13],
              [2, 3],
            ],
            10,
          ]),
        ),
      ).toEqual([
        [10, "#N/A"],
        [20, 30],
      ]);
    });

    it("take one cell where others would lift [fn-single-cell-matrix]", () => {
      expect(message(call(SCALED, [[[1]], [[1], [2]]])[0]?.[0])).toBe("factor must be one cell, received 2 × 1");
      expect(message(call(SCALED, [[[1]], -1])[0]?.[0])).toBe("factor must be a number, above 0, received -1");
    });

    it("read a 0 as a blank where 0 cannot be meant, as Excel for Windows hands blank cells over", () => {
      expect(call(SCALED, [[[1]], 0])).toEqual(call(SCALED, [[[1]], null]));
    });

    it("give a blank where nothing remains", () => {
      expect(call(SCALED, [[[0]]])).toEqual([[""]]);
    });
  });

  describe("functions of rows", () => {
    const columns = [
      [[2], [1]],
      [[4], [5]],
      [[5], [5]],
      [[3], [5]],
    ];
    const parts = [
      [18.75, 18.75, 25, 12.5],
      [25, 25, 25, 25],
    ];

    it("give one row an item for columns, and for rows too", () => {
      expect(call(RIBS_PARTS, columns)).toEqual(parts);
      expect(
        call(
          RIBS_PARTS,
          columns.map((column) => [column.flat()]),
        ),
      ).toEqual(parts);
    });

    it("keep their width where a row is blank or wrong", () => {
      const answers = call(RIBS_PARTS, [
        [[2], [null], [9]],
        [[4], [null], [4]],
        [[5], [null], [5]],
        [[3], [null], [3]],
      ]);
      expect(shown(answers)).toEqual([parts[0], ["", "", "", ""], ["#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]]);
    });

    it("name the column of an item given in a row", () => {
      expect(message(call(RIBS_PARTS, [[[2, 9]], 4, 5, 3])[1]?.[0])).toBe("risk must be from 1 to 5, received 9 (column 2)");
    });

    it("refuse columns mixed with rows", () => {
      expect(message(call(RIBS_PARTS, [[[2], [1]], [[4, 5]], 5, 3])[0]?.[0])).toBe("impact must be one column, received 1 × 2");
    });
  });
});
