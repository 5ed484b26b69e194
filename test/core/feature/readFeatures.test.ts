import fc from "fast-check";

import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { readFeatures, type ReadingOptions } from "../../../src/core/feature/readFeatures";
import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import type { Cell, Cells } from "../../../src/core/sheet/cell";

function read(headers: readonly string[], rows: Cells, options: ReadingOptions = {}) {
  return readFeatures(rows, recognizeColumns(headers), defaultAssumptions, options);
}

/** What is wrong with one cell beside a name. */
function wrong(header: string, cell: Cell, options: ReadingOptions = {}) {
  const { problems } = read(["Feature", header], [["Claims triage", cell]], options);
  return problems.filter(({ row }) => row !== undefined).map(({ message, consequence }) => [message, consequence]);
}

const noScore = "Claims triage has no score until this is fixed.";
const asBlank = "Claims triage is read as if this were blank.";
const nowhere = "Claims triage has no value and counts in no total until this is fixed.";
const noMonths = "Claims triage is placed as if this were blank, and counts in no total of money until this is fixed.";
const unplaced = "Claims triage is placed as if this were blank.";

describe("readFeatures", () => {
  it("reads every kind of field", () => {
    const { features } = read(
      [
        "ID",
        "Feature",
        "Risk",
        "Impact",
        "Scalability",
        "Strategy",
        "Stage",
        "Rule works",
        "Horizon",
        "Months",
        "Review by",
        "Team",
        "Value bucket",
      ],
      [["F1", " Search ", 2, "2..4", "very high", "fine tune", "mvp", "Y", "H2", 7.5, "2027-03-31", "Legal", "AUTOMATION"]],
    );
    expect(features).toEqual([
      {
        id: "F1",
        name: "Search",
        row: 0,
        dependsOn: [],
        risk: { low: 2, high: 2 },
        impact: { low: 2, high: 4 },
        scalability: { low: 5, high: 5 },
        strategy: "Fine-tune",
        stage: "MVP",
        ruleWorks: true,
        horizon: 2,
        months: 7.5,
        reviewBy: 46477,
        team: "Legal",
        valueBucket: "Automation",
      },
    ]);
  });

  it.each<{ header: string; cell: Cell; problem: readonly (readonly (string | undefined)[])[] }>([
    { header: "Impact", cell: 7, problem: [["Impact must be from 1 to 5, received 7.", noScore]] },
    { header: "Impact", cell: { error: "#N/A" }, problem: [[expect.stringContaining("received"), noScore]] },
    { header: "Impact", cell: 0, problem: [] },
    { header: "Months", cell: -1, problem: [["Months must be from 0 to 1200, received -1.", noMonths]] },
    {
      header: "Months",
      cell: "7",
      problem: [['Months must be from 0 to 1200, received "7": it is held as text; type it again as a number.', noMonths]],
    },
    { header: "Months", cell: "soon", problem: [['Months must be from 0 to 1200, received "soon".', noMonths]] },
    { header: "Cost", cell: -5, problem: [["Cost must be a number, 0 or more, received -5.", nowhere]] },
    { header: "Low", cell: -5, problem: [] },
    {
      header: "Success probability",
      cell: 80,
      problem: [["Success probability must be from 0 to 1, received 80.", nowhere]],
    },
    {
      header: "Strategy",
      cell: "Outsource",
      problem: [['Strategy must be one of Rule, Buy, Partner, Fine-tune, Build, received "Outsource".', unplaced]],
    },
    { header: "Horizon", cell: 4, problem: [["Horizon must be 1, 2 or 3, received 4.", unplaced]] },
    { header: "Horizon", cell: 1.2, problem: [["Horizon must be 1, 2 or 3, received 1.2.", unplaced]] },
    { header: "Horizon", cell: "Horizon 3", problem: [] },
    {
      header: "Rule works",
      cell: "maybe",
      problem: [
        ['Rule works must be yes or no, received "maybe".', "Claims triage gets no strategy from the criteria until this is fixed."],
      ],
    },
    { header: "Review by", cell: "Q3", problem: [['Review by must be a date, received "Q3".', asBlank]] },
    { header: "Review by", cell: "2027-02-31", problem: [['Review by must be a date, received "2027-02-31".', asBlank]] },
    { header: "Owner", cell: { error: "#REF!" }, problem: [['Owner must be text, received "#REF!".', asBlank]] },
    {
      header: "Gate successes",
      cell: 0.5,
      problem: [[expect.stringContaining("whole number"), "Claims triage has no gate until this is fixed."]],
    },
  ])("says of $header $cell what is wrong and what follows", ({ header, cell, problem }) => {
    expect(wrong(header, cell)).toEqual(problem);
  });

  it("names a range that Excel made a date", () => {
    expect(wrong("Risk", 46057, { isDate: () => true })).toEqual([
      ["Risk must be from 1 to 5, received 46057: Excel read 2-4 as a date; write 2..4.", noScore],
    ]);
  });

  it("points at the row, the column and the field", () => {
    const { problems } = read(
      ["Team", "Feature", "Impact"],
      [
        [null, null, null],
        [null, "Claims triage", 7],
      ],
    );
    expect(problems).toContainEqual(expect.objectContaining({ severity: "error", row: 1, column: 2, field: "impact" }));
  });

  it("skips blank rows, also where formulas left 0 or FALSE", () => {
    const { features } = read(
      ["Feature", "Risk", "Rule works"],
      [
        [null, 0, false],
        ["Search", 2, null],
        ["  ", "", null],
      ],
    );
    expect(features.map(({ name, row }) => [name, row])).toEqual([["Search", 1]]);
  });

  it("keeps a row without a name under its ID or its place", () => {
    const { features, problems } = read(
      ["ID", "Feature", "Risk"],
      [
        ["F9", null, 2],
        [null, null, 3],
      ],
    );
    expect(features.map(({ id, name }) => [id, name])).toEqual([
      ["F9", "F9"],
      ["Row 2", "Row 2"],
    ]);
    expect(problems.filter(({ field }) => field === "feature").map(({ message, consequence }) => [message, consequence])).toEqual([
      ["Feature is blank.", "It is kept under the name F9 until it has one."],
      ["Feature is blank.", "It is kept under the name Row 2 until it has one."],
    ]);
  });

  it("keeps both rows of a duplicate ID under keys of their own", () => {
    const { features, problems } = read(
      ["ID", "Feature"],
      [
        ["F1", "One"],
        ["f1", "Two"],
        ["F1 (2)", "Three"],
      ],
    );
    expect(features.map(({ id }) => id)).toEqual(["F1", "f1 (3)", "F1 (2)"]);
    expect(problems.filter(({ field }) => field === "id")).toMatchObject([
      {
        severity: "error",
        row: 1,
        message: "ID f1 is already used by row 1 of the table.",
        consequence: "Two is kept under the key f1 (3).",
      },
    ]);
  });

  it("lets an ID win over a name that reads the same", () => {
    const { features } = read(
      ["ID", "Feature"],
      [
        [null, "Search"],
        ["Search", "Other"],
      ],
    );
    expect(features.map(({ id }) => id)).toEqual(["Search (2)", "Search"]);
  });

  it.each([
    { typed: "F2", finds: ["F2"] },
    { typed: "f2; F3", finds: ["F2", "F3"] },
    { typed: "search, F3, f3", finds: ["F2", "F3"] },
    { typed: "Ask, answer", finds: ["F3"] },
    { typed: 12, finds: ["12"] },
    { typed: "F1", finds: ["F1"] },
    { typed: " , ", finds: [] },
  ])("finds what $typed depends on", ({ typed, finds }) => {
    const rows = [
      ["F1", "One", typed],
      ["F2", "Search", null],
      ["F3", "Ask, answer", null],
      [12, "Twelve", null],
    ];
    expect(read(["ID", "Feature", "Depends on"], rows).features[0]?.dependsOn).toEqual(finds);
  });

  it("reports an unknown prerequisite and ignores it", () => {
    const { features, problems } = read(["ID", "Feature", "Depends on"], [["F1", "Voice agent", "F31"]]);
    expect(features[0]?.dependsOn).toEqual([]);
    expect(problems.filter(({ field }) => field === "dependsOn")).toMatchObject([
      {
        severity: "warning",
        column: 2,
        message: "Depends on F31, which is not in the table.",
        consequence: "Voice agent is placed as if it had no prerequisite.",
      },
    ]);
  });

  it.each([
    { low: 5, likely: 3, high: 9, message: "Low, Likely and High must rise, received Low 5, Likely 3, High 9." },
    { low: 1, likely: 3, high: 2, message: "Low, Likely and High must rise, received Low 1, Likely 3, High 2." },
    { low: 9, likely: null, high: 2, message: "Low, Likely and High must rise, received Low 9, High 2." },
    { low: 3, likely: 3, high: 3, message: undefined },
    { low: null, likely: 3, high: null, message: undefined },
  ])("holds low $low, likely $likely and high $high against each other", ({ low, likely, high, message }) => {
    const { features, problems } = read(["Feature", "Low", "Likely", "High"], [["Search", low, likely, high]]);
    expect(problems.find(({ row }) => row === 0)?.message).toBe(message);
    expect(features[0]?.moneyFaults?.map((fault) => fault.message)).toEqual(message === undefined ? undefined : [message]);
  });

  it("takes out successes that exceed the trials", () => {
    const { features, problems } = read(["Feature", "Gate successes", "Gate trials"], [["Search", 11, 10]]);
    expect(problems.find(({ row }) => row === 0)?.message).toBe("Gate successes 11 exceed gate trials 10.");
    expect(features[0]).not.toHaveProperty("gateSuccesses");
  });

  it("warns of a blank rating among others, but not of a row that is not rated yet", () => {
    const headers = ["Feature", "Risk", "Impact", "Business value", "Scalability", "Value bucket"];
    const { problems } = read(headers, [
      ["Search", 2, null, 4, null, "Automation"],
      ["Chat", null, null, null, null, "Automation"],
    ]);
    expect(problems).toEqual([
      {
        severity: "warning",
        row: 0,
        column: 2,
        field: "impact",
        message: "Impact and Scalability are blank.",
        consequence: "Search has no score until this is filled.",
      },
    ]);
  });

  it("says once which columns are missing, and per row where the bucket can't be told", () => {
    const { problems } = read(
      ["Feature", "Risk"],
      [
        ["Search", 2],
        ["Chat", 3],
      ],
    );
    expect(problems.map(({ message, row }) => [message, row])).toEqual([
      ["No column holds Impact, Business value and Scalability.", undefined],
      ["No column holds Value bucket, nor Possible today and Person decides to derive it.", undefined],
    ]);
    const { problems: blanks } = read(
      ["Feature", "Possible today"],
      [
        ["Search", null],
        ["Chat", "yes"],
      ],
    );
    expect(blanks.filter(({ row }) => row !== undefined)).toMatchObject([{ row: 0, consequence: "Search has no value bucket." }]);
  });

  it("shortens a long name in messages but keeps it whole", () => {
    const name = `${"🚀".repeat(100)}x`;
    const { features, problems } = read(["Feature", "Impact"], [[name, 7]]);
    expect(features[0]?.name).toBe(name);
    expect(problems.find(({ row }) => row === 0)?.consequence).toBe(`${"🚀".repeat(60)}… has no score until this is fixed.`);
  });

  it("reads nothing without a name column", () => {
    expect(read(["Risk"], [[2]])).toEqual({ features: [], problems: [] });
  });

  const anyCell = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.record({ error: fc.constantFrom("#N/A", "#VALUE!") }),
    fc.constantFrom("F1", "F2", "yes", "2..4", "Buy", '=HYPERLINK("x")'),
  );

  it("loses no row that holds anything, gives unique keys and only known prerequisites, whatever stands in the cells", () => {
    const headers = [
      "ID",
      "Feature",
      "Depends on",
      "Risk",
      "Months",
      "Strategy",
      "Status",
      "Review by",
      "Rule works",
      "Horizon",
      "Low",
      "High",
    ];
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 12 }), (rows) => {
        const { features } = read(headers, rows);
        const filled = rows.flatMap((row, index) =>
          row.some((cell) => cell !== null && cell !== 0 && cell !== false && (typeof cell !== "string" || cell.trim() !== ""))
            ? [index]
            : [],
        );
        expect(features.map(({ row }) => row)).toEqual(filled);
        const keys = new Set(features.map(({ id }) => id.toLowerCase()));
        expect(keys.size).toBe(features.length);
        const ids = new Set(features.map(({ id }) => id));
        for (const { dependsOn, name } of features) {
          expect(name).not.toBe("");
          for (const id of dependsOn) expect(ids.has(id)).toBe(true);
        }
      }),
    );
  });
});
