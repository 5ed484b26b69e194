import fc from "fast-check";

import { editDistance, editDistanceShare } from "../../../src/core/measure/editDistance";

const words = fc.string({ unit: "binary", maxLength: 30 });

describe("editDistance", () => {
  it.each([
    { name: "the classic pair (levenshtein1966)", a: "kitten", b: "sitting", distance: 3 },
    { name: "equal texts", a: "same", b: "same", distance: 0 },
    { name: "an empty text", a: "", b: "abc", distance: 3 },
    { name: "white space", a: "   ", b: "a b", distance: 2 },
    { name: "one emoji for another", a: "a🚀b", b: "a🛸b", distance: 1 },
    { name: "an emoji put in", a: "ab", b: "a🚀b", distance: 1 },
    { name: "a combining mark against a composed letter", a: "e\u0301", b: "\u00e9", distance: 2 },
    { name: "a combining mark added", a: "e", b: "e\u0301", distance: 1 },
  ])("counts $name", ({ a, b, distance }) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is a metric", () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe("editDistanceShare", () => {
  it("is 0 for two empty texts and 1 for nothing in common", () => {
    expect(editDistanceShare("", "")).toBe(0);
    expect(editDistanceShare("abc", "xyz")).toBe(1);
  });

  it("stays in [0, 1], counting an emoji as one", () => {
    expect(editDistanceShare("🚀", "🛸")).toBe(1);
    fc.assert(
      fc.property(words, words, (a, b) => {
        const share = editDistanceShare(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
