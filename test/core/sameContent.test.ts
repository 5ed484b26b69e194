import fc from "fast-check";
import { sameContent } from "../../src/core/sameContent";

describe("sameContent", () => {
  it.each([
    [1, 1, true],
    [1, 2, false],
    [NaN, NaN, true],
    [null, {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [1, 2, 3], false],
    [[], {}, false],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[undefined, 1], [undefined, 1], true],
    ["1", 1, false],
  ])("%j and %j: %j", (one, other, expected) => {
    expect(sameContent(one, other)).toBe(expected);
  });

  it("holds for every copy, and for none with something more", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy: unknown = structuredClone(value);
        expect(sameContent(value, copy)).toBe(true);
        expect(sameContent([value], [copy, 1])).toBe(false);
      }),
    );
  });
});
