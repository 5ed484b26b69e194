import fc from "fast-check";
import { isEvidence, recognizeEvidence } from "../../../src/core/evidence/evidenceField";
import { readEvidence } from "../../../src/core/evidence/readEvidence";
import type { Feature } from "../../../src/core/feature/feature";
import type { Cell } from "../../../src/core/sheet/cell";

const features: readonly Feature[] = [
  { id: "F01", name: "Invoice processing", row: 0, dependsOn: [] },
  { id: "F02", name: "Support answers", row: 1, dependsOn: [] },
];
const headers = ["Feature", "Metric", "Side", "Period", "Successes", "Trials", "Value", "n", "Spread", "Target", "Source"];
const october = 46_296;

function row(over: Partial<Record<string, Cell>>): readonly Cell[] {
  const usual: Record<string, Cell> = {
    Feature: "F01",
    Metric: "Field precision",
    Period: "2026-10",
    Successes: 90,
    Trials: 100,
    Target: 0.8,
  };
  return headers.map((header) => ({ ...usual, ...over })[header] ?? null);
}

describe("recognizeEvidence", () => {
  it("knows headers in any order, case and punctuation", () => {
    expect([...recognizeEvidence(["goal", "KPI", "USE CASE", "accepted", "Shown"])]).toEqual([
      ["feature", 2],
      ["metric", 1],
      ["successes", 3],
      ["trials", 4],
      ["target", 0],
    ]);
  });

  it.each([
    ["counts", ["Feature", "Metric", "Successes", "Trials"], true],
    ["a value", ["Feature", "Metric", "Value"], true],
    ["nothing measured", ["Feature", "Metric", "Target"], false],
    ["no feature", ["Metric", "Successes", "Trials"], false],
    ["successes without trials", ["Feature", "Metric", "Successes"], false],
  ])("takes a table with %s for evidence or not", (_, given, expected) => {
    expect(isEvidence(given)).toBe(expected);
  });
});

describe("readEvidence", () => {
  it("reads a rate with its side, period and target", () => {
    expect(readEvidence(headers, [row({ Source: "Weekly sample" })], features)).toEqual({
      observations: [
        {
          feature: "F01",
          name: "Field precision",
          side: "Model",
          metric: { measured: "rate", better: "higher", unit: "" },
          period: october,
          row: 0,
          value: 0.9,
          successes: 90,
          sample: 100,
          target: 0.8,
          source: "Weekly sample",
        },
      ],
      problems: [],
    });
  });

  it.each<[string, Partial<Record<string, Cell>>, string, number]>([
    ["zero trials", { Successes: 0, Trials: 0 }, "Trials must be a whole number, 1 or more, received 0.", 5],
    ["more successes than trials", { Successes: 101 }, "Successes must be at most the 100 trials, received 101.", 4],
    ["a negative count", { Successes: -1 }, "Successes must be a whole number, 0 or more, received -1.", 4],
    ["half a trial", { Trials: 100.5 }, "Trials must be a whole number, 0 or more, received 100.5.", 5],
    ["no trials at all", { Trials: null }, "Trials is blank.", 5],
    ["an unknown feature", { Feature: "F99" }, 'Feature must be the ID or name of a feature of the sheet, received "F99".', 0],
    ["no metric", { Metric: null }, "Metric is blank.", 1],
    ["a third side", { Side: "Team" }, 'Side must be one of Model, Product, received "Team".', 2],
    ["no period", { Period: null }, "Period is blank.", 3],
    [
      "a period that is none",
      { Period: "soon" },
      'Period must be a date, a month such as 2026-10 or a quarter such as 2026 Q4, received "soon".',
      3,
    ],
    ["a target in percent", { Target: 95 }, "Target must be from 0 to 1, received 95.", 9],
    ["a rate above 1", { Successes: null, Trials: null, Value: 1.2, n: 50 }, "Value must be from 0 to 1, received 1.2.", 6],
    [
      "a value of no sample",
      { Metric: "NPS", Successes: null, Trials: null, Value: 30, n: 0 },
      "n must be a whole number, 1 or more, received 0.",
      7,
    ],
    ["a cell error", { Successes: { error: "#REF!" } }, 'Successes must be a whole number, 0 or more, received "#REF!".', 4],
  ])("leaves out a row with %s, and names the cell", (_, over, message, column) => {
    const { observations, problems } = readEvidence(headers, [row(over), row({ Period: "2026-09" })], features);
    expect(observations).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "error", row: 0, column, message }]);
  });

  it.each([
    ["1.1", "1.1"],
    ["11", "11"],
    ["f-01", "F01"],
    ["Invoice-Processing", "F01"],
  ])("finds the feature that %s means", (typed, id) => {
    const all = [...features, ...["1.1", "11"].map((key): Feature => ({ id: key, name: `Feature ${key}`, row: 2, dependsOn: [] }))];
    expect(readEvidence(headers, [row({ Feature: typed })], all).observations[0]?.feature).toBe(id);
  });

  it("waits for the numbers of a row that has none yet", () => {
    expect(readEvidence(headers, [row({ Successes: null, Trials: null })], features)).toEqual({ observations: [], problems: [] });
  });

  it("says that a metric is unknown, and takes the side that is written", () => {
    const unknown = readEvidence(headers, [row({ Metric: "Happy otters" })], features);
    expect(unknown.observations[0]?.side).toBe("Model");
    expect(unknown.problems[0]?.message).toBe("Happy otters is not a metric known by name.");
    const told = readEvidence(headers, [row({ Metric: "Happy otters", Side: "product" })], features);
    expect(told.observations[0]?.side).toBe("Product");
    expect(told.problems).toEqual([]);
  });

  it("counts the lower of two rows for one period, and reports the upper", () => {
    const { observations, problems } = readEvidence(headers, [row({}), row({ Feature: "invoice processing", Successes: 80 })], features);
    expect(observations.map(({ successes }) => successes)).toEqual([80]);
    expect(problems).toMatchObject([
      { row: 0, message: "Field precision stands twice for Oct 2026.", consequence: "The lower row counts." },
    ]);
  });

  it("says once a metric that periods stand out of order, and counts them all the same", () => {
    const periods = ["2026-09", "2026-08", "2026-07", "2026-10"];
    const { observations, problems } = readEvidence(
      headers,
      periods.map((Period) => row({ Period })),
      features,
    );
    expect(problems).toEqual([
      {
        severity: "warning",
        row: 1,
        column: 3,
        field: "period",
        message: "Field precision for Aug 2026 stands below Sep 2026.",
        consequence: "Periods count in their own order; sort the table by Period to read it so yourself.",
      },
    ]);
    expect(observations).toHaveLength(4);
  });

  it("takes a value of a rate with its n for counts", () => {
    const { observations } = readEvidence(headers, [row({ Successes: null, Trials: null, Value: 0.9, n: 200 })], features);
    expect(observations[0]).toMatchObject({ value: 0.9, sample: 200, successes: 180 });
  });

  it("reads the same whatever the order of the rows", () => {
    const rows = ["2026-07", "2026-08", "2026 Q4", 46_327].map((Period, index) => row({ Period, Successes: 90 + index }));
    const periods = ({ observations }: ReturnType<typeof readEvidence>): unknown =>
      observations.map(({ period, successes }) => [period, successes]);
    const expected = periods(readEvidence(headers, rows, features));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(periods(readEvidence(headers, shuffled, features))).toEqual(expected);
      }),
    );
  });

  it("never yields what is not a number, whatever the cells hold", () => {
    const cell = fc.oneof(fc.constant(null), fc.string(), fc.double(), fc.boolean(), fc.constant({ error: "#N/A" }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 })), (rows) => {
        const full = rows.map((cells) => ["F01", "Precision", ...cells]);
        for (const { value, sample } of readEvidence(headers, full, features).observations) {
          expect(Number.isFinite(value)).toBe(true);
          expect(sample === undefined || sample > 0).toBe(true);
        }
      }),
    );
  });
});
