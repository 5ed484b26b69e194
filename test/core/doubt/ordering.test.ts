import fc from "fast-check";

import { descendingOrder } from "../../../src/core/doubt/ordering";

const scores = fc.array(fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom(0, 1, 1e-12)), {
  minLength: 1,
  maxLength: 200,
});

describe("descendingOrder", () => {
  it("puts every row once, highest score first, equal scores in row order", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const order = descendingOrder(given.length)(Float64Array.from(given));
        const expected = given.map((_, row) => row).sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0) || a - b);
        expect(Array.from(order)).toEqual(expected);
      }),
    );
  });

  it("puts at least the places asked for, and every row as good as the last of them", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 20 }), (given, places) => {
        const expected = given.map((_, row) => row).sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0) || a - b);
        const last = given[expected[Math.min(places, given.length) - 1] ?? 0] ?? 0;
        const order = Array.from(descendingOrder(given.length)(Float64Array.from(given), places));
        expect(order).toEqual(expected.slice(0, order.length));
        expect(order.length).toBeGreaterThanOrEqual(given.filter((score) => score >= last).length);
      }),
    );
  });

  it("can be used again for another column", () => {
    const order = descendingOrder(3);
    order(Float64Array.of(1, 2, 3));
    expect(Array.from(order(Float64Array.of(3, 1, 2)))).toEqual([0, 2, 1]);
  });

  it("keeps order where most scores crowd into one bucket", () => {
    const crowd = Array.from({ length: 100 }, (_, row) => (row === 0 ? 1e9 : (row * 37) % 100));
    const order = Array.from(descendingOrder(crowd.length)(Float64Array.from(crowd)), (row) => crowd[row] ?? 0);
    expect(order).toEqual([...crowd].sort((a, b) => b - a));
  });
});
