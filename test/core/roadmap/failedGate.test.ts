import { waysOut } from "../../../src/core/roadmap/failedGate";

describe("waysOut", () => {
  it("does not offer to buy what is bought", () => {
    expect(waysOut("Buy")).toEqual(["redesign", "stop"]);
    expect(waysOut("Build")).toEqual(["redesign", "buy instead", "stop"]);
    expect(waysOut(undefined)).toContain("buy instead");
  });
});
