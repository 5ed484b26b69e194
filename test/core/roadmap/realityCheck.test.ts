import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { entriesOf, featuresOf, type StatedRow } from "./sheets";

/** A feature that nothing speaks against. */
const sound: StatedRow = { ID: "F1", "Job to be done": "Read receipts", "Gate metric": "Straight-through rate", Horizon: 1 };

function flagsOf(row: StatedRow, today?: number): readonly string[] {
  const rows = [
    { ...sound, ...row },
    { ID: "F3", Feature: "Voice agent", Horizon: 3 },
  ];
  const roadmap = buildRoadmap(featuresOf(rows), defaultAssumptions, today === undefined ? {} : { today });
  return entriesOf(roadmap).find(({ feature }) => feature.id === "F1")?.flags ?? [];
}

const worth = { Cost: 100, Likely: 60 };

describe("realityCheck", () => {
  it("has nothing to say of a sound feature", () => {
    expect(flagsOf({})).toEqual([]);
  });

  it.each<{ row: StatedRow; flag: string }>([
    { row: { "Rule works": "yes" }, flag: "a rule would do" },
    { row: { "Job to be done": null }, flag: "no job to be done" },
    { row: { "Business value": 2 }, flag: "no clear ROI" },
    { row: { "Business value": "1..2.9" }, flag: "no clear ROI" },
    { row: { Scalability: 2 }, flag: "no data to scale" },
    { row: { "Value bucket": "Automation", Risk: 4 }, flag: "high cost of error: keep a person in the loop (Augmentation)" },
    { row: { "Possible today": "yes", Risk: 5 }, flag: "high cost of error: keep a person in the loop (Augmentation)" },
    { row: { "Gate metric": null }, flag: "no product metric (only a demo so far)" },
    { row: { "Depends on": "F3" }, flag: "H1 relying on H3: Voice agent" },
    { row: { Approach: "API", Months: 7 }, flag: "approach says H1, months say H2" },
    { row: { Horizon: null, Approach: "RAG", Months: 3 }, flag: "approach says H2, months say H1" },
    { row: { Impact: "3..5" }, flag: "ranked on a range that spans half the scale: impact" },
    { row: { Risk: "1..3", "Business value": "2..5" }, flag: "ranked on a range that spans half the scale: risk, business value" },
    { row: { Strategy: "Buy", Differentiation: 4 }, flag: "bought commodity presented as a moat" },
    { row: { Cost: 100, Likely: 40 }, flag: "no clear ROI" },
    { row: { ...worth, "Success probability": 0.5 }, flag: "no clear ROI" },
    { row: { ...worth, "Run cost": 30 }, flag: "no clear ROI" },
    { row: { ...worth, "Benefit years": 1 }, flag: "no clear ROI" },
  ])("flags $row: $flag", ({ row, flag }) => {
    expect(flagsOf(row)).toEqual([flag]);
  });

  it.each<{ row: StatedRow }>([
    { row: { "Business value": 3 } },
    { row: { Scalability: 3 } },
    { row: { "Value bucket": "Augmentation", Risk: 5 } },
    { row: { "Value bucket": "Automation", Risk: 3 } },
    { row: { Horizon: 2, "Depends on": "F3" } },
    { row: { Impact: "3..4" } },
    { row: { "Model fit": "1..5" } },
    { row: { Strategy: "Build", Differentiation: 5 } },
    { row: { ...worth } },
    { row: { Cost: 100 } },
    { row: { Likely: 1 } },
  ])("lets $row pass", ({ row }) => {
    expect(flagsOf(row)).toEqual([]);
  });

  it("flags a review date once it has passed, unless the feature is done", () => {
    expect(flagsOf({ "Review by": 46000 }, 46001)).toEqual(["review date has passed"]);
    expect(flagsOf({ "Review by": 46000 }, 46000)).toEqual([]);
    expect(flagsOf({ "Review by": 46000 })).toEqual([]);
    expect(flagsOf({ "Review by": 46000, Status: "Done" }, 46001)).toEqual([]);
  });

  it("holds thresholds on the scale in use", () => {
    const assumptions = { ...defaultAssumptions, scale: { lo: 0, hi: 100 } };
    const flags = [25, 26].map((scalability) => {
      const features = featuresOf([{ ...sound, Scalability: scalability }], assumptions);
      return entriesOf(buildRoadmap(features, assumptions))[0]?.flags;
    });
    expect(flags).toEqual([["no data to scale"], []]);
  });
});
