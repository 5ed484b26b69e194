import { formatScore, formatShare, formatSigned } from "../../../src/core/sheet/numbers";

describe("formatScore", () => {
  it.each([
    [81.25, "81.3"],
    [81.24999999999999, "81.3"],
    [0, "0.0"],
    [100, "100.0"],
  ])("shows %p as %p", (points, shown) => {
    expect(formatScore(points)).toBe(shown);
  });
});

describe("formatShare", () => {
  it.each([
    ["nothing", 0, "0\u00a0%"],
    ["what is not nothing", 0.004, "<\u00a01\u00a0%"],
    ["a share", 0.435, "44\u00a0%"],
    ["the whole", 1, "100\u00a0%"],
  ])("shows %s with a no-break space", (_, share, shown) => {
    expect(formatShare(share)).toBe(shown);
  });
});

describe("formatSigned", () => {
  it.each([
    [23.2, "+23"],
    [-56.4, "\u221256"],
    [-0.3, "0"],
    [0, "0"],
  ])("shows %p as %p", (difference, shown) => {
    expect(formatSigned(difference)).toBe(shown);
  });
});
