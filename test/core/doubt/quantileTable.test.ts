import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";

import { fillFromTable, lookUp, pertTable } from "../../../src/core/doubt/quantileTable";
import { pertQuantile } from "../../../src/core/doubt/threePoint";

/** What the simulation promises, relative to the range. */
const promised = 1e-9;

describe("pertTable", () => {
  it.each([0, 0.001, 0.1, 0.35, 0.5, 0.8, 0.999, 1])("is within 1e-9 of the exact quantile at mode %d", (mode) => {
    const table = pertTable(mode);
    let worst = 0;
    for (let score = -6.4; score <= 6.4; score += 0.0537) {
      const exact =
        score < 0
          ? pertQuantile(normalDistribution(score, 0, 1), { low: 0, likely: mode, high: 1 })
          : 1 - pertQuantile(normalDistribution(-score, 0, 1), { low: 0, likely: 1 - mode, high: 1 });
      worst = Math.max(worst, Math.abs(lookUp(table, score) - exact));
    }
    expect(worst).toBeLessThan(promised);
  });

  it("rises from node to node", () => {
    const table = pertTable(0.3);
    for (let index = 2; index < table.length; index += 2) expect(table[index]).toBeGreaterThan(table[index - 2] ?? Infinity);
  });
});

describe("lookUp", () => {
  it("stays at its ends beyond its reach", () => {
    const table = pertTable(0.5);
    expect(lookUp(table, -40)).toBe(table[0]);
    expect(lookUp(table, 40)).toBe(table.at(-2));
  });
});

describe("fillFromTable", () => {
  it("stretches the table's values over base and range, as many as asked for", () => {
    const table = pertTable(0.5);
    const target = new Float64Array(3);
    fillFromTable(target, table, Float64Array.from([0, 1, 2]), 2, 10, 4);
    expect([...target]).toEqual([expect.closeTo(12, 12), 10 + 4 * lookUp(table, 1), 0]);
  });
});
