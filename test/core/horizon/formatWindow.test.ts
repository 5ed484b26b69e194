import { formatWindow } from "../../../src/core/horizon/formatWindow";

describe("formatWindow", () => {
  it.each([
    [1, "0–6 months"],
    [2, "6–12 months"],
    [3, "12+ months"],
  ] as const)("says the window of H%p", (horizon, window) => {
    expect(formatWindow(horizon, [6, 12])).toBe(window);
  });
});
