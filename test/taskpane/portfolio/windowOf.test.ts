import { windowOf } from "../../../src/taskpane/portfolio/windowOf";

describe("windowOf", () => {
  it.each([
    [1, "0–6 months"],
    [2, "6–12 months"],
    [3, "12+ months"],
  ] as const)("says the window of H%p", (horizon, window) => {
    expect(windowOf(horizon, { windows: [6, 12] })).toBe(window);
  });
});
