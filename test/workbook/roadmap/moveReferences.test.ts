import { moveReferences } from "../../../src/workbook/roadmap/moveReferences";

const move = {
  sheet: "Roadmap",
  row: (row: number) => (row === 5 ? 19 : row + 2),
  edge: (row: number) => row + 2,
  fromTable: "RoadmapH1",
  toTable: "RoadmapH2",
};

describe("moveReferences", () => {
  it.each([
    ["its own row follows the feature", "=E6*2", "=E20*2"],
    ["absolute parts stay absolute", "=$E$6+E$7", "=$E$20+E$9"],
    ["a block in one row follows the feature", "=SUM(E6:G6)", "=SUM(E20:G20)"],
    ["a block of several rows stays with its table", "=SUM(E6:E10)", "=SUM(E8:E12)"],
    ["the sheet's own name in front counts as the same sheet", "=Roadmap!E6+'Roadmap'!E6", "=Roadmap!E20+'Roadmap'!E20"],
    ["another sheet is left alone", "=Other!E6+'AI portfolio'!E6", "=Other!E6+'AI portfolio'!E6"],
    ["its table becomes the new one", "=RoadmapH1[[#This Row],[Score]]*2", "=RoadmapH2[[#This Row],[Score]]*2"],
    ["a whole column of its table is left alone", "=SUM(RoadmapH1[Score])", "=SUM(RoadmapH1[Score])"],
    ["another table is left alone", "=Features[[#This Row],[E6]]", "=Features[[#This Row],[E6]]"],
    ["text is no reference", '="E6 of ""E6"""&E6', '="E6 of ""E6"""&E20'],
    ["functions and names that look like cells are none", "=LOG10(E6)+E6_total+NameE6", "=LOG10(E20)+E6_total+NameE6"],
    ["numbers with exponents are none", "=1E6+E6", "=1E6+E20"],
  ])("%s", (_, before, after) => {
    expect(moveReferences(before, move)).toBe(after);
  });
});
