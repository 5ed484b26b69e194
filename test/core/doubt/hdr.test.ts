import fc from "fast-check";

import { fillDraws, hdr } from "../../../src/core/doubt/hdr";

const key = { entity: 1, variable: 1, seed3: 1, seed4: 1 };

describe("hdr", () => {
  it.each([
    [1, 0.017076639574952],
    [2, 0.635042575071566],
    [3, 0.110189726925455],
    [4, 0.862261233734898],
    [5, 0.88441537565086],
    [10, 0.3708222535206],
  ])("draws trial %d as published, to 15 decimals (hubbard2019)", (counter, expected) => {
    expect(Number(hdr(counter, key).toFixed(15))).toBe(expected);
  });

  it("agrees with exact whole numbers to the bit", () => {
    const whole = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(whole, whole, whole, whole, whole, (counter, entity, variable, seed3, seed4) => {
        expect(hdr(counter, { entity, variable, seed3, seed4 })).toBe(exact(counter, entity, variable, seed3, seed4));
      }),
    );
  });
});

describe("fillDraws", () => {
  it("gives the same draws as hdr, one after the other", () => {
    const draws = new Float64Array(500);
    fillDraws(draws, 9_999_990, 500, { entity: 7, variable: 12, seed3: 99, seed4: 3 });
    for (const [index, draw] of draws.entries()) {
      expect(draw).toBe(hdr(9_999_990 + index, { entity: 7, variable: 12, seed3: 99, seed4: 3 }));
    }
  });

  it("spreads evenly", () => {
    const draws = new Float64Array(10_000);
    fillDraws(draws, 1, 10_000, key);
    const bins = Array.from({ length: 20 }, () => 0);
    for (const draw of draws) bins[Math.floor(draw * 20)] = (bins[Math.floor(draw * 20)] ?? 0) + 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
    expect(chiSquare).toBeLessThan(43.8); // 99.9 % of a chi-square with 19 degrees of freedom
  });
});

/** The published formula in whole numbers of any size. */
function exact(counter: number, entity: number, variable: number, seed3: number, seed4: number): number {
  const [c, e, v, s, u] = [counter, entity, variable, seed3, seed4].map(BigInt);
  if (c === undefined || e === undefined || v === undefined || s === undefined || u === undefined) return NaN;
  const first = (c * 2499997n + v * 1800451n + e * 2000371n + s * 1796777n + u * 2299603n) % 7450589n;
  const second = (c * 2246527n + v * 2399993n + e * 2100869n + s * 1918303n + u * 1624729n) % 7450987n;
  const a = ((999999999999989n % (first * 4658n + 7450581n)) * 383n) % 99991n;
  const b = ((999999999999989n % (second * 7580n + 7560584n)) * 17669n) % 7440893n;
  return (Number(((a * 7440893n + b) * 1343n) % 4294967296n) + 0.5) / 4294967296;
}
