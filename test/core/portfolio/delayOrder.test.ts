import fc from "fast-check";

import { delayCost, delayOrder } from "../../../src/core/portfolio/delayOrder";

const feature = fc.record({ costOfDelay: fc.integer({ min: 0, max: 50 }), duration: fc.integer({ min: 1, max: 20 }) });
/** Prerequisites point to earlier rows only, so there is no circle. */
const plan = fc
  .array(feature, { minLength: 1, maxLength: 6 })
  .chain((features) =>
    fc
      .array(fc.tuple(fc.nat(features.length - 1), fc.nat(features.length - 1)), { maxLength: 5 })
      .map((pairs) => ({ features, requires: pairs.filter(([a, b]) => a > b).map(([a, b]) => ({ feature: a, required: b })) })),
  );

function permutations(rows: readonly number[]): readonly (readonly number[])[] {
  if (rows.length === 0) return [[]];
  return rows.flatMap((row) => permutations(rows.filter((other) => other !== row)).map((rest) => [row, ...rest]));
}

const keeps = (order: readonly number[], requires: readonly { feature: number; required: number }[]): boolean =>
  requires.every(({ feature: row, required }) => order.indexOf(required) < order.indexOf(row));

/** Milliseconds of work; some fifty times what it takes. */
const moment = 3_000;

describe("delayOrder", () => {
  it("equals brute force on small plans", () => {
    fc.assert(
      fc.property(plan, ({ features, requires }) => {
        const found = delayOrder(features, requires);
        if (!found.ok) throw new Error("a valid plan was refused");
        const rows = features.map((_, row) => row);
        const least = Math.min(
          ...permutations(rows)
            .filter((order) => keeps(order, requires))
            .map((order) => delayCost(features, order)),
        );
        expect(found.value.totalCost).toBe(least);
        expect(keeps(found.value.order, requires)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("puts what takes no time first where its delay costs", () => {
    const features = [
      { costOfDelay: 3, duration: 1 },
      { costOfDelay: 5, duration: 0 },
    ];
    const found = delayOrder(features, []);
    expect(found.ok && found.value.order).toEqual([1, 0]);
  });

  it("follows cost of delay over duration where nothing depends on anything (smith1956)", () => {
    fc.assert(
      fc.property(fc.array(feature, { minLength: 16, maxLength: 40 }), (features) => {
        const found = delayOrder(features, []);
        if (!found.ok) throw new Error("a valid plan was refused");
        const densities = found.value.order.map((row) => (features[row]?.costOfDelay ?? 0) / (features[row]?.duration ?? 1));
        expect(densities).toEqual([...densities].sort((a, b) => b - a));
        expect(found.value.isProven).toBe(true);
      }),
    );
  });

  it("is exact however many features there are where none has more than one prerequisite (horn1972)", () => {
    const fillers = Array.from({ length: 16 }, () => ({ costOfDelay: 0, duration: 0 }));
    fc.assert(
      fc.property(plan, ({ features, requires }) => {
        const single = requires.filter(({ feature: row }, index) => requires.findIndex((other) => other.feature === row) === index);
        const [exact, found] = [delayOrder(features, single), delayOrder([...features, ...fillers], single)];
        if (!exact.ok || !found.ok) throw new Error("a valid plan was refused");
        expect(found.value.totalCost).toBe(exact.value.totalCost);
        expect(found.value.isProven).toBe(true);
        expect(keeps(found.value.order, single)).toBe(true);
      }),
    );
  });

  it.each([
    { name: "a chain", extra: [] },
    { name: "a chain with features that need two", extra: [0, 1, 2, 3].map((row) => ({ feature: 4_999, required: row })) },
    { name: "one that all need", extra: [], star: true },
  ])("orders 5,000 features in $name in a moment", ({ extra, star }) => {
    const count = 5_000;
    const features = Array.from({ length: count }, (_, row) => ({ costOfDelay: (row * 7_919) % 101, duration: 1 + ((row * 31) % 17) }));
    const chain = Array.from({ length: count - 1 }, (_, row) => ({ feature: row + 1, required: star === true ? 0 : row }));
    const start = process.cpuUsage();
    const found = delayOrder(features, [...chain, ...extra]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(moment);
    if (!found.ok) throw new Error("a valid plan was refused");
    const places = new Map(found.value.order.map((row, place) => [row, place]));
    expect(places.size).toBe(count);
    expect([...chain, ...extra].every(({ feature: row, required }) => (places.get(required) ?? 0) < (places.get(row) ?? 0))).toBe(true);
  });

  it("keeps prerequisites and says the order is not proven beyond 15 features", () => {
    const features = Array.from({ length: 30 }, (_, row) => ({ costOfDelay: row * 3, duration: 1 + (row % 4) }));
    const requires = [
      { feature: 29, required: 0 },
      { feature: 28, required: 29 },
      { feature: 5, required: 4 },
      { feature: 5, required: 3 },
    ];
    const found = delayOrder(features, requires);
    expect(found).toMatchObject({ ok: true, value: { isProven: false } });
    expect(found.ok && keeps(found.value.order, requires)).toBe(true);
    expect(found.ok && [...found.value.order].sort((a, b) => a - b)).toEqual(features.map((_, row) => row));
  });

  it("names the rows of a circle", () => {
    const found = delayOrder(
      [1, 2, 3].map(() => ({ costOfDelay: 1, duration: 1 })),
      [
        { feature: 0, required: 1 },
        { feature: 1, required: 0 },
      ],
    );
    expect(found).toMatchObject({ ok: false, error: { code: "no-answer", reason: "the prerequisites go in a circle: rows 1 → 2 → 1" } });
  });

  it("keeps earlier rows first among equal orders", () => {
    const found = delayOrder(
      [1, 2, 3].map(() => ({ costOfDelay: 2, duration: 1 })),
      [],
    );
    expect(found.ok && found.value.order).toEqual([0, 1, 2]);
  });
});
