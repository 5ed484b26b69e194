import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import { overridesWith } from "../../../src/taskpane/start/overrides";

const headers = ["Key", "Feature", "Pain", "Effect"];

describe("overridesWith", () => {
  it("adds a choice to those made before", () => {
    const columns = recognizeColumns(headers, { team: 3 });
    expect(overridesWith(headers, columns, "risk", 2)).toEqual({ team: 3, impact: null, risk: 2 });
  });

  it("keeps a column refused before refused", () => {
    const columns = recognizeColumns(headers, { id: null });
    expect(overridesWith(headers, columns, "team", 3)).toEqual({ id: null, team: 3 });
  });

  it("takes a column from the field that had it", () => {
    expect(overridesWith(headers, recognizeColumns(headers), "team", 0)).toEqual({ id: null, team: 0 });
  });
});
