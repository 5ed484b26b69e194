import { readFileSync } from "node:fs";
import { readRibbon } from "../../../src/workbench/page/ribbonFile";

describe("readRibbon", () => {
  const groups = readRibbon(readFileSync("manifest.xml", "utf8"));

  it("shows the words of the add-in's tab, group by group", () => {
    expect(groups.map(({ label, buttons }) => [label, ...buttons.map((button) => button.label)])).toEqual([
      ["Plan", "Open pane", "New feature sheet", "Add feature"],
      ["Roadmap", "Build roadmap", "Refresh roadmap"],
      ["Formulas", "Add short names", "Repair formulas"],
      ["Help", "Help"],
    ]);
  });

  it("takes pictures and functions from the manifest; showing the pane is no function", () => {
    const buttons = groups.flatMap((group) => group.buttons);
    expect(buttons.every(({ icon, tip }) => /^\/assets\/icons\/\w+-32\.png$/.test(icon) && tip !== "")).toBe(true);
    expect(buttons.map(({ id, command }) => command ?? `(${id})`)).toEqual([
      "(openPane)",
      "newFeatureSheet",
      "addFeature",
      "buildRoadmap",
      "refreshRoadmap",
      "addShortNames",
      "repairFormulas",
      "openHelp",
    ]);
  });
});
