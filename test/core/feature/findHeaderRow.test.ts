import { findHeaderRow } from "../../../src/core/feature/findHeaderRow";
import type { Cells } from "../../../src/core/sheet/cell";

const header = ["ID", "Feature", "Risk", "Impact"];

describe("findHeaderRow", () => {
  it.each<{ name: string; cells: Cells; row: number | undefined }>([
    { name: "the first row", cells: [header, ["F1", "Search", 2, 3]], row: 0 },
    {
      name: "titles above",
      cells: [
        ["AI portfolio", null, null, null],
        [null, null, null, null],
        ["Budget 2027", null, null, null],
        header,
        ["F1", "Search", 2, 3],
      ],
      row: 3,
    },
    { name: "a note that looks like one field", cells: [["Notes", null, null, null], header, ["F1", "Search", 2, 3]], row: 1 },
    {
      name: "no row that names the feature",
      cells: [
        ["a", "b"],
        [1, 2],
      ],
      row: undefined,
    },
    { name: "nothing", cells: [], row: undefined },
    { name: "an error and a truth value above", cells: [[{ error: "#REF!" }, true, null, null], header], row: 1 },
  ])("finds the header with $name", ({ cells, row }) => {
    expect(findHeaderRow(cells)?.row).toBe(row);
  });

  it("joins two rows where group headings are merged over them", () => {
    const cells = [
      ["ID", "Feature", "Ratings", null],
      [null, null, "Risk", "Impact"],
      ["F1", "Search", 2, 3],
    ];
    expect(findHeaderRow(cells)).toEqual({ row: 1, headers: ["ID", "Feature", "Risk", "Impact"] });
  });
});
