import type { Cells } from "../../../../src/core/sheet/cell";
import { call } from "../../../../src/functions/door/call";
import { ROADMAP } from "../../../../src/functions/catalogue/place/roadmap";

const sheet: Cells = [
  ["ID", "Feature", "Horizon", "Risk", "Impact", "Business value", "Scalability", "Status", "Depends on"],
  ["F1", '=HYPERLINK("x")', 1, 2, 4, 4, 4, null, null],
  [null, null, null, null, null, null, null, null, null],
  ["F2", "🚀".repeat(250), "H2", 1, 5, 5, 5, "Done", null],
  ["F3", "Claims triage", 3, 2, 7, 4, 4, "Cancelled", "F77"],
  ["F4", "Search", 1, 2, 3, 4, 4, null, "F1"],
];

function column(answer: readonly (readonly unknown[])[], heading: string): readonly unknown[] {
  const index = answer[0]?.indexOf(heading) ?? -1;
  return answer.slice(1).map((row) => row[index]);
}

describe("ROADMAP", () => {
  it.each(ROADMAP.examples)("gives its example: $shows", ({ given, gives }) => {
    expect(call(ROADMAP, given)).toEqual(gives);
  });

  it("holds every feature once, as text whatever the name begins with", () => {
    const answer = call(ROADMAP, [sheet]);
    expect(column(answer, "Feature")).toEqual(['=HYPERLINK("x")', "Search", "🚀".repeat(250), "Claims triage"]);
    expect(column(answer, "Horizon")).toEqual([1, 1, 2, "Not scheduled"]);
    expect(column(answer, "Rank")).toEqual([1, 2, 1, ""]);
    expect(column(answer, "Why")).toEqual(["set to H1", "set to H1", "set to H2; done", "cancelled"]);
  });

  it("names a cell that can't be read first among the flags", () => {
    const answer = call(ROADMAP, [sheet]);
    expect(column(answer, "RIBS")).toEqual([75, 68.75, 100, ""]);
    expect(column(answer, "Flags")[3]).toBe(
      "Impact must be from 1 to 5, received 7; Depends on F77, which is not in the table; " +
        "no job to be done; no product metric (only a demo so far)",
    );
  });

  it("shows one horizon alone", () => {
    expect(column(call(ROADMAP, [sheet, 2]), "ID")).toEqual(["F2"]);
    expect(call(ROADMAP, [sheet, 3])).toHaveLength(1);
    expect(call(ROADMAP, [sheet, 4])).toEqual([[{ code: "#VALUE!", message: expect.stringContaining("horizon must be") }]]);
  });

  it("reads assumptions, and refuses those it can't use", () => {
    expect(
      column(
        call(ROADMAP, [
          sheet,
          null,
          [
            ["band_commit", 70],
            ["unit_price", 3],
          ],
        ]),
        "Band",
      ),
    ).toEqual(["Commit", "Plan", "Commit", ""]);
    expect(call(ROADMAP, [sheet, null, [["band_comit", 70]]])).toEqual([
      [{ code: "#VALUE!", message: expect.stringContaining('No assumption is called "band_comit"') }],
    ]);
    expect(call(ROADMAP, [sheet, null, [["weight_risk", -1]]])).toEqual([
      [{ code: "#VALUE!", message: expect.stringContaining("Risk must be from 0 to 1000000, received -1") }],
    ]);
  });

  it("says what is missing where no header names the features", () => {
    expect(call(ROADMAP, [[["Risk"], [2]]])).toEqual([
      [{ code: "#VALUE!", message: "features must be rows below a header with a column Feature, received 2 × 1 cells without one" }],
    ]);
  });

  it("gives a header alone for a sheet without rows", () => {
    expect(call(ROADMAP, [[["Feature"]]])).toHaveLength(1);
  });

  it("answers for 5,000 features in a moment, each row with 13 cells", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `F${String(index)}`,
      `Feature ${String(index)}`,
      (index % 3) + 1,
      (index % 5) + 1,
      4,
      3,
      "2..4",
      null,
      index % 7 === 0 ? `F${String(index + 1)}` : null,
    ]);
    const started = performance.now();
    const answer = call(ROADMAP, [[...sheet.slice(0, 1), ...rows]]);
    expect(performance.now() - started).toBeLessThan(slowest);
    expect(answer).toHaveLength(5001);
    expect(new Set(answer.map((row) => row.length))).toEqual(new Set([13]));
    expect(new Set(column(answer, "ID")).size).toBe(5000);
  });
});

/** Milliseconds; many times what it takes, so that only a quadratic step fails it. */
const slowest = 5000;
