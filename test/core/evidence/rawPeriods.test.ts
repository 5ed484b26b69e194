import { compareCounts } from "../../../src/core/evidence/rawPeriods";

describe("compareCounts", () => {
  it("gives the index with the cases behind it (siddiqi2006)", () => {
    const { value, problems } = compareCounts([
      [50, 80, "low"],
      [50, 20, "high"],
    ]);
    expect(value?.index).toBeCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), 12);
    expect(value).toMatchObject({ baseline: 100, current: 100 });
    expect(problems).toEqual([]);
  });

  it.each([
    ["a negative count", [-1, 2], 0, "Baseline must be a whole number, 0 or more, received -1."],
    ["a column that ends earlier", [1, null], 1, "Current is blank."],
  ])("reports %s and leaves the row out", (_, cells, column, message) => {
    const { value, problems } = compareCounts([[5, 5], cells, [6, 6]]);
    expect(problems).toMatchObject([{ row: 1, column, message }]);
    expect(value?.baseline).toBe(11);
  });

  it("counts a bin named twice once", () => {
    const { value, problems } = compareCounts([
      [5, 5, "0 to 10"],
      [7, 7, "0 to 10"],
    ]);
    expect(problems).toMatchObject([{ row: 1, column: 2, message: "0 to 10 stands twice; the first one counts." }]);
    expect(value?.baseline).toBe(5);
  });
});
