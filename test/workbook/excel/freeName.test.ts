import { freeName } from "../../../src/workbook/excel/freeName";

describe("freeName", () => {
  it.each([
    ["keeps a name that is free", "Costs", ["Roadmap"], " ", "Costs"],
    ["counts on from 2", "Costs", ["Costs", "Costs 2"], " ", "Costs 3"],
    ["takes upper and lower case for the same name", "Costs", ["COSTS"], "", "Costs2"],
    ["fills the first gap", "", ["", "_3"], "_", "_2"],
  ] as const)("%s", (_, wanted, taken, separator, expected) => {
    expect(freeName(wanted, taken, separator)).toBe(expected);
  });
});
