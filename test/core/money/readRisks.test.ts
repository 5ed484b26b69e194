import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { readRisks } from "../../../src/core/money/readRisks";
import { riskFields } from "../../../src/core/money/riskFields";
import { plannedFeatures } from "../../../src/core/roadmap/plannedFeatures";
import type { Cells } from "../../../src/core/sheet/cell";

function feature(id: string, name: string, rest: Partial<Feature>): Feature {
  return { id, name, row: 0, dependsOn: [], months: 3, ...rest };
}

const planned = plannedFeatures(
  [
    feature("F1", "Search", { strategy: "Buy", team: "IT", theme: "Back office" }),
    feature("F2", "Triage", { strategy: "Build", team: "Claims", months: 8 }),
    feature("F3", "Agent", { strategy: "Buy", months: 20 }),
  ],
  defaultAssumptions,
);
const headers = riskFields.map(({ label }) => label);

function read(...rows: Cells) {
  return readRisks(headers, rows, planned);
}

const target = "all, IDs with commas, or one of Strategy=, Team=, Theme= and Horizon=";

describe("readRisks", () => {
  it.each([
    { appliesTo: "all", ids: ["F1", "F2", "F3"] },
    { appliesTo: "strategy = buy", ids: ["F1", "F3"] },
    { appliesTo: "Team=Claims", ids: ["F2"] },
    { appliesTo: "Theme=back office", ids: ["F1"] },
    { appliesTo: "Horizon=H2", ids: ["F2"] },
    { appliesTo: "Horizon=3", ids: ["F3"] },
    { appliesTo: "f2, Search", ids: ["F1", "F2"] },
  ])("applies to $ids by $appliesTo", ({ appliesTo, ids }) => {
    const { risks, problems } = read(["The vendor doubles its price", 0.25, appliesTo, null, 2, null, null, "Lead", "Cap"]);
    expect(problems).toEqual([]);
    expect(risks[0]).toMatchObject({ probability: 0.25, valueFactor: 1, runCostFactor: 2, costFactor: 1, delayMonths: 0, number: 1 });
    expect(planned.filter((each) => risks[0]?.target.hits(each)).map(({ feature: { id } }) => id)).toEqual(ids);
  });

  it.each([
    { name: "no probability", row: ["Freeze", null, "all"], column: 1, message: "Probability is blank." },
    { name: "a percentage as a number", row: ["Freeze", 25, "all"], column: 1, message: "Probability must be from 0 to 1, received 25." },
    { name: "nobody", row: ["Freeze", 0.2, null], column: 2, message: "Applies to is blank." },
    {
      name: "an unknown ID",
      row: ["Freeze", 0.2, "F9"],
      column: 2,
      message: `Applies to must be ${target}, received "F9".`,
    },
    {
      name: "an unknown group",
      row: ["Freeze", 0.2, "Color=red"],
      column: 2,
      message: `Applies to must be ${target}, received "Color=red".`,
    },
    { name: "a negative factor", row: ["Freeze", 0.2, "all", -1], column: 3, message: "Value factor must be from 0 to 100, received -1." },
  ])("leaves out a risk with $name, and names the cell", ({ row, column, message }) => {
    const { risks, problems } = read(row);
    expect(risks).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ row: 0, column, message, consequence: "The risk is left out until this is fixed." }),
    ]);
  });

  it("skips rows without a name, and keeps the draws of a risk by its row", () => {
    const { risks } = read([null, 0.2, "all"], ["Freeze", 0.2, "all"]);
    expect(risks.map(({ name, number }) => [name, number])).toEqual([["Freeze", 2]]);
  });
});
