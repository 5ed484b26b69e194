import type { BuiltFeature } from "../../src/core/roadmap/builtFeature";
import { changedCells } from "../../src/workbook/freshness";

const built = (id: string, more: Partial<BuiltFeature> = {}): BuiltFeature => ({
  ...{ id, name: "Search", horizon: 1, rank: 1, why: "Months", score: 50, shown: {} },
  inputs: { months: 3, risk: 2 },
  ...more,
});

describe("changedCells", () => {
  it("counts nothing where nothing changed, whatever the order", () => {
    expect(changedCells([built("F1"), built("F2")], [built("F2"), built("F1")])).toBe(0);
  });

  it("counts a feature that was renamed", () => {
    expect(changedCells([built("F1")], [built("F1", { name: "Search agent" })])).toBe(1);
  });

  it("counts each cell that changed, was filled or was emptied", () => {
    expect(changedCells([built("F1")], [built("F1", { inputs: { months: 5, impact: 4 } })])).toBe(3);
  });

  it("counts every cell of a row that is new or gone, its name among them", () => {
    expect(changedCells([], [built("F1")])).toBe(3);
    expect(changedCells([built("F1")], [])).toBe(3);
  });

  it("takes what follows from the cells for no cell", () => {
    expect(changedCells([built("F1")], [built("F1", { horizon: 2, rank: 4, score: 60, why: "Approach" })])).toBe(0);
  });
});
