import fc from "fast-check";
import type { SelectionProblem } from "../../../src/core/portfolio/selectionProblem";

/** Small problems with limits of every kind. */
export const problem: fc.Arbitrary<SelectionProblem> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const row = fc.nat(count - 1);
  return fc.record({
    values: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
    capacities: fc.array(
      fc.record({
        name: fc.constantFrom("budget 1", "people"),
        amounts: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: count, maxLength: count }),
        available: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    requires: fc
      .array(fc.tuple(row, row), { maxLength: 3 })
      .map((pairs) => pairs.filter(([a, b]) => a > b).map(([a, b]) => ({ feature: a, required: b }))),
    excludes: fc.array(fc.record({ either: row, or: row }), { maxLength: 2 }),
    force: fc.array(fc.constantFrom(undefined, undefined, undefined, 0 as const, 1 as const), { minLength: count, maxLength: count }),
    atMost: fc.integer({ min: 0, max: count }),
    counts: fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([members, most]) => [{ name: "a set", members, most }]),
  });
});
