import { shortNames } from "../../../src/functions/shortNames/shortNames";
import { typedShortNames } from "../../../src/workbook/assumptions/typedShortNames";

describe("typedShortNames", () => {
  it.each(typedShortNames)("%s has a formula", (name) => {
    expect(shortNames.map((each) => each.name)).toContain(name);
  });

  it("leaves out only names that serve others", () => {
    const serving = shortNames.filter(({ name }) => !typedShortNames.some((typed) => typed === name));
    expect(serving.every(({ comment }) => comment.includes("Used by"))).toBe(true);
  });
});
