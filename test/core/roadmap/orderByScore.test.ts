import fc from "fast-check";

import { compareFeatures, type Orderable, orderByScore } from "../../../src/core/roadmap/orderByScore";

/** The rule as it is stated: repeatedly the best of those whose prerequisites are placed. */
function orderAsStated(features: readonly Orderable[]): readonly string[] {
  const ids = new Set(features.map(({ id }) => id));
  const placed = new Set<string>();
  while (placed.size < features.length) {
    const ready = features.filter(
      ({ id, dependsOn }) => !placed.has(id) && dependsOn.every((needed) => placed.has(needed) || !ids.has(needed)),
    );
    const [best] = [...ready].sort(compareFeatures);
    if (best === undefined) throw new Error("the test's own features go in a circle");
    placed.add(best.id);
  }
  return [...placed];
}

/** Prerequisites point to earlier features only, so there is no circle. */
const acyclic = fc
  .array(
    fc.record({
      score: fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 8 })),
      needs: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ score, needs }, index) => ({
      id: `F${String((index * 17) % 41)}`,
      score,
      dependsOn: needs.map((needed) => (needed < index ? `F${String((needed * 17) % 41)}` : "elsewhere")),
    })),
  );

describe("orderByScore", () => {
  it("takes repeatedly the best score among those whose prerequisites are placed", () => {
    fc.assert(
      fc.property(acyclic, (features) => {
        expect(orderByScore(features).map(({ id }) => id)).toEqual(orderAsStated(features));
      }),
    );
  });

  it("ties scores that differ only beyond the ninth decimal", () => {
    const features = [
      { id: "B", score: 75, dependsOn: [] },
      { id: "A", score: 75 - 1e-12, dependsOn: [] },
    ];
    expect(orderByScore(features).map(({ id }) => id)).toEqual(["A", "B"]);
  });

  it("refuses a circle, which placing should have taken out", () => {
    expect(() => orderByScore([{ id: "A", dependsOn: ["A"] }])).toThrow("cycle");
  });
});
