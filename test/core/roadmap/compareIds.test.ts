import fc from "fast-check";

import { compareIds } from "../../../src/core/roadmap/compareIds";

describe("compareIds", () => {
  it("sorts as Excel sorts a column: numbers by size, then text without regard to case", () => {
    expect(["b", "F2", "10", "f10", "B", "9", "F10", "1e3"].sort(compareIds)).toEqual(["9", "10", "1e3", "B", "b", "F10", "f10", "F2"]);
  });

  it("is a total order that ties equal keys only", () => {
    const id = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom("F1", "f1", "01", "1"));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(compareIds(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareIds(a, b))).toBe(0 - Math.sign(compareIds(b, a)));
        if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) expect(compareIds(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
