import { summarizeExposures } from "../../../src/core/evidence/rawExposures";

const today = 46_300;

describe("summarizeExposures", () => {
  it("counts users still waiting (kaplan1958)", () => {
    const rows = [
      [46_200, 46_202],
      [46_200, 46_210],
      [46_200, null],
      ["2026-07-01", null],
    ];
    expect(summarizeExposures(rows, today)).toEqual({ value: { count: 4, median: 10 }, problems: [] });
  });

  it("tells no median until half have succeeded", () => {
    expect(summarizeExposures([[46_200, null]], today)).toEqual({ value: { count: 1 }, problems: [] });
  });

  it.each([
    ["a success before the first use", [46_200, 46_199], 1, "First success lies before first use."],
    ["a first use to come", [46_301, null], 0, "First use lies after today."],
    ["text", ["soon", null], 0, 'First use must be a date, received "soon".'],
    ["no first use", [null, 46_200], 0, "First use is blank."],
  ])("reports %s", (_, cells, column, message) => {
    expect(summarizeExposures([cells], today).problems).toMatchObject([{ row: 0, column, message }]);
  });
});
