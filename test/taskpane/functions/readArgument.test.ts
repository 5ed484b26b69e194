import { readArgument } from "../../../src/taskpane/functions/readArgument";

const known = new Map([["Features[Risk]", [[2], [3]]]]);

describe("readArgument", () => {
  it.each([
    ["a number", "4", [[4]]],
    ["a negative number with decimals", " -0.25 ", [[-0.25]]],
    ["a percentage", "15%", [[0.15]]],
    ["a text with quotes", '"say ""hi"""', [['say "hi"']]],
    ["yes and no", "TRUE", [[true]]],
    [
      "an array constant",
      '{1,2;"a;b",FALSE}',
      [
        [1, 2],
        ["a;b", false],
      ],
    ],
    ["a reference that was read", "Features[Risk]", [[2], [3]]],
  ])("reads %s", (_, typed, cells) => {
    expect(readArgument(typed, known)).toEqual({ status: "cells", cells });
  });

  it.each([
    ["a cell", "B2"],
    ["a formula", "SUM(A1:A3)"],
    ["an array that holds more than constants", "{1,A1}"],
    ["a text left open", '"open'],
  ])("leaves %s to the sheet", (_, typed) => {
    expect(readArgument(typed, known)).toEqual({ status: "sheet", reference: typed });
  });

  it("takes nothing as omitted", () => {
    expect(readArgument("  ", known)).toEqual({ status: "omitted" });
  });
});
