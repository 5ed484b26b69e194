import { axisOver, placeOn, tickLabel } from "../../../src/taskpane/value/axis";

describe("axisOver", () => {
  it("has round ticks inside the range only", () => {
    expect(axisOver(-1.2, 7.9).ticks).toEqual([0, 2, 4, 6]);
    expect(axisOver(0, 100).ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });
});

describe("placeOn", () => {
  it("is a percentage of the axis, and stays on it", () => {
    const axis = axisOver(-50, 150);
    expect(placeOn(axis, 0)).toBe(25);
    expect(placeOn(axis, 500)).toBe(100);
  });
});

describe("tickLabel", () => {
  it.each([
    [2000, "$2M"],
    [2500, "$2.5M"],
    [-500, "−$500k"],
    [0, "$0"],
    [0.25, "$250"],
  ])("shows %d thousand as %s", (amount, label) => {
    expect(tickLabel(amount, { currency: "USD", currencyUnit: 1000 })).toBe(label);
  });
});
