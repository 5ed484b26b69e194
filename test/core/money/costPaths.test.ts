import { cheapest, crossingMonth, cumulativeCosts, regretOf, totalsByVolume } from "../../../src/core/money/costPaths";

const api = { name: "API", oneOff: 0, fixedPerMonth: 0, unitCost: 1, declines: true };
const own = { name: "Own", oneOff: 1500, fixedPerMonth: 200, unitCost: 0.2, declines: false };
const outlook = { volume: 1000, months: 12, growth: 0, priceDecline: 0 };

describe("cumulativeCosts", () => {
  it("adds up one-off, fixed and unit costs month by month", () => {
    const [bought, hosted] = cumulativeCosts([api, own], { ...outlook, months: 3 });
    expect(bought).toEqual([1000, 2000, 3000]);
    expect(hosted).toEqual([1900, 2300, 2700]);
  });

  it("grows the volume and lowers declining prices from the second month on", () => {
    const [bought, hosted] = cumulativeCosts([api, { ...own, oneOff: 0, fixedPerMonth: 0 }], {
      ...outlook,
      months: 12,
      growth: 0.05,
      priceDecline: 0.3,
    });
    const volumes = Array.from({ length: 12 }, (_, index) => 1000 * 1.05 ** index);
    expect(bought?.at(-1)).toBeCloseTo(
      volumes.reduce((sum, volume, index) => sum + volume * 0.7 ** (index / 12), 0),
      6,
    );
    expect(hosted?.at(-1)).toBeCloseTo(0.2 * volumes.reduce((sum, volume) => sum + volume, 0), 6);
  });
});

describe("cumulativeCosts at a discount rate", () => {
  it("takes each month to its present value, the one-off cost in full", () => {
    const [path = []] = cumulativeCosts([own], { ...outlook, months: 13, discountRate: 0.1 });
    const [plain = []] = cumulativeCosts([own], { ...outlook, months: 13 });
    expect(path[0]).toBe(plain[0]);
    expect((path[12] ?? 0) - (path[11] ?? 0)).toBeCloseTo(((plain[12] ?? 0) - (plain[11] ?? 0)) / 1.1, 9);
  });
});

describe("crossingMonth", () => {
  it.each([
    { name: "the month the lines cross", path: [1, 2, 3], other: [2, 2.5, 2.9], month: 3 },
    { name: "the first month where it costs less from the start", path: [5, 6], other: [1, 2], month: 1 },
    { name: "none where it stays dearer", path: [1, 2], other: [3, 4], month: undefined },
    { name: "the last crossing where the lines cross twice", path: [2, 3, 4, 5], other: [1, 4, 3, 4], month: 3 },
  ])("finds $name", ({ path, other, month }) => {
    expect(crossingMonth(path, other)).toBe(month);
  });

  it("agrees with the cumulative costs", () => {
    const [bought = [], hosted = []] = cumulativeCosts([api, own], outlook);
    expect(crossingMonth(bought, hosted)).toBe(3);
  });
});

describe("regretOf", () => {
  it("is what each option costs above the best, and names the one whose worst is least", () => {
    const regret = regretOf([
      [100, 300],
      [1000, 400],
    ]);
    expect(regret).toEqual({
      regrets: [
        [0, 200],
        [600, 0],
      ],
      worst: [600, 200],
      safest: 1,
    });
  });

  it("takes totals under low, likely and high volume", () => {
    const totals = totalsByVolume([{ ...api, declines: false }, own], outlook, [100, 1000, 10_000]);
    expect(totals[0]?.[0]).toBe(1200);
    expect(totals[2]?.[1]).toBeCloseTo(1500 + 12 * 2200, 9);
    expect(regretOf(totals).safest).toBe(1);
  });
});

describe("cheapest", () => {
  it("takes the first among equals", () => {
    expect(cheapest([3, 2, 2])).toBe(1);
  });
});
