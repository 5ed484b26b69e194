import { standingRow } from "../../../src/core/evidence/standingRow";
import type { Feature } from "../../../src/core/feature/feature";
import type { Cell } from "../../../src/core/sheet/cell";

const features: readonly Feature[] = [{ id: "F01", name: "Invoice processing", row: 0, dependsOn: [] }];
const headers = ["Feature", "Metric", "Period", "Successes", "Trials"];
const subject = { feature: "F01", name: "Field precision", period: 46_296 };

describe("standingRow", () => {
  it.each<[string, readonly (readonly Cell[])[], unknown]>([
    [
      "the same feature by name, metric by words and period by month",
      [["Invoice processing", "field  PRECISION", "2026-10", 9, 10]],
      { row: 0, isFilled: true },
    ],
    ["a row that waits for numbers", [["F01", "Field precision", 46_296, null, ""]], { row: 0, isFilled: false }],
    [
      "the lower of two",
      [
        ["F01", "Field precision", 46_296, 1, 2],
        ["F01", "Field precision", 46_296, 3, 4],
      ],
      { row: 1, isFilled: true },
    ],
    ["another period", [["F01", "Field precision", "2026-09", 9, 10]], undefined],
    ["another metric", [["F01", "Recall", "2026-10", 9, 10]], undefined],
    ["an unknown feature", [["F02", "Field precision", "2026-10", 9, 10]], undefined],
    ["no rows", [], undefined],
  ])("finds %s, or not", (_, rows, expected) => {
    expect(standingRow(headers, rows, features, subject)).toEqual(expected);
  });
});
