import { moreRows, rowsAtFirst } from "../../../src/taskpane/parts/lengthOfList";

describe("rowsAtFirst", () => {
  it.each([
    [5, 5],
    [13, 13],
    [14, 12],
    [5000, 12],
  ])("shows of %p rows %p", (total, shown) => {
    expect(rowsAtFirst(total)).toBe(shown);
  });
});

describe("moreRows", () => {
  it.each([
    ["all of a list of moderate length", 12, 150, 150],
    ["a part of a long one", 12, 5000, 200],
    ["the next part", 200, 5000, 400],
    ["what is left", 4900, 5000, 5000],
  ])("shows %s", (_, shown, total, next) => {
    expect(moreRows(shown, total)).toBe(next);
  });
});
