import { axisOver, axisToTick, placeOn, tickLabel } from "../../../src/taskpane/parts/axis";

describe("axisOver", () => {
  it("has round ticks inside the range only", () => {
    expect(axisOver(-1.2, 7.9).ticks).toEqual([0, 2, 4, 6]);
    expect(axisOver(0, 100).ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });
});

describe("axisToTick", () => {
  it.each([
    ["ends at the tick that holds the greatest amount", 7.3, [0, 2, 4, 6, 8]],
    ["ends at an amount that is a tick", 8, [0, 2, 4, 6, 8]],
    ["takes no rounding for more", 8 + 1e-12, [0, 2, 4, 6, 8]],
    ["has one tick where there is nothing", 0, [0]],
  ])("%s", (_, most, ticks) => {
    expect(axisToTick(most).ticks).toEqual(ticks);
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
