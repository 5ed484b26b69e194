import { meaningOfStatus } from "../../../src/core/feature/status";

describe("meaningOfStatus", () => {
  it.each([
    { status: "Done", meaning: "done" },
    { status: " SHIPPED ", meaning: "done" },
    { status: "Closed", meaning: "done" },
    { status: "Cancelled", meaning: "dropped" },
    { status: "canceled", meaning: "dropped" },
    { status: "Dropped", meaning: "dropped" },
    { status: "Won't do", meaning: "dropped" },
    { status: "In progress", meaning: undefined },
    { status: "Not done", meaning: undefined },
    { status: "", meaning: undefined },
    { status: undefined, meaning: undefined },
  ])("takes $status for $meaning", ({ status, meaning }) => {
    expect(meaningOfStatus(status)).toBe(meaning);
  });
});
